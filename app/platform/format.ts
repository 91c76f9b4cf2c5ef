// Dates and numbers as people say them, by language and in Norwegian time. Pure.
import { civilDate, osloTime } from "./civil-date.ts";
import type { Locale } from "./locale.ts";

/** Norwegian forms are the same data for nb and nn in number formats; month and weekday names are not. */
const tag: Record<Locale, string> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

const cache = new Map<string, Intl.DateTimeFormat>();
function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tag[locale], options);
    cache.set(key, format);
  }
  return format;
}

export type DateStyle =
  /** 24. november 2026 */
  | "long"
  /** 24. november */
  | "day"
  /** tirsdag 24. november */
  | "weekday"
  /** tirsdag 24. november 2026 */
  | "full"
  /** tirsdag */
  | "weekdayOnly";

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: "numeric", month: "long", year: "numeric" },
  day: { day: "numeric", month: "long" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  weekdayOnly: { weekday: "long" },
};

/** An instant or a civil date (`YYYY-MM-DD`) in words. */
export function formatDate(locale: Locale, when: Date | string, style: DateStyle, timeZone = osloTime): string {
  const civil = typeof when === "string";
  const instant = civil ? new Date(`${when}T12:00:00Z`) : when;
  return dateFormat(locale, { ...styles[style], timeZone: civil ? "UTC" : timeZone }).format(instant);
}

/** `kl. 12`, `kl. 9.40`; `12:00` in English. */
export function formatTime(locale: Locale, instant: Date, timeZone = osloTime): string {
  const parts = dateFormat("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).formatToParts(instant);
  const hour = parts.find((part) => part.type === "hour")?.value ?? "00";
  const minute = parts.find((part) => part.type === "minute")?.value ?? "00";
  if (locale === "en") return `${hour}:${minute}`;
  return minute === "00" ? `kl. ${Number(hour)}` : `kl. ${Number(hour)}.${minute}`;
}

/** `torsdag 26. november kl. 12`; with the year where it is not this one. */
export function formatMoment(locale: Locale, instant: Date, now: Date, timeZone = osloTime): string {
  const sameYear = civilDate(instant, timeZone).slice(0, 4) === civilDate(now, timeZone).slice(0, 4);
  const date = formatDate(locale, instant, sameYear ? "weekday" : "full", timeZone);
  return locale === "en" ? `${date} at ${formatTime(locale, instant, timeZone)}` : `${date} ${formatTime(locale, instant, timeZone)}`;
}

/** `1 250`, `6,4`; groups with a no-break space and a plain minus. */
export function formatNumber(locale: Locale, value: number, fractionDigits?: number): string {
  return new Intl.NumberFormat(tag[locale], {
    maximumFractionDigits: fractionDigits ?? 2,
    minimumFractionDigits: fractionDigits,
  }).format(value);
}

/** «Elvemo, Granheim og Øyvær», in the order given. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(tag[locale], { type: "conjunction" }).format(items);
}
