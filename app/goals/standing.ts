// Where a goal stands: stated rules, so that nobody has to argue about a colour. Pure; all dates civil.
import { daysBetween } from "~/platform/civil-date.ts";
import type { GoalLimits } from "./limits.ts";

export type Reading = { on: string; value: number };

/** A goal as the rule sees it; null where it has not been said yet. */
export type Aim = {
  title: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  owner: string | null;
  startsOn: string;
  dueOn: string | null;
  method: string;
  cadenceDays: number | null;
  expectedLagMonths: number;
};

/** What a SMART goal must say, in the order it is asked for. */
export const smartParts = ["title", "unit", "baseline", "target", "owner", "dueOn", "method", "cadenceDays"] as const;
export type SmartPart = (typeof smartParts)[number];

export type GoalStatus =
  | "incomplete"
  | "noData"
  | "achieved"
  | "overdue"
  | "stale"
  | "tooEarly"
  | "onTrack"
  | "atRisk"
  | "offTrack";

export type Standing = {
  status: GoalStatus;
  missing: SmartPart[];
  latest: Reading | null;
  /** 0–1 and beyond: how much of the way from baseline to target is done. Null where there is no way to measure it. */
  progress: number | null;
  /** 0–1: how much of the time had passed when it was last measured. */
  elapsed: number | null;
};

/** What is missing before this is a goal that can be held against anything. */
export const missingParts = (aim: Aim): SmartPart[] =>
  smartParts.filter((part) => aim[part] === null || aim[part] === "");

/**
 * Elapsed time is taken at the measurement, not today: otherwise every quarterly figure would decay to red between two
 * measurements. Works for falling targets. A goal whose target is its baseline is to be held: at or above it is on track.
 * @param readings in any order; those of a cumulative goal are the total so far
 */
export function standingOf(aim: Aim, readings: readonly Reading[], today: string, limits: GoalLimits): Standing {
  const missing = missingParts(aim);
  const latest = latestOf(readings, today);
  const { baseline, target, dueOn, cadenceDays } = aim;
  const unmeasured = { missing, latest, progress: null, elapsed: null };
  if (missing.length > 0 || baseline === null || target === null || dueOn === null || cadenceDays === null) {
    return { ...unmeasured, status: "incomplete" };
  }
  if (!latest) return { ...unmeasured, status: "noData" };

  const held = target === baseline;
  const progress = held ? (latest.value >= target ? 1 : 0) : (latest.value - baseline) / (target - baseline);
  const whole = daysBetween(aim.startsOn, dueOn);
  const elapsed = whole <= 0 ? 1 : daysBetween(aim.startsOn, latest.on) / whole;
  const of = (status: GoalStatus): Standing => ({ status, missing, latest, progress, elapsed });

  const pastDue = today > dueOn;
  if (!held && progress >= 1) return of("achieved");
  if (pastDue) return of(held && progress >= 1 ? "achieved" : "overdue");
  if (daysBetween(latest.on, today) > limits.stale * cadenceDays) return of("stale");
  if (held) return of(progress >= 1 ? "onTrack" : "offTrack");
  if (elapsed < limits.early) return of("tooEarly");
  const ratio = progress / elapsed;
  if (ratio >= limits.onTrack) return of("onTrack");
  if (today < addMonths(aim.startsOn, aim.expectedLagMonths)) return of("tooEarly");
  return of(ratio >= limits.atRisk ? "atRisk" : "offTrack");
}

/** The last one that is not of the future. */
const latestOf = (readings: readonly Reading[], today: string): Reading | null =>
  readings
    .filter(({ on }) => on <= today)
    .reduce<Reading | null>((last, reading) => (last && last.on >= reading.on ? last : reading), null);

/** The same day of the month, or its last where there is none such. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

export type Forecast = {
  /** Expected on the due date if it goes on as it has. */
  value: number;
  /** Fewer measurements than a line should rest on. */
  uncertain: boolean;
};

type LineLimits = Pick<GoalLimits, "fewestForLine" | "fewestForTrust">;

/** The least-squares line through the readings, read off on the due date; null where they are too few. */
export function forecastOf(
  readings: readonly Reading[],
  dueOn: string,
  { fewestForLine, fewestForTrust }: LineLimits,
): Forecast | null {
  const points = readings.map(({ on, value }) => ({ x: daysBetween(dueOn, on), y: value }));
  if (new Set(points.map(({ x }) => x)).size < fewestForLine) return null;
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const slope =
    points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) /
    points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return { value: meanY - slope * meanX, uncertain: points.length < fewestForTrust };
}

/** What an even pace from baseline to target would have given on a day; the target after the due date. */
export function evenPace(
  aim: { baseline: number; target: number; startsOn: string; dueOn: string },
  on: string,
): number {
  const whole = daysBetween(aim.startsOn, aim.dueOn);
  const share = whole <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(aim.startsOn, on) / whole));
  return aim.baseline + (aim.target - aim.baseline) * share;
}

/** Worst first: what a person should look at before the rest. */
const order: readonly GoalStatus[] = [
  "overdue",
  "offTrack",
  "atRisk",
  "stale",
  "noData",
  "incomplete",
  "tooEarly",
  "onTrack",
  "achieved",
];
export const worstFirst = (a: GoalStatus, b: GoalStatus): number => order.indexOf(a) - order.indexOf(b);
