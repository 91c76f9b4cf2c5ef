// Two contacts that were one become one: what rests on the other goes over to the one that is kept, and back again where
// that was wrong. The other stays as a row out of use, so that what names it in a text that was approved still finds it.
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import type { Moved, Reference } from "#db/reference.server.ts";
import { users } from "#db/schema/auth.ts";
import { type Contact, contactMerges, contacts, contactsApart } from "#db/schema/contacts.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { emailKey } from "~/delivery/address.ts";
import {
  type Readdressed,
  readdress,
  readdressBack,
  sendElsewhere,
  shareRefusals,
  unshareRefusals,
} from "~/delivery/readdress.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { demandContact } from "./contacts.commands.server.ts";
import type { MergeChoices } from "./merge-form.ts";

/** Everywhere that a contact is named; `parts`: what rests on rows that a merge may drop. */
export type ContactPlaces = { places: readonly Reference[]; parts: readonly Reference[] };

export type Merge = { id: string; keptId: string; mergedId: string; choices: MergeChoices };

/** Pressed twice, it is done once. @throws Refusal where one of them has become another already */
export function mergeContacts(actor: Actor, now: Date, input: Merge, { places }: ContactPlaces): Promise<void> {
  demand(actor, "write");
  const { id, keptId, mergedId, choices } = input;
  if (keptId === mergedId) throw new NotFound("contact");
  return inTransaction(async (db) => {
    if (await isDone(db, actor, id)) return;
    const kept = await demandContact(db, actor, keptId);
    const merged = await demandContact(db, actor, mergedId);
    if (kept.mergedIntoId || merged.mergedIntoId) throw new Refusal("contacts:refusal.mergedAlready");
    const moved: Moved[] = [];
    for (const place of places) moved.push(...(await place.move(db, { from: mergedId, to: keptId })));
    const taken = await takeOver(db, actor, now, kept, merged, choices);
    const archivedAt = merged.archivedAt ?? now;
    await db
      .update(contacts)
      .set({ mergedIntoId: keptId, archivedAt, userId: null, revision: merged.revision + 1 })
      .where(eq(contacts.id, mergedId));
    await settle(db, places, moved);
    const before: Before = {
      ...{ table: "contacts", kept: shown(kept), merged: shown(merged) },
      wrote: {
        kept: taken.values,
        merged: { ...shown(merged), userId: null, archivedAt: archivedAt.toISOString() },
      },
      mail: taken.mail,
      refused: taken.refused,
    };
    await db.insert(contactMerges).values({
      ...{ id, keptId, mergedId, regionId: actor.regionId },
      moved: [before, ...moved],
      byName: nameOf(actor),
      at: now,
    });
    await audited(db, actor, now, "contacts.merge", keptId, mergedId);
  });
}

/** What is counted from rows that have become one, or two again. */
async function settle(db: WriteDb, places: readonly Reference[], moved: readonly Moved[]): Promise<void> {
  for (const { name, after } of places) {
    const ids = moved.flatMap((one) =>
      one.place === name && one.how === "dropped" ? [one.into ?? "", String(one.row.id)] : [],
    );
    if (after && ids.length > 0) await after(db, ids);
  }
}

async function isDone(db: WriteDb, actor: Actor, id: string): Promise<boolean> {
  const [done] = await db
    .select({ regionId: contactMerges.regionId })
    .from(contactMerges)
    .where(eq(contactMerges.id, id));
  if (done && done.regionId !== actor.regionId) throw new NotFound("merge");
  return done !== undefined;
}

const fields = ["name", "title", "organisation", "email", "phone", "locale", "source"] as const;
const back = [...fields, "userId", "archivedAt"] as const;
type Shown = Pick<Contact, (typeof fields)[number] | "userId"> & { archivedAt: string | null };

