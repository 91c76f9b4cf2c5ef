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
  const all = points.toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const segments: Segment[] = [];
  let next = 0;
  let last: string | null = null;
  let lastSure: string | null = null;
  for (let date = from; date < to; date = addDays(date, 1)) {
    for (let point = all[next]; point && point.date <= date; point = all[++next]) {
      last = point.date;
      if (point.sure) lastSure = point.date;
    }
    if (last === null && date < since) continue;
    const state = silenceState(daysBetween(last ?? since, date), promise);
    const unaided = silenceState(daysBetween(lastSure ?? since, date), promise);
    const run = segments.at(-1);
    if (run && run.to === date && run.state === state && run.unaided === unaided) run.to = addDays(date, 1);
    else segments.push({ from: date, to: addDays(date, 1), state, unaided });
  }
  return segments;
}

/** The first day from today on that is red, when these points happen and nothing else does. */
export function redFrom(
  points: readonly Point[],
  since: string,
  today: string,
  { longestDays }: SilencePromise,
): string {
  const dates = points.map(({ date }) => date).sort();
  let last = dates.filter((date) => date <= today).at(-1) ?? since;
  for (const next of dates.filter((date) => date > today)) {
    if (addDays(last, longestDays) < next) break;
    last = next;
  }
  const red = addDays(last, longestDays);
  return red < today ? today : red;
}
