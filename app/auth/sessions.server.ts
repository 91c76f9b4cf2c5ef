// Where a person is signed in, and how they end it.
import { and, desc, eq, gt, ne } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import { sessions } from "#db/schema/auth.ts";
import { type Device, readDevice } from "./device.ts";

export type SessionLine = { id: string; device: Device; since: Date; until: Date };

/** Those that hold now, the newest first. */
export async function sessionsOf(db: ReadDb, userId: string, now: Date): Promise<SessionLine[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id));
  return rows.map(({ id, userAgent, createdAt, expiresAt }) => ({
    id,
    device: readDevice(userAgent),
    since: createdAt,
    until: expiresAt,
  }));
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
