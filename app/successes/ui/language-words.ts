import type { Locale } from "~/platform/locale.ts";

/** Word keys of the languages that something can be written in. */
export const localeWord: Record<Locale, string> = {
  nb: "platform:language.nb",
  nn: "platform:language.nn",
  en: "platform:language.en",
};
