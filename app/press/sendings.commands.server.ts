import { and, eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { releases, type Sending, sendings } from "#db/schema/press.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { memberConcern } from "~/approvals/blocks.ts";
import { newlyNamed } from "~/approvals/parties.ts";
import { closeSubject, reopenSubject } from "~/approvals/versions.commands.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { countStates } from "~/delivery/deliveries.queries.server.ts";
import { enqueue, type NewContent, type NewMail, wakeWaiting } from "~/delivery/queue.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { lateMail } from "~/regions/late-mail.server.ts";
import { recordPressUpdate } from "~/updates/updates.commands.server.ts";
import { callOff, sendingCause } from "./call-off.server.ts";
import { demandComplete } from "./completeness.ts";
import { pressList } from "./press-list.server.ts";
import { renderPressMails } from "./press-mail.server.ts";
import { type Recipient, variantKey } from "./recipients.ts";
import { carriedSuccesses, type LoadedRelease, loadRelease, membersAsked, standingsOf } from "./release-rows.server.ts";
import { carryDown } from "./restrictions.server.ts";
import { keysInState, recipientsLeft, standingSending } from "./sendings.queries.server.ts";

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
    await recordPressUpdate(db, actor, now, {
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
  demandComplete(loaded.text);
  if (!loaded.release.frozenAt) await demandApproved(actor, db, loaded);
  if (!loaded.release.readyAt) throw new Refusal("press:refusal.notReady");
  // Whoever is left out now because their mail may be arriving would get it from neither, if it does not.
  const unsettled = await keysInState(db, actor.regionId, input.releaseId, ["sending", "uncertain"]);
  if (unsettled.size > 0) throw new Refusal("press:refusal.unsettled");
  const recipients = (await recipientsLeft(db, loaded.region, input.releaseId, loaded.text)).flatMap((recipient) =>
    recipient.email === null || recipient.reach === "hasIt" ? [] : [{ ...recipient, email: recipient.email }],
  );
  if (!recipients.some((recipient) => recipient.reach === "reached")) throw new Refusal("press:refusal.noRecipients");
  return { loaded, recipients };
}

async function demandApproved(actor: Actor, db: ReadDb, loaded: LoadedRelease): Promise<void> {
  const { release, region, text } = loaded;
  const parties = (await standingsOf(actor, db, [release.id])).get(release.id) ?? [];
  const { asked } = await membersAsked(db, loaded, text, await carriedSuccesses(db, release.id));
  const missing = parties.filter((party) => party.state !== "approved");
  const unasked = newlyNamed(region.approvalRule, asked, parties);
  if (parties.length > 0 && missing.length + unasked.length === 0) return;
  const names = [
    ...missing.flatMap((party) => party.memberName ?? party.contactName ?? []),
    ...asked.filter(({ id }) => unasked.includes(memberConcern(id))).map(({ name }) => name),
  ];
  if (names.length > 0) throw new Refusal("press:refusal.notApprovedBy", { params: { names: names.join(", ") } });
  throw new Refusal("press:refusal.notApproved");
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
    suppressed: reach === "reached" || reach === "noAddress" || reach === "hasIt" ? null : reach,
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
  return changeState(actor, sendingId, (db, sending) => resumeIn(db, actor, now, sending));
}

export async function resumeIn(db: WriteDb, actor: Actor, now: Date, sending: Sending): Promise<void> {
  if (sending.state === "active") return;
  if (sending.state === "cancelled") throw new Refusal("press:refusal.sendingCancelled");
  await setState(db, actor, now, sending, "active");
  await wakeWaiting(db, now, sendingCause(sending), lateMail);
}

/** Stops it for good: what has not left never does. The release can be scheduled anew for those who did not get it. */
export function cancel(actor: Actor, now: Date, sendingId: string): Promise<void> {
  return changeState(actor, sendingId, async (db, sending) => {
    if (sending.state === "cancelled") return;
    await demandUnsent(db, sending);
    await thawIfNothingLeft(db, actor, now, sending.releaseId);
    await callOff(db, actor, now, sending, "press:reason.cancelled");
    const { release, subject } = await loadRelease(db, actor.regionId, sending.releaseId);
    if (release.frozenAt) await closeSubject(db, actor, now, subject.id);
    await audited(db, actor, now, sending, "cancelled");
  });
}

/** What was tried and surely reached nobody, because no server took it: the text is theirs to change again. */
export async function thawIfNothingLeft(db: WriteDb, actor: Actor, now: Date, releaseId: string): Promise<void> {
  const { release, subject } = await loadRelease(db, actor.regionId, releaseId);
  const tried = ["sending", "submitted", "uncertain", "bounced", "failed"] as const;
  if (!release.frozenAt || (await keysInState(db, actor.regionId, releaseId, tried)).size > 0) return;
  await db.update(releases).set({ frozenAt: null, changedAt: now }).where(eq(releases.id, releaseId));
  await reopenSubject(db, actor, subject.id);
  await recordAudit(db, actor, now, { act: "press.thawed", subjectType: "release", subjectId: releaseId });
}

function changeState(
  actor: Actor,
  sendingId: string,
  work: (db: WriteDb, sending: Sending) => Promise<void>,
): Promise<void> {
  return inTransaction(async (db) => work(db, await ownSending(db, actor, sendingId)));
}

/** One that the person may decide about. @throws NotFound */
export async function ownSending(db: WriteDb, actor: Actor, sendingId: string): Promise<Sending> {
  demand(actor, "send");
  const [sending] = await db
    .select()
    .from(sendings)
    .where(and(eq(sendings.id, sendingId), eq(sendings.regionId, actor.regionId)));
  if (!sending) throw new NotFound("sending");
  return sending;
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
