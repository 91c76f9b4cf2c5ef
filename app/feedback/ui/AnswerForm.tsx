// The answer: by mail from here where there is an address, or a note that it was given elsewhere.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Feedback } from "#db/schema/feedback.ts";
import { ChoiceField } from "~/components/ChoiceField.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { longestText } from "../form.ts";
import { answeredWord, elsewhere } from "../kinds.ts";

type Props = {
  feedback: Pick<Feedback, "email" | "answer" | "locale" | "name" | "accessRequest">;
  /** Civil date. */
  today: string;
  rejection: Rejection | undefined;
  /** Mails that have answered it before. */
  earlier: number;
};

const languageKey = {
  nb: "feedback:answer.inNb",
  nn: "feedback:answer.inNn",
  en: "feedback:answer.inEn",
} as const;

export function AnswerForm({ feedback, today, rejection, earlier }: Props) {
  const { t } = useTranslation();
  const { email, answer, locale, accessRequest } = feedback;
  const isElsewhere = rejection !== undefined && firstTyped(rejection.values, "intent") === "elsewhere";
  return (
    <section aria-labelledby="answer-head">
      <h2 id="answer-head">{t(earlier > 0 ? "feedback:answer.again" : "feedback:answer.title")}</h2>
      {email === null ? (
        <p className="small">{t("feedback:answer.noAddress")}</p>
      ) : (
        <Form method="post" className="form" noValidate>
          <TextArea
            name="answer"
            rejection={isElsewhere ? undefined : rejection}
            defaultValue={answer}
            rows={7}
            maxLength={longestText}
            lang={locale}
            label={t("feedback:answer.text", { email })}
            hint={t(languageKey[locale])}
          />
          <div>
            <SubmitButton name="intent" value="mail">
              {t("feedback:answer.send")}
            </SubmitButton>
          </div>
        </Form>
      )}
      <details open={isElsewhere || email === null}>
        <summary className="quiet">{t("feedback:answer.elsewhere")}</summary>
        <Form method="post" className="form" noValidate>
          <div className="pair">
            <ChoiceField
              name="via"
              rejection={isElsewhere ? rejection : undefined}
              label={t("feedback:answer.how")}
              choices={elsewhere.map((via) => ({ value: via, word: t(answeredWord[via]) }))}
            />
            <TextField
              name="answeredOn"
              type="date"
              rejection={isElsewhere ? rejection : undefined}
              defaultValue={today}
              label={t("feedback:answer.when")}
            />
          </div>
          <TextArea
            name="note"
            rejection={isElsewhere ? rejection : undefined}
            defaultValue={email === null ? answer : ""}
            rows={3}
            label={t("feedback:answer.note")}
          />
          <div>
            <SubmitButton variant="secondary" name="intent" value="elsewhere">
              {t("feedback:answer.noteIt")}
            </SubmitButton>
          </div>
        </Form>
      </details>
      {accessRequest ? null : (
        <Form method="post" className="ways">
          <SubmitButton variant="tertiary" name="intent" value="close">
            {t("feedback:answer.close")}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
