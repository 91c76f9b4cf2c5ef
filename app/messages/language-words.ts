// Languages, as headings and inside sentences. Pure.
import type { Locale } from "~/platform/locale.ts";

export const languageWord: Record<Locale, string> = {
  nb: "platform:language.nb",
  nn: "platform:language.nn",
  en: "platform:language.en",
};

/** «Ikke skrevet på nynorsk ennå» */
export const unwrittenWord: Record<Locale, string> = {
  nb: "messages:unwritten.nb",
  nn: "messages:unwritten.nn",
  en: "messages:unwritten.en",
};
