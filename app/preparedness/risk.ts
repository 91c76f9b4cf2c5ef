// How likely, how grave, and when a card was last looked at. Pure.
import type { Scenario } from "#db/schema/preparedness.ts";
import { addDays } from "~/platform/civil-date.ts";
import { type KeptSettings, settingOf } from "~/regions/setting.ts";
import { highRiskFrom, middleRiskFrom } from "./settings.ts";

export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];
export type RiskBand = "low" | "middle" | "high";

/** Likelihood × consequence, 1–9. */
export const riskScore = ({ likelihood, consequence }: Pick<Scenario, "likelihood" | "consequence">): number =>
  likelihood * consequence;

/** The least score of the two higher bands, as a region has them. */
export type RiskBands = { middle: number; high: number };

export const riskBands = (kept: KeptSettings): RiskBands => ({
  middle: settingOf(kept, middleRiskFrom),
  high: settingOf(kept, highRiskFrom),
});

export const riskBand = (score: number, { middle, high }: RiskBands): RiskBand =>
  score < middle ? "low" : score < high ? "middle" : "high";

type Reviewed = Pick<Scenario, "lastReviewedOn" | "nextReviewOn">;

/**
 * The day by which a card must have been looked at: the one agreed on, else so many days after the last time.
 * Null where it never was.
 */
export const reviewDueOn = ({ lastReviewedOn, nextReviewOn }: Reviewed, reviewDays: number): string | null =>
  nextReviewOn ?? (lastReviewedOn && addDays(lastReviewedOn, reviewDays));

/** @param today civil date; the day itself is still in time */
export function reviewOverdue(card: Reviewed, today: string, reviewDays: number): boolean {
  const due = reviewDueOn(card, reviewDays);
  return due === null || due < today;
}

/** What was never exercised is overdue. */
export const exerciseOverdue = (lastExercisedOn: string | null, today: string, exerciseDays: number): boolean =>
  lastExercisedOn === null || addDays(lastExercisedOn, exerciseDays) < today;
