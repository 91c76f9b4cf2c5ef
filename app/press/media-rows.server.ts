// The media list as an import meets and writes it: a row is a journalist at a medium, or a medium alone.
import { randomUUID } from "node:crypto";
import { and, count, eq, inArray, sql } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { coverage, mediaContacts, type Outlet, outletCoverage, outlets, pressEnquiries } from "#db/schema/press.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import {
  addContact,
  inUse as backInUse,
  demandContact,
  giveRole,
  takeRole,
} from "~/contacts/contacts.commands.server.ts";
import {
  contactRows,
  knownAlready,
  listAt as list,
  type Met,
  meetPeople,
  newPerson,
  textOf as text,
  unsure,
} from "~/contacts/import-rows.server.ts";
import { madeContact, madeOf, putAwayAgain, removeContacts, wasPutAway } from "~/contacts/import-undo.server.ts";
import type { NewRow, RowStore } from "~/contacts/row-store.ts";
import { nameKey } from "~/contacts/same-person.ts";
import type { ReadRow, Standing, Values } from "~/platform/row-import.ts";

const isPerson = (values: Values): boolean => text(values, "name") !== "";
const personNames = ["name", "title", "email", "phone"] as const;

type Known = { outlet: Outlet; covers: string[] };

/** All of them: a region has some hundreds at most, and they are compared whatever their capitals. */
async function outletsByName(db: ReadDb, actor: Actor): Promise<Map<string, Known>> {
  const own = await db.select().from(outlets).where(eq(outlets.regionId, actor.regionId));
  const covered = await db
    .select({ outletId: outletCoverage.outletId, memberId: outletCoverage.memberId })
    .from(outletCoverage)
    .innerJoin(outlets, and(eq(outlets.id, outletCoverage.outletId), eq(outlets.regionId, actor.regionId)));
  const covers = new Map<string, string[]>();
  for (const { outletId, memberId } of covered) covers.set(outletId, [...(covers.get(outletId) ?? []), memberId]);
  return new Map(own.map((outlet) => [nameKey(outlet.name), { outlet, covers: covers.get(outlet.id) ?? [] }]));
}

const outletValues = ({ outlet, covers }: Known): Values => ({
  outlet: outlet.name,
  outletKind: outlet.kind,
  languageForm: outlet.languageForm,
  deadline: outlet.deadline,
  publishDays: outlet.publishDays,
  url: outlet.url,
  covers,
});

const outletFields = new Set(["outlet", "outletKind", "languageForm", "deadline", "publishDays", "url", "covers"]);

type Linked = typeof mediaContacts.$inferSelect;

const linkedIn = (db: ReadDb, actor: Actor, contactIds: readonly string[]): Promise<Linked[]> =>
  contactIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(mediaContacts)
        .where(and(eq(mediaContacts.regionId, actor.regionId), inArray(mediaContacts.contactId, [...contactIds])));

const atOutlet = (rows: readonly ReadRow[]): ReadRow[] =>
  rows
    .filter(({ values }) => isPerson(values))
    .map(({ number, values }) => ({ number, values: { ...values, organisation: text(values, "outlet") } }));

async function find(db: ReadDb, actor: Actor, rows: readonly ReadRow[]): Promise<Standing[]> {
  const known = await outletsByName(db, actor);
  const met = await meetPeople(db, actor, atOutlet(rows));
  const contactIds = [...met.values()].flatMap((one) => (one && "known" in one ? [one.known.id] : []));
  const linked = await linkedIn(db, actor, contactIds);
  return rows.flatMap(({ number: row, values }): Standing[] => {
    const outlet = known.get(nameKey(text(values, "outlet")));
    // The same name in other capitals is the same medium, and keeps its own.
    const sameName = { outlet: values.outlet ?? null };
    if (!isPerson(values))
      return outlet ? [{ row, id: outlet.outlet.id, values: { ...outletValues(outlet), ...sameName } }] : [];
    const one = met.get(row) ?? null;
    if (!one) return [];
    if (!("known" in one)) return [unsure(row, one)];
    const link = linked.find((each) => each.contactId === one.known.id && each.outletId === outlet?.outlet.id);
    if (!link || !outlet) return [knownAlready(row, one.known)];
    return [
      { row, id: link.id, values: { ...outletValues(outlet), ...sameName, ...journalistValues(one.known, link) } },
    ];
  });
}

type Person = Extract<Met, { known: unknown }>["known"];

