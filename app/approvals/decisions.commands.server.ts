// What people answer, kept with exactly the text they answered to.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import {
  type ApprovalParty,
  approvalParties,
  type DecisionKind,
  type DecisionRow,
  decisions,
} from "#db/schema/approvals.ts";
import { type Contact, contacts } from "#db/schema/contacts.ts";
import { links } from "#db/schema/links.ts";
import type { Actor, LinkActor } from "~/access/actor.ts";
import { demandPerson } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { personNow } from "~/contacts/one-person.server.ts";
import { plainText } from "~/platform/plain-text.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { currentText } from "./approvals.queries.server.ts";
import { type Concern, memberConcern } from "./blocks.ts";
import { hashOf, partyText } from "./canonical.ts";
import type { ApprovalOwners } from "./owner.ts";
import { queueReceipt } from "./receipts.commands.server.ts";

/** Who decides, for which party. */
export type Decider = {
  actor: Actor;
  concern: Concern;
  /** The contact behind the answer. Null: someone at the desk who is no contact. */
  contactId: string | null;
  byName: string;
  via: "link" | "desk";
  linkId: string | null;
};

export type Decision = {
  /** The approval subject's own id. */
  subjectId: string;
  decision: DecisionKind;
  comment: string;
  /** `partyHash` of the text that was shown. */
  seenHash: string;
};

/**
 * Keeps an answer, bound to the text that was seen. The same answer to the same text twice is one answer.
 * @throws Refusal where the text has changed since it was shown, or nothing more can be answered
 */
export async function decide(db: WriteDb, who: Decider, now: Date, answer: Decision): Promise<DecisionRow> {
  const { actor, concern } = who;
  const { subject, version, blocks } = await currentText(actor, db, answer.subjectId);
  const [party] = await db
    .select()
    .from(approvalParties)
    .where(and(eq(approvalParties.subjectId, subject.id), eq(approvalParties.concern, concern)));
  // At the desk the rule may have changed since the page was opened, so that nobody asks the leader any more.
  if (!party) throw who.via === "desk" ? new Refusal("approvals:refusal.savedMeanwhile") : new NotFound("party");
  if (who.via === "link") await demandOwnLink(db, who, party);
  else await demandDesk(db, actor, party);
  if (subject.closedAt) throw new Refusal("approvals:refusal.closed");
  const comment = plainText(answer.comment).trim();
  if (answer.decision === "changesRequested" && comment === "") {
    throw new Refusal("approvals:refusal.commentMissing", { field: "comment" });
  }
  const text = partyText(blocks, concern);
  const hash = hashOf(text);
  if (hash !== answer.seenHash) throw new Refusal("approvals:refusal.changedMeanwhile");

  const earlier = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.subjectId, subject.id), eq(decisions.concern, concern)));
  const last = earlier.sort((a, b) => a.sequence - b.sequence).at(-1);
  if (last && last.hash === hash && last.decision === answer.decision && last.comment === comment) return last;

  const [made] = await db
    .insert(decisions)
    .values({
      regionId: actor.regionId,
      subjectId: subject.id,
      concern,
      sequence: (last?.sequence ?? 0) + 1,
      decision: answer.decision,
      comment,
      hash,
      blocks: text,
      versionId: version.id,
      contactId: who.contactId,
      byName: who.byName,
      via: who.via,
      linkId: who.linkId,
      decidedAt: now,
    })
    .onConflictDoNothing()
    .returning();
  if (!made) throw new Error("another decision took this place");
  await recordAudit(db, actor, now, {
    act: answer.decision === "approved" ? "approval.approved" : "approval.changesRequested",
    subjectType: subject.subjectType,
    subjectId: subject.subjectId,
    detail: { concern, via: who.via, version: version.number },
  });
  if (who.via === "link") await queueReceipt(db, now, made);
  return made;
}

export type LinkAnswer = Omit<Decision, "seenHash"> & {
  /** Every party the person answers for in this text, and the hash of what was shown of it. */
  seen: readonly { concern: Concern; hash: string }[];
};

/** One answer through a link, for all that the person is asked about in one text: all of it is kept, or nothing. */
export function answerByLink(
  actor: LinkActor,
  now: Date,
  { seen, ...answer }: LinkAnswer,
  owners: ApprovalOwners,
): Promise<DecisionRow[]> {
  return inTransaction(async (db) => {
    const byName = await nameOf(db, actor);
    const made: DecisionRow[] = [];
    for (const { concern, hash } of seen) {
      const who: Decider = { actor, concern, contactId: actor.contactId, byName, via: "link", linkId: actor.linkId };
      made.push(await decide(db, who, now, { ...answer, seenHash: hash }));
    }
    if (made.length === 0) throw new NotFound("party");
    const { subject } = await currentText(actor, db, answer.subjectId);
    await owners[subject.subjectType].answered(db, actor, now, subject.subjectId);
    return made;
  });
}

/** A link answers for its holder and for nobody else; and only where the holder has been asked. */
async function demandOwnLink(db: WriteDb, { actor, contactId, linkId }: Decider, party: ApprovalParty): Promise<void> {
  const mine = actor.kind === "link" && actor.linkId === linkId && actor.contactId === contactId;
  if (!mine || actor.purpose !== "approval" || party.contactId !== contactId) throw new NotFound("party");
  const [link] = await db
    .select()
    .from(links)
    .where(and(eq(links.id, actor.linkId), eq(links.regionId, actor.regionId)));
  if (link?.purpose !== "approval" || link.revokedAt) throw new NotFound("link");
  if ((await personNow(db, actor.regionId, link.holderId)) !== contactId) throw new NotFound("link");
  if (!party.askedAt) throw new NotFound("party");
}

async function demandDesk(db: WriteDb, actor: Actor, party: ApprovalParty): Promise<void> {
  if (party.concern === "region") {
    demandPerson(actor, "approveForRegion");
    return;
  }
  const person = demandPerson(actor, "read");
  if (person.role === "approver" && person.memberId && party.concern === memberConcern(person.memberId)) return;
  const contact = party.contactId ? await contactIn(db, actor.regionId, party.contactId) : undefined;
  if (!contact?.userId || contact.userId !== person.userId) throw new Forbidden("approve");
}

async function nameOf(db: WriteDb, actor: LinkActor): Promise<string> {
  const contact = await contactIn(db, actor.regionId, actor.contactId);
  if (!contact) throw new NotFound("contact");
  return contact.name;
}

async function contactIn(db: WriteDb, regionId: string, contactId: string): Promise<Contact | undefined> {
  const [contact] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.regionId, regionId)));
  return contact;
}
