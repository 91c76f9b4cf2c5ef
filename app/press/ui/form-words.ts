// The language forms of outlets, as words. Pure.
import type { LanguageForm } from "#db/schema/regions.ts";

export const formWord: Record<LanguageForm, string> = {
  nb: "press:media.form.nb",
  nn: "press:media.form.nn",
  neutral: "press:media.form.neutral",
};
