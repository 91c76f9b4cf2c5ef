// What the form of an expectation holds, as it is typed and as it is meant. Pure.
import { z } from "zod";
import type { Expectation } from "#db/schema/successes.ts";
import { locales } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";
import { line, typedNumber } from "./form.ts";
import { typeNumber } from "./typed-number.ts";

export type ExpectationFields = Pick<Expectation, "memberId" | "locale" | "text" | "indicator" | "unit" | "target">;

export const expectationShape = z
  .object({
    /** Empty: the region's own. */
    memberId: z.string().transform((typed) => typed || null),
    locale: z.enum(locales, "successes:form.localeMissing"),
    text: line(500).refine((text) => text !== "", "successes:expectation.textMissing"),
    indicator: line(200),
    unit: line(80),
    target: typedNumber,
  })
  .superRefine(({ indicator, target }, context) => {
    if (target !== null && indicator === "") {
      context.addIssue({ code: "custom", path: ["indicator"], message: "successes:form.measureMissing" });
    }
  });

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readExpectationForm(form: FormData): ExpectationFields {
  const names = Object.keys(expectationShape.shape);
  return expectationShape.parse(Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? "")])));
}

export const expectationValues = ({ memberId, locale, text, indicator, unit, target }: ExpectationFields): Typed => ({
  memberId: [memberId ?? ""],
  locale: [locale],
  text: [text],
  indicator: [indicator],
  unit: [unit],
  target: [typeNumber(target)],
});

/** What the buttons of the list ask for. */
export const expectationAct = z.object({ intent: z.enum(["retire", "restore"]), id: z.uuid("successes:form.stale") });
