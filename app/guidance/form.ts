// What the forms of one item send. Pure.
import { z } from "zod";
import { attestedStatuses } from "./standing.ts";

const longest = 2000;

export const attestFields = z.object({
  id: z.uuid("guidance:form.stale"),
  status: z.enum(attestedStatuses, "guidance:form.statusMissing"),
  /** What it rests on: without it nobody else can tell whether it still holds. */
  note: z.string().trim().min(1, "guidance:form.noteMissing").max(longest, "guidance:form.tooLong"),
});
export type AttestFields = z.infer<typeof attestFields>;

export const itemIntents = ["attest", "takeBack", "restore", "switchOff", "switchOn"] as const;

export const itemAct = z.discriminatedUnion("intent", [
  attestFields.extend({ intent: z.literal("attest") }),
  z.object({ intent: z.literal("takeBack"), id: z.string() }),
  z.object({ intent: z.literal("restore"), id: z.string() }),
  z.object({
    intent: z.literal("switchOff"),
    reason: z.string().trim().min(1, "guidance:form.reasonMissing").max(longest, "guidance:form.tooLong"),
  }),
  z.object({ intent: z.literal("switchOn") }),
]);
export type ItemAct = z.infer<typeof itemAct>;
