// When a silent ask is reminded of. Pure.
import type { Ask } from "#db/schema/ambassadors.ts";
import { addDays, civilDate, wallTime } from "~/platform/civil-date.ts";
import { addWorkingDays, type IsClosed } from "~/platform/working-days.ts";

export type Silent = Pick<Ask, "answer" | "answerBy" | "doneAt" | "cancelledAt" | "remindedAt" | "sentAt">;

/** Nobody is reminded at night or on a day off. */
export const isOfficeHour = (now: Date, isClosed: IsClosed): boolean =>
  !isClosed(civilDate(now)) && wallTime(now) >= "08:00" && wallTime(now) < "16:00";

/**
 * After so many working days without a word, and not later than so many days after the day to answer: a region that was
 * switched off for weeks does not come back with old questions.
 */
export type ReminderRule = { answerDays: number; withinDays: number };

/** Once. */
export function reminderDue(ask: Silent, now: Date, isClosed: IsClosed, rule: ReminderRule): boolean {
  if (ask.answer || ask.doneAt || ask.cancelledAt || ask.remindedAt) return false;
  const today = civilDate(now);
  const due = addWorkingDays(civilDate(ask.sentAt), rule.answerDays, isClosed);
  const latest = ask.answerBy > due ? ask.answerBy : due;
  return due <= today && today <= addDays(latest, rule.withinDays) && isOfficeHour(now, isClosed);
}