/** What stood of a contact, to put it back. */
const shown = (contact: Contact): Shown => ({
  name: contact.name,
  title: contact.title,
  organisation: contact.organisation,
  email: contact.email,
  phone: contact.phone,
  locale: contact.locale,
  source: contact.source,
  userId: contact.userId,
  archivedAt: contact.archivedAt?.toISOString() ?? null,
});

const columnsOf = ({ archivedAt, ...values }: Shown) => ({
  ...values,
  archivedAt: archivedAt ? new Date(archivedAt) : null,
  emailKey: values.email ? emailKey(values.email) : null,
  sortKey: sortKey(values.name),
});

/** The kept one gets what was chosen of the other; mail that waits goes to the address that is kept. */
async function takeOver(
  db: WriteDb,
  actor: Actor,
  now: Date,
  kept: Contact,
  merged: Contact,
  choices: MergeChoices,
): Promise<{ values: Shown; mail: Readdressed[]; refused: string[] }> {
  const chosen = Object.fromEntries(
    fields.map((field) => [field, (choices[field] === "other" ? merged : kept)[field]]),
  );
  const values: Shown = {
    ...shown(kept),
    ...(chosen as Pick<Contact, (typeof fields)[number]>),
    userId: kept.userId ?? merged.userId,
    archivedAt: kept.archivedAt && merged.archivedAt ? kept.archivedAt.toISOString() : null,
  };
  await db.update(contacts).set({ userId: null }).where(eq(contacts.id, merged.id));
  await db
    .update(contacts)
    .set({ ...columnsOf(values), revision: kept.revision + 1 })
    .where(eq(contacts.id, kept.id));
  const { email, name } = values;
  const mail: Readdressed[] = [];
  for (const from of new Set([kept.emailKey, merged.emailKey])) {
    if (email === null || from === null || from === emailKey(email)) continue;
    mail.push(await readdress(db, actor, now, { contactId: kept.id, from, email, name }));
  }
  const keys = keysOf(kept, merged);
  return { values, mail, refused: await shareRefusals(db, actor, now, { from: keys, to: keys }) };
}

const keysOf = (...people: Pick<Contact, "email">[]): string[] => [
  ...new Set(people.flatMap(({ email }) => (email ? [emailKey(email)] : []))),
];

/** Puts the two back as they were; what has happened to the kept one since stays with it. */
export function undoMerge(actor: Actor, now: Date, id: string, { places, parts }: ContactPlaces): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const [merge] = await db
      .select()
      .from(contactMerges)
      .where(and(eq(contactMerges.regionId, actor.regionId), eq(contactMerges.id, id)));
    if (!merge) throw new NotFound("merge");
    if (merge.undoneAt) return;
    const { keptId, mergedId } = merge;
    const [later] = await db
      .select({ id: contactMerges.id })
      .from(contactMerges)
      .where(and(eq(contactMerges.keptId, keptId), isNull(contactMerges.undoneAt)))
      .orderBy(desc(contactMerges.at), desc(contactMerges.id))
      .limit(1);
    const kept = await demandContact(db, actor, keptId);
    const merged = await demandContact(db, actor, mergedId);
    if (later?.id !== id || kept.mergedIntoId) throw new Refusal("contacts:refusal.mergedSince");
    const [before, ...rest] = merge.moved as [Before | undefined, ...Moved[]];
    if (!before) throw new Error(`the merge ${id} says nothing of what stood`);
    const own = await putBack(db, merge.at, before, kept, merged);
    const known = new Map([...places, ...parts].map((place) => [place.name, place]));
    for (const one of rest.toReversed()) await known.get(one.place)?.moveBack(db, one);
    for (const mail of before.mail?.toReversed() ?? []) await readdressBack(db, actor, now, mail);
    // What went on to an address that the kept one has got since; and of an early merge, all that went on.
    for (const { id: contactId, email, name } of before.mail ? [merged] : [merged, { ...own, id: keptId }]) {
      const from = kept.emailKey;
      if (email !== null && from !== null && from !== emailKey(email)) {
        await sendElsewhere(db, actor, now, { contactId, from, email, name });
      }
    }
    const keys = [...new Set([...keysOf(before.kept, before.merged, own, merged)])];
    await unshareRefusals(db, actor, now, { keys, at: merge.at, ids: carriedBy(before) });
    await settle(db, places, rest);
    await db.update(contactMerges).set({ undoneAt: now }).where(eq(contactMerges.id, id));
    await audited(db, actor, now, "contacts.unmerge", keptId, mergedId);
  });
}

