// The written form of a statement, and its language tag. Pure.
import type { Locale } from "~/platform/locale.ts";

export const formWord: Record<Locale, string> = {
  nb: "preparedness:language.nb",
  nn: "preparedness:language.nn",
  en: "platform:language.en",
};
