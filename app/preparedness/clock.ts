// The two clocks of a case: the first hour, and the 72 hours of GDPR article 33. Pure.

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Hours to tell the data protection authority, from when we got to know (GDPR 33). */
export const breachHours = 72;

/** Whole minutes since it was opened; null after the first hour. */
export function minuteOfFirstHour(openedAt: Date, now: Date): number | null {
  const passed = Math.floor((now.getTime() - openedAt.getTime()) / minuteMs);
  return passed >= 0 && passed < 60 ? passed : null;
}

export const breachDueAt = (awareAt: Date): Date => new Date(awareAt.getTime() + breachHours * hourMs);

/** Whole hours left to `due`; 0 in the last one, negative when it is over. */
export const hoursLeft = (due: Date, now: Date): number => Math.floor((due.getTime() - now.getTime()) / hourMs);

export const dueAt = (openedAt: Date, minute: number | null): Date | null =>
  minute === null ? null : new Date(openedAt.getTime() + minute * minuteMs);
