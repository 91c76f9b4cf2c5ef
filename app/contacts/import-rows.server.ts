// Contacts as an import meets and writes them, many at once.
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { inList } from "#db/dialect/in-list.server.ts";
import { insertMany } from "#db/dialect/insert-many.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Contact, type ContactRole, contactRoles, contacts, contactTopics } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { emailKey } from "~/delivery/address.ts";
import type { Locale } from "~/platform/locale.ts";
import type { ReadRow, Standing, Values } from "~/platform/row-import.ts";
import { tagParts, tagText } from "./import-kind.ts";
import { removeContacts } from "./import-undo.server.ts";
import { handRoles } from "./roles.ts";
import type { NewRow, RowStore } from "./row-store.ts";
import { personKey } from "./same-person.ts";

export const textOf = (values: Values, field: string): string =>
  typeof values[field] === "string" ? values[field] : "";
export const listAt = (values: Values, field: string): string[] => {
  const value = values[field];
  return Array.isArray(value) ? value : [];
};

type Known = Pick<
  Contact,
  "id" | "name" | "title" | "organisation" | "email" | "emailKey" | "phone" | "locale" | "source" | "archivedAt"
>;

const columns = {
  id: contacts.id,
  name: contacts.name,
  title: contacts.title,
  organisation: contacts.organisation,
  email: contacts.email,
  emailKey: contacts.emailKey,
  phone: contacts.phone,
  locale: contacts.locale,
  source: contacts.source,
  archivedAt: contacts.archivedAt,
};

/** One that has become another is that other, and is not met again by its name. */
const inRegion = (actor: Actor) => and(eq(contacts.regionId, actor.regionId), sql`${contacts.mergedIntoId} is null`);

export type Met = { known: Known } | { several: number } | { alike: Known } | null;

