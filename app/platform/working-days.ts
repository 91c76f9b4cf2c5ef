// Counting by working days. Pure; all dates are civil dates in Oslo (`YYYY-MM-DD`), and which of them are closed comes
// from outside: `isDayOff` of public-holidays.server.ts for what the law counts, a region's own days for its rhythm.
import { addDays } from "./civil-date.ts";

export type HolidayName =
  | "newYear"
  | "maundyThursday"
  | "goodFriday"
  | "easterSunday"
  | "easterMonday"
  | "labourDay"
  | "ascensionDay"
  | "constitutionDay"
  | "whitSunday"
  | "whitMonday"
  | "christmasDay"
  | "boxingDay"
  | "other";

export type IsClosed = (date: string) => boolean;

/** A year of closed days ends every search. */
const mostDays = 366;

/** So many working days after a civil date, which is not itself counted. A run of closed days is passed over whole. */
export function addWorkingDays(date: string, days: number, isClosed: IsClosed): string {
  let day = date;
  for (let left = days, tries = 0; left > 0 && tries < mostDays; tries += 1) {
    day = addDays(day, 1);
    if (!isClosed(day)) left -= 1;
  }
  return day;
}

/**
 * Working days after one civil date, until and with another; 0 where the second is not later. What comes in on a
 * Saturday and is answered on Monday was answered within one working day.
 */
export function workingDaysBetween(from: string, to: string, isClosed: IsClosed): number {
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (!isClosed(date)) days += 1;
  return days;
}
