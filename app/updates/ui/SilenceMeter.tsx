// How long each audience has heard nothing: a table whose middle column is drawn. Needs no script.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { addDays } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";
import type { SilenceRow } from "../silence.queries.server.ts";
import { type SilenceState, windowDays } from "../silence.ts";
import { SilenceKey } from "./SilenceKey.tsx";
import { SilenceStrip } from "./SilenceStrip.tsx";
import { forecastWords, silenceLabel } from "./silence-sentence.ts";
import "./silence.css";

const words: Record<SilenceState, string> = {
  ok: "updates:silence.state.ok",
  soon: "updates:silence.state.soon",
  late: "updates:silence.state.late",
};

export function SilenceWord({ state }: { state: SilenceState }) {
  const { t } = useTranslation();
  return <StateWord state={state satisfies State}>{t(words[state])}</StateWord>;
}

type Props = {
  rows: readonly SilenceRow[];
  /** Civil date. */
  today: string;
  /** `/r/nordvag` */
  desk: string;
};

export function SilenceMeter({ rows, today, desk }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (rows.length === 0) {
    return (
      <section aria-labelledby="silence">
        <h2 id="silence">{t("updates:silence.title")}</h2>
        <p className="small">{t("updates:silence.empty")}</p>
        <Link className="go" to={`${desk}/audiences`}>
          {t("updates:silence.make")}
        </Link>
      </section>
    );
  }
  return (
    <section aria-labelledby="silence">
      <table className="silence">
        <caption>
          <h2 id="silence">{t("updates:silence.title")}</h2>
          <span className="small">{t("updates:silence.lead")}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t("updates:silence.audience")}</span>
            </th>
            <th scope="col" className="axis">
              <Axis today={today} />
            </th>
            <th scope="col">
              <span className="sr">{t("updates:silence.daysColumn")}</span>
            </th>
            <th scope="col">
              <span className="sr">{t("updates:silence.stateColumn")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const heard = `${desk}/audiences/${row.audience.id}/heard`;
            return (
              <tr key={row.audience.id}>
                <th scope="row">
                  <Link to={`${desk}/audiences/${row.audience.id}`}>{row.audience.name}</Link>
                </th>
                <td className="meter">
                  <SilenceStrip row={row} today={today} label={silenceLabel(row, t, locale)} />
                </td>
                <td className="days">
                  <Link to={heard} title={forecastWords(row, t, locale)}>
                    {t("updates:silence.days", { count: row.days })}
                  </Link>{" "}
                  <span className="prom">{t("updates:silence.promised", { days: row.audience.longestDays })}</span>
                </td>
                <td className="word">
                  <SilenceWord state={row.state} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <SilenceKey />
    </section>
  );
}

/** Every fourth week. */
function Axis({ today }: { today: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const half = windowDays / 2;
  const short = (days: number) => formatDate(locale, addDays(today, days), "short");
  const long = (days: number) => formatDate(locale, addDays(today, days), "day");
  return (
    <>
      <span className="sr">{t("updates:silence.axis", { from: long(-windowDays), to: long(windowDays) })}</span>
      <svg className="strip" aria-hidden="true">
        <text x="0" y="13">
          {short(-windowDays)}
        </text>
        <text x="25%" y="13" textAnchor="middle">
          {short(-half)}
        </text>
        <text className="now" x="50%" y="13" textAnchor="middle">
          {t("updates:silence.today")}
        </text>
        <text x="75%" y="13" textAnchor="middle">
          {short(half)}
        </text>
        <text x="100%" y="13" textAnchor="end">
          {short(windowDays)}
        </text>
      </svg>
    </>
  );
}