const knownByIds = (db: ReadDb, actor: Actor, ids: readonly string[]): Promise<Known[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select(columns)
        .from(contacts)
        .where(and(eq(contacts.regionId, actor.regionId), inList(contacts.id, ids)));

/**
 * Who each of these people is: the one with the address; without such, the one of that name in that organisation, unless
 * both have addresses and they differ.
 * @param likeness whether those with an address that nobody has are looked for by name too
 */
export async function meetPeople(
  db: ReadDb,
  actor: Actor,
  rows: readonly ReadRow[],
  { likeness = true } = {},
): Promise<Map<number, Met>> {
  const people = rows.map(({ number, values }) => ({
    row: number,
    name: textOf(values, "name"),
    email: textOf(values, "email"),
    organisation: textOf(values, "organisation"),
  }));
  const met = new Map<number, Met>();
  const keys = [...new Set(people.flatMap(({ email }) => (email ? [emailKey(email)] : [])))];
  const byEmail = new Map<string, Known>();
  if (keys.length > 0) {
    const found = await db
      .select({ ...columns, mergedIntoId: contacts.mergedIntoId })
      .from(contacts)
      .where(and(eq(contacts.regionId, actor.regionId), inList(contacts.emailKey, keys)))
      .orderBy(asc(contacts.createdAt), asc(contacts.id));
    const own = found.filter(({ mergedIntoId }) => mergedIntoId === null);
    for (const row of own) if (row.emailKey && !byEmail.has(row.emailKey)) byEmail.set(row.emailKey, row);
    const merged = found.filter(({ emailKey: key, mergedIntoId }) => mergedIntoId && key && !byEmail.has(key));
    const kept = await knownByIds(
      db,
      actor,
      merged.flatMap(({ mergedIntoId }) => mergedIntoId ?? []),
    );
    for (const { emailKey: key, mergedIntoId } of merged) {
      const one = kept.find(({ id }) => id === mergedIntoId);
      if (key && one) byEmail.set(key, one);
    }
  }
  const unmet = people.filter(({ row, email }) => {
    const known = email ? byEmail.get(emailKey(email)) : undefined;
    if (known) met.set(row, { known });
    return !known && (likeness || !email);
  });
  const names = [...new Set(unmet.flatMap(({ name }) => (name ? [sortKey(name)] : [])))];
  if (names.length === 0) return met;
  const namesakes = new Map<string, Known[]>();
  const alike = await db
    .select(columns)
    .from(contacts)
    .where(and(inRegion(actor), inList(contacts.sortKey, names)))
    .orderBy(asc(contacts.createdAt), asc(contacts.id));
  for (const row of alike) {
    const key = personKey(row.name, row.organisation);
    namesakes.set(key, [...(namesakes.get(key) ?? []), row]);
  }
  for (const { row, name, email, organisation } of unmet) {
    const found = namesakes.get(personKey(name, organisation)) ?? [];
    const open = found.filter((each) => email === "" || each.emailKey === null);
    const [first] = open;
    if (open.length === 1 && first) met.set(row, { known: first });
    else if (open.length > 1 && email === "") met.set(row, { several: open.length });
    else if (found[0]) met.set(row, { alike: found[0] });
  }
  return met;
}

async function find(
  db: ReadDb,
  actor: Actor,
  rows: readonly ReadRow[],
  again: { likeness: boolean } = { likeness: true },
): Promise<Standing[]> {
  const met = await meetPeople(db, actor, rows, again);
  const known = [...met.values()].flatMap((one) => (one && "known" in one ? [one.known] : []));
  const snapshots = await snapshotsOf(db, known);
  return [...met].flatMap(([row, one]): Standing[] => {
    if (one === null) return [];
    if ("several" in one || "alike" in one) return [unsure(row, one)];
    return [{ row, id: one.known.id, values: snapshots.get(one.known.id) ?? {} }];
  });
}

/** What is told of somebody who may be known; of several it cannot be said who is meant. */
export function unsure(row: number, met: Exclude<Met, { known: Known } | null>): Standing {
  if ("several" in met) {
    return { row, refused: { column: "name", key: "contacts:rows.several", params: { count: met.several } } };
  }
  const { name, organisation, email } = met.alike;
  return {
    row,
    notice: { column: "name", key: "contacts:rows.alike", params: { name, where: organisation || email || "–" } },
  };
}

/** Of one who is a contact already, and becomes something more. */
export const knownAlready = (row: number, { name }: Known): Standing => ({
  row,
  notice: { column: "name", key: "contacts:rows.known", params: { name } },
});

/** Fields of a person, which lists of other things leave as they are known. */
const personNames = ["name", "title", "organisation", "email", "phone", "locale"] as const;

/** What a row says of the person, as if it stood: another list does not change who somebody is. */
export const personAsSaid = (values: Values): Values =>
  Object.fromEntries(personNames.filter((name) => name in values).map((name) => [name, values[name] ?? null]));

/** What a row says of somebody new. */
export const newPerson = (values: Values) => ({
  name: textOf(values, "name"),
  title: textOf(values, "title"),
  organisation: textOf(values, "organisation"),
  email: textOf(values, "email") || null,
  phone: textOf(values, "phone"),
  locale: (textOf(values, "locale") || null) as Locale | null,
});

/** The tags set by hand and the topics are a contact's own; roles of other lists are theirs. */
async function snapshotsOf(db: ReadDb, known: readonly Known[]): Promise<Map<string, Values>> {
  const ids = known.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const tags = await db
    .select({ contactId: contactRoles.contactId, role: contactRoles.role, memberId: contactRoles.memberId })
    .from(contactRoles)
    .where(and(inArray(contactRoles.contactId, ids), inArray(contactRoles.role, [...handRoles])));
  const topics = await db
    .select({ contactId: contactTopics.contactId, topic: contactTopics.topic })
    .from(contactTopics)
    .where(inArray(contactTopics.contactId, ids));
  const snapshots = new Map<string, Values>(
    known.map(({ id, name, title, organisation, email, phone, locale, source, archivedAt }) => [
      id,
      {
        name,
        title,
        organisation,
        email,
        phone,
        locale,
        source,
        tags: [],
        topics: [],
        archived: archivedAt?.toISOString() ?? "",
      },
    ]),
  );
  for (const { contactId, role, memberId } of tags) {
    listAt(snapshots.get(contactId) ?? {}, "tags").push(tagText(role, memberId));
  }
  for (const { contactId, topic } of topics) listAt(snapshots.get(contactId) ?? {}, "topics").push(topic);
  return snapshots;
}

async function standing(db: ReadDb, actor: Actor, ids: readonly string[]): Promise<Map<string, Values>> {
  return snapshotsOf(db, await knownByIds(db, actor, ids));
}

/** The columns that such values are kept in. */
const personColumns = (values: Values) => {
  const email = textOf(values, "email");
  return {
    name: textOf(values, "name"),
    title: textOf(values, "title"),
    organisation: textOf(values, "organisation"),
    email: email || null,
    emailKey: email ? emailKey(email) : null,
    phone: textOf(values, "phone"),
    locale: (textOf(values, "locale") || null) as Locale | null,
    source: textOf(values, "source"),
    sortKey: sortKey(textOf(values, "name")),
  };
};

async function add(db: WriteDb, actor: Actor, now: Date, rows: readonly NewRow[]): Promise<Map<number, string[]>> {
  demand(actor, "write");
  const { regionId } = actor;
  await insertMany(
    db,
    contacts,
    rows.map(({ id, values }) => ({ ...personColumns(values), id, regionId, createdAt: now })),
  );
  await writeTags(db, actor, rows);
  await writeTopics(db, rows);
  return new Map();
}

async function writeTags(db: WriteDb, actor: Actor, rows: readonly { id: string; values: Values }[]): Promise<void> {
  const tags = rows.flatMap(({ id: contactId, values }) =>
    [...new Set(listAt(values, "tags"))].map((tag) => {
      const { role, memberId } = tagParts(tag);
      return { contactId, regionId: actor.regionId, role: role as ContactRole, memberId };
    }),
  );
  if (tags.length > 0) await insertMany(db, contactRoles, tags);
}

async function writeTopics(db: WriteDb, rows: readonly { id: string; values: Values }[]): Promise<void> {
  const topics = rows.flatMap(({ id: contactId, values }) =>
    [...new Set(listAt(values, "topics"))].map((topic) => ({ contactId, topic })),
  );
  if (topics.length > 0) await insertMany(db, contactTopics, topics);
}

const plainColumns = ["name", "title", "organisation", "email", "phone", "locale", "source"] as const;

async function change(
  db: WriteDb,
  actor: Actor,
  _now: Date,
  rows: readonly { id: string; values: Values }[],
): Promise<void> {
  demand(actor, "write");
  for (const { id, values } of rows) {
    const all = personColumns(values);
    const said = plainColumns.filter((column) => column in values).map((column) => [column, all[column]]);
    await db
      .update(contacts)
      .set({
        ...Object.fromEntries(said),
        ...("name" in values ? { sortKey: all.sortKey } : {}),
        ...("email" in values ? { emailKey: all.emailKey } : {}),
        ...("archived" in values ? { archivedAt: values.archived ? new Date(String(values.archived)) : null } : {}),
        revision: sql`${contacts.revision} + 1`,
      })
      .where(and(eq(contacts.regionId, actor.regionId), eq(contacts.id, id)));
    if ("tags" in values) await changeTags(db, actor, id, listAt(values, "tags"));
    if ("topics" in values) await changeTopics(db, id, listAt(values, "topics"));
  }
}

/** What stands and is to stand is left as it is, so that a row that was there before is there afterwards. */
async function changeTags(db: WriteDb, actor: Actor, id: string, wanted: readonly string[]): Promise<void> {
  const byHand = inArray(contactRoles.role, [...handRoles]);
  const rows = await db
    .select()
    .from(contactRoles)
    .where(and(eq(contactRoles.contactId, id), byHand));
  const stands = rows.map(({ id: row, role, memberId }) => ({ row, tag: tagText(role, memberId) }));
  const gone = stands.filter(({ tag }) => !wanted.includes(tag)).map(({ row }) => row);
  if (gone.length > 0) await db.delete(contactRoles).where(inArray(contactRoles.id, gone));
  const tags = wanted.filter((tag) => !stands.some((one) => one.tag === tag));
  await writeTags(db, actor, [{ id, values: { tags } }]);
}

async function changeTopics(db: WriteDb, id: string, wanted: readonly string[]): Promise<void> {
  const stands = await db.select().from(contactTopics).where(eq(contactTopics.contactId, id));
  const gone = stands.filter(({ topic }) => !wanted.includes(topic)).map((row) => row.id);
  if (gone.length > 0) await db.delete(contactTopics).where(inArray(contactTopics.id, gone));
  const topics = wanted.filter((topic) => !stands.some((one) => one.topic === topic));
  await writeTopics(db, [{ id, values: { topics } }]);
}

export const contactRows: RowStore = {
  find,
  standing,
  add,
  change,
  remove: (db, actor, _now, rows, inUse) =>
    removeContacts(
      db,
      actor,
      rows.map(({ id }) => id),
      inUse,
      new Map(rows.map(({ id, written }) => [id, listAt(written, "tags")])),
    ),
};
