// The list of contacts, which a hundred thousand must not make slow: in the order of an index, a page at a time.
import { and, asc, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
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
  const where = conditions(actor, db, filter);
  const found = await db
    .select({
      id: contacts.id,
      name: contacts.name,
      title: contacts.title,
      organisation: contacts.organisation,
      email: contacts.email,
    })
    .from(contacts)
    .where(and(where, await placeCondition(db, actor.regionId, place)))
    .orderBy(...nameOrder(place))
    .limit(contactsPerPage + 1);
  const page = namePage(found, place, contactsPerPage);
  const tags = await tagsOf(
    db,
    page.rows.map(({ id }) => id),
  );
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, tags: tags.get(row.id) ?? [] })),
    total: await countUpTo(db, where),
  };
}

function conditions(actor: Actor, db: ReadDb, { role, memberId, topic, text, archived }: ListFilter): SQL | undefined {
  const tagged = db
    .select({ id: contactRoles.contactId })
    .from(contactRoles)
    .where(
      and(
        eq(contactRoles.regionId, actor.regionId),
        role ? eq(contactRoles.role, role) : undefined,
        memberId ? eq(contactRoles.memberId, memberId) : undefined,
      ),
    );
  const interested = db
    .select({ id: contactTopics.contactId })
    .from(contactTopics)
    .where(eq(contactTopics.topic, topic ?? ""));
  return and(
    eq(contacts.regionId, actor.regionId),
    archived ? isNotNull(contacts.archivedAt) : isNull(contacts.archivedAt),
    role || memberId ? inArray(contacts.id, tagged) : undefined,
    topic ? inArray(contacts.id, interested) : undefined,
    named(text),
  );
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
