import type { TFunction } from "i18next";
import { isoWeek } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";

/** «Tirsdag 24. november 2026», or «Uke 48, 2026». */
export function spanTitle([first = "", ...rest]: readonly string[], t: TFunction, locale: Locale): string {
  if (rest.length > 0) return t("timeline:days.week", isoWeek(first));
  const day = formatDate(locale, first, "full");
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}`;
}
