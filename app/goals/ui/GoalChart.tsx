// The way towards a target. The figures stand in the table beside it; the chart is drawn where there is script, and its
// library is fetched only then.
import { useEffect, useRef } from "react";
import { useLocale } from "~/components/locale.ts";
import { daysBetween } from "~/platform/civil-date.ts";
import type { ChartPlan } from "./chart-plan.ts";
import { drawGoal } from "./draw-goal.ts";

export function GoalChart({ plan, label }: { plan: ChartPlan; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const locale = useLocale();
  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    let gone = false;
    let remove = () => {};
    drawGoal(place, plan, locale).then((chart) => {
      if (gone) chart.destroy();
      else remove = () => chart.destroy();
    });
    return () => {
      gone = true;
      remove();
    };
  }, [plan, locale]);
  if (daysBetween(plan.startsOn, plan.dueOn) <= 0) return null;
  return (
    <div className="goal-chart">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
