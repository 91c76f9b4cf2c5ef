// How long each audience has heard nothing: a table whose middle column is drawn. Needs no script.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import type { SilenceRow } from "../silence.queries.server.ts";
import { SilenceAxis } from "./SilenceAxis.tsx";
import { SilenceKey } from "./SilenceKey.tsx";
import { SilenceStrip } from "./SilenceStrip.tsx";
import { SilenceWord } from "./SilenceWord.tsx";
import { forecastWords, silenceLabel } from "./silence-sentence.ts";
import "./silence.css";

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
              <SilenceAxis today={today} />
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
