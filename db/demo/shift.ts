// Moves the demo's dates by whole weeks, so that its anchor lies within the last seven days. Pure.

import { addDays, civilDate, instantAt, wallTime } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";

/** The languages that the demo is written in. */
export type TextLocale = "nb" | "nn";

const dayLength = 24 * 60 * 60 * 1000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);

/** Whole weeks from the anchor to today, both civil dates; negative before the anchor. */
export const weeksSince = (anchor: string, today: string): number => Math.floor(daysBetween(anchor, today) / 7);

/** The same weekday, `weeks` later. Civil date in, civil date out. */
export const shiftDate = (date: string, weeks: number): string => addDays(date, weeks * 7);

/** The same weekday and the same time on the wall in Oslo, with the offset that is valid there then. */
export function shiftInstant(iso: string, weeks: number): Date {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) throw new RangeError(`not an instant: ${iso}`);
  return instantAt(shiftDate(civilDate(at), weeks), wallTime(at));
}

const month = new Intl.DateTimeFormat("nb-NO", { month: "long", timeZone: "UTC" });
const quarterWords = {
  nb: ["første", "andre", "tredje", "fjerde"],
  nn: ["første", "andre", "tredje", "fjerde"],
} as const satisfies Record<TextLocale, readonly string[]>;

const quarterOf = (date: string): number => Math.floor((Number(date.slice(5, 7)) - 1) / 3);
const yearOf = (date: string): number => Number(date.slice(0, 4));
/** Months have the same names in both; weekdays do not. */
const monthOf = (date: string): string => month.format(new Date(`${date}T12:00:00Z`));

const formats: Record<string, (date: string, locale: TextLocale) => string> = {
  long: (date, locale) => formatDate(locale, date, "long"),
  day: (date, locale) => formatDate(locale, date, "day"),
  weekday: (date, locale) => formatDate(locale, date, "weekday"),
  month: monthOf,
  monthYear: (date) => `${monthOf(date)} ${yearOf(date)}`,
  year: (date) => String(yearOf(date)),
  quarter: (date) => `${quarterOf(date) + 1}. kvartal ${yearOf(date)}`,
  quarterWord: (date, locale) => `${quarterWords[locale][quarterOf(date)]} kvartal`,
  /** A school year begins in August. */
  schoolYear: (date) => {
    const first = Number(date.slice(5, 7)) >= 8 ? yearOf(date) : yearOf(date) - 1;
    return `${first}–${first + 1}`;
  },
};

/** Writes every `{{date:YYYY-MM-DD|format}}` of a text as the shifted date in the text's language. */
export function shiftText(text: string, weeks: number, locale: TextLocale): string {
  return text.replaceAll(/\{\{date:([^|}]*)\|([^}]*)\}\}/g, (_, date: string, name: string) => {
    const format = formats[name];
    if (!format) throw new RangeError(`unknown date format in a demo text: ${name}`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`not a date in a demo text: ${date}`);
    return format(shiftDate(date, weeks), locale);
  });
}

/** One shift for a whole region: how the demo's dates are said on the day it is filled. */
export type Shift = {
  date(date: string): string;
  instant(iso: string): Date;
  text(text: string, locale: TextLocale): string;
};

export function shiftOf(anchor: string, today: string): Shift {
  const weeks = weeksSince(anchor, today);
  return {
    date: (date) => shiftDate(date, weeks),
    instant: (iso) => shiftInstant(iso, weeks),
    text: (text, locale) => shiftText(text, weeks, locale),
  };
}
