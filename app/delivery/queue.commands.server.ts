// How mail enters the queue, and what a person may do with what stands in it.
import { and, eq, inArray, ne } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { insertMany } from "#db/dialect/insert-many.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Delivery, type DeliveryState, deliveries, deliveryContents } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { ensureLinks } from "~/links/links.commands.server.ts";
import { isByItself } from "~/platform/by-itself.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { emailKey } from "./address.ts";
import { isOverdue } from "./backoff.ts";
import { idsByDue } from "./by-due.ts";
import type { Cause, LateMail, MailContent } from "./cause.ts";
import type { DeliveryActForm } from "./form.ts";
import { reasons, suppressedAs } from "./reasons.ts";
import { waitsAfterRestore } from "./restored.server.ts";

export type NewContent = { variant: string; locale: Locale; content: MailContent };

export type NewMail = {
  purpose: string;
  recipient: { email: string; name: string; contactId: string | null; locale: Locale };
  /** Which of the contents; null where the cause composes the mail when it leaves. */
  content: { variant: string; locale: Locale } | null;
  merge?: Record<string, string>;
  linkId?: string | null;
  list?: string | null;
  /** Why this one must not get it, as far as is known already: it stands in the list and never leaves. */
  suppressed?: keyof typeof suppressedAs | { reason: string } | null;
  autoSubmitted?: "auto-generated" | "auto-replied" | null;
};

/** Long enough that a way out found in an old mail still opens. */
const unsubscribeLinkDays = 5 * 365;

/** So many rows in one statement: SQLite takes 32 766 values. */
const atOnce = 400;

const variantKey = (content: { variant: string; locale: Locale }): string => `${content.locale} ${content.variant}`;

/**
 * Writes the contents and one delivery per recipient. Written once per cause, purpose and address, however often it is
 * called. A mail of a list that brings no link gets the link that unsubscribes from it.
 * @returns how many deliveries are new
 */
export async function enqueue(
  db: WriteDb,
  now: Date,
  cause: Cause & { dueAt: Date },
  contents: readonly NewContent[],
  mails: readonly NewMail[],
): Promise<number> {
  const contentIds = await writeContents(db, now, cause, contents);
  const linkIds = await unsubscribeLinks(db, now, cause.regionId, mails);
  const mayGo = !isByItself() || !(await waitsAfterRestore(db, cause.regionId));
  const rows = mails.map((mail) => {
    const { recipient } = mail;
    const contentId = mail.content ? contentIds.get(variantKey(mail.content)) : null;
    if (contentId === undefined) throw new Error(`no content for variant «${mail.content?.variant}» of ${cause.kind}`);
    return {
      regionId: cause.regionId,
      causeKind: cause.kind,
      causeId: cause.id,
      purpose: mail.purpose,
      recipientKey: emailKey(recipient.email),
      recipientEmail: recipient.email.trim(),
      recipientName: recipient.name,
      contactId: recipient.contactId,
      locale: recipient.locale,
      contentId,
      merge: mail.merge ?? null,
      linkId: mail.linkId ?? (mail.list ? (linkIds.get(mail.list)?.get(holderOf(recipient)) ?? null) : null),
      list: mail.list ?? null,
      autoSubmitted: mail.autoSubmitted ?? null,
      ...standing(mail, mayGo),
      dueAt: cause.dueAt,
      nextTryAt: cause.dueAt,
      createdAt: now,
      changedAt: now,
    };
  });
  return insertMany(db, deliveries, rows);
}

function standing({ suppressed }: NewMail, mayGo: boolean): Pick<Delivery, "state" | "reason"> {
  if (suppressed) return { state: "suppressed", reason: reasonOf(suppressed) };
  return mayGo ? { state: "waiting", reason: null } : { state: "held", reason: reasons.restored };
}

const reasonOf = (suppressed: NonNullable<NewMail["suppressed"]>): string =>
  typeof suppressed === "string" ? suppressedAs[suppressed] : suppressed.reason;

