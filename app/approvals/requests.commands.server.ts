// Asking people for their approval: one mail to one person, for all that waits for that person when it leaves.
import { and, eq, inArray } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { approvalParties, approvalRequests, approvalSubjects } from "#db/schema/approvals.ts";
import { deliveries } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { demandPerson } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { cancelWaiting, enqueue } from "~/delivery/queue.commands.server.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { currentText, standing } from "./approvals.queries.server.ts";
import { dayMs } from "./in-sight.ts";
import { askedPerson } from "./people.queries.server.ts";
import { linkDays } from "./settings.ts";

export const requestKind = "request";

export type Ask = {
  /** One for each person to ask, with an id made for it by the form. */
  requests: readonly { contactId: string; requestId: string }[];
  /** The approval subject's own id. */
  subjectId: string;
  answerBy: Date | null;
  plannedFor: Date | null;
  /** Who is answered to: the leader's contact. */
  replyToContactId: string | null;
  kind: "ask" | "reminder";
};

/**
 * Opens the text for approval and asks these people. Who has nothing to answer to the text as it is now is passed
 * over; who has a request that has not left yet gets no second one, since that one lists all that waits.
 * @returns the requests that stand in the queue for them now
 */
export function askForApproval(
  db: WriteDb,
  actor: Actor,
  now: Date,
  ask: Ask,
): Promise<{ contactId: string; requestId: string }[]> {
  const person = demandPerson(actor, "write");
  return askPeople(db, actor, now, { ...ask, askedByName: person.name });
}

/** The same, for whoever hands the answering over. */
export async function askPeople(
  db: WriteDb,
  actor: Actor,
  now: Date,
  ask: Ask & { askedByName: string },
): Promise<{ contactId: string; requestId: string }[]> {
  const { subject } = await currentText(actor, db, ask.subjectId);
  if (subject.closedAt) throw new Refusal("approvals:refusal.closed");
  const parties = await standing(actor, db, subject.id);
  await db
    .update(approvalSubjects)
    .set({ openedAt: subject.openedAt ?? now, answerBy: ask.answerBy, plannedFor: ask.plannedFor })
    .where(eq(approvalSubjects.id, subject.id));

  const opensFor = await readSetting(db, actor.regionId, linkDays);
  const queued: { contactId: string; requestId: string }[] = [];
  for (const { contactId, requestId } of ask.requests) {
    const unanswered = parties.filter(
      (party) => party.contactId === contactId && party.state !== "approved" && party.state !== "changesRequested",
    );
    if (unanswered.length === 0) continue;
    const { contact, locale } = await askedPerson(db, actor.regionId, contactId);
    if (!contact.email) throw new Refusal("approvals:refusal.noAddress", { params: { name: contact.name } });
    // Asked for the answer that is missing: a reminder does not make it younger, and what changed since stays marked.
    const newlyAsked = unanswered.filter(({ state }) => state !== "waiting").map(({ concern }) => concern);
    if (newlyAsked.length > 0) {
      await db
        .update(approvalParties)
        .set({ askedAt: now })
        .where(and(eq(approvalParties.subjectId, subject.id), inArray(approvalParties.concern, newlyAsked)));
    }
    const until = Math.max(now.getTime(), ask.answerBy?.getTime() ?? 0);
    const linkFor = (subject: string) =>
      ensureLink(db, now, {
        regionId: actor.regionId,
        purpose: "approval",
        holderId: contactId,
        subject,
        expiresAt: new Date(until + opensFor * dayMs),
      });
    const unsent = await requestNotYetLeft(db, now, { regionId: actor.regionId, contactId, requestId });
    if (unsent) {
      await linkFor(unsent);
      queued.push({ contactId, requestId: unsent });
      continue;
    }
    const [made] = await db
      .insert(approvalRequests)
      .values({
        id: requestId,
        regionId: actor.regionId,
        contactId,
        kind: kindFor(ask, newlyAsked),
        askedByName: ask.askedByName,
        askedByContactId: ask.replyToContactId,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) await demandSameRequest(db, actor.regionId, requestId, contactId);
    const link = await linkFor(requestId);
    const cause = { kind: requestKind, id: requestId, regionId: actor.regionId, dueAt: now };
    const recipient = { email: contact.email, name: contact.name, contactId, locale };
    await enqueue(db, now, cause, [], [{ purpose: requestKind, recipient, content: null, linkId: link.id }]);
    queued.push({ contactId, requestId });
    if (!made) continue;
    await recordAudit(db, actor, now, {
      act: made.kind === "reminder" ? "approval.reminded" : "approval.asked",
      subjectType: subject.subjectType,
      subjectId: subject.subjectId,
      detail: { contactId, requestId },
    });
  }
  return queued;
}

/** Only who was asked before can be reminded: others among them are asked. */
const kindFor = ({ kind }: Ask, newlyAsked: readonly string[]): Ask["kind"] => (newlyAsked.length > 0 ? "ask" : kind);

type Asked = { regionId: string; contactId: string; requestId: string };

/**
 * The request whose mail still stands in the queue: it will list this too. One that is held would not leave by itself:
 * the new one takes its place.
 */
async function requestNotYetLeft(
  db: WriteDb,
  now: Date,
  { regionId, contactId, requestId }: Asked,
): Promise<string | undefined> {
  const rows = await db
    .select({ id: approvalRequests.id, state: deliveries.state })
    .from(approvalRequests)
    .innerJoin(deliveries, and(eq(deliveries.causeId, approvalRequests.id), eq(deliveries.causeKind, requestKind)))
    .where(
      and(
        eq(approvalRequests.regionId, regionId),
        eq(approvalRequests.contactId, contactId),
        inArray(deliveries.state, ["waiting", "deferred", "held"]),
      ),
    );
  const stuck = rows.filter(({ id, state }) => state === "held" && id !== requestId);
  for (const { id } of stuck)
    await cancelWaiting(db, now, { kind: requestKind, id, regionId }, "approvals:reason.askedAgain");
  return rows.find((row) => !stuck.includes(row))?.id;
}

/** The form was sent twice: fine, where it is the same request of the same region. */
async function demandSameRequest(db: WriteDb, regionId: string, requestId: string, contactId: string): Promise<void> {
  const [known] = await db
    .select({ contactId: approvalRequests.contactId })
    .from(approvalRequests)
    .where(and(eq(approvalRequests.id, requestId), eq(approvalRequests.regionId, regionId)));
  if (known?.contactId !== contactId) throw new NotFound("request");
}
