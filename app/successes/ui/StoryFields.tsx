// Of what kind it is, what happened, when, and what it is about.
import { Input } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { locales } from "~/platform/locale.ts";
import { kindWord, successKinds } from "../kinds.ts";
import { Choices } from "./Choices.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import { type Shown, writtenIn } from "./shown-values.ts";

const localeWord = { nb: "platform:language.nb", nn: "platform:language.nn", en: "platform:language.en" } as const;

export function StoryFields({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const lang = writtenIn(shown);
  return (
    <FieldGroup title={t("successes:form.whatHappened")}>
      <Choices
        name="kind"
        shown={shown}
        legend={t("successes:form.kind")}
        choices={successKinds.map((kind) => ({ value: kind, label: t(kindWord[kind]) }))}
      />
      <div className="title-field">
        <TextField
          name="title"
          rejection={shown}
          lang={lang}
          maxLength={200}
          autoComplete="off"
          label={t("successes:form.title")}
          hint={t("successes:form.titleHint")}
        />
      </div>
      <TextArea
        name="story"
        rejection={shown}
        lang={lang}
        rows={4}
        label={t("successes:form.story")}
        hint={t("successes:form.storyHint")}
      />
      <Choices
        name="locale"
        shown={shown}
        className="language-choice"
        legend={t("successes:form.language")}
        choices={locales.map((locale) => ({ value: locale, label: t(localeWord[locale]) }))}
      />
    </FieldGroup>
  );
}

export function NumberFields({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const lang = writtenIn(shown);
  return (
    <FieldGroup title={t("successes:form.number")} hint={t("successes:form.numberHint")}>
      <TextField
        name="measure"
        rejection={shown}
        lang={lang}
        label={t("successes:form.measure")}
        hint={t("successes:form.measureHint")}
      />
      <div className="numbers">
        <TextField
          name="baseline"
          rejection={shown}
          inputMode="decimal"
          autoComplete="off"
          label={t("successes:form.baseline")}
        />
        <TextField
          name="value"
          rejection={shown}
          inputMode="decimal"
          autoComplete="off"
          label={t("successes:form.value")}
        />
        <TextField name="unit" rejection={shown} lang={lang} label={t("successes:form.unit")} />
      </div>
      <div className="pair">
        <TextField
          name="period"
          rejection={shown}
          lang={lang}
          label={t("successes:form.period")}
          hint={t("successes:form.periodHint")}
        />
        <TextField
          name="source"
          rejection={shown}
          lang={lang}
          label={t("successes:form.source")}
          hint={t("successes:form.sourceHint")}
        />
      </div>
    </FieldGroup>
  );
}

/** So many fields for topics at least; two are always free. */
const leastTopicFields = 4;

type WhenProps = { shown: Shown; topics: readonly string[]; members: readonly { id: string; name: string }[] };

export function WhenAndWhatFields({ shown, topics, members }: WhenProps) {
  const { t } = useTranslation();
  const chosen = (shown.values.topics ?? []).filter((topic) => topic !== "");
  const fields = Array.from({ length: Math.max(leastTopicFields, chosen.length + 2) }, (_, position) => position);
  return (
    <FieldGroup title={t("successes:form.whenAndWhat")}>
      <div className="date-field">
        <TextField
          name="happenedOn"
          type="date"
          rejection={shown}
          label={t("successes:form.happenedOn")}
          hint={t("successes:form.happenedOnHint")}
        />
      </div>
      <div className="place-field">
        <ChoiceField
          name="placeMemberId"
          rejection={shown}
          label={t("successes:form.place")}
          hint={t("successes:form.placeHint")}
          choices={[
            { value: "", word: t("successes:form.placeNone") },
            ...members.map(({ id, name }) => ({ value: id, word: name })),
          ]}
        />
      </div>
      <fieldset className="field" id="topics" tabIndex={-1}>
        <legend>{t("successes:form.topics")}</legend>
        <div className="hint">{t("successes:form.topicsHint")}</div>
        <div className="topic-inputs">
          {fields.map((position) => (
            <Input
              key={position}
              type="text"
              name="topics"
              list="topics-in-use"
              defaultValue={chosen[position] ?? ""}
              aria-label={t("successes:form.topicNumber", { number: position + 1 })}
            />
          ))}
        </div>
        <datalist id="topics-in-use">
          {topics.map((topic) => (
            <option key={topic} value={topic} />
          ))}
        </datalist>
      </fieldset>
    </FieldGroup>
  );
}
