// The day of an instant as a number that SQL can work out too, so that rows can be counted by day where they lie. Pure.
import { addDays, instantAt } from "~/platform/civil-date.ts";
import type { Window } from "./months.ts";

export const dayMs = 86_400_000;

/** What must be added to an instant for its UTC date to be the civil one: from the start, and from each change on. */
export type Offsets = { first: number; changes: { from: Date; offset: number }[] };

/** No clock is changed twice within so many days. */
const quarter = 92;

/**
 * The changes of the clock in a window. Each takes effect at the noon of its day: whether an hour is gone or comes twice,
 * the old offset holds for every instant before and the new one for every instant after, as far as the day is concerned.
 * Looked for by halves, because time zones are slow.
 */
export function offsetsIn({ days: [firstDay = "", ...others] }: Window): Offsets {
  // The day after, too: the last one may be the day of a change.
  const days = [firstDay, ...others, addDays(others.at(-1) ?? firstDay, 1)];
  const offsetAt = (n: number) => Date.parse(`${days[n]}T00:00:00Z`) - instantAt(days[n] ?? "", "00:00").getTime();
  const between = (low: number, high: number, before: number, after: number): Offsets["changes"] => {
    if (before === after && high - low <= quarter) return [];
    if (high - low === 1) return [{ from: instantAt(days[low] ?? "", "12:00"), offset: after }];
    const middle = Math.floor((low + high) / 2);
    const there = offsetAt(middle);
    return [...between(low, middle, before, there), ...between(middle, high, there, after)];
  };
  const [first, last] = [offsetAt(0), offsetAt(days.length - 1)];
  return { first, changes: between(0, days.length - 1, first, last) };
}

export const dayOfNumber = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** As the database works it out. */
export function numberOfDay(instant: Date, { first, changes }: Offsets): number {
  const offset = changes.findLast(({ from }) => instant >= from)?.offset ?? first;
  return Math.floor((instant.getTime() + offset) / dayMs);
}
