// Who writes and asks, as one of the region's contacts.
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { memberships } from "#db/schema/auth.ts";
import { type Contact, contacts } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";

/** The signed-in person as the region's contact, else the owner of the region. */
export async function writersContact(db: ReadDb, actor: Actor): Promise<Contact | undefined> {
  const own = actor.kind === "person" ? await contactOfUser(db, actor.regionId, actor.userId) : undefined;
  return own ?? ownersContact(db, actor.regionId);
}

export async function contactOfUser(db: ReadDb, regionId: string, userId: string): Promise<Contact | undefined> {
  const [contact] = await db
    .select()
    .from(contacts)
    .where(and(eq(contacts.regionId, regionId), eq(contacts.userId, userId)));
  return contact;
}

async function ownersContact(db: ReadDb, regionId: string): Promise<Contact | undefined> {
  const [row] = await db
    .select({ contact: contacts })
    .from(memberships)
    .innerJoin(contacts, and(eq(contacts.userId, memberships.userId), eq(contacts.regionId, memberships.regionId)))
    .where(and(eq(memberships.regionId, regionId), eq(memberships.role, "owner"), isNotNull(contacts.userId)))
    .orderBy(asc(memberships.createdAt), asc(memberships.id))
    .limit(1);
  return row?.contact;
}
