// A moment near now, as short as can be said: the time today, else the day too. Pure.
import { civilDate } from "~/platform/civil-date.ts";
import { formatMoment, formatTime } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";

export const momentWords = (locale: Locale, at: Date, now: Date): string => {
  if (civilDate(at) !== civilDate(now)) return formatMoment(locale, at, now);
  return locale === "en" ? `at ${formatTime(locale, at)}` : formatTime(locale, at);
};