async function writeContents(db: WriteDb, now: Date, cause: Cause, contents: readonly NewContent[]) {
  for (const { variant, locale, content } of contents) {
    await db
      .insert(deliveryContents)
      .values({
        ...content,
        regionId: cause.regionId,
        causeKind: cause.kind,
        causeId: cause.id,
        variant,
        locale,
        createdAt: now,
      })
      .onConflictDoNothing();
  }
  const rows = await db
    .select({ id: deliveryContents.id, variant: deliveryContents.variant, locale: deliveryContents.locale })
    .from(deliveryContents)
    .where(
      and(
        eq(deliveryContents.regionId, cause.regionId),
        eq(deliveryContents.causeKind, cause.kind),
        eq(deliveryContents.causeId, cause.id),
      ),
    );
  return new Map(rows.map((row) => [variantKey(row), row.id]));
}

const holderOf = (recipient: NewMail["recipient"]): string => recipient.contactId ?? emailKey(recipient.email);

/** The way out for each mail of a list that brings no link: by list, then by holder. */
async function unsubscribeLinks(db: WriteDb, now: Date, regionId: string, mails: readonly NewMail[]) {
  const expiresAt = new Date(now.getTime() + unsubscribeLinkDays * 86_400_000);
  const holders = new Map<string, string[]>();
  for (const { list, linkId, recipient } of mails) {
    if (!list || linkId) continue;
    const known = holders.get(list);
    if (known) known.push(holderOf(recipient));
    else holders.set(list, [holderOf(recipient)]);
  }
  const links = new Map<string, Map<string, string>>();
  for (const [subject, holderIds] of holders) {
    links.set(subject, await ensureLinks(db, now, { regionId, purpose: "unsubscribe", subject, holderIds, expiresAt }));
  }
  return links;
}

const ofCause = (cause: Cause) =>
  and(eq(deliveries.regionId, cause.regionId), eq(deliveries.causeKind, cause.kind), eq(deliveries.causeId, cause.id));

/** Not sent, and nothing on its way. */
const unsent: readonly DeliveryState[] = ["waiting", "deferred", "held"];

/** Cancels what has not left. @returns how many */
export async function cancelWaiting(db: WriteDb, now: Date, cause: Cause, reason: string): Promise<number> {
  const rows = await db
    .update(deliveries)
    .set({ state: "cancelled", reason, leaseToken: null, leaseUntil: null, changedAt: now })
    .where(and(ofCause(cause), inArray(deliveries.state, [...unsent])))
    .returning({ id: deliveries.id });
  return rows.length;
}

/** Those who were left out for this reason, and are not any more, stand in the queue after all. */
export async function letInAgain(
  db: WriteDb,
  now: Date,
  cause: Cause,
  { reason, ids }: { reason: string; ids: readonly string[] },
): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    await db
      .update(deliveries)
      .set({ state: "waiting", reason: null, changedAt: now })
      .where(
        and(
          ofCause(cause),
          eq(deliveries.state, "suppressed"),
          eq(deliveries.reason, reason),
          inArray(deliveries.id, ids.slice(from, from + atOnce)),
        ),
      );
  }
}

/** Lets what waits or is held for this cause be asked about again at once; what is overdue still waits for a person. */
export async function wakeWaiting(db: WriteDb, now: Date, cause: Cause, lateMail: LateMail): Promise<number> {
  const free = { ...again(now), leaseToken: null, leaseUntil: null, changedAt: now };
  const waiting = await db
    .select()
    .from(deliveries)
    .where(and(ofCause(cause), inArray(deliveries.state, ["waiting", "deferred"])));
  const limitMs = await lateMail(db, cause.regionId);
  const due = waiting.filter((row) => row.dueAt <= now && !isOverdue(row, now, limitMs)).map((row) => row.id);
  for (let from = 0; from < due.length; from += atOnce) {
    await db
      .update(deliveries)
      .set(free)
      .where(inArray(deliveries.id, due.slice(from, from + atOnce)));
  }
  const held = await db
    .select({ id: deliveries.id, dueAt: deliveries.dueAt })
    .from(deliveries)
    .where(and(ofCause(cause), eq(deliveries.state, "held"), ne(deliveries.reason, reasons.overdue)));
  for (const [at, ids] of idsByDue(held)) {
    for (let from = 0; from < ids.length; from += atOnce) {
      await db
        .update(deliveries)
        .set({ ...free, ...again(now, at) })
        .where(inArray(deliveries.id, ids.slice(from, from + atOnce)));
    }
  }
  return due.length + held.length;
}

