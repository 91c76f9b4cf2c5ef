// Counting by working days. Pure; all dates are civil dates in Oslo (`YYYY-MM-DD`), and which of them are closed comes
// from outside: `isDayOff` of public-holidays.server.ts for what the law counts, a region's own days for its rhythm.
import { addDays, daysBetween, weekdayOf } from "./civil-date.ts";

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
 * @param holidays each date once; those that fall on a weekend count for nothing
 */
export function workingDaysBetween(from: string, to: string, holidays: Iterable<string>): number {
  if (to <= from) return 0;
  let days = weekdaysUntil(to) - weekdaysUntil(from);
  for (const date of holidays) if (date > from && date <= to && weekdayOf(date) <= 5) days -= 1;
  return days;
}

/** Days from Monday to Friday since a Monday long ago. */
const weekdaysUntil = (date: string): number =>
  Math.floor(daysBetween("1900-01-01", date) / 7) * 5 + Math.min(weekdayOf(date), 5);
