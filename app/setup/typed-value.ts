// A setting as it is typed and shown. Pure.
import type { SettingValue } from "#db/schema/regions.ts";
import { isCivilDate } from "~/platform/civil-date.ts";
import type { Problem } from "~/platform/rejection.ts";
import { fits, type Setting, valueField } from "~/regions/setting.ts";

/** What a form typed, or what is wrong with it. */
export function typedValue(setting: Setting, typed: string): { value: SettingValue } | { problem: Problem } {
  const field = valueField(setting);
  const text = typed.trim();
  switch (setting.kind) {
    case "number": {
      const { least, most } = setting;
      const value = Number(text.replace(/[\s\u00a0]/g, "").replace(",", "."));
      const wrong = { code: "setup:values.notBetween", field, params: { least, most } };
      return text !== "" && fits(setting, value) ? { value } : { problem: wrong };
    }
    case "switch":
      return { value: text === "on" };
    case "words": {
      const words = text.split(/[,\n]/).map((word) => word.replace(/\s+/g, " ").trim());
      const value = [...new Set(words.filter((word) => word !== ""))];
      const tooMany = value.length > 60 || value.some((word) => word.length > 60);
      return tooMany ? { problem: { code: "setup:values.tooManyWords", field } } : { value };
    }
    case "account":
      return { value: text };
    case "date":
      return text === "" || isCivilDate(text) ? { value: text } : { problem: { code: "setup:values.notADate", field } };
  }
}

/** As it stands in its field. */
export function valueInField(value: SettingValue): string {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "boolean") return value ? "on" : "off";
  return String(value);
}

/** As it stands in a hidden field, and comes back. */
export const writtenDown = (one: { key: string; value: SettingValue; reason?: string }): string => JSON.stringify(one);
