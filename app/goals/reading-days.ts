// On which days a goal that measures itself is read. Pure; all dates civil.
import { addDays } from "~/platform/civil-date.ts";
import type { Reading } from "./standing.ts";

const mostReadings = 12;

/** The last day of each month from the start until today, and today; oldest first, at most the twelve newest. */
export function readingDays(startsOn: string, today: string): string[] {
  if (today < startsOn) return [];
  const days = [today];
  while (days.length < mostReadings) {
    const last = addDays(`${(days[0] ?? today).slice(0, 7)}-01`, -1);
    if (last < startsOn) break;
    days.unshift(last);
  }
  return days;
}

/** How much had happened by the end of each day. */
export const soFar = (happened: readonly string[], days: readonly string[]): Reading[] =>
  days.map((on) => ({ on, value: happened.filter((day) => day <= on).length }));
