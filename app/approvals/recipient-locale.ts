// The language that a person is written to in. Pure.
import type { LanguageForm } from "#db/schema/regions.ts";
import type { Locale } from "~/platform/locale.ts";
import { localeOfForm } from "~/regions/language-form.ts";

/** The person's own; else their member's language form, where it is not neutral; else the region's. */
export function recipientLocale(own: Locale | null, form: LanguageForm | null, region: Locale): Locale {
  return own ?? localeOfForm(form ?? "neutral", region);
}
