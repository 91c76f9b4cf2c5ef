// How far the mails of one cause have come. Pure.
import type { DeliveryState } from "#db/schema/delivery.ts";

export type Progress = {
  state: "active" | "paused" | "cancelled";
  dueAt: Date;
  counts: Record<DeliveryState, number>;
  /** What has not left yet. */
  unsent: number;
};

/** What has not left, and what may be stopped. */
export const unsentIn = (counts: Record<DeliveryState, number>): number =>
  counts.waiting + counts.deferred + counts.held;

/** Everyone with an address who has not asked for no mail. */
export const addressed = ({ counts }: Pick<Progress, "counts">): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.suppressed;

/** A mail is on its way now, or is about to be. */
export function isMoving({ state, dueAt, counts, unsent }: Progress, now: Date): boolean {
  if (counts.sending > 0) return true;
  return state === "active" && unsent - counts.held > 0 && dueAt.getTime() <= now.getTime() + 60_000;
}