const journalistValues = ({ name, title, email, phone }: Person, { beat, verifiedOn }: Linked): Values => ({
  ...{ name, title, email, phone, beat, verifiedOn },
});

async function standing(db: ReadDb, actor: Actor, ids: readonly string[]): Promise<Map<string, Values>> {
  if (ids.length === 0) return new Map();
  const known = new Map([...(await outletsByName(db, actor)).values()].map((one) => [one.outlet.id, one]));
  const links = await db
    .select()
    .from(mediaContacts)
    .where(and(eq(mediaContacts.regionId, actor.regionId), inArray(mediaContacts.id, [...ids])));
  const people = await contactRows.standing(
    db,
    actor,
    links.map(({ contactId }) => contactId),
  );
  const standing = new Map<string, Values>();
  for (const id of ids) {
    const outlet = known.get(id);
    if (outlet) standing.set(id, outletValues(outlet));
  }
  for (const link of links) {
    const outlet = known.get(link.outletId);
    const person = people.get(link.contactId) ?? {};
    const own = Object.fromEntries(personNames.map((name) => [name, person[name] ?? null]));
    const { beat, verifiedOn } = link;
    standing.set(link.id, { ...(outlet ? outletValues(outlet) : {}), ...own, beat, verifiedOn });
  }
  return standing;
}

