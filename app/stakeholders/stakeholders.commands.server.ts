// A contact becomes a stakeholder; what is known about one is changed; one is put away and taken back.
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import type { Contact } from "#db/schema/contacts.ts";
import { type Stakeholder, stakeholderAssessments, stakeholders } from "#db/schema/stakeholders.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { addContact, demandContact, demandMembers, inUse } from "~/contacts/contacts.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { ownStakeholder, writeAssessment } from "./assessments.commands.server.ts";
import type { Place, StakeholderFields } from "./form.ts";
import { mayHaveAttitude } from "./openness.ts";

export type NewStakeholder = {
  id: string;
  /** A contact of the region, or a new one; the same address is the same contact. */
  contact: { id: string } | Pick<Contact, "name" | "email" | "title" | "organisation">;
  fields: StakeholderFields;
  /** As the region sees it today. */
  place: Place | null;
};

/** The same id again, as after a double click, changes nothing. @returns the stakeholder's id */
export function addStakeholder(actor: Actor, now: Date, input: NewStakeholder): Promise<string> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    if (!(await isKnown(db, actor, input.id))) await writeNew(db, actor, now, input);
    return input.id;
  });
}

/** Part of adding one by hand and of importing many. @throws Refusal where the contact is a stakeholder already */
export async function writeNew(db: WriteDb, actor: Actor, now: Date, input: NewStakeholder): Promise<Stakeholder> {
  const { id, fields, place } = input;
  const contact = await contactOf(db, actor, now, input);
  const [other] = await db
    .select({ archivedAt: stakeholders.archivedAt })
    .from(stakeholders)
    .where(and(eq(stakeholders.regionId, actor.regionId), eq(stakeholders.contactId, contact.id)));
  if (other) {
    const code = other.archivedAt ? "stakeholders:refusal.isPutAway" : "stakeholders:refusal.alreadyStakeholder";
    throw new Refusal(code, { field: "name", params: { name: contact.name } });
  }
  await demandOwn(db, actor, fields);
  const [added] = await db
    .insert(stakeholders)
    .values({ ...fields, id, contactId: contact.id, regionId: actor.regionId, createdAt: now, changedAt: now })
    .onConflictDoNothing()
    .returning();
  if (!added) throw new NotFound("stakeholder");
  await audited(db, actor, now, id, "add");
  if (place) {
    const region = { ...place, stakeholderId: id, memberId: null };
    await writeAssessment(db, actor, now, added, region, { byName: nameOf(actor), via: "desk" });
  }
  return added;
}

async function contactOf(db: WriteDb, actor: Actor, now: Date, { id, contact }: NewStakeholder): Promise<Contact> {
  if ("id" in contact) return inUse(db, actor, now, await demandContact(db, actor, contact.id));
  return addContact(db, actor, now, { id, ...contact });
}

export type ChangedStakeholder = { id: string; revision: number; fields: StakeholderFields };

/** The word key of the refusal that the second of two who change the same one gets. */
export const changedMeanwhile = "stakeholders:refusal.changedMeanwhile";

/** Changes it, if nobody else has since it was opened. What already stands exactly so is left in peace. */
export function changeStakeholder(actor: Actor, now: Date, input: ChangedStakeholder): Promise<void> {
  demand(actor, "write");
  return inTransaction((db) => change(db, actor, now, input));
}

/** Part of changing one by hand and of importing many. */
export async function change(db: WriteDb, actor: Actor, now: Date, { id, revision, fields }: ChangedStakeholder) {
  const current = await ownStakeholder(db, actor, id);
  await demandOwn(db, actor, fields);
  if (Object.entries(fields).every(([name, value]) => current[name as keyof StakeholderFields] === value)) return;
  if (current.revision !== revision) throw new Refusal(changedMeanwhile);
  await db
    .update(stakeholders)
    .set({ ...fields, revision: revision + 1, changedAt: now })
    .where(eq(stakeholders.id, id));
  if (mayHaveAttitude(current) && !mayHaveAttitude(fields)) await forgetAttitudes(db, id);
  await audited(db, actor, now, id, "change");
}

/** What may not be kept of them is not kept, however it came there. */
export async function forgetAttitudes(db: WriteDb, id: string): Promise<void> {
  await db.update(stakeholders).set({ attitudeWanted: null }).where(eq(stakeholders.id, id));
  await db
    .update(stakeholderAssessments)
    .set({ attitude: null })
    .where(and(eq(stakeholderAssessments.stakeholderId, id), isNotNull(stakeholderAssessments.attitude)));
}

/** Puts one away, or takes it back; what has been said of it stays. */
export function putAway(actor: Actor, now: Date, id: string, away: boolean): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    await ownStakeholder(db, actor, id);
    const [changed] = await db
      .update(stakeholders)
      .set({ archivedAt: away ? now : null, changedAt: now })
      .where(and(eq(stakeholders.id, id), away ? isNull(stakeholders.archivedAt) : isNotNull(stakeholders.archivedAt)))
      .returning();
    if (!changed) return;
    if (!away) await inUse(db, actor, now, await demandContact(db, actor, changed.contactId));
    await audited(db, actor, now, id, away ? "archive" : "restore");
  });
}

/** @throws NotFound where the member or the owner is not the region's */
async function demandOwn(db: WriteDb, actor: Actor, { memberId, ownerContactId }: StakeholderFields): Promise<void> {
  if (memberId !== null) await demandMembers(db, actor, [memberId]);
  if (ownerContactId !== null) await demandContact(db, actor, ownerContactId);
}

async function isKnown(db: WriteDb, actor: Actor, id: string): Promise<boolean> {
  const [known] = await db
    .select({ regionId: stakeholders.regionId })
    .from(stakeholders)
    .where(eq(stakeholders.id, id));
  if (known && known.regionId !== actor.regionId) throw new NotFound("stakeholder");
  return known !== undefined;
}

const audited = (db: WriteDb, actor: Actor, now: Date, subjectId: string, what: string): Promise<void> =>
  recordAudit(db, actor, now, { act: `stakeholders.${what}`, subjectType: "stakeholder", subjectId });
