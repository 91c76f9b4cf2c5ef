// The rows of a card's form: first hour, call list, questions. A few empty ones stand ready; an empty row is no row.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";

/** Rows that stand ready beside those that are written. */
const spare = 2;

const rowsOf = (shown: Rejection, name: string): number[] =>
  Array.from({ length: (shown.values[name]?.length ?? 0) + spare }, (_, at) => at);

function Rows({ legend, hint, children }: { legend: string; hint: string; children: ReactNode }) {
  return (
    <fieldset className="card-lists">
      <legend>{legend}</legend>
      <p className="hint">{hint}</p>
      {children}
    </fieldset>
  );
}

export function StepFields({ shown, lang }: { shown: Rejection; lang: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Rows legend={t("preparedness:card.firstHour")} hint={t("preparedness:form.stepsHint")}>
      {rowsOf(shown, "stepText").map((at) => (
        <div className="step-row" key={at}>
          <TextField
            name="stepMinute"
            id={`steps.${at}.minute`}
            problemKey={`steps.${at}.minute`}
            position={at}
            rejection={shown}
            inputMode="numeric"
            label={t("preparedness:form.minute")}
          />
          <TextField
            name="stepRole"
            id={`steps.${at}.role`}
            problemKey={`steps.${at}.role`}
            position={at}
            rejection={shown}
            lang={lang}
            label={t("preparedness:form.role")}
          />
          <TextField
            name="stepText"
            id={`steps.${at}.text`}
            problemKey={`steps.${at}.text`}
            position={at}
            rejection={shown}
            lang={lang}
            label={t("preparedness:form.what")}
          />
        </div>
      ))}
    </Rows>
  );
}

type Choice = { value: string; word: string };

export function CallFields({ shown, people }: { shown: Rejection; people: readonly Choice[] }) {
  const { t } = useTranslation();
  return (
    <Rows legend={t("preparedness:card.calls")} hint={t("preparedness:form.callsHint")}>
      {rowsOf(shown, "callContact").map((at) => (
        <div className="call-row" key={at}>
          <ChoiceField
            name="callContact"
            id={`calls.${at}.contactId`}
            problemKey={`calls.${at}.contactId`}
            position={at}
            rejection={shown}
            label={t("preparedness:form.person")}
            choices={people}
          />
          <TextField
            name="callLabel"
            id={`calls.${at}.label`}
            problemKey={`calls.${at}.label`}
            position={at}
            rejection={shown}
            label={t("preparedness:form.callLabel")}
          />
          <TextField
            name="callPhone"
            id={`calls.${at}.phone`}
            problemKey={`calls.${at}.phone`}
            position={at}
            rejection={shown}
            type="tel"
            label={t("preparedness:form.phone")}
          />
        </div>
      ))}
    </Rows>
  );
}

export function QuestionFields({ shown, lang }: { shown: Rejection; lang: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Rows legend={t("preparedness:card.questions")} hint={t("preparedness:form.questionsHint")}>
      {rowsOf(shown, "question").map((at) => (
        <div className="question-row" key={at}>
          <TextField
            name="question"
            id={`questions.${at}.question`}
            problemKey={`questions.${at}.question`}
            position={at}
            rejection={shown}
            lang={lang}
            label={t("preparedness:form.question")}
          />
          <TextArea
            name="answer"
            id={`questions.${at}.answer`}
            problemKey={`questions.${at}.answer`}
            position={at}
            rejection={shown}
            lang={lang}
            rows={2}
            label={t("preparedness:form.answer")}
          />
        </div>
      ))}
    </Rows>
  );
}
