import { and, eq, inArray } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { releases, type Sending, sendings } from "#db/schema/press.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { closeSubject } from "~/approvals/versions.commands.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { emailKey } from "~/delivery/address.ts";
import { countStates } from "~/delivery/deliveries.queries.server.ts";
import { enqueue, type NewContent, type NewMail, wakeWaiting } from "~/delivery/queue.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { recordUpdate } from "~/updates/updates.commands.server.ts";
import { callOff, sendingCause } from "./call-off.server.ts";
import { pressList, pressRecipients } from "./press-list.server.ts";
import { renderPressMails } from "./press-mail.server.ts";
import { type Recipient, variantKey } from "./recipients.ts";
import { carriedSuccesses, type LoadedRelease, loadRelease, standingsOf } from "./release-rows.server.ts";
import { carryDown } from "./restrictions.server.ts";
import { standingSending } from "./sendings.queries.server.ts";

export type Schedule = {
  /** Made for the form: the same form sent twice schedules once. */
  id: string;
  releaseId: string;
  /** Null: now. */
  dueAt: Date | null;
  /** The text that the person saw. */
  versionId: string;
};

/** `already`: somebody has scheduled it before; that sending stands and this one was not made. */
export type Scheduled = { id: string; already: boolean };

/**
 * Freezes the mails and puts one for each recipient in the queue, to leave at the due time. Only a text that everyone
 * has approved, that is ready, and that is the one the person saw.
 */
export async function schedule(actor: Actor, now: Date, input: Schedule): Promise<Scheduled> {
  demand(actor, "send");
  const dueAt = input.dueAt ?? now;
  // Rendering takes its time and may not be repeated with the transaction, so it comes first; whether what it was
  // rendered from still stands is asked inside.
  const seen = await sendable(actor, read, now, input);
  if ("id" in seen) return seen;
  const contents = await renderPressMails({ ...seen.loaded, recipients: seen.recipients, dueAt });

  return inTransaction(async (db) => {
    const still = await sendable(actor, db, now, input);
    if ("id" in still) return still;
    const { loaded, recipients } = still;
    const mails = recipients.map((recipient) => mailTo(recipient, contents));
    const sending = { id: input.id, regionId: actor.regionId, releaseId: input.releaseId, versionId: input.versionId };
    await db
      .insert(sendings)
      .values({ ...sending, dueAt, state: "active", scheduledByName: nameOf(actor), createdAt: now, changedAt: now });
    await enqueue(db, now, { ...sendingCause(sending), dueAt }, contents, mails);
    await recordUpdate(db, actor, now, {
      audience: "press",
      channel: "email",
      title: loaded.text.title,
      locale: loaded.text.locale,
      plannedFor: dueAt,
      causeKind: "sending",
      causeId: input.id,
      successIds: await carriedSuccesses(db, input.releaseId),
    });
    if (!loaded.release.frozenAt) {
      await db
        .update(releases)
        .set({ publishedVersionId: input.versionId, publishAt: dueAt, changedAt: now })
        .where(eq(releases.id, input.releaseId));
    }
    await carryDown(db, actor, now, input.releaseId);
    await recordAudit(db, actor, now, {
      act: "press.scheduled",
      subjectType: "release",
      subjectId: input.releaseId,
      detail: { sendingId: input.id, dueAt: dueAt.toISOString(), recipients: mails.length },
    });
    return { id: input.id, already: false };
  });
}

type Sendable = { loaded: LoadedRelease; recipients: (Recipient & { email: string })[] };

/** What can be sent to whom now; or the sending that stands already. @throws Refusal with what is missing */
async function sendable(actor: Actor, db: ReadDb, now: Date, input: Schedule): Promise<Sendable | Scheduled> {
  const [same] = await db.select().from(sendings).where(eq(sendings.id, input.id));
  if (same) {
    if (same.regionId !== actor.regionId || same.releaseId !== input.releaseId) throw new NotFound("sending");
    return { id: same.id, already: false };
  }
  const loaded = await loadRelease(db, actor.regionId, input.releaseId);
  const other = await standingSending(db, actor.regionId, input.releaseId);
  if (other) return { id: other.id, already: true };
  if (input.dueAt && input.dueAt < now) throw new Refusal("press:refusal.dueInPast", { field: "at" });
  if (loaded.version.id !== input.versionId) throw new Refusal("press:refusal.changedMeanwhile");
  await demandApproved(actor, db, input.releaseId);
  if (!loaded.release.readyAt) throw new Refusal("press:refusal.notReady");
  const addressed = (await pressRecipients(db, loaded.region, loaded.text)).flatMap((recipient) =>
    recipient.email === null ? [] : [{ ...recipient, email: recipient.email }],
  );
  const have = await alreadyReached(db, actor.regionId, input.releaseId);
  const recipients = addressed.filter((recipient) => !have.has(emailKey(recipient.email)));
  if (!recipients.some((recipient) => recipient.reach === "reached")) throw new Refusal("press:refusal.noRecipients");
  return { loaded, recipients };
}

