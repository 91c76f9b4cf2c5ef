// After a restore: sendings with mail that is held stand paused, which keeps the press room closed too.
import { and, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { sendings } from "#db/schema/press.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { reasons } from "~/delivery/reasons.ts";
import { type Settling, settleRestoredIn } from "~/delivery/restored.commands.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { sendingCause } from "./call-off.server.ts";
import { sendingHandler } from "./causes.server.ts";
import { cancel, ownSending, resumeIn, thawIfNothingLeft } from "./sendings.commands.server.ts";

/** Part of the restoring transaction. */
export async function pauseRestored(db: WriteDb, now: Date): Promise<void> {
  const held = db
    .select({ id: deliveries.causeId })
    .from(deliveries)
    .where(
      and(eq(deliveries.causeKind, "sending"), eq(deliveries.state, "held"), eq(deliveries.reason, reasons.restored)),
    );
  await db
    .update(sendings)
    .set({ state: "paused", changedAt: now })
    .where(and(eq(sendings.state, "active"), inArray(sendings.id, held)));
}

/** Those of them that have been stopped: nothing of them is sent any more. */
export async function stoppedSendings(actor: Actor, db: ReadDb, ids: readonly string[]): Promise<string[]> {
  demand(actor, "read");
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: sendings.id })
    .from(sendings)
    .where(and(eq(sendings.regionId, actor.regionId), eq(sendings.state, "cancelled"), inArray(sendings.id, [...ids])));
  return rows.map(({ id }) => id);
}

/** What a person decides about a sending that a restore has held: with its release, whose text is out or not. */
export async function settleRestoredSending(
  actor: Actor,
  now: Date,
  { id, as, deliveryId }: Omit<Settling, "kind">,
): Promise<void> {
  // What is uncertain may have left; it stays so until a person says which it was.
  if (as === "stop") return cancel(actor, now, id);
  await inTransaction(async (db) => {
    const sending = await ownSending(db, actor, id);
    // Once stopped it is sent anew from the release; first each of those who may have it must be decided on.
    if (as === "send" && sending.state === "cancelled") throw new Refusal("press:refusal.stoppedAfterRestore");
    if (as === "send") await resumeIn(db, actor, now, sending);
    await settleRestoredIn(db, actor, now, { kind: "sending", id, as, deliveryId });
    if (sending.state === "cancelled") return thawIfNothingLeft(db, actor, now, sending.releaseId);
    if (as !== "sent" || sending.state !== "paused" || deliveryId !== undefined) return;
    await db.update(sendings).set({ state: "active", changedAt: now }).where(eq(sendings.id, id));
    await sendingHandler.leaving?.(db, sendingCause(sending), now);
  });
}
