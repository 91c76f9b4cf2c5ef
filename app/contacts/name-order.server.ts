// The parts of SQL that lists of people by name are made of.
import { and, asc, count, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import type { SubqueryWithSelection } from "drizzle-orm/sqlite-core";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { emailKey } from "~/delivery/address.ts";
import { searchWords } from "~/platform/search-words.ts";
import { type Bounded, boundedCount, countLimit, type Place } from "./paging.ts";

/** Where a page begins or ends; a person who is not in the region any more gives the first page. */
export async function placeCondition(db: ReadDb, regionId: string, place: Place): Promise<SQL | undefined> {
  if (place === null) return undefined;
  const id = "after" in place ? place.after : place.before;
  const [at] = await db
    .select({ id: contacts.id, key: contacts.sortKey })
    .from(contacts)
    .where(and(eq(contacts.regionId, regionId), eq(contacts.id, id)));
  if (!at) return undefined;
  const beyond = "after" in place ? gt : lt;
  return or(beyond(contacts.sortKey, at.key), and(eq(contacts.sortKey, at.key), beyond(contacts.id, at.id)));
}

/** Reading order, or against it where the page ends before somebody. */
export const nameOrder = (place: Place): SQL[] =>
  place !== null && "before" in place
    ? [desc(contacts.sortKey), desc(contacts.id)]
    : [asc(contacts.sortKey), asc(contacts.id)];

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
const like = (pattern: string): SQL => sql`${contacts.sortKey} like ${pattern} escape '\\'`;

/** Each word begins a word of the name, or all of it begins the address. What is asked is folded as sort keys are. */
export function named(text: string): SQL | undefined {
  const words = searchWords(text);
  if (words.length === 0) return undefined;
  const inName = words.map((word) => {
    const key = escaped(sortKey(word));
    return or(like(`${key}%`), like(`% ${key}%`));
  });
  const address = sql`${contacts.emailKey} like ${`${escaped(emailKey(text))}%`} escape '\\'`;
  return or(and(...inName), address);
}

type Ids = SubqueryWithSelection<{ id: SQL.Aliased<string> }, string>;

/**
 * How many, as far as it says anything.
 * @param among where few of many are meant: a subquery of their ids, for SQLite to begin with
 */
export async function countUpTo(db: ReadDb, where: SQL | undefined, among: Ids | null = null): Promise<Bounded> {
  const one = { one: sql<number>`1`.as("one") };
  const some = among
    ? db
        .select(one)
        .from(among)
        .crossJoin(contacts)
        .where(and(eq(contacts.id, among.id), where))
    : db.select(one).from(contacts).where(where);
  const [row] = await db.select({ n: count() }).from(some.limit(countLimit + 1).as("some"));
  return boundedCount(row?.n ?? 0);
}
