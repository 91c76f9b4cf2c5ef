// Somebody else answers for a municipality: its contact is away, or hands it over.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { approvalParties } from "#db/schema/approvals.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { currentText, type NamedStanding, standing } from "./approvals.queries.server.ts";
import { askedPerson } from "./people.queries.server.ts";
import { askPeople } from "./requests.commands.server.ts";
import { seededId } from "./seeded-id.server.ts";
import { isAwaited } from "./standing.ts";
import { writersContact } from "./writer.queries.server.ts";

export type StandIn = {
  /** The approval subject's own id. */
  subjectId: string;
  concern: string;
  /** Who is asked instead: one of those named to answer for the municipality. */
  contactId: string;
  /** Made for the form: the same form sent twice asks once. */
  requestSeed: string;
};

/**
 * Asks another of those who may answer for a municipality, in place of the one who was asked: from the desk, or by that
 * one through the link. Who was asked before is waited for no more.
 * @throws Refusal where nothing waits for an answer
 */
export function askStandIn(actor: Actor, now: Date, input: StandIn): Promise<void> {
  return inTransaction(async (db) => {
    const { subjectId, concern, contactId, requestSeed } = input;
    const throughLink = actor.kind === "link" && actor.purpose === "approval";
    if (!throughLink) demand(actor, "write");
    await askedPerson(db, actor.regionId, contactId);
    const { subject } = await currentText(actor, db, subjectId);
    const party = (await standing(actor, db, subjectId)).find((one) => one.concern === concern);
    // Pressed twice, by one or by two: the second press finds it done.
    if (party?.contactId === contactId) return;
    if (throughLink && party?.contactId !== actor.contactId) throw new NotFound("party");
    // At the desk the rule may have changed since the page was opened, so that nobody asks this one any more.
    if (!party) throw new Refusal("approvals:refusal.notAwaited");
    if (!party.standIns.some(({ id }) => id === contactId)) throw new NotFound("contact");
    if (subject.closedAt || !party.askedAt || !isAwaited(party)) throw new Refusal("approvals:refusal.notAwaited");
    await db
      .update(approvalParties)
      .set({ contactId, askedAt: null })
      .where(and(eq(approvalParties.subjectId, subjectId), eq(approvalParties.concern, concern)));
    const by = await handedOverBy(db, actor, party);
    await askPeople(db, actor, now, {
      requests: [{ contactId, requestId: seededId(requestSeed, contactId) }],
      subjectId,
      answerBy: subject.answerBy,
      plannedFor: subject.plannedFor,
      replyToContactId: by.contactId,
      kind: "ask",
      askedByName: by.name,
    });
    await recordAudit(db, actor, now, {
      act: "approval.standIn",
      subjectType: subject.subjectType,
      subjectId: subject.subjectId,
      detail: { concern, from: party.contactId, to: contactId },
    });
  });
}

async function handedOverBy(db: WriteDb, actor: Actor, { contactId }: NamedStanding) {
  if (actor.kind === "person") return { name: actor.name, contactId: (await writersContact(db, actor))?.id ?? null };
  const { contact } = await askedPerson(db, actor.regionId, contactId ?? "");
  return { name: contact.name, contactId };
}
