// How long each audience has heard nothing, and how that will be. Pure; dates are civil dates in Oslo, lengths whole
// days between them.
import { addDays, daysBetween } from "~/platform/civil-date.ts";

/** Shown on either side of today: eight weeks. */
export const windowDays = 56;

export type SilenceState = "ok" | "soon" | "late";
export type SilencePromise = { idealDays: number; longestDays: number };

/** Amber from the ideal, red from the longest. */
export function silenceState(days: number, { idealDays, longestDays }: SilencePromise): SilenceState {
  if (days >= longestDays) return "late";
  return days >= idealDays ? "soon" : "ok";
}

/** What an audience heard, or will hear. `sure`: it happens by itself; what is only planned needs a person first. */
export type Point = { date: string; sure: boolean };

/**
 * Days with one state, `to` not among them. `state` is how it goes when all that is planned is done; `unaided` how it
 * goes when only what is sure is done. No promise, no state: what lies before it was given is left out.
 */
export type Segment = { from: string; to: string; state: SilenceState; unaided: SilenceState };

/** The days from `from` to `to` (not counted), run by run. @param since from when the promise counts where nothing came earlier */
export function segmentsOf(
  points: readonly Point[],
  since: string,
  promise: SilencePromise,
  { from, to }: { from: string; to: string },
): Segment[] {
  // Days as numbers from `from` on, because there are many.
  const dayOf = (date: string) => daysBetween(from, date);
  const all = points.map(({ date, sure }) => ({ day: dayOf(date), sure })).sort((one, other) => one.day - other.day);
  const promised = dayOf(since);
  const runs: { from: number; to: number; state: SilenceState; unaided: SilenceState }[] = [];
  let next = 0;
  let last: number | null = null;
  let lastSure: number | null = null;
  for (let day = 0; day < dayOf(to); day += 1) {
    for (let point = all[next]; point && point.day <= day; point = all[++next]) {
      last = point.day;
      if (point.sure) lastSure = point.day;
    }
    if (last === null && day < promised) continue;
    const state = silenceState(day - (last ?? promised), promise);
    const unaided = silenceState(day - (lastSure ?? promised), promise);
    const run = runs.at(-1);
    if (run && run.to === day && run.state === state && run.unaided === unaided) run.to = day + 1;
    else runs.push({ from: day, to: day + 1, state, unaided });
  }
  return runs.map((run) => ({ ...run, from: addDays(from, run.from), to: addDays(from, run.to) }));
}

/** Of several on one day the last; one that goes by itself stands before one that does not. */
export function oneADay<P extends { date: string; sure?: boolean }>(points: readonly P[]): P[] {
  const byDate = new Map<string, P>();
  for (const point of points) if (point.sure !== false || !byDate.get(point.date)?.sure) byDate.set(point.date, point);
  return [...byDate.values()];
}

/** The first day from today on that is red, when these points happen and nothing else does. */
export function redFrom(
  points: readonly Point[],
  since: string,
  today: string,
  { longestDays }: SilencePromise,
): string {
  const dates = [...new Set(points.map(({ date }) => date))].sort();
  let last = dates.filter((date) => date <= today).at(-1) ?? since;
  for (const next of dates.filter((date) => date > today)) {
    if (addDays(last, longestDays) < next) break;
    last = next;
  }
  const red = addDays(last, longestDays);
  return red < today ? today : red;
}
