// A person becomes an ambassador, and what is known about them is changed.

import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { ambassadors, ambassadorTopics } from "#db/schema/ambassadors.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { addContact, demandMembers, takeRole } from "~/contacts/contacts.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { loadAmbassador } from "./ambassadors.queries.server.ts";
import { type GivenConsent, tagAgreeing, writeConsents } from "./consents.commands.server.ts";
import type { AmbassadorFields, PersonFields } from "./form.ts";
import { demandReviewInTime } from "./review.server.ts";

export type NewAmbassador = {
  id: string;
  person: PersonFields;
  fields: AmbassadorFields;
  consent: GivenConsent;
};

/**
 * The same address is the same person, who is kept once and can be an ambassador once. The same id again, as after a
 * double click, changes nothing. @returns the ambassador's id
 */
export function addAmbassador(
  actor: Actor,
  now: Date,
  { id, person, fields, consent }: NewAmbassador,
): Promise<string> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    if (await isKnown(db, actor, id)) return id;
    const contact = await addContact(db, actor, now, { id, source: "", ...person });
    const [other] = await db
      .select({ id: ambassadors.id })
      .from(ambassadors)
      .where(and(eq(ambassadors.regionId, actor.regionId), eq(ambassadors.contactId, contact.id)));
    if (other) {
      throw new Refusal("ambassadors:refusal.alreadyAmbassador", { field: "email", params: { name: contact.name } });
    }
    await demandReviewInTime(db, actor.regionId, consent);
    await writeNew(db, actor, now, { id, contactId: contact.id, fields, consent });
    return id;
  });
}

type Row = Pick<NewAmbassador, "id" | "fields" | "consent"> & { contactId: string };

/** Part of adding one by hand and of importing many. */
export async function writeNew(db: WriteDb, actor: Actor, now: Date, { id, contactId, fields, consent }: Row) {
  const { topics, ...columns } = fields;
  if (columns.memberId !== null) await demandMembers(db, actor, [columns.memberId]);
  const [added] = await db
    .insert(ambassadors)
    .values({ ...columns, id, contactId, regionId: actor.regionId, createdAt: now, changedAt: now })
    .onConflictDoNothing()
    .returning({ id: ambassadors.id });
  if (!added) throw new NotFound("ambassador");
  await writeTopics(db, id, topics);
  await writeConsents(db, id, consent);
  await tagAgreeing(db, actor, now, id);
  await recordAudit(db, actor, now, { act: "ambassadors.add", subjectType: "ambassador", subjectId: id });
}

export type ChangedAmbassador = { id: string; revision: number; fields: AmbassadorFields };

/** The word key of the refusal that the second of two who change the same ambassador gets. */
export const changedMeanwhile = "ambassadors:refusal.changedMeanwhile";

/** Changes it, if nobody else has since it was opened. What already stands exactly so is left in peace. */
export function changeAmbassador(actor: Actor, now: Date, input: ChangedAmbassador): Promise<void> {
  demand(actor, "write");
  return inTransaction((db) => change(db, actor, now, input));
}

/** Part of changing one by hand and of importing many. */
export async function change(db: WriteDb, actor: Actor, now: Date, { id, revision, fields }: ChangedAmbassador) {
  const { ambassador: current, contact, topics: before } = await loadAmbassador(db, actor.regionId, now, id);
  const { topics, ...columns } = fields;
  if (columns.memberId !== null) await demandMembers(db, actor, [columns.memberId]);
  if (asText(fields) === asText({ ...current, topics: before })) return;
  if (current.revision !== revision) throw new Refusal(changedMeanwhile);
  await db
    .update(ambassadors)
    .set({ ...columns, revision: revision + 1, changedAt: now })
    .where(eq(ambassadors.id, id));
  await writeTopics(db, id, topics);
  if (current.memberId !== columns.memberId) {
    await takeRole(db, actor, now, { contactId: contact.id, role: "ambassador", memberId: current.memberId });
  }
  await tagAgreeing(db, actor, now, id);
  await recordAudit(db, actor, now, {
    act: "ambassadors.change",
    subjectType: "ambassador",
    subjectId: id,
    detail: { revision: revision + 1 },
  });
}

async function writeTopics(db: WriteDb, ambassadorId: string, topics: readonly string[]): Promise<void> {
  await db.delete(ambassadorTopics).where(eq(ambassadorTopics.ambassadorId, ambassadorId));
  if (topics.length) await db.insert(ambassadorTopics).values(topics.map((topic) => ({ ambassadorId, topic })));
}

async function isKnown(db: WriteDb, actor: Actor, id: string): Promise<boolean> {
  const [known] = await db.select({ regionId: ambassadors.regionId }).from(ambassadors).where(eq(ambassadors.id, id));
  if (known && known.regionId !== actor.regionId) throw new NotFound("ambassador");
  return known !== undefined;
}

/** Two that say the same give the same text: the order of topics means nothing. */
function asText(from: AmbassadorFields): string {
  const { memberId, sector, availability, mediaTrained, isMinor, maxAsksPerQuarter, pausedUntil, topics } = from;
  const { guardianName, guardianEmail, guardianConsent } = from;
  const guardian = [isMinor, guardianName, guardianEmail, guardianConsent];
  return JSON.stringify([
    [memberId, sector, availability, mediaTrained, maxAsksPerQuarter, pausedUntil],
    guardian,
    topics.toSorted(),
  ]);
}
