// One column, in the order a person thinks: what, where, the words, when.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ChannelKind } from "#db/schema/audiences.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { HelpedTextArea } from "~/messages/ui/HelpedTextArea.tsx";
import { isLocale, type Locale } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { ChannelFields, PictureFields, type PictureToChoose, SuccessFields } from "./UpdateChoices.tsx";
import "./update-form.css";

export type UpdateFormProps = {
  choices: {
    audience: { id: string; name: string; locale: Locale; maxLix: number };
    channels: { id: string; kind: ChannelKind; label: string; confirmers: string[] }[];
    successes: { id: string; title: string; locale: Locale }[];
    pictures: PictureToChoose[];
  };
  stored: Typed;
  answer: Rejection | undefined;
  /** Why the day was proposed. */
  slotSentence?: string;
  submit: string;
  filesPath: string;
  audiencePath: string;
  back: string;
};

const carried = ["id", "revision", "audienceId"] as const;
const languages: readonly Locale[] = ["nb", "nn", "en"];

const languageWords: Record<Locale, string> = {
  nb: "updates:form.language.nb",
  nn: "updates:form.language.nn",
  en: "updates:form.language.en",
};

export function UpdateForm({ choices, stored, answer, slotSentence, ...rest }: UpdateFormProps) {
  const { t } = useTranslation();
  const shown = answer ?? { problems: [], values: stored };
  const locale = firstTyped(shown.values, "locale");
  const lang = isLocale(locale) ? locale : choices.audience.locale;
  return (
    <Form method="post" noValidate className="form update-form">
      <FormProblems rejection={answer} />
      {carried.map((name) => (
        <input key={name} type="hidden" name={name} value={firstTyped(shown.values, name)} />
      ))}
      <SuccessFields successes={choices.successes} shown={shown} />
      <ChannelFields channels={choices.channels} shown={shown} audiencePath={rest.audiencePath} />
      <TextField name="title" rejection={shown} lang={lang} label={t("updates:form.title")} className="title-input" />
      <HelpedTextArea
        name="body"
        rejection={shown}
        lang={lang}
        maxLix={choices.audience.maxLix}
        defaultValue={firstTyped(stored, "body")}
        label={t("updates:form.body")}
        hint={t("updates:form.bodyHint")}
        rows={9}
      />
      <TextField
        name="callToAction"
        rejection={shown}
        lang={lang}
        label={t("updates:form.callToAction")}
        hint={t("updates:form.callToActionHint")}
      />
      <fieldset className="field">
        <legend>{t("updates:form.locale")}</legend>
        <div className="choices">
          {languages.map((one) => (
            <label key={one}>
              <input type="radio" name="locale" value={one} defaultChecked={one === lang} />
              {t(languageWords[one])}
            </label>
          ))}
        </div>
      </fieldset>
      <PictureFields pictures={choices.pictures} shown={shown} lang={lang} filesPath={rest.filesPath} />
      <fieldset className="when-fields">
        <legend>{t("updates:form.when")}</legend>
        {slotSentence ? <p className="hint">{slotSentence}</p> : null}
        <div className="pair">
          <TextField name="date" type="date" rejection={shown} label={t("updates:form.date")} />
          <TextField name="time" type="time" rejection={shown} label={t("updates:form.time")} />
        </div>
      </fieldset>
      <div className="save-line">
        <SubmitButton>{rest.submit}</SubmitButton>
        <Link className="quiet" to={rest.back}>
          {t("updates:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}
