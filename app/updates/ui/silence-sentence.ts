// A row of the silence meter in words: for those who do not see the strip, and for the page behind it.
import type { TFunction } from "i18next";
import { formatDate, formatList } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { SilenceRow } from "../silence.queries.server.ts";

/** «hørte sist noe 20. oktober, for 32 dager siden» */
export function lastHeardWords({ days, since, lastHeard }: SilenceRow, t: TFunction, locale: Locale): string {
  if (!lastHeard) return t("updates:silence.never", { count: days });
  if (days === 0) return t("updates:silence.heardToday");
  return t("updates:silence.heardAgo", { count: days, date: formatDate(locale, since, "day") });
}

/** The same as a title: «De har ikke hørt noe på 32 dager». */
export function heardTitle({ days, lastHeard }: SilenceRow, t: TFunction): string {
  if (!lastHeard) return t("updates:silence.neverTitle", { count: days });
  return days === 0 ? t("updates:silence.todayTitle") : t("updates:silence.agoTitle", { count: days });
}

/** «Rødt fra 14. desember om ingen gjør mer»; of what is planned only what goes by itself is trusted. */
export function forecastWords({ state, redUnaided }: SilenceRow, t: TFunction, locale: Locale): string {
  if (state === "late") return t("updates:silence.redNow");
  return t("updates:silence.red", { date: formatDate(locale, redUnaided, "day") });
}

/** What comes, told apart by whether it goes by itself. */
export function aheadWords({ ahead }: SilenceRow, t: TFunction, locale: Locale): string[] {
  const dates = (sure: boolean) =>
    [...new Set(ahead.filter((one) => one.sure === sure).map(({ date }) => date))].map((date) =>
      formatDate(locale, date, "day"),
    );
  const [sure, planned] = [dates(true), dates(false)];
  if (sure.length + planned.length === 0) return [t("updates:silence.nothing")];
  return [
    ...(sure.length ? [t("updates:silence.ahead", { dates: formatList(locale, sure) })] : []),
    ...(planned.length ? [t("updates:silence.plannedOnly", { dates: formatList(locale, planned) })] : []),
  ];
}

/** All of it, as sentences. */
export const silenceLabel = (row: SilenceRow, t: TFunction, locale: Locale): string =>
  [
    `${row.audience.name}: ${lastHeardWords(row, t, locale)}`,
    ...aheadWords(row, t, locale),
    forecastWords(row, t, locale),
  ]
    .map((sentence) => `${sentence}.`)
    .join(" ");
