import { z } from "zod";

export const settledAs = ["send", "sent", "stop"] as const;

/** A button beside one mailing, or the one that lets everything go by itself again. */
export const restoredForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(settledAs), kind: z.string().min(1), id: z.string().min(1) }),
  z.object({ intent: z.literal("goingAgain") }),
]);
