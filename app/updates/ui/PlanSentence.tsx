// «Vis alle målgrupper i november 2026»: a plain GET form that reads as a sentence, and the months beside.
import { Form, Link, useSubmit } from "@remix-run/react";
import type { ChangeEvent } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import { addMonths, type CalendarFilter, type Month } from "../calendar.ts";

type Props = {
  filter: CalendarFilter;
  audiences: readonly { id: string; name: string }[];
  months: readonly Month[];
};

export function PlanSentence({ filter, audiences, months }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const submit = useSubmit();
  const show = (event: ChangeEvent<HTMLSelectElement>) =>
    submit(event.currentTarget.form, { replace: true, preventScrollReset: true });
  const named = (month: Month) => formatDate(locale, `${month}-01`, "monthYear");
  const audience = (
    <select
      name="audience"
      aria-label={t("updates:plan.audience")}
      defaultValue={filter.audienceId ?? ""}
      onChange={show}
    >
      <option value="">{t("updates:plan.everyAudience")}</option>
      {audiences.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
  const month = (
    <select name="month" aria-label={t("updates:plan.month")} defaultValue={filter.month} onChange={show}>
      {months.map((one) => (
        <option key={one} value={one}>
          {named(one)}
        </option>
      ))}
    </select>
  );
  const step = (count: number) => addMonths(filter.month, count);
  const to = (one: Month) =>
    `?${new URLSearchParams({ month: one, ...(filter.audienceId ? { audience: filter.audienceId } : {}) })}`;
  return (
    <div className="plan-sentence noprint">
      <Form method="get" role="search" aria-label={t("updates:plan.filter")} key={JSON.stringify(filter)}>
        <p className="sentence">
          <Trans i18nKey="updates:plan.sentence" components={{ audience, month }} />{" "}
          <button type="submit" className="quiet">
            {t("updates:plan.show")}
          </button>
        </p>
      </Form>
      <nav className="plan-steps" aria-label={t("updates:plan.months")}>
        <Link className="quiet" to={to(step(-1))} rel="prev" preventScrollReset>
          {t("updates:plan.earlier", { month: formatDate(locale, `${step(-1)}-01`, "month") })}
        </Link>
        <Link className="quiet" to={to(step(1))} rel="next" preventScrollReset>
          {t("updates:plan.later", { month: formatDate(locale, `${step(1)}-01`, "month") })}
        </Link>
      </nav>
    </div>
  );
}
