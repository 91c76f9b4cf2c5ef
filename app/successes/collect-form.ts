// What the buttons of the page that collects ask for. Pure.
import { z } from "zod";
import { lastDayToChoose } from "./collect-month.ts";

export const collectAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("askAll") }),
  z.object({ intent: z.literal("ask"), memberId: z.uuid("successes:form.stale") }),
  z.object({ intent: z.literal("remind"), requestId: z.uuid("successes:form.stale") }),
  z.object({
    intent: z.literal("setDay"),
    /** Empty: never by itself. */
    dayOfMonth: z
      .string()
      .transform((typed) => (typed === "" ? null : Number(typed)))
      .pipe(z.number("successes:collect.dayWrong").int().min(1).max(lastDayToChoose).nullable()),
  }),
]);
