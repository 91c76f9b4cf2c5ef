// Contacts that turned out to be one person: who it is now, who has become them, and what has become of their rows.
import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import type { Moved } from "#db/reference.server.ts";
import { type Contact, contactMerges, contacts } from "#db/schema/contacts.ts";

/** A merge hangs what became the other on the one that is kept: more steps than one are not made. A circle ends here. */
const mostSteps = 20;

/** Whoever these contacts are now, by the id that was asked for; one that is nobody else stays itself. */
export async function peopleNow(db: ReadDb, regionId: string, ids: readonly string[]): Promise<Map<string, Contact>> {
  const found = new Map<string, Contact>();
  let wanted = [...new Set(ids)];
  for (let step = 0; wanted.length > 0 && step < mostSteps; step++) {
    const rows = await db
      .select()
      .from(contacts)
      .where(and(eq(contacts.regionId, regionId), inArray(contacts.id, wanted)));
    for (const row of rows) found.set(row.id, row);
    wanted = rows.flatMap(({ mergedIntoId }) => (mergedIntoId && !found.has(mergedIntoId) ? [mergedIntoId] : []));
  }
  const now = (id: string): Contact | undefined => {
    let contact = found.get(id);
    for (let step = 0; contact?.mergedIntoId && step < mostSteps; step++)
      contact = found.get(contact.mergedIntoId) ?? contact;
    return contact;
  };
  return new Map(ids.flatMap((id) => [[id, now(id)] as const]).flatMap(([id, one]) => (one ? [[id, one]] : [])));
}

export const personNow = async (db: ReadDb, regionId: string, contactId: string): Promise<string> =>
  (await peopleNow(db, regionId, [contactId])).get(contactId)?.id ?? contactId;

/** The person's own id, and those of whoever has become them. */
export async function idsOfPerson(db: ReadDb, regionId: string, contactId: string): Promise<string[]> {
  const merged = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.regionId, regionId), eq(contacts.mergedIntoId, contactId)));
  return [contactId, ...merged.map(({ id }) => id)];
}

/** Every address the person is known by, as addresses are compared: also those of whoever has become them. */
export async function keysOfPerson(db: ReadDb, regionId: string, contactId: string): Promise<string[]> {
  const now = await personNow(db, regionId, contactId);
  const rows = await db
    .select({ key: contacts.emailKey })
    .from(contacts)
    .where(and(eq(contacts.regionId, regionId), or(eq(contacts.id, now), eq(contacts.mergedIntoId, now))));
  return [...new Set(rows.flatMap(({ key }) => key ?? []))];
}

/** Everyone who has become somebody else: by id, who that is. */
export async function becameOthers(db: ReadDb, regionId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: contacts.id, into: contacts.mergedIntoId })
    .from(contacts)
    .where(and(eq(contacts.regionId, regionId), isNotNull(contacts.mergedIntoId)));
  return new Map(rows.flatMap(({ id, into }) => (into ? [[id, into]] : [])));
}

/**
 * The row that stands for one that a merge has dropped, because the kept one had its like. `place`: as the module that
 * owns the table declares it. One that was not dropped is itself.
 */
export async function rowNow(db: ReadDb, regionId: string, place: string, rowId: string): Promise<string> {
  const merges = await db
    .select({ moved: contactMerges.moved })
    .from(contactMerges)
    .where(and(eq(contactMerges.regionId, regionId), isNull(contactMerges.undoneAt)));
  const dropped = merges
    .flatMap(({ moved }) => moved as Moved[])
    .filter((one): one is Extract<Moved, { how: "dropped" }> => one.how === "dropped" && one.place === place);
  let id = rowId;
  for (let step = 0; step < mostSteps; step++) {
    const into = dropped.find(({ row }) => row.id === id)?.into;
    if (!into) return id;
    id = into;
  }
  return id;
}
