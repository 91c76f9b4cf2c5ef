// What a language is called inside a sentence: «nynorsk». Pure.
import type { TFunction } from "i18next";
import type { Locale } from "~/platform/locale.ts";

const names: Record<Locale, string> = {
  nb: "press:language.nb",
  nn: "press:language.nn",
  en: "press:language.en",
};

export const languageName = (t: TFunction, locale: Locale): string => t(names[locale]);
