// What the forms of this module send.
import { z } from "zod";
import { locales } from "../platform/locale.ts";
import { plainText } from "../platform/plain-text.ts";

const line = (most: number, missing: string) =>
  z
    .string(missing)
    .transform((value) => plainText(value).trim())
    .pipe(z.string().min(1, missing).max(most, "auth:form.tooLong"));

export const signInForm = z.object({
  email: line(254, "auth:form.emailMissing"),
  password: z.string("auth:form.passwordMissing").min(1, "auth:form.passwordMissing").max(256, "auth:form.tooLong"),
});

export const languageForm = z.object({ locale: z.enum(locales, "auth:form.unknownLanguage") });
