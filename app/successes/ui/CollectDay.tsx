// Whether it is asked by itself, and from which day of the month: off until someone chooses.
import { Form } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import { lastDayToChoose } from "../collect-month.ts";

type Props = { dayOfMonth: number | null; nextAskDay: string | null; mayWrite: boolean };

export function CollectDay({ dayOfMonth, nextAskDay, mayWrite }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const choice = (
    <select
      name="dayOfMonth"
      aria-label={t("successes:collect.when")}
      defaultValue={dayOfMonth ?? ""}
      disabled={!mayWrite}
    >
      <option value="">{t("successes:collect.never")}</option>
      {Array.from({ length: lastDayToChoose }, (_, at) => at + 1).map((day) => (
        <option key={day} value={day}>
          {t("successes:collect.fromDay", { day })}
        </option>
      ))}
    </select>
  );
  return (
    <section aria-labelledby="by-itself">
      <h2 id="by-itself">{t("successes:collect.byItself")}</h2>
      <Form method="post" key={dayOfMonth} preventScrollReset>
        <p className="sentence">
          <Trans i18nKey="successes:collect.sentence" components={{ choice }} />
        </p>
        <p className="small">
          {nextAskDay
            ? t("successes:collect.next", { day: formatDate(locale, nextAskDay, "day") })
            : t("successes:collect.off")}
        </p>
        {mayWrite ? (
          <SubmitButton variant="secondary" name="intent" value="setDay">
            {t("successes:collect.saveDay")}
          </SubmitButton>
        ) : null}
      </Form>
    </section>
  );
}