type Pair = { kept: Shown; merged: Shown };
/**
 * What stood, what the merge made of it, which mail it sent elsewhere, and which refusals it carried over. Early merges
 * know only the first, and then the refusals with the mail.
 */
type Before = Pair & {
  table: string;
  wrote?: Pair;
  mail?: (Readdressed & { suppressed?: string[] })[];
  refused?: string[];
};

const carriedBy = ({ mail, refused }: Before): string[] | undefined =>
  refused ?? mail?.flatMap(({ suppressed }) => suppressed ?? []);

/** @returns what stands of the kept one then */
async function putBack(db: WriteDb, at: Date, before: Before, kept: Contact, merged: Contact): Promise<Shown> {
  const wrote = before.wrote ?? writtenBy(before, at, kept);
  const own = unwritten(kept, before.kept, wrote.kept);
  await db
    .update(contacts)
    .set({ ...columnsOf(own), revision: kept.revision + 1 })
    .where(eq(contacts.id, kept.id));
  const other = unwritten(merged, before.merged, wrote.merged);
  if (other.userId && (other.userId === own.userId || !(await isUser(db, other.userId)))) other.userId = null;
  await db
    .update(contacts)
    .set({ ...columnsOf(other), mergedIntoId: null, revision: sql`${contacts.revision} + 1` })
    .where(eq(contacts.id, merged.id));
  return own;
}

/** What an early merge made of the two, as far as it can be seen: what is of neither has been changed since. */
function writtenBy({ kept, merged }: Pair, at: Date, contact: Contact): Pair {
  const now = shown(contact);
  const taken = back.filter((field) => now[field] === kept[field] || now[field] === merged[field]);
  return {
    kept: { ...kept, ...Object.fromEntries(taken.map((field) => [field, now[field]])) },
    merged: { ...merged, userId: null, archivedAt: merged.archivedAt ?? at.toISOString() },
  };
}

/** As it stood, but for what has been changed since the merge. */
function unwritten(contact: Contact, was: Shown, wrote: Shown): Shown {
  const now = shown(contact);
  return {
    ...now,
    ...Object.fromEntries(back.map((field) => [field, (now[field] === wrote[field] ? was : now)[field]])),
  };
}

async function isUser(db: WriteDb, id: string): Promise<boolean> {
  const [user] = await db.select({ id: users.id }).from(users).where(eq(users.id, id));
  return user !== undefined;
}

/** They look alike and are not the same; nobody is asked again. */
export function keepApart(actor: Actor, now: Date, ids: readonly [string, string]): Promise<void> {
  demand(actor, "write");
  const [firstId = "", secondId = ""] = ids.toSorted();
  if (firstId === secondId) throw new NotFound("contact");
  return inTransaction(async (db) => {
    for (const id of ids) await demandContact(db, actor, id);
    const added = await db
      .insert(contactsApart)
      .values({ firstId, secondId, regionId: actor.regionId, byName: nameOf(actor), at: now })
      .onConflictDoNothing()
      .returning({ id: contactsApart.id });
    if (added.length > 0) await audited(db, actor, now, "contacts.keepApart", firstId, secondId);
  });
}

const audited = (db: WriteDb, actor: Actor, now: Date, act: string, subjectId: string, other: string) =>
  recordAudit(db, actor, now, { act, subjectType: "contact", subjectId, detail: { other } });
