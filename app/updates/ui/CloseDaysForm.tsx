import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";

type Props = { newId: string; today: string; rejection: Rejection | undefined };

export function CloseDaysForm({ newId, today, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="form close-days noprint" preventScrollReset>
      <h3>{t("updates:closed.add")}</h3>
      <FormProblems rejection={rejection} />
      <input type="hidden" name="id" value={rejection?.values.id?.[0] ?? newId} />
      <div className="from-to">
        <TextField
          type="date"
          name="fromDate"
          label={t("updates:closed.from")}
          min={today}
          required
          rejection={rejection}
        />
        <TextField
          type="date"
          name="toDate"
          label={t("updates:closed.to")}
          min={today}
          required
          rejection={rejection}
        />
      </div>
      <TextField
        name="reason"
        label={t("updates:closed.reason")}
        hint={t("updates:closed.reasonHint")}
        maxLength={80}
        rejection={rejection}
      />
      <div>
        <SubmitButton name="intent" value="close">
          {t("updates:closed.submit")}
        </SubmitButton>
      </div>
    </Form>
  );
}
