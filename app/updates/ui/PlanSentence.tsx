// «Vis alle målgrupper i november 2026»: a plain GET form that reads as a sentence, and the months beside.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
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
  const audience = (
    <SentenceChoice
      name="audience"
      label={t("updates:plan.audience")}
      chosen={filter.audienceId}
      every={t("updates:plan.everyAudience")}
      options={namedOptions(audiences)}
    />
  );
  const month = (
    <SentenceChoice
      name="month"
      label={t("updates:plan.month")}
      chosen={filter.month}
      options={months.map((one) => ({ value: one, word: formatDate(locale, `${one}-01`, "monthYear") }))}
    />
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
