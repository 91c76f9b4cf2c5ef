// What an embargo (sperrefrist) means to one sending. Pure.
import { osloTime, wallTime } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";

/** Due before the embargo is over: to the press in advance, marked with it. In its own instant it is over. */
export const isInAdvance = (dueAt: Date, embargoUntil: Date | null): boolean =>
  embargoUntil !== null && dueAt < embargoUntil;

/** `torsdag 26. november 2026 kl. 6.00`: year and minutes always, since it is kept for years and obeyed to the minute. */
export function embargoMoment(locale: Locale, embargoUntil: Date, timeZone = osloTime): string {
  const date = formatDate(locale, embargoUntil, "full", timeZone);
  const [hour = "00", minute = "00"] = wallTime(embargoUntil, timeZone).split(":");
  return locale === "en" ? `${date} at ${hour}:${minute}` : `${date} kl. ${Number(hour)}.${minute}`;
}
