// Contacts that look like one another: the same address; or the same name in the same organisation, whatever the capitals,
// accents and «AS». Groups are found along an index, a page at a time, so that a hundred thousand are as quick as ten.
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Contact, contactMerges, contacts, contactsApart } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { organisationKey } from "./same-person.ts";

export type Alike = Pick<Contact, "id" | "name" | "title" | "organisation" | "email" | "phone" | "createdAt">;
export type AlikePair = { why: "email" | "name"; older: Alike; newer: Alike };
export type Duplicates = {
  pairs: AlikePair[];
  /** Where the next page begins; null at the end. */
  next: DuplicatePlace | null;
};

/** First those with one address, then those with one name; `after` is the address or name the page begins after. */
export type DuplicatePlace = { by: "email" | "name"; after: string };

const pairsPerPage = 30;
const groupsAtOnce = 60;
/** Of one name that a hundred have, these are enough to begin with. */
const mostOfOne = 6;

const columns = {
  id: contacts.id,
  name: contacts.name,
  title: contacts.title,
  organisation: contacts.organisation,
  email: contacts.email,
  phone: contacts.phone,
  createdAt: contacts.createdAt,
};

export async function findDuplicates(actor: Actor, db: ReadDb, place: DuplicatePlace): Promise<Duplicates> {
  demand(actor, "read");
  const pairs: AlikePair[] = [];
  let at: DuplicatePlace | null = place;
  while (at !== null && pairs.length < pairsPerPage) {
    const { by, after }: DuplicatePlace = at;
    const keys = await groupsAfter(db, actor, by, after);
    const found: Keyed[] = keys.length > 0 ? await pairsIn(db, actor, by, keys) : [];
    const room = pairsPerPage - pairs.length;
    pairs.push(...found.slice(0, room).map(({ pair }) => pair));
    const cut: string | undefined = found.length > room ? found[room - 1]?.key : undefined;
    if (cut !== undefined) at = { by, after: cut };
    else if (keys.length === groupsAtOnce) at = { by, after: keys.at(-1) ?? "" };
    else at = by === "email" ? { by: "name", after: "" } : null;
  }
  return { pairs, next: at };
}

/** Keys that more than one contact has. The region and the key are all that is asked, and stand in one index. */
async function groupsAfter(
  db: ReadDb,
  { regionId }: Actor,
  by: DuplicatePlace["by"],
  after: string,
): Promise<string[]> {
  const key = by === "email" ? contacts.emailKey : contacts.sortKey;
  const rows = await db
    .select({ key: sql<string>`${key}` })
    .from(contacts)
    .where(and(eq(contacts.regionId, regionId), isNotNull(key), gt(key, after)))
    .groupBy(key)
    .having(gt(count(), 1))
    .orderBy(asc(key))
    .limit(groupsAtOnce);
  return rows.map((row) => row.key);
}

type Keyed = { key: string; pair: AlikePair };

async function pairsIn(db: ReadDb, actor: Actor, by: "email" | "name", keys: readonly string[]): Promise<Keyed[]> {
  const key = by === "email" ? contacts.emailKey : contacts.sortKey;
  const rows = await db
    .select({ ...columns, key: sql<string>`${key}`, emailKey: contacts.emailKey })
    .from(contacts)
    .where(and(eq(contacts.regionId, actor.regionId), isNull(contacts.archivedAt), inArray(key, [...keys])))
    .orderBy(asc(key), asc(contacts.createdAt), asc(contacts.id));
  const groups = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const group = by === "email" ? row.key : `${row.key}\n${organisationKey(row.organisation)}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  const found: Keyed[] = [...groups.values()].flatMap(([first, ...others]) =>
    others.slice(0, mostOfOne).flatMap((other): Keyed[] => {
      // One address has been told of already.
      if (!first || (by === "name" && first.emailKey !== null && first.emailKey === other.emailKey)) return [];
      return [{ key: first.key, pair: { why: by, older: alike(first), newer: alike(other) } }];
    }),
  );
  return withoutApart(db, actor, found);
}

const alike = ({ id, name, title, organisation, email, phone, createdAt }: Alike): Alike => ({
  ...{ id, name, title, organisation, email, phone, createdAt },
});

async function withoutApart(db: ReadDb, actor: Actor, found: Keyed[]): Promise<Keyed[]> {
  const ids = [...new Set(found.flatMap(({ pair }) => [pair.older.id, pair.newer.id]))];
  if (ids.length === 0) return found;
  const apart = await db
    .select({ firstId: contactsApart.firstId, secondId: contactsApart.secondId })
    .from(contactsApart)
    .where(
      and(
        eq(contactsApart.regionId, actor.regionId),
        or(inArray(contactsApart.firstId, ids), inArray(contactsApart.secondId, ids)),
      ),
    );
  const known = new Set(apart.map(({ firstId, secondId }) => `${firstId} ${secondId}`));
  return found.filter(({ pair }) => !known.has([pair.older.id, pair.newer.id].toSorted().join(" ")));
}

export type MergeView = Pick<typeof contactMerges.$inferSelect, "id" | "keptId" | "mergedId" | "byName" | "at"> & {
  keptName: string;
  /** Made before merges wrote down all that they changed: what is put back is what can be seen. */
  early: boolean;
};

const isEarly = (moved: readonly Record<string, unknown>[]): boolean => moved[0]?.wrote === undefined;

/** The one that a person was merged by, if it has not been undone. */
export async function mergeInto(actor: Actor, db: ReadDb, mergedId: string): Promise<MergeView | undefined> {
  demand(actor, "read");
  const [merge] = await db
    .select({
      id: contactMerges.id,
      keptId: contactMerges.keptId,
      mergedId: contactMerges.mergedId,
      byName: contactMerges.byName,
      at: contactMerges.at,
      keptName: contacts.name,
      moved: contactMerges.moved,
    })
    .from(contactMerges)
    .innerJoin(contacts, eq(contacts.id, contactMerges.keptId))
    .where(
      and(
        eq(contactMerges.regionId, actor.regionId),
        eq(contactMerges.mergedId, mergedId),
        isNull(contactMerges.undoneAt),
      ),
    )
    .limit(1);
  if (!merge) return undefined;
  const { moved, ...view } = merge;
  return { ...view, early: isEarly(moved) };
}

/** Who have become this contact, the latest first. */
export async function mergedInto(actor: Actor, db: ReadDb, keptId: string) {
  demand(actor, "read");
  const rows = await db
    .select({
      id: contactMerges.id,
      mergedId: contactMerges.mergedId,
      name: contacts.name,
      at: contactMerges.at,
      byName: contactMerges.byName,
      moved: contactMerges.moved,
    })
    .from(contactMerges)
    .innerJoin(contacts, eq(contacts.id, contactMerges.mergedId))
    .where(
      and(eq(contactMerges.regionId, actor.regionId), eq(contactMerges.keptId, keptId), isNull(contactMerges.undoneAt)),
    )
    .orderBy(sql`${contactMerges.at} desc`);
  return rows.map(({ moved, ...view }) => ({ ...view, early: isEarly(moved) }));
}
