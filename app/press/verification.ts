// Whether what is known of a journalist has been checked lately. Pure; civil dates.
import { isCivilDate } from "~/platform/civil-date.ts";

/** The civil date so many months later; the last day of the month where that one has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, days));
  return first.toISOString().slice(0, 10);
}

/** By when it must be looked at again; null where it never was. */
export const verifyBy = (verifiedOn: string | null, months: number): string | null =>
  verifiedOn !== null && isCivilDate(verifiedOn) ? addMonths(verifiedOn, months) : null;

export const isDue = (verifiedOn: string | null, months: number, today: string): boolean => {
  const by = verifyBy(verifiedOn, months);
  return by === null || by <= today;
};
