// Part of taking a stop back: mail that was stopped for one reason, and had not left, stands in the queue again.
import { and, count, eq } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { idsByDue } from "./by-due.ts";
import type { Cause } from "./cause.ts";

const stoppedFor = ({ regionId, kind, id }: Cause, reason: string) =>
  and(
    eq(deliveries.regionId, regionId),
    eq(deliveries.causeKind, kind),
    eq(deliveries.causeId, id),
    eq(deliveries.state, "cancelled"),
    eq(deliveries.reason, reason),
  );

/** Each at its own time, or at once where that has passed; what holds it back is asked about then. @returns how many */
export async function bringBack(db: WriteDb, now: Date, cause: Cause, reason: string): Promise<number> {
  const rows = await db
    .select({ id: deliveries.id, dueAt: deliveries.dueAt })
    .from(deliveries)
    .where(stoppedFor(cause, reason));
  for (const [dueAt] of idsByDue(rows)) {
    await db
      .update(deliveries)
      .set({ state: "waiting", reason: null, nextTryAt: dueAt > now ? dueAt : now, changedAt: now })
      .where(and(stoppedFor(cause, reason), eq(deliveries.dueAt, dueAt)));
  }
  return rows.length;
}

export async function countStopped(db: ReadDb, cause: Cause, reason: string): Promise<number> {
  const [row] = await db.select({ mails: count() }).from(deliveries).where(stoppedFor(cause, reason));
  return row?.mails ?? 0;
}
