// What the forms of the plan and of closed days send. Pure.
import { z } from "zod";
import { daysBetween, isCivilDate } from "~/platform/civil-date.ts";
import { plainText } from "~/platform/plain-text.ts";
import type { Rejection } from "~/platform/rejection.ts";

const stale = "updates:plan.stale";

const civilDate = z
  .string("updates:plan.notADate")
  .trim()
  .refine((typed) => isCivilDate(typed) && /^(19|20|21)/.test(typed), "updates:plan.notADate");

/** `from`: the day it leaves, so that it can be put back. */
export const planAct = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("move"),
    id: z.uuid(stale),
    date: civilDate,
    from: civilDate,
    revision: z.coerce.number(stale).int(),
  }),
]);

/** Nothing was typed that could be kept: the page shows how it stands. */
export const asSeenInPlan = (rejection: Rejection): Rejection => ({
  ...rejection,
  problems: rejection.problems.map((problem) =>
    problem.code === "updates:refusal.changedMeanwhile"
      ? { ...problem, code: "updates:plan.changedMeanwhile", field: undefined }
      : { ...problem, field: undefined },
  ),
});

/** A year is the longest that anything is closed at once. */
const longestClosed = 366;

const closing = {
  id: z.uuid(stale),
  fromDate: civilDate,
  toDate: civilDate,
  reason: z
    .string()
    .transform((typed) => plainText(typed).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(80, "updates:closed.tooLong")),
};

export const closedDaysAct = z
  .discriminatedUnion("intent", [
    z.object({ intent: z.literal("close"), ...closing }),
    z.object({ intent: z.literal("open"), id: z.uuid(stale) }),
    z.object({ intent: z.literal("closeAgain"), ...closing }),
  ])
  .superRefine((typed, context) => {
    if (typed.intent === "open") return;
    const days = daysBetween(typed.fromDate, typed.toDate);
    const problem = days < 0 ? "updates:closed.backwards" : days >= longestClosed ? "updates:closed.tooMany" : null;
    if (problem) context.addIssue({ code: "custom", path: ["toDate"], message: problem });
  });
