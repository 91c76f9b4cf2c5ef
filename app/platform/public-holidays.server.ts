// Norway's public holidays, computed. On the server alone: the library knows every country, and is large.
import Calendar from "date-holidays";
import { weekdayOf } from "./civil-date.ts";
import { addWorkingDays, type HolidayName, workingDaysBetween } from "./working-days.ts";

const norway = new Calendar("NO");

/** By the library's rule for the day, because names differ between languages. */
const nameByRule: Record<string, HolidayName> = {
  "01-01": "newYear",
  "easter -3": "maundyThursday",
  "easter -2": "goodFriday",
  easter: "easterSunday",
  "easter 1": "easterMonday",
  "05-01": "labourDay",
  "easter 39": "ascensionDay",
  "05-17": "constitutionDay",
  "easter 49": "whitSunday",
  "easter 50": "whitMonday",
  "12-25": "christmasDay",
  "12-26": "boxingDay",
};

const years = new Map<number, ReadonlyMap<string, HolidayName>>();

/** The public holidays of one year, each date once: where two fall together, the one that has a date of its own. */
export function publicHolidays(year: number): ReadonlyMap<string, HolidayName> {
  const known = years.get(year);
  if (known) return known;
  const found = new Map<string, HolidayName>();
  for (const { type, date, rule } of norway.getHolidays(year)) {
    const day = date.slice(0, 10);
    if (type === "public" && (!found.has(day) || !rule.startsWith("easter"))) {
      found.set(day, nameByRule[rule] ?? "other");
    }
  }
  years.set(year, found);
  return found;
}

/** What the law does not count as a working day: weekends and public holidays, and no custom beside them. */
export const isDayOff = (date: string): boolean =>
  weekdayOf(date) > 5 || publicHolidays(Number(date.slice(0, 4))).has(date);

/** Five working days after a request for access came in; from then on silence counts as a refusal (offentleglova § 32). */
export const accessDueOn = (receivedOn: string): string => addWorkingDays(receivedOn, 5, isDayOff);

/** Working days that something took. */
export function workingDaysTaken(from: string, to: string): number {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const between = Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
  return workingDaysBetween(
    from,
    to,
    between.flatMap((year) => [...publicHolidays(year).keys()]),
  );
}
