// Where a person is signed in, and how they end it.
import { and, desc, eq, gt, lt, ne } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import { sessions } from "#db/schema/auth.ts";
import { type Device, readDevice } from "./device.ts";

export type SessionLine = { id: string; device: Device; since: Date; seen: Date };

const seenEveryMs = 15 * 60_000;

/** Those that hold now, the last seen first. */
export async function sessionsOf(db: ReadDb, userId: string, now: Date): Promise<SessionLine[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.updatedAt), desc(sessions.createdAt), desc(sessions.id));
  return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
    id,
    device: readDevice(userAgent),
    since: createdAt,
    seen: updatedAt,
  }));
}

/** The one thing a page writes by being read; at most every quarter of an hour, so that reading stays reading. */
export async function noteSeen(session: { id: string; updatedAt: Date } | undefined, now: Date): Promise<void> {
  const before = new Date(now.getTime() - seenEveryMs);
  if (!session || session.updatedAt > before) return;
  await inTransaction(async (db) => {
    await db
      .update(sessions)
      .set({ updatedAt: now })
      .where(and(eq(sessions.id, session.id), lt(sessions.updatedAt, before)));
  });
}

/** Ended twice, it is ended once; another person's is left alone. */
export const endSession = (userId: string, id: string): Promise<void> =>
  inTransaction(async (db) => {
    await db.delete(sessions).where(and(eq(sessions.id, id), eq(sessions.userId, userId)));
  });

/** Signs the person out everywhere but here. */
export const endOtherSessions = (userId: string, here: string): Promise<void> =>
  inTransaction(async (db) => {
    await db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, here)));
  });
