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

export type AnswersFor = { memberId: string; isDeputy: boolean; contact: Contact };

/** Everyone in use who answers for a member: those who are asked first, then those who stand in; each by name. */
export async function allMemberContacts(actor: Actor, db: ReadDb): Promise<AnswersFor[]> {
  demandKnown(actor);
  const rows = await db
    .select({ memberId: contactRoles.memberId, role: contactRoles.role, contact: columns })
    .from(contactRoles)
    .innerJoin(contacts, eq(contacts.id, contactRoles.contactId))
    .where(
      and(
        eq(contacts.regionId, actor.regionId),
        isNull(contacts.archivedAt),
        eq(contactRoles.regionId, actor.regionId),
        inArray(contactRoles.role, ["memberContact", "memberDeputy"]),
      ),
    )
    .orderBy(asc(contactRoles.role), asc(contacts.sortKey), asc(contacts.id));
  const all = rows.flatMap(({ memberId, role, contact }) =>
    memberId === null ? [] : [{ memberId, isDeputy: role === "memberDeputy", contact }],
  );
  const first = all.filter(({ isDeputy }) => !isDeputy);
  const isFirst = (one: AnswersFor) => first.some((each) => sameAnswer(each, one));
  return [...first, ...all.filter((one) => one.isDeputy && !isFirst(one))];
}

const sameAnswer = (a: AnswersFor, b: AnswersFor): boolean =>
  a.memberId === b.memberId && a.contact.id === b.contact.id;

/** By member, everyone who may answer for it, in that order; each once. */
export async function answeringFor(actor: Actor, db: ReadDb): Promise<Map<string, Contact[]>> {
  const byMember = new Map<string, Contact[]>();
  for (const { memberId, contact } of await allMemberContacts(actor, db)) {
    const known = byMember.get(memberId) ?? [];
    if (!known.some(({ id }) => id === contact.id)) byMember.set(memberId, [...known, contact]);
  }
  return byMember;
}

/** Each member's contact in use: the one who approves and is asked on its behalf; where there is none, who stands in. */
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
