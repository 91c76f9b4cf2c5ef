import { and, asc, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Contact, contactRoles, contacts } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { Forbidden } from "~/platform/refusal.ts";

/** People are for the desk, for those who hold a link and for jobs; never for the public. */
function demandKnown(actor: Actor): void {
  if (actor.kind === "public") throw new Forbidden("read");
}

const columns = {
  id: contacts.id,
  regionId: contacts.regionId,
  userId: contacts.userId,
  name: contacts.name,
  title: contacts.title,
  organisation: contacts.organisation,
  email: contacts.email,
  emailKey: contacts.emailKey,
  phone: contacts.phone,
  locale: contacts.locale,
  source: contacts.source,
  sortKey: contacts.sortKey,
  archivedAt: contacts.archivedAt,
  mergedIntoId: contacts.mergedIntoId,
  revision: contacts.revision,
  createdAt: contacts.createdAt,
};

/** Those of the ids that are in the region, by name; also those taken out of use: they stand in what happened. */
export async function contactsByIds(actor: Actor, db: ReadDb, ids: readonly string[]): Promise<Contact[]> {
  demandKnown(actor);
  if (ids.length === 0) return [];
  return db
    .select(columns)
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), inArray(contacts.id, [...new Set(ids)])))
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
}

/** Everyone in use who answers for a member, by name; a member may have several. */
export async function allMemberContacts(actor: Actor, db: ReadDb): Promise<{ memberId: string; contact: Contact }[]> {
  demandKnown(actor);
  const rows = await db
    .select({ memberId: contactRoles.memberId, contact: columns })
    .from(contactRoles)
    .innerJoin(contacts, eq(contacts.id, contactRoles.contactId))
    .where(
      and(
        eq(contacts.regionId, actor.regionId),
        isNull(contacts.archivedAt),
        eq(contactRoles.regionId, actor.regionId),
        eq(contactRoles.role, "memberContact"),
      ),
    )
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
  return rows.flatMap(({ memberId, contact }) => (memberId === null ? [] : [{ memberId, contact }]));
}

/** Each member's contact in use: the one who approves and is asked on its behalf. Of several, the first by name. */
export async function memberContacts(actor: Actor, db: ReadDb): Promise<Map<string, Contact>> {
  const byMember = new Map<string, Contact>();
  for (const { memberId, contact } of await allMemberContacts(actor, db)) {
    if (!byMember.has(memberId)) byMember.set(memberId, contact);
  }
  return byMember;
}

/** Everyone in use but journalists, by name; and those who are chosen already, whatever has become of them. */
export async function peopleToQuote(actor: Actor, db: ReadDb, chosen: readonly string[] = []): Promise<Contact[]> {
  demandKnown(actor);
  const journalists = db
    .select({ id: contactRoles.contactId })
    .from(contactRoles)
    .where(and(eq(contactRoles.regionId, actor.regionId), eq(contactRoles.role, "journalist")));
  return db
    .select(columns)
    .from(contacts)
    .where(
      and(
        eq(contacts.regionId, actor.regionId),
        or(
          and(isNull(contacts.archivedAt), notInArray(contacts.id, journalists)),
          chosen.length > 0 ? inArray(contacts.id, [...chosen]) : undefined,
        ),
      ),
    )
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
}
