// The finding of the whole list in a sentence.
import type { TFunction } from "i18next";
import type { ListedGoal } from "./GoalRows.tsx";

export function listTitle(goals: readonly ListedGoal[], t: TFunction): string {
  if (goals.length === 0) return t("goals:list.emptyTitle");
  const of = (...statuses: ListedGoal["standing"]["status"][]) =>
    goals.filter(({ standing }) => statuses.includes(standing.status)).length;
  const late = of("offTrack", "overdue");
  const risk = of("atRisk", "stale");
  if (late > 0 && risk > 0)
    return t("goals:list.lateAndRisk", { count: late, risk: t("goals:list.inRisk", { count: risk }) });
  if (late > 0) return t("goals:list.late", { count: late });
  if (risk > 0) return t("goals:list.risk", { count: risk });
  return t("goals:list.fine");
}
