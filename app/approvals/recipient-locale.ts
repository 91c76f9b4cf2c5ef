// The language that a person is written to in. Pure.
import type { LanguageForm } from "#db/schema/regions.ts";
import type { Locale } from "~/platform/locale.ts";

/** The person's own; else their member's language form, where neutral is bokmål; else the region's. */
export function recipientLocale(own: Locale | null, form: LanguageForm | null, region: Locale): Locale {
  if (own) return own;
  if (form) return form === "nn" ? "nn" : "nb";
  return region;
}
