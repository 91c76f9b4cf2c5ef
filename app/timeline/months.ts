// Months (`YYYY-MM`) and the days in them. Pure.
import { addDays, instantAt } from "~/platform/civil-date.ts";

export const monthOf = (day: string): string => day.slice(0, 7);

/** A month of this century or the last, as it stands in an address; null where it is none. */
export const readMonth = (text: string): string | null => (/^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : null);

export function addMonths(month: string, months: number): string {
  const at = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + months, 1));
  return at.toISOString().slice(0, 7);
}

/** Every day of some months that follow each other. */
export function daysOf(months: readonly string[]): string[] {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return [];
  return eachDay(`${first}-01`, addDays(`${addMonths(last, 1)}-01`, -1));
}

/** Both ends included. */
export function eachDay(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The seven days that begin with a Monday. */
export const daysOfWeek = (monday: string): string[] => eachDay(monday, addDays(monday, 6));

/** Days that follow each other, and the instants from which and up to which they last. */
export type Window = { days: string[]; from: Date; to: Date };

export function windowOf(days: string[]): Window {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) throw new RangeError("a window has a day");
  return { days, from: instantAt(first, "00:00"), to: instantAt(addDays(last, 1), "00:00") };
}
