// A value as people say it. Pure.
import type { TFunction } from "i18next";
import { formatDate, formatList, formatNumber } from "../../platform/format.ts";
import type { Locale } from "../../platform/locale.ts";
import type { Setting } from "../../regions/setting.ts";

export type Value = number | boolean | string | string[];
export type Account = { id: string; name: string };
export type Speaker = { t: TFunction; locale: Locale; accounts: readonly Account[] };

export function valueInWords({ t, locale, accounts }: Speaker, setting: Setting, value: Value): string {
  if (setting.kind === "account") {
    if (value === "") return t("setup:values.whoLeads");
    return accounts.find(({ id }) => id === value)?.name ?? t("setup:values.gone");
  }
  if (typeof value === "boolean") return t(value ? "setup:values.on" : "setup:values.off");
  if (Array.isArray(value)) return value.length === 0 ? t("setup:values.noWords") : formatList(locale, value);
  if (typeof value === "string") return value === "" ? t("setup:values.noDate") : formatDate(locale, value, "long");
  const number = formatNumber(locale, value);
  return setting.kind === "number" && setting.unit ? `${number}\u00a0${t(setting.unit, { count: value })}` : number;
}
