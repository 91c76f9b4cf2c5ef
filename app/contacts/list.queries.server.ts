// The list of contacts, which a hundred thousand must not make slow: in the order of an index, a page at a time.
import { and, asc, eq, exists, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Contact, contactRoles, contacts, contactTopics } from "#db/schema/contacts.ts";
import { members } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { ListFilter } from "./list-filter.ts";
import { countUpTo, named, nameOrder, placeCondition } from "./name-order.server.ts";
import { type Bounded, type NamePage, namePage, type Place } from "./paging.ts";
import type { Tag } from "./roles.ts";
import { inOrder } from "./topic-order.server.ts";

export const contactsPerPage = 50;

/** A role, and the member it is in by name. */
export type NamedTag = Tag & { memberName: string | null };

export type ContactRow = Pick<Contact, "id" | "name" | "title" | "organisation" | "email"> & { tags: NamedTag[] };

export type ContactList = NamePage<ContactRow> & { total: Bounded };

/** By name. */
export async function listContacts(actor: Actor, db: ReadDb, filter: ListFilter, place: Place): Promise<ContactList> {
  demand(actor, "read");
  const { where, among } = await conditions(actor, db, filter);
  const total = await countUpTo(db, where, among);
  if (total.count === 0) return { ...namePage<ContactRow>([], place, contactsPerPage), total };
  const columns = {
    id: contacts.id,
    name: contacts.name,
    title: contacts.title,
    organisation: contacts.organisation,
    email: contacts.email,
  };
  const at = and(where, await placeCondition(db, actor.regionId, place));
  const rows = among
    ? db
        .select(columns)
        .from(among)
        .crossJoin(contacts)
        .where(and(eq(contacts.id, among.id), at))
    : db.select(columns).from(contacts).where(at);
  const found = await rows.orderBy(...nameOrder(place)).limit(contactsPerPage + 1);
  const page = namePage(found, place, contactsPerPage);
  const tags = await tagsOf(
    db,
    page.rows.map(({ id }) => id),
  );
  return { ...page, rows: page.rows.map((row) => ({ ...row, tags: tags.get(row.id) ?? [] })), total };
}

/** So many tags are few enough to begin with; where there are more, the names are walked along until a page is full. */
const fewTags = 2000;

/** `among`: those whom few enough tags or a topic mean. */
async function conditions(actor: Actor, db: ReadDb, { role, memberId, topic, text, archived }: ListFilter) {
  const isAsked = and(
    role ? eq(contactRoles.role, role) : undefined,
    memberId ? eq(contactRoles.memberId, memberId) : undefined,
  );
  const isTag = and(eq(contactRoles.regionId, actor.regionId), isAsked);
  const asked = role !== null || memberId !== null;
  const tags = asked
    ? await db
        .select({ id: contactRoles.id })
        .from(contactRoles)
        .where(isTag)
        .limit(fewTags + 1)
    : [];
  const tagged = db
    .selectDistinct({ id: sql<string>`${contactRoles.contactId}`.as("candidate_id") })
    .from(contactRoles)
    .where(isTag);
  // Without the region, which the contact's own says: SQLite would look up all tags of the region for each contact.
  const hasTag = db
    .select({ id: contactRoles.id })
    .from(contactRoles)
    .where(and(eq(contactRoles.contactId, contacts.id), isAsked));
  const interested = db
    .select({ id: sql<string>`${contactTopics.contactId}`.as("candidate_id") })
    .from(contactTopics)
    .where(eq(contactTopics.topic, topic ?? ""));
  const where = and(
    eq(contacts.regionId, actor.regionId),
    archived ? isNotNull(contacts.archivedAt) : isNull(contacts.archivedAt),
    asked ? exists(hasTag) : undefined,
    topic ? inArray(contacts.id, interested) : undefined,
    named(text),
  );
  if (topic) return { where, among: interested.as("among") };
  return { where, among: asked && tags.length <= fewTags ? tagged.as("among") : null };
}

/** The roles of these contacts, each with the name of its member. */
export async function tagsOf(db: ReadDb, contactIds: readonly string[]): Promise<Map<string, NamedTag[]>> {
  const byContact = new Map<string, NamedTag[]>();
  if (contactIds.length === 0) return byContact;
  const rows = await db
    .select({
      contactId: contactRoles.contactId,
      role: contactRoles.role,
      memberId: contactRoles.memberId,
      memberName: members.name,
    })
    .from(contactRoles)
    .leftJoin(members, eq(members.id, contactRoles.memberId))
    .where(inArray(contactRoles.contactId, [...contactIds]))
    .orderBy(asc(contactRoles.role), asc(members.sortKey), asc(contactRoles.id));
  for (const { contactId, ...tag } of rows) byContact.set(contactId, [...(byContact.get(contactId) ?? []), tag]);
  return byContact;
}

/** Whether anybody has been written down at all: an empty list has two reasons. */
export async function hasContacts(actor: Actor, db: ReadDb): Promise<boolean> {
  demand(actor, "read");
  const rows = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(eq(contacts.regionId, actor.regionId))
    .limit(1);
  return rows.length > 0;
}

/** What the region's contacts are interested in, in alphabetical order. */
export async function contactTopicsInUse(actor: Actor, db: ReadDb): Promise<string[]> {
  demand(actor, "read");
  const rows = await db
    .selectDistinct({ topic: contactTopics.topic })
    .from(contactTopics)
    .innerJoin(contacts, eq(contacts.id, contactTopics.contactId))
    .where(eq(contacts.regionId, actor.regionId));
  return inOrder(rows.map(({ topic }) => topic));
}

/** The columns of a contact that leave with a list. */
export type ListedContact = ContactRow & Pick<Contact, "phone" | "locale" | "source"> & { topics: string[] };

const listedAtOnce = 500;

/** The whole list, by name, a stretch at a time: as a file, it may be a hundred thousand. */
export async function* everyContact(actor: Actor, db: ReadDb, filter: ListFilter): AsyncGenerator<ListedContact[]> {
  demand(actor, "read");
  const { where } = await conditions(actor, db, filter);
  let place: Place = null;
  while (true) {
    const found: Omit<ListedContact, "tags" | "topics">[] = await db
      .select({
        id: contacts.id,
        name: contacts.name,
        title: contacts.title,
        organisation: contacts.organisation,
        email: contacts.email,
        phone: contacts.phone,
        locale: contacts.locale,
        source: contacts.source,
      })
      .from(contacts)
      .where(and(where, await placeCondition(db, actor.regionId, place)))
      .orderBy(...nameOrder(null))
      .limit(listedAtOnce);
    const ids = found.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return;
    const tags = await tagsOf(db, ids);
    const topics = await db
      .select({ contactId: contactTopics.contactId, topic: contactTopics.topic })
      .from(contactTopics)
      .where(inArray(contactTopics.contactId, ids));
    yield found.map((row) => ({
      ...row,
      tags: tags.get(row.id) ?? [],
      topics: inOrder(topics.filter(({ contactId }) => contactId === row.id).map(({ topic }) => topic)),
    }));
    if (found.length < listedAtOnce) return;
    place = { after: last };
  }
}
