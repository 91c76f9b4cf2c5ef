import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";

type Props = {
  newId: string;
  today: string;
  unit: string;
  cumulative: boolean;
  method: string;
  rejection: Rejection | undefined;
};

/** A new reading by hand: when, how much, and how it was found. */
export function MeasureForm({ newId, today, unit, cumulative, method, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="form measure-form" noValidate key={newId}>
      <h2>{t("goals:measure.title")}</h2>
      <input type="hidden" name="intent" value="measure" />
      <input type="hidden" name="id" value={newId} />
      <div className="beside">
        <TextField
          name="measuredOn"
          type="date"
          label={t("goals:measure.on")}
          defaultValue={today}
          rejection={rejection}
          max={today}
        />
        <TextField
          name="value"
          inputMode="decimal"
          label={unit ? t("goals:measure.valueIn", { unit }) : t("goals:measure.value")}
          hint={cumulative ? t("goals:measure.soFar") : undefined}
          rejection={rejection}
        />
        <TextField name="method" label={t("goals:measure.how")} defaultValue={method} rejection={rejection} />
      </div>
      <SubmitButton>{t("goals:measure.submit")}</SubmitButton>
    </Form>
  );
}
