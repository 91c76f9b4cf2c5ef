// What a person decides about mail that a restore has held.
import { and, eq, inArray, type SQL } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Delivery, deliveries } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { idsByDue } from "./by-due.ts";
import type { Cause } from "./cause.ts";
import { reasons } from "./reasons.ts";
import { goAgain } from "./restored.server.ts";

/** `notSent`: it was on its way, and a person knows that it did not arrive. */
export type Settled = "send" | "sent" | "stop" | "notSent";

export type Settling = Pick<Cause, "kind" | "id"> & {
  as: Settled;
  /** One mail of it; without it, all. */
  deliveryId?: string | undefined;
};

/**
 * All mails of one cause that a restore has stopped: they go, they count as sent, or they never go. What may have left
 * already cannot be stopped any more, and stays uncertain until somebody says whether it arrived.
 */
export function settleRestored(actor: Actor, now: Date, settling: Settling): Promise<void> {
  return inTransaction((db) => settleRestoredIn(db, actor, now, settling));
}

export async function settleRestoredIn(
  db: WriteDb,
  actor: Actor,
  now: Date,
  { kind, id, as, deliveryId }: Settling,
): Promise<void> {
  demand(actor, "send");
  const rows = await db
    .select()
    .from(deliveries)
    .where(
      and(
        stoppedOf(actor, as),
        eq(deliveries.causeKind, kind),
        eq(deliveries.causeId, id),
        deliveryId === undefined ? undefined : eq(deliveries.id, deliveryId),
      ),
    );
  // Each at its own time, none before.
  for (const [dueAt, ids] of idsByDue(rows)) {
    for (let from = 0; from < ids.length; from += atOnce) {
      await db
        .update(deliveries)
        .set({ ...changeFor(as, dueAt, now), leaseToken: null, leaseUntil: null, changedAt: now })
        .where(inArray(deliveries.id, ids.slice(from, from + atOnce)));
    }
  }
  if (rows.length === 0) return demandMailing(db, actor, kind, id);
  await recordAudit(db, actor, now, {
    act: `delivery.restored.${as}`,
    subjectType: kind,
    subjectId: id,
    detail: { mails: rows.length },
  });
}

/** Pressed twice, there is nothing left to do; of another region there was nothing at all. @throws NotFound */
async function demandMailing(db: WriteDb, { regionId }: Actor, kind: string, id: string): Promise<void> {
  const [any] = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.regionId, regionId), eq(deliveries.causeKind, kind), eq(deliveries.causeId, id)))
    .limit(1);
  if (!any) throw new NotFound("mailing");
}

const atOnce = 400;

const statesOf: Record<Settled, readonly Delivery["state"][]> = {
  send: ["held", "uncertain"],
  sent: ["held", "uncertain"],
  stop: ["held"],
  notSent: ["uncertain"],
};

const stoppedOf = (actor: Actor, as: Settled): SQL | undefined =>
  and(
    eq(deliveries.regionId, actor.regionId),
    inArray(deliveries.state, [...statesOf[as]]),
    eq(deliveries.reason, reasons.restored),
  );

function changeFor(as: Settled, dueAt: Date, now: Date): Partial<Delivery> {
  switch (as) {
    case "send":
      return { state: "waiting", reason: null, nextTryAt: dueAt > now ? dueAt : now, overdueAllowed: true };
    case "sent":
      return { state: "submitted", reason: reasons.countedAsSent, submittedAt: dueAt < now ? dueAt : now };
    case "stop":
      return { state: "cancelled", reason: reasons.byHand };
    case "notSent":
      return { state: "cancelled", reason: reasons.notSent };
  }
}

/** From now on mail may leave by itself again. What is held still waits for its own word. */
export function sayGoingAgain(actor: Actor, now: Date): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    await goAgain(db, actor, now);
  });
}
