// The fields of each section.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { type Locale, languageTag, locales } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { sectionHeading } from "../strategy-outline.ts";
import type { Section } from "../strategy-text.ts";
import { ChannelRows, type Choice, FreeRows, SpokespersonRows } from "./SectionRows.tsx";
import { sectionHint } from "./section-hints.ts";

type Props = {
  section: Section;
  shown: Rejection;
  /** What the strategy is written in. */
  locale: Locale;
  people: readonly Choice[];
  audiences: readonly Choice[];
};

const languages: Record<Locale, string> = {
  nb: "approvals:language.nb",
  nn: "approvals:language.nn",
  en: "approvals:language.en",
};

export function SectionFields({ section, shown, locale, people, audiences }: Props): ReactNode {
  const { t } = useTranslation();
  const lang = languageTag[locale];
  const label = t(sectionHeading[section]);
  const hint = t(sectionHint[section]);
  const field = { rejection: shown, lang };
  switch (section) {
    case "title":
      return (
        <>
          <TextField name="title" label={label} hint={hint} className="published" {...field} />
          <ChoiceField
            name="locale"
            rejection={shown}
            label={t("strategy:edit.language")}
            hint={t("strategy:edit.languageHint")}
            choices={locales.map((each) => ({ value: each, word: t(languages[each]) }))}
          />
        </>
      );
    case "purpose":
    case "coreActivity":
    case "planUse":
      return <TextArea name="text" label={label} hint={hint} rows={5} {...field} />;
    case "principles":
    case "mediaRules":
      return <TextArea name="lines" label={t("strategy:edit.lines")} hint={hint} rows={8} {...field} />;
    case "organisation":
      return (
        <>
          <TextField name="form" label={t("strategy:edit.form")} hint={t("strategy:edit.formHint")} {...field} />
          <TextArea name="rationale" label={t("strategy:edit.rationale")} hint={hint} rows={5} {...field} />
        </>
      );
    case "spokespersons":
      return <SpokespersonRows shown={shown} lang={lang} people={people} />;
    case "channels":
      return <ChannelRows shown={shown} lang={lang} people={people} audiences={audiences} />;
    case "challenges":
      return (
        <>
          <TextArea name="internal" label={t("strategy:edit.internal")} hint={hint} rows={5} {...field} />
          <TextArea name="external" label={t("strategy:edit.external")} rows={5} {...field} />
          <TextField
            name="lookedOverOn"
            type="date"
            rejection={shown}
            label={t("strategy:edit.lookedOverOn")}
            hint={t("strategy:edit.lookedOverHint")}
          />
        </>
      );
    case "horizon":
      return (
        <>
          <TextField
            name="years"
            rejection={shown}
            inputMode="numeric"
            autoComplete="off"
            label={t("strategy:edit.years")}
            hint={hint}
          />
          <TextField
            name="renewalOn"
            type="date"
            rejection={shown}
            label={t("strategy:edit.renewalOn")}
            hint={t("strategy:edit.renewalHint")}
          />
        </>
      );
    case "more":
      return <FreeRows shown={shown} lang={lang} />;
  }
}
