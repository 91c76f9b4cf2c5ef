// How fast answers come, what has waited too long, and where people can write to us.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatNumber } from "~/platform/format.ts";

type Times = {
  median: number | null;
  answered: number;
  businessMedian: number | null;
  businessAnswered: number;
  limit: number;
};

type Props = {
  times: Times;
  overdue: readonly { id: string; name: string; title: string }[];
  path: string;
  /** Where anyone can write to us. */
  replyPath: string;
};

export function AnswerTimes({ times, overdue, path, replyPath }: Props) {
  const { t } = useTranslation();
  const { median, answered, businessMedian, businessAnswered, limit } = times;
  return (
    <aside className="side">
      {overdue.length > 0 ? (
        <section aria-labelledby="overdue">
          <h2 id="overdue">{t("feedback:times.overdue", { count: overdue.length })}</h2>
          <ul>
            {overdue.map(({ id, name, title }) => (
              <li key={id}>
                <Link to={`${path}/${id}`}>{name || title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="times">
        <h2 id="times">{t("feedback:times.title")}</h2>
        <ul>
          <Figure days={median} count={answered} to={`${path}?state=recent`} who={t("feedback:times.all")} />
          {businessAnswered > 0 ? (
            <Figure
              days={businessMedian}
              count={businessAnswered}
              to={`${path}?state=recent&business`}
              who={t("feedback:times.business")}
            />
          ) : null}
        </ul>
        <p className="tiny">{t("feedback:times.limit", { count: limit })}</p>
      </section>
      <section aria-labelledby="open-form">
        <h2 id="open-form">{t("feedback:times.form")}</h2>
        <p>{t("feedback:times.formHint")}</p>
        <a className="quiet" href={replyPath}>
          {t("feedback:times.openForm")}
        </a>
      </section>
    </aside>
  );
}

type FigureProps = { days: number | null; count: number; to: string; who: string };

function Figure({ days, count, to, who }: FigureProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <li className="figure">
      <span>{who}</span>
      {days === null ? (
        <b>{t("feedback:times.none")}</b>
      ) : (
        <>
          <b>{t("feedback:times.days", { count: days, days: formatNumber(locale, days, days % 1 === 0 ? 0 : 1) })}</b>
          <Link to={to}>{t("feedback:times.of", { count })}</Link>
        </>
      )}
    </li>
  );
}
