// After a reading was taken away: what it was, and the way back.
import { Button } from "@digdir/designsystemet-react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate, formatNumber } from "~/platform/format.ts";
import type { TakenReading } from "../goal-acts.server.ts";

export function TakenAway({ reading }: { reading: TakenReading }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { id, measuredOn, value, method } = reading;
  const said = { value: formatNumber(locale, value), on: formatDate(locale, measuredOn, "long") };
  return (
    <Form method="post" className="goal-undo">
      <input type="hidden" name="intent" value="measure" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="measuredOn" value={measuredOn} />
      <input type="hidden" name="value" value={String(value)} />
      <input type="hidden" name="method" value={method} />
      <span role="status">{t("goals:one.taken", said)}</span>{" "}
      <Button type="submit" variant="tertiary" data-size="sm">
        {t("goals:one.undo")}
      </Button>
    </Form>
  );
}
