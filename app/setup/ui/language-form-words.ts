import type { TFunction } from "i18next";
import type { LanguageForm } from "#db/schema/regions.ts";

export const languageFormWords: Record<LanguageForm, string> = {
  neutral: "setup:languageForm.neutral",
  nb: "setup:languageForm.nb",
  nn: "setup:languageForm.nn",
};

export const languageFormChoices = (t: TFunction): { value: string; word: string }[] =>
  Object.entries(languageFormWords).map(([value, word]) => ({ value, word: t(word) }));
