import { z } from "zod";
import { deliveryActs } from "./acts.ts";

/** A button on one recipient's row. */
export const deliveryActForm = z.object({ intent: z.enum(deliveryActs), deliveryId: z.string().min(1) });
export type DeliveryActForm = z.infer<typeof deliveryActForm>;
