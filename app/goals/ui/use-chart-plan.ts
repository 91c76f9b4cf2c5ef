import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import type { GoalView } from "../goals.queries.server.ts";
import type { ChartPlan } from "./chart-plan.ts";
import { withUnit } from "./with-unit.ts";

/** What the chart shows; nothing where the goal lacks what makes an axis. */
export function useChartPlan({ goal, readings, forecast }: GoalView): ChartPlan | null {
  const { t } = useTranslation();
  const locale = useLocale();
  const { baseline, target, startsOn, dueOn, unit } = goal;
  return useMemo(() => {
    if (baseline === null || target === null || dueOn === null || readings.length === 0) return null;
    return {
      startsOn,
      dueOn,
      baseline,
      target,
      targetLabel: t("goals:chart.target", { target: withUnit(locale, target, unit) }),
      paceLabel: t("goals:chart.pace"),
      forecastLabel: t("goals:chart.expected"),
      readings: readings.map(({ on, value }) => ({ on, value })),
      forecast: forecast?.value ?? null,
    };
  }, [baseline, target, startsOn, dueOn, unit, readings, forecast, locale, t]);
}
