// The kinds that a goal can be of, as the forms offer them. Pure.
import type { goalLevels as levels, goalSources as sources } from "#db/schema/goals.ts";

export const goalLevels = ["activity", "output", "outtake", "outcome", "impact"] as const satisfies typeof levels;
export const goalSources = [
  "byHand",
  "updatesSent",
  "coverage",
  "membersTold",
  "longestSilence",
  "asksAnswered",
] as const satisfies typeof sources;
export const seriesKinds = ["gauge", "cumulative"] as const;

export type GoalLevel = (typeof goalLevels)[number];
export type GoalSource = (typeof goalSources)[number];
