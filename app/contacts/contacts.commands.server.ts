// Parts of other modules' commands: a person is added, or found again; a role is given and taken.
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Contact, contactRoles, contacts } from "#db/schema/contacts.ts";
import { members } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { emailKey } from "~/delivery/address.ts";
import { NotFound } from "~/platform/refusal.ts";
import type { Tag } from "./roles.ts";

export type NewContact = Pick<Contact, "id" | "name" | "title" | "email"> &
  Partial<Pick<Contact, "organisation" | "phone" | "locale" | "source">>;

/**
 * The one who has this address in the region; of several, as an import may have left them, the first. Where that one has
 * become another, it is the other.
 */
export async function contactWithAddress(db: WriteDb, regionId: string, email: string): Promise<Contact | undefined> {
  const [known] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.regionId, regionId), eq(contacts.emailKey, emailKey(email))))
    .orderBy(asc(sql`${contacts.mergedIntoId} is not null`), asc(contacts.createdAt), asc(contacts.id))
    .limit(1);
  if (!known?.mergedIntoId) return known;
  const [kept] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.regionId, regionId), eq(contacts.id, known.mergedIntoId)));
  return kept;
}

/**
 * Adds a person, or gives the one who is there already: a contact is kept once, and the same address is the same
 * person. What is known about that person is left as it is; one taken out of use is in use again.
 */
export async function addContact(db: WriteDb, actor: Actor, now: Date, contact: NewContact): Promise<Contact> {
  demand(actor, "write");
  const email = contact.email?.trim() || null;
  const known = email === null ? undefined : await contactWithAddress(db, actor.regionId, email);
  if (known) return inUse(db, actor, now, known);
  const [added] = await db
    .insert(contacts)
    .values({
      ...contact,
      email,
      regionId: actor.regionId,
      emailKey: email === null ? null : emailKey(email),
      sortKey: sortKey(contact.name),
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning();
  if (added) {
    await recordAudit(db, actor, now, { act: "contacts.add", subjectType: "contact", subjectId: added.id });
    return added;
  }
  const [same] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), eq(contacts.id, contact.id)));
  if (!same) throw new NotFound("contact");
  return same;
}

/** Back in use, where it was taken out. */
export async function inUse(db: WriteDb, actor: Actor, now: Date, contact: Contact): Promise<Contact> {
  if (contact.archivedAt === null) return contact;
  const revision = contact.revision + 1;
  await db.update(contacts).set({ archivedAt: null, revision }).where(eq(contacts.id, contact.id));
  await recordAudit(db, actor, now, { act: "contacts.restore", subjectType: "contact", subjectId: contact.id });
  return { ...contact, archivedAt: null, revision };
}

type TagOf = Tag & { contactId: string };

const isTag = ({ contactId, role, memberId }: TagOf) =>
  and(
    eq(contactRoles.contactId, contactId),
    eq(contactRoles.role, role),
    memberId === null ? isNull(contactRoles.memberId) : eq(contactRoles.memberId, memberId),
  );

/**
 * Given twice, it is there once; NULL members are not equal to a unique index, so it is looked for first.
 * @returns whether it is new
 */
export async function giveRole(db: WriteDb, actor: Actor, now: Date, tag: TagOf): Promise<boolean> {
  demand(actor, "write");
  const { contactId, role, memberId } = tag;
  const known = await db.select({ id: contactRoles.id }).from(contactRoles).where(isTag(tag)).limit(1);
  if (known.length > 0) return false;
  await demandContact(db, actor, contactId);
  if (memberId !== null) await demandMembers(db, actor, [memberId]);
  await db.insert(contactRoles).values({ regionId: actor.regionId, contactId, role, memberId }).onConflictDoNothing();
  await recordAudit(db, actor, now, {
    act: "contacts.giveRole",
    subjectType: "contact",
    subjectId: contactId,
    detail: { role, memberId },
  });
  return true;
}

/** Taken where it is not, it changes nothing. */
export async function takeRole(db: WriteDb, actor: Actor, now: Date, tag: TagOf): Promise<void> {
  demand(actor, "write");
  const gone = await db
    .delete(contactRoles)
    .where(and(eq(contactRoles.regionId, actor.regionId), isTag(tag)))
    .returning({ id: contactRoles.id });
  if (gone.length === 0) return;
  await recordAudit(db, actor, now, {
    act: "contacts.takeRole",
    subjectType: "contact",
    subjectId: tag.contactId,
    detail: { role: tag.role, memberId: tag.memberId },
  });
}

/** @throws NotFound */
export async function demandContact(db: WriteDb, actor: Actor, id: string): Promise<Contact> {
  const [contact] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), eq(contacts.id, id)));
  if (!contact) throw new NotFound("contact");
  return contact;
}

/** @throws NotFound where one of them is not a member of the region */
export async function demandMembers(db: WriteDb, actor: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const own = await db.select({ id: members.id }).from(members).where(eq(members.regionId, actor.regionId));
  const known = new Set(own.map(({ id }) => id));
  if (ids.some((id) => !known.has(id))) throw new NotFound("member");
}
