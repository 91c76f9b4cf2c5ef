// What a member says through its link: two answers on each stakeholder, or none. Pure.
import { z } from "zod";
import type { Typed } from "~/platform/typed.ts";
import type { Place } from "./form.ts";
import { steps } from "./kinds.ts";

/** The field of one answer. */
export const answerField = (of: "interest" | "influence", id: string): string => `${of}.${id}`;

/**
 * Reads the answers on these stakeholders; fields of others are not looked at.
 * @throws ZodError where only one of the two is answered, or where it is no answer at all
 */
export function readAnswers(form: FormData, ids: readonly string[]): Map<string, Place> {
  const issues: z.core.$ZodIssue[] = [];
  const answers = new Map<string, Place>();
  const problem = (field: string, message: string) =>
    issues.push({ code: "custom", path: [field], message, input: undefined });
  for (const id of ids) {
    const [interest, influence] = (["interest", "influence"] as const).map((of) => stepAt(form, answerField(of, id)));
    if (interest !== undefined && influence !== undefined) answers.set(id, { interest, influence });
    else if (interest !== undefined) problem(answerField("influence", id), "stakeholders:link.influenceMissing");
    else if (influence !== undefined) problem(answerField("interest", id), "stakeholders:link.interestMissing");
  }
  if (issues.length > 0) throw new z.ZodError(issues);
  return answers;
}

const stepAt = (form: FormData, field: string): number | undefined =>
  steps.find((step) => String(step) === form.get(field));

/** What the member said last, as the form shows it. */
export const answersTyped = (said: ReadonlyMap<string, Place>): Typed =>
  Object.fromEntries(
    [...said].flatMap(([id, { interest, influence }]) => [
      [answerField("interest", id), [String(interest)]],
      [answerField("influence", id), [String(influence)]],
    ]),
  );
