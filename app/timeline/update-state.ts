// What a planned or sent update is said to be, by what was counted. Pure.
import type { Update } from "#db/schema/updates.ts";
import { toldStatus } from "~/updates/told.ts";

export type UpdateState =
  | "planned"
  /** Its day has passed, and it was never scheduled. */
  | "overdue"
  | "scheduled"
  /** On its way out. */
  | "underWay"
  /** Someone has been asked to publish it, and has not said that it is done. */
  | "waiting"
  | "sent"
  | "partly"
  | "confirmed"
  | "failed";

type Facts = Pick<Update, "state" | "causeKind" | "reachable" | "submitted" | "pending" | "plannedFor">;

/** @param threshold the part of the reachable that makes it told, 0–1 */
export function updateState(update: Facts, threshold: number, now: Date): UpdateState {
  const { state, causeKind, submitted, pending, plannedFor } = update;
  const ahead = plannedFor > now;
  if (state === "planned") return ahead ? "planned" : "overdue";
  const beyondEmail = causeKind === null;
  if (toldStatus(update, threshold) === "told") return beyondEmail ? "confirmed" : "sent";
  if (submitted > 0 && pending === 0) return "partly";
  if (ahead && submitted === 0) return "scheduled";
  if (pending > 0) return beyondEmail ? "waiting" : "underWay";
  return "failed";
}