async function demandApproved(actor: Actor, db: ReadDb, releaseId: string): Promise<void> {
  const parties = (await standingsOf(actor, db, [releaseId])).get(releaseId) ?? [];
  const missing = parties.filter((party) => party.state !== "approved");
  if (parties.length > 0 && missing.length === 0) return;
  const names = missing.flatMap((party) => party.memberName ?? party.contactName ?? []);
  if (names.length > 0) throw new Refusal("press:refusal.notApprovedBy", { params: { names: names.join(", ") } });
  throw new Refusal("press:refusal.notApproved");
}

/** Whom an earlier sending of this release may have reached: nobody gets it twice. */
async function alreadyReached(db: ReadDb, regionId: string, releaseId: string): Promise<Set<string>> {
  const earlier = db
    .select({ id: sendings.id })
    .from(sendings)
    .where(and(eq(sendings.releaseId, releaseId), eq(sendings.regionId, regionId)));
  const rows = await db
    .select({ key: deliveries.recipientKey })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, regionId),
        eq(deliveries.causeKind, "sending"),
        inArray(deliveries.causeId, earlier),
        inArray(deliveries.state, ["sending", "submitted", "uncertain", "bounced"]),
      ),
    );
  return new Set(rows.map((row) => row.key));
}

export function mailTo(recipient: Recipient & { email: string }, contents: readonly NewContent[]): NewMail {
  const { email, name, contactId, locale, reach } = recipient;
  const variant = variantKey(recipient.variant);
  // The press list changed between rendering and now: the person looks at it once more.
  if (!contents.some((content) => content.variant === variant && content.locale === locale)) {
    throw new Refusal("press:refusal.changedMeanwhile");
  }
  return {
    purpose: "press",
    recipient: { email, name, contactId, locale },
    content: { variant, locale },
    list: pressList,
    suppressed: reach === "reached" || reach === "noAddress" ? null : reach,
  };
}

/** Nothing more of it leaves until it is resumed. */
export function pause(actor: Actor, now: Date, sendingId: string): Promise<void> {
  return changeState(actor, sendingId, async (db, sending) => {
    if (sending.state === "paused") return;
    await demandUnsent(db, sending);
    await setState(db, actor, now, sending, "paused");
  });
}

/** What waited may leave again, at its time or at once if that has passed. */
export function resume(actor: Actor, now: Date, sendingId: string): Promise<void> {
  return changeState(actor, sendingId, async (db, sending) => {
    if (sending.state === "active") return;
    if (sending.state === "cancelled") throw new Refusal("press:refusal.sendingCancelled");
    await setState(db, actor, now, sending, "active");
    await wakeWaiting(db, now, sendingCause(sending));
  });
}

/** Stops it for good: what has not left never does. The release can be scheduled anew for those who did not get it. */
export function cancel(actor: Actor, now: Date, sendingId: string): Promise<void> {
  return changeState(actor, sendingId, async (db, sending) => {
    if (sending.state === "cancelled") return;
    await demandUnsent(db, sending);
    await callOff(db, actor, now, sending, "press:reason.cancelled");
    const { release, subject } = await loadRelease(db, actor.regionId, sending.releaseId);
    if (release.frozenAt) await closeSubject(db, actor, now, subject.id);
    await audited(db, actor, now, sending, "cancelled");
  });
}

function changeState(
  actor: Actor,
  sendingId: string,
  work: (db: WriteDb, sending: Sending) => Promise<void>,
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const [sending] = await db
      .select()
      .from(sendings)
      .where(and(eq(sendings.id, sendingId), eq(sendings.regionId, actor.regionId)));
    if (!sending) throw new NotFound("sending");
    await work(db, sending);
  });
}

async function setState(
  db: WriteDb,
  actor: Actor,
  now: Date,
  sending: Sending,
  state: "active" | "paused",
): Promise<void> {
  await db.update(sendings).set({ state, changedAt: now }).where(eq(sendings.id, sending.id));
  await audited(db, actor, now, sending, state === "paused" ? "paused" : "resumed");
}

const audited = (
  db: WriteDb,
  actor: Actor,
  now: Date,
  sending: Sending,
  what: "paused" | "resumed" | "cancelled",
): Promise<void> =>
  recordAudit(db, actor, now, {
    act: `press.${what}`,
    subjectType: "release",
    subjectId: sending.releaseId,
    detail: { sendingId: sending.id },
  });

/** @throws Refusal where everything has left */
async function demandUnsent(db: ReadDb, sending: Sending): Promise<void> {
  const counts = (await countStates(db, [sendingCause(sending)])).get(sending.id);
  if (!counts || counts.waiting + counts.deferred + counts.held === 0) throw new Refusal("press:refusal.allLeft");
}
