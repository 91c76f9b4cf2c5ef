// Where one update stands, as its figures say it. Pure.
import type { Update } from "#db/schema/updates.ts";
import { toldStatus } from "./told.ts";

/**
 * `missed`: its day has passed and nobody let it go. `scheduled`: it goes by itself. `sending`: some of it is on its
 * way. `waiting`: those who publish it have been asked. `sent` and `confirmed`: enough have heard. `partly`: too few.
 * `failed`: nobody.
 */
export type UpdateStanding =
  | "planned"
  | "missed"
  | "scheduled"
  | "sending"
  | "waiting"
  | "sent"
  | "confirmed"
  | "partly"
  | "failed"
  | "stopped";

type Facts = Pick<Update, "state" | "plannedFor" | "causeKind" | "reachable" | "submitted" | "pending">;

/** @param threshold the region's, 0–1 */
export function updateStanding(update: Facts, threshold: number, now: Date): UpdateStanding {
  const { state, plannedFor, causeKind, submitted, pending } = update;
  if (state === "planned") return plannedFor < now ? "missed" : "planned";
  const told = toldStatus(update, threshold);
  if (told === "told") return causeKind === null ? "confirmed" : "sent";
  if (state === "cancelled") return submitted > 0 ? "partly" : "stopped";
  if (pending > 0 || update.reachable === 0) {
    if (plannedFor > now && submitted === 0) return "scheduled";
    return causeKind === null ? "waiting" : "sending";
  }
  return submitted > 0 ? "partly" : "failed";
}

/** What still can be given another day, by hand. */
export const isMovable = ({ state, locked }: Pick<Update, "state" | "locked">): boolean =>
  state === "planned" && !locked;
