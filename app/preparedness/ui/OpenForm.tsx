// Opening a case: life and health first, real or exercise second, and then what it is.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { problemAt, type Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import "./open-form.css";

type Props = {
  values: Typed;
  cards: readonly { id: string; title: string }[];
  held: number;
  answer: Rejection | undefined;
  back: string;
};

export function OpenForm({ values, cards, held, answer, back }: Props) {
  const { t } = useTranslation();
  const shown: Rejection = answer ?? { problems: [], values };
  return (
    <Form method="post" noValidate className="form open-form">
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={firstTyped(shown.values, "id")} />
      <Radios
        name="lifeAndHealth"
        shown={shown}
        legend={t("preparedness:open.life")}
        hint={t("preparedness:open.lifeHint")}
        choices={[
          { value: "no", word: t("preparedness:open.no") },
          { value: "yes", word: t("preparedness:open.yes") },
        ]}
      />
      <Radios
        name="kind"
        shown={shown}
        legend={t("preparedness:open.kind")}
        hint={t("preparedness:open.kindHint", { count: held })}
        choices={[
          { value: "real", word: t("preparedness:open.real") },
          { value: "exercise", word: t("preparedness:open.exercise") },
        ]}
      />
      <ChoiceField
        name="scenarioId"
        rejection={shown}
        label={t("preparedness:open.card")}
        hint={t("preparedness:open.cardHint")}
        choices={[
          { value: "", word: t("preparedness:open.noCard") },
          ...cards.map(({ id, title }) => ({ value: id, word: title })),
        ]}
      />
      <TextField
        name="title"
        rejection={shown}
        maxLength={200}
        label={t("preparedness:open.what")}
        hint={t("preparedness:open.whatHint")}
      />
      <div className="pair">
        <TextField name="aware.date" type="date" rejection={shown} label={t("preparedness:open.awareDate")} />
        <TextField name="aware.time" type="time" rejection={shown} label={t("preparedness:open.awareTime")} />
      </div>
      <div className="choices">
        <label>
          <input type="checkbox" name="dataBreach" defaultChecked={firstTyped(shown.values, "dataBreach") === "on"} />
          {t("preparedness:open.breach")}
        </label>
      </div>
      <div className="save-line">
        <SubmitButton>{t("preparedness:open.submit")}</SubmitButton>
        <Link className="quiet" to={back}>
          {t("preparedness:form.cancel")}
        </Link>
      </div>
    </Form>
  );
}

type RadiosProps = {
  name: string;
  shown: Rejection;
  legend: string;
  hint: string;
  choices: readonly { value: string; word: string }[];
};

function Radios({ name, shown, legend, hint, choices }: RadiosProps) {
  const { t } = useTranslation();
  const problem = problemAt(shown, name);
  const chosen = firstTyped(shown.values, name);
  return (
    <fieldset className="field" id={name} aria-describedby={`${name}-hint`}>
      <legend>{legend}</legend>
      <p className="hint" id={`${name}-hint`}>
        {hint}
      </p>
      <div className="choices">
        {choices.map(({ value, word }) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
            {word}
          </label>
        ))}
      </div>
      {problem ? <p className="problem">{t(problem.code, problem.params)}</p> : null}
    </fieldset>
  );
}
