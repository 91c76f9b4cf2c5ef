// Findings as sentences in the reader's language. Pure.
import type { TFunction } from "i18next";
import { formatDate, formatList, formatNumber } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import { type KeptSettings, type Setting, settingOf } from "~/regions/setting.ts";
import type { Computed, Saying, SayingValue } from "./rule.ts";

type Reader = { t: TFunction; locale: Locale };

export const sentence = ({ t, locale }: Reader, { key, values = {} }: Saying): string =>
  t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(locale, value)])));

export const sentences = (reader: Reader, says: readonly Saying[]): string =>
  says.map((each) => sentence(reader, each)).join(" ");

function written(locale: Locale, value: SayingValue): string | number {
  if (typeof value !== "object") return value;
  if ("number" in value) return formatNumber(locale, value.number);
  return "day" in value ? formatDate(locale, value.day, "long") : formatList(locale, value.names);
}

/** «Vi ser på …», with the thresholds as the region has them. */
export const looksAt = ({ t, locale }: Reader, rule: Computed, kept: KeptSettings): string =>
  t(
    rule.looksAt,
    Object.fromEntries(
      rule.thresholds.map((setting) => [setting.key.split(".").at(-1) ?? "", valueInWords(locale, kept, setting)]),
    ),
  );

export function valueInWords(locale: Locale, kept: KeptSettings, setting: Setting): string {
  const value = settingOf(kept, setting);
  if (Array.isArray(value))
    return formatList(
      locale,
      value.map((word) => `«${word}»`),
    );
  if (setting.kind === "date" && typeof value === "string" && value) return formatDate(locale, value, "long");
  return String(value);
}