const outletColumns = (values: Values) =>
  Object.fromEntries(
    Object.entries({
      kind: values.outletKind,
      languageForm: values.languageForm,
      deadline: values.deadline,
      publishDays: values.publishDays,
      url: values.url,
    }).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<Pick<Outlet, "kind" | "languageForm" | "deadline" | "publishDays" | "url">>;

async function writeOutlet(db: WriteDb, id: string, values: Values): Promise<void> {
  const columns = outletColumns(values);
  if (Object.keys(columns).length > 0 || "covers" in values) {
    await db
      .update(outlets)
      .set({ ...columns, revision: sql`${outlets.revision} + 1` })
      .where(eq(outlets.id, id));
  }
  if (!("covers" in values)) return;
  const stands = await db.select().from(outletCoverage).where(eq(outletCoverage.outletId, id));
  const wanted = list(values, "covers");
  const gone = stands.map(({ memberId }) => memberId).filter((memberId) => !wanted.includes(memberId));
  await uncover(db, id, gone);
  const fresh = wanted.filter((memberId) => !stands.some((one) => one.memberId === memberId));
  const covers = fresh.map((memberId) => ({ outletId: id, memberId }));
  if (covers.length > 0) await db.insert(outletCoverage).values(covers);
}

async function uncover(db: WriteDb, outletId: string, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await db
    .delete(outletCoverage)
    .where(and(eq(outletCoverage.outletId, outletId), inArray(outletCoverage.memberId, [...memberIds])));
}

/** @returns what had to be made for it */
async function addOne(
  db: WriteDb,
  actor: Actor,
  now: Date,
  { id, values }: NewRow,
  known: Map<string, Known>,
  met: Met,
): Promise<string[]> {
  const { regionId } = actor;
  const made: string[] = [];
  const name = text(values, "outlet");
  let outlet = known.get(nameKey(name));
  if (outlet) {
    const { id: outletId } = outlet.outlet;
    const own = outlet.covers;
    const fresh = [...new Set(list(values, "covers"))].filter((memberId) => !own.includes(memberId));
    if (fresh.length > 0) await db.insert(outletCoverage).values(fresh.map((memberId) => ({ outletId, memberId })));
    own.push(...fresh);
    made.push(...fresh.map((memberId) => `cover:${outletId} ${memberId}`));
  } else {
    const outletId = isPerson(values) ? randomUUID() : id;
    const [added] = await db
      .insert(outlets)
      .values({ ...outletColumns(values), id: outletId, regionId, name, sortKey: sortKey(name) })
      .returning();
    if (!added) throw new Error("a medium that was inserted did not come back");
    const covers = [...new Set(list(values, "covers"))];
    if (covers.length > 0) await db.insert(outletCoverage).values(covers.map((memberId) => ({ outletId, memberId })));
    outlet = { outlet: added, covers };
    known.set(nameKey(name), outlet);
    made.push(`outlet:${outletId}`);
  }
  if (!isPerson(values)) return made;
  const person = newPerson({ ...values, organisation: name });
  const contact = met && "known" in met ? met.known : null;
  if (contact) await backInUse(db, actor, now, await demandContact(db, actor, contact.id));
  if (contact) made.push(...wasPutAway(contact));
  const contactId = contact?.id ?? (await addContact(db, actor, now, { id, ...person })).id;
  if (contactId === id) made.push(madeContact(id));
  if (await giveRole(db, actor, now, { contactId, role: "journalist", memberId: null })) made.push(`tag:${contactId}`);
  const beat = text(values, "beat");
  const verifiedOn = text(values, "verifiedOn") || null;
  await db
    .insert(mediaContacts)
    .values({ id, regionId, contactId, outletId: outlet.outlet.id, beat, verifiedOn })
    .onConflictDoNothing();
  return made;
}

async function change(db: WriteDb, actor: Actor, now: Date, rows: readonly { id: string; values: Values }[]) {
  demand(actor, "write");
  for (const { id, values } of rows) {
    const [link] = await db
      .select()
      .from(mediaContacts)
      .where(and(eq(mediaContacts.regionId, actor.regionId), eq(mediaContacts.id, id)));
    await writeOutlet(db, link?.outletId ?? id, values);
    if (!link) continue;
    const person = Object.fromEntries(
      personNames.filter((name) => name in values).map((name) => [name, values[name] ?? null]),
    );
    if (Object.keys(person).length > 0)
      await contactRows.change(db, actor, now, [{ id: link.contactId, values: person }]);
    const own = {
      ...("beat" in values ? { beat: text(values, "beat") } : {}),
      ...("verifiedOn" in values ? { verifiedOn: text(values, "verifiedOn") || null } : {}),
    };
    if (Object.keys(own).length > 0) await db.update(mediaContacts).set(own).where(eq(mediaContacts.id, id));
  }
}

/** Media that an import made, and that nobody works for, has written in or changed since. */
async function removeEmptyOutlets(db: WriteDb, actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  const used = new Set<string>();
  for (const id of ids) {
    const [people] = await db.select({ n: count() }).from(mediaContacts).where(eq(mediaContacts.outletId, id));
    const [pieces] = await db.select({ n: count() }).from(coverage).where(eq(coverage.outletId, id));
    const [asked] = await db.select({ n: count() }).from(pressEnquiries).where(eq(pressEnquiries.outletId, id));
    const [edited] = await db.select({ revision: outlets.revision }).from(outlets).where(eq(outlets.id, id));
    const isEdited = (edited?.revision ?? 1) > 1;
    if (isEdited || (people?.n ?? 0) + (pieces?.n ?? 0) + (asked?.n ?? 0) > 0) used.add(id);
    else await db.delete(outlets).where(and(eq(outlets.regionId, actor.regionId), eq(outlets.id, id)));
  }
  return used;
}

export const mediaRows: RowStore = {
  find,
  standing,
  /** Several journalists are at one medium. */
  ownOf: (values) =>
    isPerson(values)
      ? Object.fromEntries(Object.entries(values).filter(([field]) => !outletFields.has(field)))
      : values,
  async add(db, actor, now, rows) {
    demand(actor, "write");
    const known = await outletsByName(db, actor);
    const met = await meetPeople(db, actor, atOutlet(rows));
    const made = new Map<number, string[]>();
    for (const row of rows) {
      const beside = await addOne(db, actor, now, row, known, met.get(row.number) ?? null);
      if (beside.length > 0) made.set(row.number, beside);
    }
    return made;
  },
  change,
  async remove(db, actor, now, rows, inUse) {
    demand(actor, "write");
    const ids = rows.map(({ id }) => id);
    const gone = await db
      .delete(mediaContacts)
      .where(and(eq(mediaContacts.regionId, actor.regionId), inArray(mediaContacts.id, ids)))
      .returning({ contactId: mediaContacts.contactId });
    const tagged = new Set([...madeOf("tag", rows), ...madeOf("contact", rows)]);
    const contactIds = gone.map(({ contactId }) => contactId).filter((id) => tagged.has(id));
    const elsewhere = new Set((await linkedIn(db, actor, contactIds)).map(({ contactId }) => contactId));
    for (const contactId of contactIds.filter((id) => !elsewhere.has(id))) {
      await takeRole(db, actor, now, { contactId, role: "journalist", memberId: null });
    }
    for (const one of madeOf("cover", rows)) {
      const [outletId = "", memberId = ""] = one.split(" ");
      await uncover(db, outletId, [memberId]);
    }
    await putAwayAgain(db, actor, rows);
    const kept = await removeContacts(db, actor, madeOf("contact", rows), inUse);
    return new Set([...kept, ...(await removeEmptyOutlets(db, actor, madeOf("outlet", rows)))]);
  },
};
