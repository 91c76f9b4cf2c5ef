import { z } from "zod";

export const settledAs = ["send", "sent", "stop"] as const;
/** Of one that was on its way, a person has found out which it was. */
export const uncertainSettledAs = ["sent", "notSent"] as const;

/** A button beside one mailing, or the one that lets everything go by itself again. */
export const restoredForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.enum([...settledAs, "notSent"]),
    kind: z.string().min(1),
    id: z.string().min(1),
    /** One mail of it; without it, all. */
    deliveryId: z.uuid().optional(),
  }),
  z.object({ intent: z.literal("goingAgain") }),
]);
