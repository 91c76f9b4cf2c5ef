// What can be noted for somebody else: that it was done, that they say yes or no; and that it ends.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import type { Duty } from "../responsibility-rows.server.ts";

type Props = { duty: Duty; today: string; answer: Rejection | undefined };

export function DutyActs({ duty, today, answer }: Props) {
  const { t } = useTranslation();
  const { name } = duty;
  return (
    <section className="duty-acts" aria-labelledby="duty-acts">
      <h2 id="duty-acts">{t("strategy:dutyActs.title", { name })}</h2>
      <FormProblems rejection={answer} />
      <Form method="post" className="form">
        <TextField
          name="doneOn"
          type="date"
          rejection={answer}
          defaultValue={today}
          label={t("strategy:dutyActs.doneOn")}
        />
        <SubmitButton name="intent" value="done" variant="secondary">
          {t("strategy:dutyActs.done")}
        </SubmitButton>
      </Form>
      {duty.state === "accepted" ? null : (
        <Form method="post" className="form">
          <input type="hidden" name="revision" value={duty.revision} />
          <TextField name="note" rejection={answer} label={t("strategy:dutyActs.note")} />
          <div className="acts">
            <SubmitButton name="intent" value="accept" variant="secondary">
              {t("strategy:dutyActs.accept")}
            </SubmitButton>
            <SubmitButton name="intent" value="decline" variant="secondary">
              {t("strategy:dutyActs.decline")}
            </SubmitButton>
          </div>
        </Form>
      )}
      {duty.askedAt ? (
        <Form method="post">
          <input type="hidden" name="contactId" value={duty.contactId} />
          <SubmitButton name="intent" value="withdraw" variant="tertiary">
            {t("strategy:duties.withdraw")}
          </SubmitButton>
        </Form>
      ) : null}
      <Form method="post">
        <SubmitButton name="intent" value={duty.archivedAt ? "restore" : "end"} variant="tertiary">
          {t(duty.archivedAt ? "strategy:duties.restore" : "strategy:dutyActs.end")}
        </SubmitButton>
      </Form>
    </section>
  );
}
