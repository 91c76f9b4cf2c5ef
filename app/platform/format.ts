// Dates, numbers and names as people say them, by language and in Norwegian time. Pure. Month and weekday names come from
// date-fns and not from Intl, because Chromium knows no nynorsk and would write «tirsdag» where the server wrote «tysdag».
import { TZDate } from "@date-fns/tz";
import { format, type Locale as Names } from "date-fns";
import { enGB } from "date-fns/locale/en-GB";
import { nb } from "date-fns/locale/nb";
import { nn } from "date-fns/locale/nn";
import { civilDate, osloTime, wallTime } from "./civil-date.ts";
import type { Locale } from "./locale.ts";

/** For numbers: Norwegian forms are the same in nb and nn, and every browser has nb. */
const numberTag: Record<Locale, string> = { nb: "nb-NO", nn: "nb-NO", en: "en-GB" };

const names: Record<Locale, Names> = { nb, nn, en: enGB };

export type DateStyle =
  /** 24. november 2026 */
  | "long"
  /** 24. november */
  | "day"
  /** 24. nov. */
  | "short"
  /** tirsdag 24. november */
  | "weekday"
  /** tirsdag 24. november 2026 */
  | "full"
  /** tirsdag */
  | "weekdayOnly"
  /** november */
  | "month"
  /** november 2026 */
  | "monthYear";

const norwegian: Record<DateStyle, string> = {
  long: "d. MMMM yyyy",
  day: "d. MMMM",
  short: "d. MMM",
  weekday: "EEEE d. MMMM",
  full: "EEEE d. MMMM yyyy",
  weekdayOnly: "EEEE",
  month: "MMMM",
  monthYear: "MMMM yyyy",
};
const patterns: Record<Locale, Record<DateStyle, string>> = {
  nb: norwegian,
  nn: norwegian,
  en: {
    long: "d MMMM yyyy",
    day: "d MMMM",
    short: "d MMM",
    weekday: "EEEE d MMMM",
    full: "EEEE d MMMM yyyy",
    weekdayOnly: "EEEE",
    month: "MMMM",
    monthYear: "MMMM yyyy",
  },
};

/** An instant or a civil date (`YYYY-MM-DD`) in words. */
export function formatDate(locale: Locale, when: Date | string, style: DateStyle, timeZone = osloTime): string {
  const at = typeof when === "string" ? new TZDate(`${when}T12:00:00Z`, "UTC") : new TZDate(when.getTime(), timeZone);
  return format(at, patterns[locale][style], { locale: names[locale] });
}

/** `kl. 12`, `kl. 9.40`, with a no-break space; `12:00` in English. */
export function formatTime(locale: Locale, instant: Date, timeZone = osloTime): string {
  const [hour = "", minute = ""] = wallTime(instant, timeZone).split(":");
  if (locale === "en") return `${hour}:${minute}`;
  return minute === "00" ? `kl.\u00a0${Number(hour)}` : `kl.\u00a0${Number(hour)}.${minute}`;
}

/** `torsdag 26. november kl. 12`; with the year where it is not this one. */
export function formatMoment(locale: Locale, instant: Date, now: Date, timeZone = osloTime): string {
  const sameYear = civilDate(instant, timeZone).slice(0, 4) === civilDate(now, timeZone).slice(0, 4);
  const date = formatDate(locale, instant, sameYear ? "weekday" : "full", timeZone);
  return locale === "en"
    ? `${date} at ${formatTime(locale, instant, timeZone)}`
    : `${date} ${formatTime(locale, instant, timeZone)}`;
}

/** `1 250`, `6,4`; groups with a no-break space and a plain minus. */
export function formatNumber(locale: Locale, value: number, fractionDigits?: number): string {
  return new Intl.NumberFormat(numberTag[locale], {
    maximumFractionDigits: fractionDigits ?? 2,
    minimumFractionDigits: fractionDigits,
  }).format(value);
}

/** «Elvemo, Granheim og Øyvær», in the order given. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(numberTag[locale], { type: "conjunction" }).format(items);
}

/** What somebody is called where they are greeted. */
export const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;
