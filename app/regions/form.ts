// What the forms about a region and its members send.
import { z } from "zod";
import { locales } from "../platform/locale.ts";
import { plainText } from "../platform/plain-text.ts";
import { legalForms } from "./legal-form.ts";
import { isSlug } from "./slug.ts";

const stale = "regions:form.stale";
const tooLong = "regions:form.tooLong";

export const line = (most: number) =>
  z
    .string()
    .default("")
    .transform((text) => plainText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(most, tooLong));

const locale = z.enum(locales, stale);
const legalForm = z.enum(legalForms, "regions:form.legalFormMissing");
const name = line(120).refine((text) => text !== "", "regions:form.nameMissing");

export const newRegionForm = z.object({
  id: z.uuid(stale),
  name,
  slug: line(60)
    .transform((text) => text.toLowerCase())
    .refine((text) => text === "" || isSlug(text), "regions:form.slugWrong"),
  legalForm,
  locale,
});

/** Percent, as people say it. */
const percent = z.coerce
  .number("regions:form.percentWrong")
  .min(1, "regions:form.percentWrong")
  .max(100, "regions:form.percentWrong");

export const regionForm = z.object({
  name,
  legalForm,
  locale,
  approvalRule: z.enum(["all", "named", "leader"], stale),
  toldThreshold: percent.transform((value) => value / 100),
});

/** What the form showed, in a hidden field of it. */
export const shownRegion = z
  .string(stale)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: stale });
      return z.NEVER;
    }
  })
  .pipe(
    z.object(
      {
        name: z.string(),
        legalForm,
        locale,
        approvalRule: z.enum(["all", "named", "leader"], stale),
        toldThreshold: z.number(),
      },
      stale,
    ),
  );

const count = (most: number, message: string) =>
  z.union([
    line(20)
      .pipe(z.literal(""))
      .transform(() => null),
    line(20)
      .transform((text) => text.replace(/[\s\u00a0.]/g, ""))
      .pipe(z.string().regex(/^\d+$/, message))
      .transform(Number)
      .pipe(z.number().max(most, message)),
  ]);

const languageForm = z.enum(["nb", "nn", "neutral"], stale);

export const memberForm = z.object({
  displayName: line(120).refine((text) => text !== "", "regions:form.displayNameMissing"),
  languageForm,
  population: count(2_000_000, "regions:form.countWrong"),
  strengths: z
    .string()
    .default("")
    .transform((text) =>
      plainText(text)
        .split("\n")
        .map((each) => each.trim())
        .filter((each) => each !== ""),
    )
    .pipe(z.array(z.string().max(200, tooLong)).max(12, "regions:form.tooManyStrengths")),
  availableHours: count(20_000, "regions:form.countWrong"),
  committedHours: count(20_000, "regions:form.countWrong"),
});

/** Which language each of several members is written to in: `form.<id>`. */
export const languageForms = z.record(z.string(), languageForm);
