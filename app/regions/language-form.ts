// Which language a language form (nb, nn, neutral) means. Pure.
import type { LanguageForm } from "#db/schema/regions.ts";
import type { Locale } from "~/platform/locale.ts";

/** @param elsewise what a neutral one is written to in: the region's language, or that of the text at hand */
export const localeOfForm = (form: LanguageForm, elsewise: Locale): Locale => (form === "neutral" ? elsewise : form);
