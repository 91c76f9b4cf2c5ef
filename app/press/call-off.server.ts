// Taking back a sending that has not begun, so that nothing leaves that was not approved as it is.
import { and, eq, ne } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { releases, type Sending, sendings } from "#db/schema/press.ts";
import type { Actor } from "~/access/actor.ts";
import { cancelWaiting } from "~/delivery/queue.commands.server.ts";
import { cancelUpdate } from "~/updates/updates.commands.server.ts";
import { atDesk } from "./restrictions.server.ts";

export const sendingCause = (sending: Pick<Sending, "id" | "regionId">) => ({
  kind: "sending",
  id: sending.id,
  regionId: sending.regionId,
});

/** Cancels what waits in one sending. What has left stays told. */
export async function callOff(db: WriteDb, actor: Actor, now: Date, sending: Sending, reason: string): Promise<void> {
  await cancelWaiting(db, now, sendingCause(sending), reason);
  await db.update(sendings).set({ state: "cancelled", changedAt: now }).where(eq(sendings.id, sending.id));
  await cancelUpdate(db, atDesk(actor), now, { causeKind: "sending", causeId: sending.id });
  const [release] = await db.select().from(releases).where(eq(releases.id, sending.releaseId));
  if (release && !release.frozenAt && release.publishedVersionId === sending.versionId) {
    await db.update(releases).set({ publishedVersionId: null, publishAt: null }).where(eq(releases.id, release.id));
  }
}

/** The same for every sending of a release that stands: its text is about to change. */
export async function callOffAll(db: WriteDb, actor: Actor, now: Date, releaseId: string): Promise<void> {
  const standing = await db
    .select()
    .from(sendings)
    .where(
      and(eq(sendings.releaseId, releaseId), eq(sendings.regionId, actor.regionId), ne(sendings.state, "cancelled")),
    );
  for (const sending of standing) await callOff(db, actor, now, sending, "press:reason.textChanged");
}
