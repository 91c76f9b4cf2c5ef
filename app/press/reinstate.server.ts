// A sending that was stopped by mistake stands again: as it was, where nothing has come in its place.
import { and, eq, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import { releases, type Sending, sendings } from "#db/schema/press.ts";
import type { Actor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { bringBack, countStopped } from "~/delivery/bring-back.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { uncancelUpdate } from "~/updates/updates.commands.server.ts";
import { sendingCause } from "./call-off.server.ts";
import { loadRelease } from "./release-rows.server.ts";
import { carryDown } from "./restrictions.server.ts";
import { ownSending } from "./sendings.commands.server.ts";
import { standingSending } from "./sendings.queries.server.ts";

const stopped = "press:reason.cancelled";

/** @throws Refusal where another sending, or another text, has come in its place, or nothing of it was stopped */
export function reinstate(actor: Actor, now: Date, sendingId: string, as: "active" | "paused"): Promise<void> {
  return inTransaction(async (db) => {
    const sending = await ownSending(db, actor, sendingId);
    if (sending.state !== "cancelled") return;
    if (!(await mayBeReinstated(db, sending))) throw new Refusal("press:refusal.cannotReinstate");
    await bringBack(db, now, sendingCause(sending), stopped);
    await db.update(sendings).set({ state: as, changedAt: now }).where(eq(sendings.id, sending.id));
    await uncancelUpdate(db, actor, now, { causeKind: "sending", causeId: sending.id });
    // What the first mail has frozen stays as it was.
    await db
      .update(releases)
      .set({ publishedVersionId: sending.versionId, publishAt: sending.dueAt, changedAt: now })
      .where(and(eq(releases.id, sending.releaseId), isNull(releases.frozenAt)));
    await carryDown(db, actor, now, sending.releaseId);
    await recordAudit(db, actor, now, {
      act: "press.reinstated",
      subjectType: "release",
      subjectId: sending.releaseId,
      detail: { sendingId: sending.id },
    });
  });
}

export async function mayBeReinstated(db: ReadDb, sending: Sending): Promise<boolean> {
  if (sending.state !== "cancelled") return false;
  if (await standingSending(db, sending.regionId, sending.releaseId)) return false;
  const { version } = await loadRelease(db, sending.regionId, sending.releaseId);
  return version.id === sending.versionId && (await countStopped(db, sendingCause(sending), stopped)) > 0;
}
