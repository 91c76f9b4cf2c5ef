// A sign of life from each worker, for /healthz and `framsnakk doctor`.
import { desc, eq, lt } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import { workers } from "#db/schema/delivery.ts";

/** A worker that has been silent this long is not running. */
export const workerSilentAfterMs = 30_000;

const forgottenAfterMs = 24 * 3_600_000;

export function beat(id: string, startedAt: Date, now: Date): Promise<void> {
  return inTransaction(async (db) => {
    await db
      .insert(workers)
      .values({ id, startedAt, seenAt: now })
      .onConflictDoUpdate({ target: workers.id, set: { seenAt: now } });
    await db.delete(workers).where(lt(workers.seenAt, new Date(now.getTime() - forgottenAfterMs)));
  });
}

export function farewell(id: string): Promise<void> {
  return inTransaction(async (db) => {
    await db.delete(workers).where(eq(workers.id, id));
  });
}

/** When any worker was last seen. */
export async function workerSeenAt(db: ReadDb): Promise<Date | null> {
  const [latest] = await db.select({ seenAt: workers.seenAt }).from(workers).orderBy(desc(workers.seenAt)).limit(1);
  return latest?.seenAt ?? null;
}