/** Tries one again now. Harmless where it is already on its way. */
export function retryDelivery(actor: Actor, now: Date, deliveryId: string): Promise<void> {
  return change(actor, now, deliveryId, "delivery.retry", (delivery) => {
    if (["waiting", "sending", "submitted"].includes(delivery.state)) return null;
    if (!["deferred", "failed", "held"].includes(delivery.state)) throw new Refusal("delivery:refusal.cannotRetry");
    return { ...again(now, delivery.dueAt), attempts: delivery.state === "failed" ? 0 : delivery.attempts };
  });
}

/** A person has looked into it: it counts as sent, or it goes once more. */
export function settleUncertain(actor: Actor, now: Date, deliveryId: string, as: "sent" | "again"): Promise<void> {
  return change(actor, now, deliveryId, as === "sent" ? "delivery.countAsSent" : "delivery.sendAgain", (delivery) => {
    const mayHaveLeft = delivery.state === "held" && delivery.reason === reasons.restored;
    if (delivery.state !== "uncertain" && !mayHaveLeft) return null;
    return as === "sent"
      ? { state: "submitted", reason: reasons.countedAsSent, submittedAt: delivery.sendingAt ?? now }
      : again(now, delivery.dueAt);
  });
}

/** It may go although its time is long past. */
export function allowOverdue(actor: Actor, now: Date, deliveryId: string): Promise<void> {
  return change(actor, now, deliveryId, "delivery.allowOverdue", (delivery) =>
    delivery.state === "held" && (delivery.reason === reasons.overdue || delivery.reason === reasons.restored)
      ? again(now, delivery.dueAt)
      : null,
  );
}

/** Stops one that has not left. */
export function cancelDelivery(actor: Actor, now: Date, deliveryId: string): Promise<void> {
  return change(actor, now, deliveryId, "delivery.cancel", (delivery) => {
    if (delivery.state === "cancelled") return null;
    if (!unsent.includes(delivery.state)) throw new Refusal("delivery:refusal.hasLeft");
    return { state: "cancelled", reason: reasons.byHand };
  });
}

/** What the buttons of a recipient's row ask for. */
export function actOnDelivery(actor: Actor, now: Date, { intent, deliveryId }: DeliveryActForm): Promise<void> {
  switch (intent) {
    case "retryDelivery":
      return retryDelivery(actor, now, deliveryId);
    case "allowOverdue":
      return allowOverdue(actor, now, deliveryId);
    case "countAsSent":
      return settleUncertain(actor, now, deliveryId, "sent");
    case "sendAgain":
      return settleUncertain(actor, now, deliveryId, "again");
    case "cancelDelivery":
      return cancelDelivery(actor, now, deliveryId);
  }
}

type Change = Partial<Pick<Delivery, "state" | "reason" | "attempts" | "nextTryAt" | "submittedAt" | "overdueAllowed">>;

/** A person has said that it may go, so lateness is no longer an objection. */
const again = (now: Date, dueAt = now): Change => ({
  state: "waiting",
  reason: null,
  // What a restore held may have its time ahead still.
  nextTryAt: dueAt > now ? dueAt : now,
  overdueAllowed: true,
});

/** What a person does to one delivery of their region; `null` means that there is nothing to do. */
function change(actor: Actor, now: Date, id: string, act: string, decide: (delivery: Delivery) => Change | null) {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const [delivery] = await db
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.id, id), eq(deliveries.regionId, actor.regionId)));
    if (!delivery) throw new NotFound("delivery");
    const values = decide(delivery);
    if (!values) return;
    await db
      .update(deliveries)
      .set({ ...values, leaseToken: null, leaseUntil: null, changedAt: now })
      .where(eq(deliveries.id, id));
    await recordAudit(db, actor, now, { act, subjectType: "delivery", subjectId: id, detail: { was: delivery.state } });
  });
}
