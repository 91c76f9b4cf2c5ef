// When each member's contact is asked for news, and how long the question stands. Pure.
import { TZDate } from "@date-fns/tz";
import { addDays, civilDate, instantAt, osloTime, wallTime } from "~/platform/civil-date.ts";

/** `YYYY-MM` in Norway. */
export const monthOf = (now: Date): string => civilDate(now).slice(0, 7);

/** The last day that every month has: a later one would skip February. */
export const lastDayToChoose = 28;

/** A question asked late in the month is open for a week all the same. Days. */
const leastDaysOpen = 7;

const firstOfNext = (month: string): string => `${addDays(`${month}-28`, 4).slice(0, 7)}-01`;

/** The moment from which a question of this month is closed: when the month is over, and a week at least after it was asked. */
export function openUntil(month: string, askedAt: Date): Date {
  const afterAWeek = addDays(civilDate(askedAt), leastDaysOpen + 1);
  const end = firstOfNext(month);
  return instantAt(end > afterAWeek ? end : afterAWeek, "00:00");
}

/** The last civil day on which it can be answered. */
export const lastDayOpen = (month: string, askedAt: Date): string => addDays(civilDate(openUntil(month, askedAt)), -1);

/** Monday to Friday, 08 to 16 in Norway: mail that asks something of people comes while they are at work. */
function inOfficeHours(now: Date): boolean {
  const weekday = new TZDate(now.getTime(), osloTime).getDay();
  const time = wallTime(now);
  return weekday >= 1 && weekday <= 5 && time >= "08:00" && time < "16:00";
}

export type CollectSetting = {
  /** Null: only when a person says so. */
  dayOfMonth: number | null;
  changedAt: Date;
};

const dueDay = (month: string, dayOfMonth: number): string => `${month}-${String(dayOfMonth).padStart(2, "0")}`;

/**
 * The month to ask about now, if any: from the chosen day, in office hours. A day that had passed already when it was
 * chosen waits for the next month: nobody is asked by surprise.
 */
export function monthToAskNow({ dayOfMonth, changedAt }: CollectSetting, now: Date): string | null {
  if (dayOfMonth === null || !inOfficeHours(now)) return null;
  const month = monthOf(now);
  const due = dueDay(month, dayOfMonth);
  return civilDate(now) >= due && due >= civilDate(changedAt) ? month : null;
}

/** The next day on which it is asked by itself: for the sentence beside the setting. */
export function nextAskDay({ dayOfMonth, changedAt }: CollectSetting, now: Date): string | null {
  if (dayOfMonth === null) return null;
  const today = civilDate(now);
  const due = dueDay(monthOf(now), dayOfMonth);
  return due >= today && due >= civilDate(changedAt) ? due : dueDay(firstOfNext(monthOf(now)).slice(0, 7), dayOfMonth);
}
