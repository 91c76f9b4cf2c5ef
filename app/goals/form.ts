// What the forms of a goal send. Pure.
import { z } from "zod";
import { isCivilDate } from "~/platform/civil-date.ts";
import { plainText } from "~/platform/plain-text.ts";
import { readTypedNumber } from "~/successes/typed-number.ts";
import { goalLevels, goalSources, seriesKinds } from "./kinds.ts";

const line = (max: number) =>
  z
    .string()
    .default("")
    .transform((text) => plainText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, "goals:form.tooLong"));
const number = z
  .string()
  .default("")
  .transform((typed, context) => {
    const value = readTypedNumber(typed);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: "goals:form.notANumber" });
    return z.NEVER;
  });
const isDay = (typed: string) => isCivilDate(typed) && /^(19|20)/.test(typed);
const day = line(20).refine(isDay, "goals:form.notADate");
const dayOrNone = line(20)
  .refine((typed) => typed === "" || isDay(typed), "goals:form.notADate")
  .transform((typed) => typed || null);
const whole = (most: number) =>
  line(6)
    .refine((typed) => typed === "" || (/^\d+$/.test(typed) && Number(typed) <= most), "goals:form.notWhole")
    .transform((typed) => (typed === "" ? null : Number(typed)));

const tenYears = 3_650;

export const goalShape = z
  .object({
    id: z.uuid(),
    revision: z.coerce.number().int().min(0).default(0),
    title: line(200).refine((text) => text !== "", "goals:form.titleMissing"),
    level: z.enum(goalLevels, "goals:form.levelMissing"),
    series: z.enum(seriesKinds).default("gauge"),
    source: z.enum(goalSources).default("byHand"),
    unit: line(60),
    baseline: number,
    target: number,
    startsOn: day,
    dueOn: dayOrNone,
    ownerContactId: line(60).transform((id) => id || null),
    method: line(300),
    cadenceDays: whole(tenYears).transform((days) => days || null),
    expectedLagMonths: whole(120).transform((months) => months ?? 0),
    audienceIds: z.array(z.string()).max(500).default([]),
    /** What is hoped for, and it follows up. */
    expectationIds: z.array(z.string()).max(500).default([]),
  })
  .refine(({ startsOn, dueOn }) => dueOn === null || dueOn > startsOn, {
    path: ["dueOn"],
    message: "goals:form.dueBeforeStart",
  });
export type GoalForm = z.infer<typeof goalShape>;

export const readGoalForm = (form: FormData): GoalForm =>
  goalShape.parse({
    ...Object.fromEntries(form),
    audienceIds: form.getAll("audienceIds"),
    expectationIds: form.getAll("expectationIds"),
  });

export const goalAct = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("measure"),
    id: z.uuid(),
    measuredOn: day,
    value: number.refine((value) => value !== null, "goals:form.valueMissing"),
    method: line(300),
  }),
  z.object({ intent: z.literal("removeReading"), id: z.uuid() }),
  z.object({ intent: z.literal("archive") }),
  z.object({ intent: z.literal("restore") }),
]);
export const goalActs = ["measure", "removeReading", "archive", "restore"] as const;
