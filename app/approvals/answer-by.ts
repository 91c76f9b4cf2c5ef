// When answers are wanted, unless someone says otherwise. Pure.
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";

/** So many working days ahead (Monday to Friday), at twelve. */
export function suggestedAnswerBy(now: Date, workingDays: number): Date {
  let date = civilDate(now);
  for (let left = workingDays; left > 0; ) {
    date = addDays(date, 1);
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return instantAt(date, "12:00");
}
