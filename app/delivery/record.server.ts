// Writing down what became of a try.
import { and, eq, inArray, lt } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { type Delivery, deliveries } from "#db/schema/delivery.ts";
import { isLastTry, nextTryAfter } from "./backoff.ts";
import { reasons } from "./reasons.ts";
import { fateOf, type Outcome, withoutAddresses } from "./smtp-answer.ts";
import { suppress } from "./suppression.commands.server.ts";
import { allMail } from "./suppression.queries.server.ts";

/**
 * Records an outcome for as long as the try is ours: also where another worker has given us up for dead meanwhile, for
 * what we know is better than «uncertain».
 */
export function record(delivery: Delivery, outcome: Outcome, now: Date): Promise<void> {
  return inTransaction(async (db) => {
    const [recorded] = await db
      .update(deliveries)
      .set({ ...afterTry(delivery, outcome, now), leaseToken: null, leaseUntil: null, changedAt: now })
      .where(and(eq(deliveries.id, delivery.id), inArray(deliveries.state, ["sending", "uncertain"]), heldBy(delivery)))
      .returning();
    if (recorded && fateOf(outcome).suppress) {
      const { regionId, recipientKey } = recorded;
      await suppress(db, now, { regionId, recipientKey, list: allMail, reason: "bounced" });
    }
  });
}

const heldBy = (delivery: Delivery) => eq(deliveries.leaseToken, delivery.leaseToken ?? "");

type After = Partial<Pick<Delivery, "state" | "reason" | "nextTryAt" | "submittedAt" | "lastCode" | "lastAnswer">>;

function afterTry(delivery: Delivery, outcome: Outcome, now: Date): After {
  const { state, reason } = fateOf(outcome);
  const answer = "answer" in outcome ? outcome.answer : null;
  const after: After = {
    state,
    reason,
    lastCode: answer?.code ?? null,
    lastAnswer: answer ? withoutAddresses(answer.text) : null,
  };
  if (state === "submitted") return { ...after, submittedAt: now };
  if (state !== "deferred") return after;
  if (isLastTry(delivery, now)) return { ...after, state: "failed", reason: reasons.gaveUp };
  return { ...after, nextTryAt: nextTryAfter(delivery.attempts, now) };
}

/** It could not even be written: it surely did not leave. */
export function recordNotComposed(delivery: Delivery, now: Date): Promise<void> {
  const last = isLastTry(delivery, now);
  return inTransaction(async (db) => {
    await db
      .update(deliveries)
      .set({
        state: last ? "failed" : "deferred",
        reason: reasons.notComposed,
        nextTryAt: nextTryAfter(delivery.attempts, now),
        leaseToken: null,
        leaseUntil: null,
        changedAt: now,
      })
      .where(and(eq(deliveries.id, delivery.id), eq(deliveries.state, "sending"), heldBy(delivery)));
  });
}

/**
 * What a worker held when it died. Whether the mail left, nobody knows: a person decides, and it is never sent again by
 * itself. The lease's name stays, so that a worker that was only slow can still tell.
 */
export function markLapsed(now: Date): Promise<number> {
  return inTransaction(async (db) => {
    const rows = await db
      .update(deliveries)
      .set({ state: "uncertain", reason: reasons.workerStopped, leaseUntil: null, changedAt: now })
      .where(and(eq(deliveries.state, "sending"), lt(deliveries.leaseUntil, now)))
      .returning({ id: deliveries.id });
    return rows.length;
  });
}

/** Puts a mail that has not left back in the queue. */
export function putBack(
  deliveryId: string,
  leaseToken: string,
  change: Pick<After, "nextTryAt" | "reason"> = {},
): Promise<void> {
  return inTransaction(async (db) => {
    await db
      .update(deliveries)
      .set({ ...change, leaseToken: null, leaseUntil: null })
      .where(
        and(
          eq(deliveries.id, deliveryId),
          eq(deliveries.leaseToken, leaseToken),
          inArray(deliveries.state, ["waiting", "deferred"]),
        ),
      );
  });
}

/** With a server at last, what was held for want of one goes back in the queue; what is overdue by now still asks. */
export function releaseHeldForServer(now: Date): Promise<number> {
  return inTransaction(async (db) => {
    const rows = await db
      .update(deliveries)
      .set({ state: "waiting", reason: null, changedAt: now })
      .where(and(eq(deliveries.state, "held"), eq(deliveries.reason, reasons.noServer)))
      .returning({ id: deliveries.id });
    return rows.length;
  });
}
