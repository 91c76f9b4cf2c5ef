// The number that shows a success, as one line of the fact box. Pure.
import type { TFunction } from "i18next";
import type { Success } from "#db/schema/successes.ts";
import { formatNumber } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";

type Evidence = Pick<Success, "value" | "baseline" | "measure" | "unit" | "period" | "source">;

/** «Nye årsverk: 42 årsverk, før 0 (2025–2026). Kilde: bedriftens rapport.» Null where the success has no number. */
export function factLine(success: Evidence, t: TFunction, locale: Locale): string | null {
  if (success.value === null) return null;
  const measure = success.measure.trim();
  const unit = success.unit.trim();
  const figure = [formatNumber(locale, success.value), unit].filter(Boolean).join(" ");
  const before =
    success.baseline === null ? "" : `, ${t("press:fact.before", { value: formatNumber(locale, success.baseline) })}`;
  const period = success.period.trim() ? ` (${success.period.trim()})` : "";
  const line = `${measure ? `${capital(measure)}: ` : ""}${figure}${before}${period}`;
  return success.source.trim() ? `${line}. ${t("press:fact.source", { source: success.source.trim() })}` : line;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
