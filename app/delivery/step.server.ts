// The step to `sending`: everything that can stop a mail is asked in the one transaction that takes it.
import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Delivery, type DeliveryContent, deliveries, deliveryContents } from "#db/schema/delivery.ts";
import { type Link, links } from "#db/schema/links.ts";
import { isOverdue } from "./backoff.ts";
import type { Cause, CauseHandler, CauseHandlers, LateMail } from "./cause.ts";
import { flows, standingHolds } from "./holds.queries.server.ts";
import { reasons, suppressedAs } from "./reasons.ts";
import { suppressionOf } from "./suppression.queries.server.ts";

/** A delivery that stands in `sending` and is ours alone. */
export type Leaving = { delivery: Delivery; handler: CauseHandler; content: DeliveryContent | null; link: Link | null };

type Step = {
  deliveryId: string;
  leaseToken: string;
  handlers: CauseHandlers;
  lateMail: LateMail;
  hasServer: boolean;
  /** How long one try may take at most, milliseconds; after that the row reads as uncertain. */
  sendingLeaseMs: number;
  now: Date;
};

/** A gate that says «wait» without a later time would be asked in circles. */
const shortestWaitMs = 5_000;

/** @returns what is to be sent now, or null where something stopped it or it is not ours any more. */
export function takeStep(step: Step): Promise<Leaving | null> {
  return inTransaction(async (db) => {
    const { now } = step;
    const [delivery] = await db.select().from(deliveries).where(eq(deliveries.id, step.deliveryId));
    if (!delivery || delivery.leaseToken !== step.leaseToken) return null;
    if (delivery.state !== "waiting" && delivery.state !== "deferred") return null;

    const stop = await whatStops(db, delivery, step);
    if (stop) {
      await db
        .update(deliveries)
        .set({ ...stop, leaseToken: null, leaseUntil: null, changedAt: now })
        .where(eq(deliveries.id, delivery.id));
      return null;
    }

    const handler = step.handlers[delivery.causeKind];
    if (!handler) throw new Error(`no handler for ${delivery.causeKind}`);
    await handler.leaving?.(db, causeOf(delivery), now);
    const [taken] = await db
      .update(deliveries)
      .set({
        state: "sending",
        reason: null,
        attempts: delivery.attempts + 1,
        sendingAt: now,
        leaseUntil: new Date(now.getTime() + step.sendingLeaseMs),
        changedAt: now,
      })
      .where(eq(deliveries.id, delivery.id))
      .returning();
    if (!taken) return null;
    return { delivery: taken, handler, content: await contentOf(db, taken), link: await linkOf(db, taken) };
  });
}

export const causeOf = (delivery: Delivery): Cause => ({
  kind: delivery.causeKind,
  id: delivery.causeId,
  regionId: delivery.regionId,
});

type Stop = Partial<Pick<Delivery, "state" | "reason" | "nextTryAt">>;

const held = (reason: string): Stop => ({ state: "held", reason });

async function whatStops(
  db: WriteDb,
  delivery: Delivery,
  { handlers, lateMail, hasServer, now }: Step,
): Promise<Stop | null> {
  const handler = handlers[delivery.causeKind];
  if (!handler) return held(reasons.unknownCause);

  const verdict = await handler.gate(db, causeOf(delivery), now);
  if (verdict.pass === "cancel") return { state: "cancelled", reason: verdict.reason };
  if (verdict.pass === "hold") return held(verdict.reason);
  if (verdict.pass === "wait") {
    const soonest = now.getTime() + shortestWaitMs;
    return { reason: verdict.reason, nextTryAt: new Date(Math.max(verdict.until.getTime(), soonest)) };
  }

  if (await isOnHold(db, causeOf(delivery), handler)) return held(reasons.inCase);
  const suppressed = await suppressionOf(db, delivery.regionId, delivery.list, delivery.recipientKey);
  if (suppressed) return { state: "suppressed", reason: suppressedAs[suppressed] };
  if (isOverdue(delivery, now, await lateMail(db, delivery.regionId))) return held(reasons.overdue);
  if (!delivery.contentId && !(handler.compose && delivery.contactId)) return held(reasons.noContent);
  if (delivery.linkId) {
    const link = await linkOf(db, delivery);
    if (!link || link.revokedAt || link.expiresAt <= now) return held(reasons.linkGone);
  }
  return hasServer ? null : held(reasons.noServer);
}

async function isOnHold(db: ReadDb, cause: Cause, handler: CauseHandler): Promise<boolean> {
  if (!handler.heldAs) return false;
  const standing = await standingHolds(db, cause.regionId);
  if (standing.length === 0) return false;
  const item = await handler.heldAs(db, cause);
  return item !== null && !flows(standing, item);
}

async function contentOf(db: ReadDb, { contentId }: Delivery): Promise<DeliveryContent | null> {
  if (!contentId) return null;
  const [content] = await db.select().from(deliveryContents).where(eq(deliveryContents.id, contentId));
  return content ?? null;
}

async function linkOf(db: ReadDb, { linkId }: Delivery): Promise<Link | null> {
  if (!linkId) return null;
  const [link] = await db.select().from(links).where(eq(links.id, linkId));
  return link ?? null;
}
