import { and, asc, eq } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Contact, contacts } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { emailKey } from "~/delivery/address.ts";
import { NotFound } from "~/platform/refusal.ts";

export type NewContact = { id: string; name: string; title: string; email: string | null };

/**
 * Adds a person, or gives the one who is there already: a contact is kept once, and the same address is the same
 * person. What is known about that person is left as it is.
 */
export async function addContact(db: WriteDb, actor: Actor, now: Date, contact: NewContact): Promise<Contact> {
  demand(actor, "write");
  const key = contact.email === null ? null : emailKey(contact.email);
  if (key !== null) {
    const [known] = await db
      .select()
      .from(contacts)
      .where(and(eq(contacts.regionId, actor.regionId), eq(contacts.emailKey, key)))
      .orderBy(asc(contacts.createdAt), asc(contacts.id))
      .limit(1);
    if (known) return known;
  }
  const [added] = await db
    .insert(contacts)
    .values({
      ...contact,
      email: contact.email?.trim() ?? null,
      regionId: actor.regionId,
      emailKey: key,
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
