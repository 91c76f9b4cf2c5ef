// What a person may do with one delivery, by where it stands. Pure.
import type { Delivery } from "#db/schema/delivery.ts";
import { reasons } from "./reasons.ts";

export const deliveryActs = ["retryDelivery", "allowOverdue", "countAsSent", "sendAgain", "cancelDelivery"] as const;
export type DeliveryAct = (typeof deliveryActs)[number];

export function actsFor({ state, reason }: Pick<Delivery, "state" | "reason">): readonly DeliveryAct[] {
  switch (state) {
    case "waiting":
      return ["cancelDelivery"];
    case "deferred":
      return ["retryDelivery", "cancelDelivery"];
    case "held":
      if (reason === reasons.restored) return ["allowOverdue", "countAsSent", "cancelDelivery"];
      return [reason === reasons.overdue ? "allowOverdue" : "retryDelivery", "cancelDelivery"];
    case "uncertain":
      return ["countAsSent", "sendAgain"];
    case "failed":
      return ["retryDelivery"];
    default:
      return [];
  }
}
