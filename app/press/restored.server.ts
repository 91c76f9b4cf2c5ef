// After a restore: sendings with mail that is held stand paused, which keeps the press room closed too.
import { and, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { sendings } from "#db/schema/press.ts";
import type { Actor } from "~/access/actor.ts";
import { reasons } from "~/delivery/reasons.ts";
import { type Settled, settleRestoredIn } from "~/delivery/restored.commands.server.ts";
import { sendingCause } from "./call-off.server.ts";
import { sendingHandler } from "./causes.server.ts";
import { cancel, ownSending, resumeIn } from "./sendings.commands.server.ts";

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

/** What a person decides about a sending that a restore has held: with its release, whose text is out or not. */
export async function settleRestoredSending(actor: Actor, now: Date, id: string, as: Settled): Promise<void> {
  // What is uncertain may have left; it stays so until a person says which it was.
  if (as === "stop") return cancel(actor, now, id);
  await inTransaction(async (db) => {
    const sending = await ownSending(db, actor, id);
    if (as === "send") await resumeIn(db, actor, now, sending);
    await settleRestoredIn(db, actor, now, { kind: "sending", id, as });
    if (as === "send" || sending.state !== "paused") return;
    await db.update(sendings).set({ state: "active", changedAt: now }).where(eq(sendings.id, id));
    await sendingHandler.leaving?.(db, sendingCause(sending), now);
  });
}
