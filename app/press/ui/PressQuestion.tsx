// A question from the press: who answers and when, and four fields. Plain forms: the page sends no script.

import { Button } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { EmailLink } from "~/components/EmailLink.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { trap } from "~/feedback/form.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { Moment } from "./EnquiryForm.tsx";
import "~/feedback/ui/reply.css";
import "./press-question.css";

type Props = {
  title: string;
  /** Who stands under the newest release; null where none is out. */
  answers: { name: string; title: string; phone: string; email: string } | null;
  /** Wall-clock hours on working days. */
  hours: { from: number; until: number };
  sent: boolean;
  newId: string;
  rejection: Rejection | undefined;
};

export function PressQuestion({ title, answers, hours, sent, newId, rejection }: Props) {
  const { t } = useTranslation();
  const typed: Rejection = rejection ?? { problems: [], values: {} };
  const isSent = sent && !rejection;
  return (
    <main id="main" className="press-question">
      <h1>{isSent ? t("press:inquire.thanks") : title}</h1>
      <p className="lead">{isSent ? t("press:inquire.received") : t("press:inquire.lead")}</p>
      <p>{t("press:inquire.hours", hours)}</p>
      {answers ? (
        <p>
          {t("press:inquire.answers", { name: answers.name, title: answers.title })}{" "}
          <a href={`tel:${answers.phone.replace(/[^+\d]/g, "")}`}>{answers.phone}</a>{" "}
          <EmailLink email={answers.email} />
        </p>
      ) : null}
      <FormProblems rejection={rejection} />
      {isSent ? (
        <p>
          <a href="?">{t("press:inquire.more")}</a>
        </p>
      ) : (
        <form method="post" className="form" noValidate>
          <input type="hidden" name="id" value={firstTyped(typed.values, "id") || newId} />
          <TextArea
            name="question"
            rejection={rejection}
            rows={5}
            maxLength={4000}
            label={t("press:inquire.question")}
          />
          <TextField name="name" rejection={rejection} autoComplete="name" label={t("press:inquire.name")} />
          <TextField
            name="outlet"
            rejection={rejection}
            autoComplete="organization"
            label={t("press:coverage.outlet")}
          />
          <TextField
            name="reach"
            rejection={rejection}
            autoComplete="tel"
            label={t("press:inquire.reach")}
            hint={t("press:inquire.reachHint")}
          />
          <Moment name="deadlineAt" shown={typed} date={t("press:inquire.deadline")} time={t("press:enquiry.time")} />
          <div className="trap">
            <label>
              {t("feedback:reply.trap")}
              <input type="text" name={trap} tabIndex={-1} autoComplete="off" />
            </label>
          </div>
          <div>
            <Button type="submit">{t("press:inquire.send")}</Button>
          </div>
          <p className="small">{t("press:inquire.public")}</p>
        </form>
      )}
    </main>
  );
}
