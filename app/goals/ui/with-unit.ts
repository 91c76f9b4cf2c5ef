// «26 oppslag». Pure.
import { formatNumber } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";

/** The number with its unit after a no-break space; counted percentages are not more exact than one decimal. */
export const withUnit = (locale: Locale, value: number, unit: string): string =>
  [formatNumber(locale, Math.round(value * 10) / 10), unit].filter(Boolean).join("\u00a0");
