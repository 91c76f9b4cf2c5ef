// Laying a hold, deciding on one thing under it, lifting it. All are parts of a command of whoever has reason to.
import { and, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { deliveries, type Hold, holdDecisions, holds } from "#db/schema/delivery.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import type { Cause } from "./cause.ts";
import type { HeldItem } from "./held-item.ts";
import { holdOf } from "./holds.queries.server.ts";
import { reasons } from "./reasons.ts";

type NewHold = Pick<Hold, "reasonId" | "title"> & {
  /** Laid and lifted in the same moment: decisions can be practised on it, and nothing obeys them. */
  practice: boolean;
};

/** The same reason again lays nothing more. */
export async function layHold(db: WriteDb, actor: Actor, now: Date, input: NewHold): Promise<Hold> {
  demand(actor, "send");
  const { reasonId, title, practice } = input;
  const [laid] = await db
    .insert(holds)
    .values({
      regionId: actor.regionId,
      reasonType: "case",
      reasonId,
      title,
      since: now,
      liftedAt: practice ? now : null,
    })
    .onConflictDoNothing()
    .returning();
  if (!laid) return holdOf(db, actor, reasonId);
  await audited(db, actor, now, practice ? "delivery.practiseHold" : "delivery.hold", laid.id);
  return laid;
}

type Decision = { holdId: string; item: HeldItem; decision: "released" | "dropped" };

/** Decided anew, the last word counts. */
export async function decide(db: WriteDb, actor: Actor, now: Date, { holdId, item, decision }: Decision) {
  demand(actor, "send");
  const said = { decision, byName: nameOf(actor), at: now };
  await db
    .insert(holdDecisions)
    .values({ ...said, regionId: actor.regionId, holdId, itemType: item.type, itemId: item.id })
    .onConflictDoUpdate({ target: [holdDecisions.holdId, holdDecisions.itemType, holdDecisions.itemId], set: said });
  await audited(db, actor, now, decision === "released" ? "delivery.release" : "delivery.drop", holdId, item);
}

/** It waits again, as before anyone had decided. */
export async function undecide(db: WriteDb, actor: Actor, now: Date, holdId: string, item: HeldItem): Promise<void> {
  demand(actor, "send");
  await db
    .delete(holdDecisions)
    .where(
      and(eq(holdDecisions.holdId, holdId), eq(holdDecisions.itemType, item.type), eq(holdDecisions.itemId, item.id)),
    );
  await audited(db, actor, now, "delivery.undecide", holdId, item);
}

/**
 * What a hold kept back leaves at its time, or at once where that has passed. Whoever let it go has seen it, so lateness
 * is no objection any more; what something else holds back stays where it is.
 */
export async function letFlow(db: WriteDb, now: Date, cause: Cause): Promise<void> {
  const ofCause = and(
    eq(deliveries.regionId, cause.regionId),
    eq(deliveries.causeKind, cause.kind),
    eq(deliveries.causeId, cause.id),
  );
  await db
    .update(deliveries)
    .set({ state: "waiting", reason: null, nextTryAt: now, overdueAllowed: true, changedAt: now })
    .where(and(ofCause, eq(deliveries.state, "held"), inArray(deliveries.reason, [reasons.inCase, reasons.overdue])));
  await db
    .update(deliveries)
    .set({ overdueAllowed: true, changedAt: now })
    .where(and(ofCause, inArray(deliveries.state, ["waiting", "deferred"]), lte(deliveries.nextTryAt, now)));
}

/** Everything flows again. */
export async function liftHold(db: WriteDb, actor: Actor, now: Date, holdId: string): Promise<void> {
  const [lifted] = await db
    .update(holds)
    .set({ liftedAt: now })
    .where(and(eq(holds.id, holdId), eq(holds.regionId, actor.regionId), isNull(holds.liftedAt)))
    .returning({ id: holds.id });
  if (lifted) await audited(db, actor, now, "delivery.lift", holdId);
}

/** What was decided under it counts still. */
export async function layAgain(db: WriteDb, actor: Actor, now: Date, holdId: string): Promise<void> {
  demand(actor, "send");
  const [laid] = await db
    .update(holds)
    .set({ liftedAt: null })
    .where(and(eq(holds.id, holdId), eq(holds.regionId, actor.regionId), isNotNull(holds.liftedAt)))
    .returning({ id: holds.id });
  if (laid) await audited(db, actor, now, "delivery.hold", holdId);
}

const audited = (db: WriteDb, actor: Actor, now: Date, act: string, holdId: string, item?: HeldItem): Promise<void> =>
  recordAudit(db, actor, now, {
    act,
    subjectType: item?.type ?? "hold",
    subjectId: item?.id ?? holdId,
    ...(item ? { detail: { holdId } } : {}),
  });
