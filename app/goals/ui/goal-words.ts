// How a goal's standing is said. Keys only; the page has the translator.
import type { State } from "~/components/StateWord.tsx";
import type { GoalLevel, GoalSource } from "../kinds.ts";
import type { GoalStatus, SmartPart } from "../standing.ts";

export const statusWords: Record<GoalStatus, { word: string; state: State }> = {
  incomplete: { word: "goals:status.incomplete", state: "wait" },
  noData: { word: "goals:status.noData", state: "wait" },
  achieved: { word: "goals:status.achieved", state: "ok" },
  overdue: { word: "goals:status.overdue", state: "late" },
  stale: { word: "goals:status.stale", state: "soon" },
  tooEarly: { word: "goals:status.tooEarly", state: "wait" },
  onTrack: { word: "goals:status.onTrack", state: "ok" },
  atRisk: { word: "goals:status.atRisk", state: "soon" },
  offTrack: { word: "goals:status.offTrack", state: "late" },
};

export const partWords: Record<SmartPart, string> = {
  title: "goals:part.title",
  unit: "goals:part.unit",
  baseline: "goals:part.baseline",
  target: "goals:part.target",
  owner: "goals:part.owner",
  dueOn: "goals:part.dueOn",
  method: "goals:part.method",
  cadenceDays: "goals:part.cadence",
};

export const levelWords: Record<GoalLevel, string> = {
  activity: "goals:level.activity",
  output: "goals:level.output",
  outtake: "goals:level.outtake",
  outcome: "goals:level.outcome",
  impact: "goals:level.impact",
};

export const sourceWords: Record<GoalSource, string> = {
  byHand: "goals:source.byHand",
  updatesSent: "goals:source.updatesSent",
  coverage: "goals:source.coverage",
  membersTold: "goals:source.membersTold",
  longestSilence: "goals:source.longestSilence",
  asksAnswered: "goals:source.asksAnswered",
};

/** Where the rows behind a counted reading stand, from the desk's front. */
export const sourcePaths: Record<Exclude<GoalSource, "byHand">, string> = {
  updatesSent: "timeline?kind=update",
  coverage: "coverage",
  membersTold: "share",
  longestSilence: "audiences",
  asksAnswered: "ambassadors",
};
