// After a restore: when it was. Sessions are not in a backup, so everyone signs in anew.
import { randomBytes } from "node:crypto";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { installation, users } from "#db/schema/auth.ts";

/** Part of the restoring transaction. */
export async function markRestored(db: WriteDb, now: Date): Promise<void> {
  const [row] = await db.update(installation).set({ restoredAt: now }).returning();
  if (row) return;
  // From before there was such a row: with people in it, it is set up.
  const people = await db.$count(users);
  const setupSeed = randomBytes(32).toString("base64url");
  await db.insert(installation).values({ setupSeed, setUpAt: people > 0 ? now : null, restoredAt: now });
}

export async function restoredAt(db: ReadDb): Promise<Date | null> {
  const [row] = await db.select({ at: installation.restoredAt }).from(installation).limit(1);
  return row?.at ?? null;
}
