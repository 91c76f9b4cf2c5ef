// Many sources as one stream of days. Pure.
import { type ItemKind, itemKinds } from "./kinds.ts";
import { monthOf } from "./months.ts";

/** One thing on the timeline, as little of it as is needed to put it in its place. */
export type Moment = {
  kind: ItemKind;
  id: string;
  /** An ask comes up twice: when it is sent, and when it is done. A release is planned, and then it is a sending to the press. */
  part: "begun" | "done";
  /** Civil date. */
  day: string;
  /** None where only the day is known. */
  at: Date | null;
};

export const keyOf = ({ kind, id, part }: Moment): string => `${kind}/${id}/${part}`;

/** By day; what has no time first; then by time, kind and id, so that the order is always the same. */
export function byTime(a: Moment, b: Moment): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  const between = (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0);
  if (between !== 0) return between;
  const ofKind = itemKinds.indexOf(a.kind) - itemKinds.indexOf(b.kind);
  if (ofKind !== 0) return ofKind;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

/** However quiet the other days are. */
export const mostOfADay = 12;

/**
 * How many of each day are shown, so that a page holds about `most` in all: the busier the days, the fewer of each. At
 * least two, so that a day is never only a number.
 */
export function roomPerDay(counts: readonly number[], most: number): number {
  const shown = (room: number) => counts.reduce((sum, count) => sum + Math.min(count, room), 0);
  let room = 2;
  while (room < mostOfADay && shown(room + 1) <= most) room += 1;
  return room;
}

export type Day = { day: string; moments: Moment[]; total: number };
export type Month = { month: string; days: Day[]; total: number };

/**
 * Months that have nothing are there too, empty. A day that would hide a single thing shows it instead.
 * @param moments of each day at least the first `mostOfADay + 1`
 * @param totals how many there are of each day
 */
export function inMonths(
  moments: readonly Moment[],
  totals: ReadonlyMap<string, number>,
  months: readonly string[],
  most: number,
): Month[] {
  const byDay = new Map<string, Moment[]>();
  for (const moment of moments) {
    const same = byDay.get(moment.day);
    if (same) same.push(moment);
    else byDay.set(moment.day, [moment]);
  }
  const room = roomPerDay([...totals.values()], most);
  const days = [...byDay.keys()].sort().map((day): Day => {
    const first = (byDay.get(day) ?? []).sort(byTime);
    const total = totals.get(day) ?? first.length;
    return { day, moments: total <= room + 1 ? first : first.slice(0, room), total };
  });
  return months.map((month) => {
    const own = days.filter(({ day }) => monthOf(day) === month);
    return { month, days: own, total: own.reduce((sum, { total }) => sum + total, 0) };
  });
}
