// What can be chosen in the forms about stakeholders.
import { and, asc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb } from "#db/handles.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { type Person, personOf } from "~/contacts/person.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";

/** So many who are likely to keep in touch are offered. */
const mostOffered = 100;

/** What is chosen already is among them: who keeps in touch, whoever it is, and the member it belongs to. */
export async function stakeholderChoices(
  actor: Actor,
  db: ReadDb,
  { ownerId, memberId }: { ownerId: string | null; memberId: string | null },
) {
  demand(actor, "write");
  const members = await membersOffered(db, actor.regionId, [memberId]);
  const inOffice = db
    .select({ id: contactRoles.contactId })
    .from(contactRoles)
    .where(
      and(eq(contactRoles.regionId, actor.regionId), inArray(contactRoles.role, ["staff", "board", "memberContact"])),
    );
  const likely = await db
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(
      and(
        eq(contacts.regionId, actor.regionId),
        isNull(contacts.archivedAt),
        or(isNotNull(contacts.userId), inArray(contacts.id, inOffice)),
      ),
    )
    .orderBy(asc(contacts.sortKey), asc(contacts.id))
    .limit(mostOffered);
  const missing = ownerId !== null && likely.every(({ id }) => id !== ownerId) ? [ownerId] : [];
  const others = (await contactsByIds(actor, db, missing)).map(({ id, name }) => ({ id, name }));
  return { members: members.map(({ id, name }) => ({ id, name })), owners: [...likely, ...others] };
}

/** Contacts in use with exactly this name, however it is written: one of them may be meant. */
export async function contactsNamed(actor: Actor, db: ReadDb, name: string): Promise<Person[]> {
  demand(actor, "write");
  const rows = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), eq(contacts.sortKey, sortKey(name)), isNull(contacts.archivedAt)))
    .orderBy(asc(contacts.id))
    .limit(10);
  return rows.map(personOf);
}
