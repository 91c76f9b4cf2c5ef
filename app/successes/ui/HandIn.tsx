// What is new, from a phone: nothing now in one tap, or two lines and a picture. Plain forms: the page sends no script.
import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { FieldFrame } from "~/components/FieldFrame.tsx";
import { useField } from "~/components/field-state.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { maxPictureMegabytes } from "~/files/picture-format.ts";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import "./hand-in.css";

type Props = {
  regionName: string;
  memberName: string;
  personName: string;
  title: string;
  /** What the member's texts are written in, where it is another than the page's. */
  memberLocale: Locale;
  answer: "story" | "nothing" | null;
  /** Civil date: the last day on which the link opens. */
  until: string;
  handedIn: readonly { id: string; title: string }[];
  justSent: string | null;
  newId: string;
  rejection: Rejection | undefined;
};

export function HandIn(props: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { regionName, personName, title, answer, until, rejection } = props;
  const untilDay = formatDate(locale, until, "day");
  return (
    <main className="alone hand-in" id="main">
      <PageHead
        place={regionName}
        aside={personName}
        title={title}
        lead={t("successes:handIn.lead", { until: untilDay })}
      />
      {rejection ? <Problems rejection={rejection} /> : <Thanks {...props} />}
      {answer === null ? (
        <form method="post" className="nothing">
          <Button type="submit" variant="secondary" name="intent" value="nothing">
            {t("successes:handIn.nothing")}
          </Button>
        </form>
      ) : null}
      <Story {...props} />
    </main>
  );
}

/** What the last press did, and what has come in so far. */
function Thanks({ answer, handedIn, justSent, regionName }: Props) {
  const { t } = useTranslation();
  if (answer === null) return null;
  const others = handedIn.filter(({ title }) => title !== justSent);
  return (
    <div className="receipt" role="status">
      {justSent ? (
        <p>{t("successes:handIn.sent", { title: justSent, region: regionName })}</p>
      ) : answer === "nothing" ? (
        <p>{t("successes:handIn.saidNothing")}</p>
      ) : null}
      {others.length > 0 ? (
        <>
          <p>{t("successes:handIn.sofar")}</p>
          <ul>
            {others.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{t("successes:handIn.another")}</p>
    </div>
  );
}

function Problems({ rejection }: { rejection: Rejection }) {
  const { t } = useTranslation();
  return (
    <div className="problems" role="alert">
      <h2>{t("platform:form.problems", { count: rejection.problems.length })}</h2>
      <ul>
        {rejection.problems.map(({ code, field, params }) => (
          <li key={`${field}-${code}`}>{field ? <a href={`#${field}`}>{t(code, params)}</a> : t(code, params)}</li>
        ))}
      </ul>
    </div>
  );
}

function Story({ memberName, memberLocale, newId, rejection }: Props) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  const typed = rejection?.values ?? {};
  const lang = memberLocale === pageLocale ? undefined : memberLocale;
  const params = { member: memberName };
  return (
    <form method="post" encType="multipart/form-data" className="form" noValidate>
      <input type="hidden" name="id" value={firstTyped(typed, "id") || newId} />
      <TextArea
        name="title"
        rejection={rejection}
        lang={lang}
        rows={2}
        maxLength={200}
        label={t("successes:handIn.what")}
        hint={t("successes:handIn.whatHint")}
      />
      <TextArea
        name="meaning"
        rejection={rejection}
        lang={lang}
        rows={2}
        maxLength={400}
        label={t("successes:handIn.meaning", params)}
        hint={t("successes:handIn.meaningHint")}
      />
      <details open={["value", "measure"].some((name) => firstTyped(typed, name) !== "")}>
        <summary>{t("successes:handIn.number")}</summary>
        <div className="pair">
          <TextField
            name="value"
            rejection={rejection}
            inputMode="decimal"
            autoComplete="off"
            label={t("successes:handIn.value")}
          />
          <TextField
            name="measure"
            rejection={rejection}
            lang={lang}
            label={t("successes:form.measure")}
            hint={t("successes:form.measureHint")}
          />
        </div>
      </details>
      <PictureOf rejection={rejection} lang={lang} />
      <div className="send">
        <Button type="submit" name="intent" value="story">
          {t("successes:handIn.submit")}
        </Button>
      </div>
    </form>
  );
}

function PictureOf({ rejection, lang }: { rejection: Rejection | undefined; lang: string | undefined }) {
  const { t } = useTranslation();
  const field = useField({ name: "picture", rejection, hint: true });
  const typed = rejection?.values ?? {};
  const kept = firstTyped(typed, "imageFileId");
  const touched = rejection?.problems.some(({ field: at }) => at === "picture" || at === "imageAlt");
  return (
    <details open={Boolean(kept) || touched}>
      <summary>{t("successes:handIn.picture")}</summary>
      <div className="inside">
        {kept ? <p className="small">{t("successes:handIn.pictureKept")}</p> : null}
        <input type="hidden" name="imageFileId" value={kept} />
        <FieldFrame
          {...field}
          label={t("successes:form.choosePicture")}
          hint={t("successes:form.pictureHint", { megabytes: maxPictureMegabytes })}
        >
          <input
            type="file"
            name="picture"
            id={field.fieldId}
            accept="image/jpeg,image/png,image/webp,image/avif,image/heic"
            aria-describedby={field.describedBy}
          />
        </FieldFrame>
        <TextField
          name="imageAlt"
          rejection={rejection}
          lang={lang}
          label={t("successes:form.alt")}
          hint={t("successes:form.altHint")}
        />
        <TextField name="imageCredit" rejection={rejection} label={t("successes:handIn.credit")} />
        <div className="choices">
          <label>
            <input type="checkbox" name="imageConsent" defaultChecked={firstTyped(typed, "imageConsent") !== ""} />
            {t("successes:form.consent")}
          </label>
        </div>
      </div>
    </details>
  );
}
