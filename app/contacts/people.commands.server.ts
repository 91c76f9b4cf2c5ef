// A person written down at the desk, changed, taken out of use and back again.
import { and, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Contact, contactRoles, contacts, contactTopics } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { emailKey } from "~/delivery/address.ts";
import { readdress, shareRefusals } from "~/delivery/readdress.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { addContact, contactWithAddress, demandContact, demandMembers, inUse } from "./contacts.commands.server.ts";
import type { ContactFields } from "./form.ts";
import { keysOfPerson } from "./one-person.server.ts";
import { handRoles, sameTag, type Tag } from "./roles.ts";

export type NewPerson = ContactFields & { id: string };

/**
 * Writes a person down, or finds the one who has this address: then the roles and topics are added to what is known, and
 * the rest is left as it is. @returns who it is, and whether they were there already
 */
export async function addPerson(
  actor: Actor,
  now: Date,
  { id, tags, topics, ...fields }: NewPerson,
): Promise<{ id: string; known: boolean }> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    await demandMembers(db, actor, memberIdsOf(tags));
    const contact = await addContact(db, actor, now, { ...fields, id });
    const known = contact.id !== id;
    // A second click finds it written: nothing is laid on top of what somebody has changed since.
    if (!known && contact.revision > 1) return { id, known };
    const before = await partsOf(db, contact.id);
    const newTags = tags.filter((tag) => !before.tags.some((has) => sameTag(has, tag)));
    const newTopics = topics.filter((topic) => !before.topics.includes(topic));
    await insertParts(db, contact, newTags, newTopics);
    if (known && newTags.length + newTopics.length > 0) {
      await db
        .update(contacts)
        .set({ revision: contact.revision + 1 })
        .where(eq(contacts.id, contact.id));
      await recordAudit(db, actor, now, { act: "contacts.change", subjectType: "contact", subjectId: contact.id });
    }
    return { id: contact.id, known };
  });
}

export type ChangedPerson = ContactFields & { id: string; revision: number };

/** The word key of the refusal that the second of two who change the same contact gets. */
export const changedMeanwhile = "contacts:refusal.changedMeanwhile";

/**
 * Changes it, if nobody else has since it was opened. What already stands exactly so, as after a double click, is left
 * in peace.
 */
export async function changePerson(actor: Actor, now: Date, input: ChangedPerson): Promise<void> {
  demand(actor, "write");
  const { id, revision, tags, topics, ...fields } = input;
  await inTransaction(async (db) => {
    const current = await demandContact(db, actor, id);
    await demandMembers(db, actor, memberIdsOf(tags));
    if (asText({ ...fields, tags, topics }) === asText({ ...plain(current), ...(await partsOf(db, id)) })) return;
    if (current.revision !== revision) throw new Refusal(changedMeanwhile);
    await changeFields(db, actor, now, current, fields);
    await writeParts(db, current, tags, topics);
  });
}

export type PersonFields = Omit<ContactFields, "tags" | "topics">;

/** Part of changing a person, here and on the media list. Mail that waits for the person goes to the new address. */
export async function changeFields(
  db: WriteDb,
  actor: Actor,
  now: Date,
  current: Contact,
  fields: PersonFields,
): Promise<void> {
  const { id } = current;
  const revision = current.revision + 1;
  const key = fields.email === null ? null : emailKey(fields.email);
  if (fields.email !== null && key !== current.emailKey) {
    const other = await contactWithAddress(db, actor.regionId, fields.email);
    if (other && other.id !== id)
      throw new Refusal("contacts:refusal.addressTaken", { field: "email", params: { name: other.name } });
    const from = await keysOfPerson(db, actor.regionId, id);
    await shareRefusals(db, actor, now, { from, to: [emailKey(fields.email)] });
    if (current.emailKey !== null) {
      const change = { contactId: id, from: current.emailKey, email: fields.email, name: fields.name };
      await readdress(db, actor, now, change);
    }
  }
  await db
    .update(contacts)
    .set({ ...fields, emailKey: key, sortKey: sortKey(fields.name), revision })
    .where(eq(contacts.id, id));
  const detail = { revision, newAddress: key !== current.emailKey };
  await recordAudit(db, actor, now, { act: "contacts.change", subjectType: "contact", subjectId: id, detail });
}

/** Out of every audience and list; what happened stays. */
export function archivePerson(actor: Actor, now: Date, id: string): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { archivedAt, revision } = await demandContact(db, actor, id);
    if (archivedAt !== null) return;
    await db
      .update(contacts)
      .set({ archivedAt: now, revision: revision + 1 })
      .where(eq(contacts.id, id));
    await recordAudit(db, actor, now, { act: "contacts.archive", subjectType: "contact", subjectId: id });
  });
}

export function restorePerson(actor: Actor, now: Date, id: string): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const contact = await demandContact(db, actor, id);
    if (contact.mergedIntoId) throw new Refusal("contacts:refusal.mergedAlready");
    await inUse(db, actor, now, contact);
  });
}

const memberIdsOf = (tags: readonly Tag[]): string[] => tags.flatMap(({ memberId }) => memberId ?? []);

const plain = ({ name, title, organisation, email, phone, locale, source }: Contact) => ({
  name,
  title,
  organisation,
  email,
  phone,
  locale,
  source,
});

/** The tags set by hand, and the topics. */
async function partsOf(db: WriteDb, contactId: string): Promise<Pick<ContactFields, "tags" | "topics">> {
  const tags = await db
    .select({ role: contactRoles.role, memberId: contactRoles.memberId })
    .from(contactRoles)
    .where(and(eq(contactRoles.contactId, contactId), inArray(contactRoles.role, [...handRoles])));
  const topics = await db
    .select({ topic: contactTopics.topic })
    .from(contactTopics)
    .where(eq(contactTopics.contactId, contactId));
  return { tags, topics: topics.map(({ topic }) => topic) };
}

async function writeParts(db: WriteDb, contact: Contact, tags: readonly Tag[], topics: readonly string[]) {
  await db
    .delete(contactRoles)
    .where(and(eq(contactRoles.contactId, contact.id), inArray(contactRoles.role, [...handRoles])));
  await db.delete(contactTopics).where(eq(contactTopics.contactId, contact.id));
  await insertParts(db, contact, tags, topics);
}

async function insertParts(db: WriteDb, contact: Contact, tags: readonly Tag[], topics: readonly string[]) {
  const { id: contactId, regionId } = contact;
  if (tags.length) await db.insert(contactRoles).values(tags.map((tag) => ({ ...tag, contactId, regionId })));
  if (topics.length) await db.insert(contactTopics).values(topics.map((topic) => ({ topic, contactId })));
}

/** Two that say the same give the same text: the order of tags and topics means nothing. */
function asText({ tags, topics, ...fields }: ContactFields): string {
  const { name, title, organisation, email, phone, locale, source } = fields;
  const pairs = tags.map(({ role, memberId }) => `${role} ${memberId ?? ""}`);
  return JSON.stringify([
    [name, title, organisation, email, phone, locale, source],
    pairs.toSorted(),
    topics.toSorted(),
  ]);
}
