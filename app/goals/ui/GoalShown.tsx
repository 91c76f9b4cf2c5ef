// One goal: where it stands in a sentence, the chart, the figures, and what it is held against.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatDate, formatList, formatNumber } from "~/platform/format.ts";
import type { GoalView } from "../goals.queries.server.ts";
import { GoalChart } from "./GoalChart.tsx";
import { Towards } from "./GoalRows.tsx";
import { levelWords, partWords, sourceWords, statusWords } from "./goal-words.ts";
import { Readings } from "./Readings.tsx";
import { useChartPlan } from "./use-chart-plan.ts";
import { withUnit } from "./with-unit.ts";

type Props = { view: GoalView; desk: string; mayWrite: boolean };

export function GoalShown({ view, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { goal, standing, readings, forecast, owner, audiences, expectations, limits } = view;
  const percent = (share: number) => `${formatNumber(locale, Math.round(share * 100))}\u00a0%`;
  const plan = useChartPlan(view);
  const { word, state } = statusWords[standing.status];
  const gap = forecast && goal.target !== null ? forecast.value - goal.target : null;
  return (
    <section aria-label={goal.title}>
      <p className="kicker">
        <StateWord state={state}>{t(word)}</StateWord> · {t(levelWords[goal.level])}
      </p>
      <h2 className="goal-finding">
        <Towards goal={goal} standing={standing} />
        {forecast && gap !== null && standing.status !== "achieved" ? (
          <>. {t("goals:one.forecast", { value: withUnit(locale, Math.round(forecast.value), "") })}</>
        ) : null}
      </h2>
      {standing.missing.length > 0 ? (
        <p className="goal-missing">
          {t("goals:one.missing", {
            parts: formatList(
              locale,
              standing.missing.map((part) => t(partWords[part]).toLowerCase()),
            ),
          })}
        </p>
      ) : null}
      {plan ? (
        <GoalChart plan={plan} label={t("goals:one.chart", { count: readings.length, title: goal.title })} />
      ) : null}
      {forecast?.uncertain ? <p className="small">{t("goals:one.uncertain", { count: readings.length })}</p> : null}
      {readings.length > 0 ? (
        <Readings goal={goal} readings={readings} forecast={forecast} desk={desk} mayWrite={mayWrite} />
      ) : null}
      <p className="small">
        {[
          t("goals:one.from", { on: formatDate(locale, goal.startsOn, "long") }),
          owner ? t("goals:one.owner", { name: owner.name }) : null,
          t(sourceWords[goal.source]),
          goal.cadenceDays ? t("goals:one.cadence", { count: goal.cadenceDays }) : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {expectations.length > 0 ? (
        <p className="small">
          {t("goals:one.expectations")}{" "}
          {expectations.map(({ id, text, locale: written }, position) => (
            <span key={id}>
              {position > 0 ? " " : null}
              <Link to={`${desk}/expectations#e-${id}`} lang={written === locale ? undefined : written}>
                {text}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      {audiences.length > 0 ? (
        <p className="small">
          {t("goals:one.audiences")}{" "}
          {audiences.map(({ id, name }, position) => (
            <span key={id}>
              {position > 0 ? ", " : null}
              <Link to={`${desk}/audiences/${id}`}>{name}</Link>
            </span>
          ))}
        </p>
      ) : null}
      <details className="goal-rule">
        <summary>{t("goals:one.ruleTitle")}</summary>
        <p>
          {t("goals:one.rule", {
            onTrack: percent(limits.onTrack),
            atRisk: percent(limits.atRisk),
            early: percent(limits.early),
            stale: percent(limits.stale),
          })}
        </p>
        <p>
          <Link className="quiet" to={`${desk}/settings/values?group=goals`}>
            {t("goals:one.limits")}
          </Link>
        </p>
      </details>
    </section>
  );
}
