// What came of a question: answered, declined or passed on; by whom, when, and in what words.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Enquiry } from "#db/schema/press.ts";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { formatMoment } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { Typed } from "~/platform/typed.ts";
import { Choices } from "~/successes/ui/Choices.tsx";
import { outcomes } from "../enquiry-form.ts";
import { Moment } from "./EnquiryForm.tsx";
import { tookWords } from "./EnquiryRows.tsx";

const outcomeWord: Record<NonNullable<Enquiry["outcome"]>, string> = {
  answered: "press:enquiry.outcome.answered",
  declined: "press:enquiry.outcome.declined",
  passedOn: "press:enquiry.outcome.passedOn",
};

type Props = { enquiry: Enquiry; stored: Typed; rejection: Rejection | undefined };

export function AnswerEnquiry({ enquiry, stored, rejection }: Props) {
  const { t } = useTranslation();
  const shown: Rejection = rejection ?? { problems: [], values: { ...stored, answer: [enquiry.answer] } };
  return (
    <section aria-labelledby="answer-head">
      <h2 id="answer-head">{t("press:enquiry.answerHead")}</h2>
      <Form method="post" className="form sheet tight" noValidate>
        <Choices
          name="outcome"
          shown={shown}
          hiddenLegend
          legend={t("press:enquiry.outcomeIs")}
          choices={outcomes.map((outcome) => ({ value: outcome, label: t(outcomeWord[outcome]) }))}
        />
        <TextArea
          name="answer"
          rejection={shown}
          rows={4}
          label={t("press:enquiry.answerNote")}
          hint={t("press:enquiry.answerHint")}
        />
        <TextField name="answeredByName" rejection={shown} label={t("press:enquiry.who")} />
        <Moment name="answeredAt" shown={shown} date={t("press:enquiry.on")} time={t("press:enquiry.time")} />
        <div>
          <SubmitButton name="intent" value="answer">
            {t("press:enquiry.noteAnswer")}
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}

export function AnsweredEnquiry({ enquiry, now, mayWrite }: { enquiry: Enquiry; now: Date; mayWrite: boolean }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { outcome, answeredAt, answeredByName, answer, receivedAt } = enquiry;
  if (answeredAt === null) return null;
  return (
    <section aria-labelledby="answered-head">
      <h2 id="answered-head">{t(outcomeWord[outcome ?? "answered"])}</h2>
      <p className="small">
        {t("press:enquiry.byWhen", { name: answeredByName, when: formatMoment(locale, answeredAt, now) })}{" "}
        {tookWords(t, receivedAt, answeredAt)}.
      </p>
      {answer ? <p className="ours">{answer}</p> : null}
      {mayWrite ? (
        <Form method="post" className="ways">
          <SubmitButton variant="tertiary" name="intent" value="reopen">
            {t("press:enquiry.reopen")}
          </SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}
