// A goal in the order a person thinks: what, from where to where, by when, who, and how it is known. It can be saved
// unfinished, and says then what is missing.
import { Checkbox, Fieldset } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import type { GoalChoices } from "../goal-form.server.ts";
import { goalLevels, goalSources } from "../kinds.ts";
import { levelWords, sourceWords } from "./goal-words.ts";

type Props = GoalChoices & { stored: Typed; rejection: Rejection | undefined; submit: string; back: string };

export function GoalForm({ stored, rejection, people, audiences, expectations, submit, back }: Props) {
  const { t } = useTranslation();
  const typed = rejection?.values ?? stored;
  const field = (name: string) => ({ name, rejection, defaultValue: firstTyped(typed, name) });
  const chosen = new Set(typed.audienceIds ?? []);
  const followed = new Set(typed.expectationIds ?? []);
  const locale = useLocale();
  return (
    <Form method="post" className="form goal-form" noValidate>
      <FormProblems rejection={rejection} />
      <input type="hidden" name="id" value={firstTyped(typed, "id")} />
      <input type="hidden" name="revision" value={firstTyped(typed, "revision")} />
      <TextField {...field("title")} label={t("goals:part.title")} hint={t("goals:hint.title")} />
      <ChoiceField
        {...field("level")}
        label={t("goals:form.level")}
        choices={goalLevels.map((level) => ({ value: level, word: t(levelWords[level]) }))}
      />
      <ChoiceField
        {...field("source")}
        label={t("goals:form.source")}
        hint={t("goals:hint.source")}
        choices={goalSources.map((source) => ({ value: source, word: t(sourceWords[source]) }))}
      />
      <ChoiceField
        {...field("series")}
        label={t("goals:form.series")}
        choices={[
          { value: "gauge", word: t("goals:series.gauge") },
          { value: "cumulative", word: t("goals:series.cumulative") },
        ]}
      />
      <TextField {...field("unit")} label={t("goals:part.unit")} hint={t("goals:hint.unit")} />
      <div className="beside">
        <TextField {...field("baseline")} label={t("goals:part.baseline")} inputMode="decimal" />
        <TextField {...field("target")} label={t("goals:part.target")} inputMode="decimal" />
      </div>
      <div className="beside">
        <TextField {...field("startsOn")} type="date" label={t("goals:form.startsOn")} />
        <TextField {...field("dueOn")} type="date" label={t("goals:part.dueOn")} />
      </div>
      <ChoiceField
        {...field("ownerContactId")}
        label={t("goals:part.owner")}
        choices={[
          { value: "", word: t("goals:form.nobody") },
          ...people.map(({ id, name }) => ({ value: id, word: name })),
        ]}
      />
      <TextField {...field("method")} label={t("goals:part.method")} hint={t("goals:hint.method")} />
      <div className="beside">
        <TextField {...field("cadenceDays")} label={t("goals:part.cadence")} inputMode="numeric" />
        <TextField
          {...field("expectedLagMonths")}
          label={t("goals:form.lag")}
          hint={t("goals:hint.lag")}
          inputMode="numeric"
        />
      </div>
      {audiences.length > 0 ? (
        <Fieldset>
          <Fieldset.Legend>{t("goals:form.audiences")}</Fieldset.Legend>
          {audiences.map(({ id, name }) => (
            <Checkbox key={id} name="audienceIds" value={id} label={name} defaultChecked={chosen.has(id)} />
          ))}
        </Fieldset>
      ) : null}
      {expectations.length > 0 ? (
        <Fieldset>
          <Fieldset.Legend>{t("goals:form.expectations")}</Fieldset.Legend>
          {expectations.map(({ id, text, memberName, locale: written }) => (
            <Checkbox
              key={id}
              name="expectationIds"
              value={id}
              label={<span lang={written === locale ? undefined : written}>{text}</span>}
              description={memberName ?? t("goals:form.wholeRegion")}
              defaultChecked={followed.has(id)}
            />
          ))}
        </Fieldset>
      ) : null}
      <div className="save-line">
        <SubmitButton>{submit}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("goals:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}
