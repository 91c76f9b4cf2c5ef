// Closed days as rows: when, and why; the region's own can be opened again.
import { Form } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { ClosedReason, ClosedRun } from "../closed-days.ts";
import { closedName } from "./closed-reason.ts";
import "./notice.css";
import "./closed-days.css";

type Own = { id: string; fromDate: string; toDate: string; reason: string };
type Props = { days: readonly (Own | ClosedRun)[]; today: string; mayWrite?: boolean };

/** «23. desember – 1. januar 2027»; the year where it is not this one. */
function span(from: string, to: string, today: string, { t, locale }: { t: TFunction; locale: Locale }): string {
  const year = (date: string) => date.slice(0, 4);
  const last = formatDate(locale, to, year(to) === year(today) ? "day" : "long");
  return from === to
    ? last
    : t("updates:closed.range", { from: formatDate(locale, from, year(from) === year(to) ? "day" : "long"), to: last });
}

const reasonOf = (day: Own | ClosedRun): ClosedReason =>
  "id" in day ? { why: "own", reason: day.reason } : day.reason;

export function ClosedRows({ days, today, mayWrite = false }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (days.length === 0) return <p className="small">{t("updates:closed.none")}</p>;
  return (
    <ul className="rows closed-rows">
      {days.map((day) => {
        const [from, to] = "id" in day ? [day.fromDate, day.toDate] : [day.from, day.to];
        return (
          <li className="row" key={"id" in day ? day.id : from}>
            <p className="first">{span(from, to, today, { t, locale })}</p>
            <p className="second">{closedName(reasonOf(day), t)}</p>
            {"id" in day && mayWrite ? (
              <Form method="post" className="right noprint" preventScrollReset>
                <input type="hidden" name="id" value={day.id} />
                <SubmitButton
                  variant="tertiary"
                  name="intent"
                  value="open"
                  aria-label={t("updates:closed.openThese", { days: span(from, to, today, { t, locale }) })}
                >
                  {t("updates:closed.open")}
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** What was opened a moment ago, and the way back. */
export function OpenedNotice({ id, fromDate, toDate, reason, today }: Own & { today: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <Form method="post" className="plan-notice noprint" preventScrollReset>
      <p role="status">{t("updates:closed.opened", { days: span(fromDate, toDate, today, { t, locale }) })}</p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="fromDate" value={fromDate} />
      <input type="hidden" name="toDate" value={toDate} />
      <input type="hidden" name="reason" value={reason} />
      <SubmitButton variant="tertiary" name="intent" value="closeAgain">
        {t("updates:plan.undo")}
      </SubmitButton>
    </Form>
  );
}
