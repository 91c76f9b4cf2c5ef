// Finding the people of an activity by name, however many contacts the region has.
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { Person } from "~/contacts/person.ts";
import { type WhichPerson, whichPerson } from "./which-person.ts";

/** How many are offered. */
export const mostFound = 8;

/** Those with a name in which every typed word begins a word, by name; people out of use are not found. */
export async function peopleNamed(actor: Actor, db: ReadDb, typed: string): Promise<Person[]> {
  demand(actor, "write");
  const words = sortKey(typed).split(/\s+/).filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const begins = words.map((word) => {
    const pattern = word.replace(/[\\%_]/g, (sign) => `\\${sign}`);
    const like = (text: string) => sql`${contacts.sortKey} like ${text} escape '\\'`;
    return or(like(`${pattern}%`), like(`% ${pattern}%`));
  });
  return db
    .select({ id: contacts.id, name: contacts.name, title: contacts.title, organisation: contacts.organisation })
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), isNull(contacts.archivedAt), ...begins))
    .orderBy(asc(contacts.sortKey), asc(contacts.id))
    .limit(mostFound);
}

/** Whom a typed name means: as it stands, or as it was offered, with title and organisation behind the name. */
export async function personMeant(actor: Actor, db: ReadDb, typed: string): Promise<WhichPerson> {
  const found = await peopleNamed(actor, db, typed);
  const [name = ""] = typed.split(",");
  return whichPerson(typed, found.length > 0 ? found : await peopleNamed(actor, db, name));
}
