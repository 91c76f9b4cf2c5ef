// What an import made beside its rows, and how it is taken out again.
import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { inList } from "#db/dialect/in-list.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Contact, contactRoles, contacts } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { tagText } from "./import-kind.ts";
import type { AddedRow, ContactsInUse } from "./row-store.ts";

/** Marks a contact who was out of use until a list named them. */
export const wasPutAway = ({ id, archivedAt }: Pick<Contact, "id" | "archivedAt">): string[] =>
  archivedAt ? [`putAway:${id} ${archivedAt.toISOString()}`] : [];

/** Puts them away again. */
export async function putAwayAgain(db: WriteDb, actor: Actor, rows: readonly AddedRow[]): Promise<void> {
  for (const one of madeOf("putAway", rows)) {
    const [id = "", at = ""] = one.split(" ");
    await db
      .update(contacts)
      .set({ archivedAt: new Date(at), revision: sql`${contacts.revision} + 1` })
      .where(and(eq(contacts.regionId, actor.regionId), eq(contacts.id, id)));
  }
}

/** Marks a contact that was made beside a row. */
export const madeContact = (id: string): string => `contact:${id}`;
export const madeOf = (kind: string, rows: readonly AddedRow[]): string[] =>
  rows.flatMap(({ made }) => made.flatMap((one) => (one.startsWith(`${kind}:`) ? [one.slice(kind.length + 1)] : [])));

/**
 * Takes out contacts that an import made, unless something refers to them, or somebody has changed them or given them a
 * role since.
 * @param written the roles that the import itself wrote and that still stand, of each contact
 * @returns those that stay
 */
export async function removeContacts(
  db: WriteDb,
  actor: Actor,
  ids: readonly string[],
  inUse: ContactsInUse,
  written: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<ReadonlySet<string>> {
  demand(actor, "write");
  if (ids.length === 0) return new Set();
  const changed = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), inArray(contacts.id, [...ids]), gt(contacts.revision, 1)));
  const tags = await db
    .select({ id: contactRoles.contactId, role: contactRoles.role, memberId: contactRoles.memberId })
    .from(contactRoles)
    .where(and(eq(contactRoles.regionId, actor.regionId), inList(contactRoles.contactId, ids)));
  const given = tags.filter(({ id, role, memberId }) => !written.get(id)?.includes(tagText(role, memberId)));
  const used = new Set([...(await inUse(db, actor.regionId, ids)), ...[...changed, ...given].map(({ id }) => id)]);
  const gone = ids.filter((id) => !used.has(id));
  if (gone.length > 0) await removeRows(db, actor, gone);
  return used;
}

async function removeRows(db: WriteDb, actor: Actor, ids: readonly string[]): Promise<void> {
  await db.delete(contacts).where(and(eq(contacts.regionId, actor.regionId), inList(contacts.id, ids)));
}
