// Days on which people answer. Pure; which days are closed comes from outside.
import { addDays } from "~/platform/civil-date.ts";

export type IsClosed = (date: string) => boolean;

/** So many working days after a civil date. A run of closed days is passed over whole; a year of them ends the search. */
export function addWorkingDays(date: string, days: number, isClosed: IsClosed): string {
  let day = date;
  for (let left = days, tries = 0; left > 0 && tries < 366; tries += 1) {
    day = addDays(day, 1);
    if (!isClosed(day)) left -= 1;
  }
  return day;
}
