// The fields of the common text, in the order one thinks.
import { useTranslation } from "react-i18next";
import { MomentFields } from "~/components/MomentFields.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { firstTyped } from "~/platform/typed.ts";
import {
  ContactFields,
  Group,
  LanguageField,
  type PersonToQuote,
  QuoteFields,
  RowActs,
  writingIn,
} from "./PartFields.tsx";
import type { PartFields } from "./PartForm.tsx";

/** A picture that the release may carry: one of its results' own. */
export type PictureChoice = { fileId: string; alt: string; from: string };

type Props = PartFields & {
  people: readonly PersonToQuote[];
  pictures: readonly PictureChoice[];
  /** Where the desk finds pictures. */
  filesPath: string;
  /** Members that can be named beyond those that the text names by itself. */
  members: readonly { id: string; name: string }[];
};

export function CoreFields({ shown, rearrangeButton, people, pictures, filesPath, members }: Props) {
  const { t } = useTranslation();
  const lang = writingIn(shown, "nb");
  const paragraphs = shown.values.body ?? [""];
  const alsoNamed = shown.values.alsoNames ?? [];
  return (
    <>
      <Group title={t("press:edit.opening")}>
        <TextField
          name="title"
          className="published"
          rejection={shown}
          label={t("press:edit.title")}
          hint={t("press:edit.titleHint")}
          lang={lang}
        />
        <TextArea
          name="lead"
          rejection={shown}
          label={t("press:edit.lead")}
          hint={t("press:edit.leadHint")}
          lang={lang}
          rows={3}
        />
        <LanguageField shown={shown} />
      </Group>
      <Group title={t("press:edit.body")} hint={t("press:edit.bodyHint")}>
        {paragraphs.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place; the form is drawn anew when rows move
          <div className="one-paragraph" key={at}>
            <TextArea
              name="body"
              id={`body.${at}`}
              problemKey={`body.${at}`}
              position={at}
              rejection={shown}
              label={t("press:edit.paragraph", { number: at + 1 })}
              lang={lang}
              rows={4}
            />
            <RowActs
              group="body"
              at={at}
              rows={paragraphs.length}
              name={t("press:edit.paragraph", { number: at + 1 })}
              rearrangeButton={rearrangeButton}
            />
          </div>
        ))}
        {rearrangeButton({ group: "body", act: "add", at: paragraphs.length }, t("press:edit.addParagraph"))}
      </Group>
      <QuoteFields
        shown={shown}
        rearrangeButton={rearrangeButton}
        people={people}
        lang={lang}
        hint={t("press:edit.quotesHint")}
      />
      <Group title={t("press:edit.facts")}>
        <TextArea
          name="facts"
          rejection={shown}
          label={t("press:edit.factLines")}
          hint={t("press:edit.factsHint")}
          lang={lang}
          rows={4}
        />
      </Group>
      {pictures.length > 0 && <PictureFields shown={shown} pictures={pictures} filesPath={filesPath} lang={lang} />}
      <ContactFields shown={shown} hint={t("press:edit.contactHint")} />
      <Group title={t("press:edit.aboutTitle")}>
        <TextArea name="about" rejection={shown} label={t("press:edit.about")} lang={lang} rows={3} />
      </Group>
      <Group title={t("press:edit.embargo")} hint={t("press:edit.embargoHint")}>
        <MomentFields
          name="embargoUntil"
          rejection={shown}
          dateLabel={t("press:edit.embargoDate")}
          timeLabel={t("press:edit.embargoTime")}
        />
      </Group>
      <Group title={t("press:edit.alsoNames")} hint={t("press:edit.alsoNamesHint")}>
        <fieldset className="choices">
          <legend className="sr">{t("press:edit.alsoNames")}</legend>
          {members.map((member) => (
            <label key={member.id}>
              <input
                type="checkbox"
                name="alsoNames"
                value={member.id}
                defaultChecked={alsoNamed.includes(member.id)}
              />
              {member.name}
            </label>
          ))}
        </fieldset>
      </Group>
    </>
  );
}

type PictureProps = { shown: PartFields["shown"]; pictures: readonly PictureChoice[]; filesPath: string; lang: string };

function PictureFields({ shown, pictures, filesPath, lang }: PictureProps) {
  const { t } = useTranslation();
  const chosen = firstTyped(shown.values, "image.fileId");
  return (
    <Group title={t("press:edit.picture")} hint={t("press:edit.pictureHint")}>
      <fieldset className="picture-choices">
        <legend className="sr">{t("press:edit.picture")}</legend>
        {pictures.map(({ fileId, alt, from }) => (
          <label key={fileId}>
            <input type="radio" name="image.fileId" value={fileId} defaultChecked={chosen === fileId} />
            <img src={`${filesPath}/${fileId}/thumb`} alt={alt} />
            <span>{from}</span>
          </label>
        ))}
        <label>
          <input
            type="radio"
            name="image.fileId"
            value=""
            defaultChecked={!pictures.some(({ fileId }) => fileId === chosen)}
          />
          <span>{t("press:edit.noPicture")}</span>
        </label>
      </fieldset>
      <TextField
        name="image.alt"
        rejection={shown}
        label={t("press:edit.alt")}
        hint={t("press:edit.altHint")}
        lang={lang}
      />
      <TextField name="image.caption" rejection={shown} label={t("press:edit.caption")} lang={lang} />
      <TextField
        name="image.credit"
        rejection={shown}
        label={t("press:edit.credit")}
        hint={t("press:edit.creditHint")}
      />
    </Group>
  );
}
