import type { TFunction } from "i18next";
import { type Locale, locales } from "../../platform/locale.ts";

const words: Record<Locale, string> = {
  nb: "platform:language.nb",
  nn: "platform:language.nn",
  en: "platform:language.en",
};

/** The languages, as choices of a field. */
export const localeChoices = (t: TFunction): { value: Locale; word: string }[] =>
  locales.map((locale) => ({ value: locale, word: t(words[locale]) }));
