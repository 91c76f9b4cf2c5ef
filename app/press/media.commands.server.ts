// The media list is kept: outlets come, change their coverage and close; journalists come, move and leave.
import { and, eq, isNull, ne } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { mediaContacts, type Outlet, outletCoverage, outlets } from "#db/schema/press.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { wasDone } from "~/audit/audit.queries.server.ts";
import { addContact, demandContact, demandMembers, giveRole, takeRole } from "~/contacts/contacts.commands.server.ts";
import { changeFields } from "~/contacts/people.commands.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { ownOutlet } from "./media.queries.server.ts";
import type { JournalistFields, OutletFields } from "./outlet-form.ts";

/** The same id again, as after a double click, changes nothing. */
export function addOutlet(actor: Actor, now: Date, { id, ...fields }: OutletFields & { id: string }): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { memberIds, ...columns } = fields;
    await demandMembers(db, actor, memberIds);
    const key = sortKey(columns.name);
    const [known] = await db.select({ regionId: outlets.regionId }).from(outlets).where(eq(outlets.id, id));
    if (known) {
      await ownOutlet(db, actor, id);
      return;
    }
    await demandNewName(db, actor, id, columns.name);
    await db.insert(outlets).values({ ...columns, id, regionId: actor.regionId, sortKey: key });
    await writeCoverage(db, id, memberIds);
    await audited(db, actor, now, "press.addOutlet", "outlet", id);
  });
}

/** Changes it, if nobody else has since it was opened. */
export function changeOutlet(
  actor: Actor,
  now: Date,
  { id, revision, memberIds, ...columns }: OutletFields & { id: string; revision: number },
): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const current = await ownOutlet(db, actor, id);
    await demandMembers(db, actor, memberIds);
    const before = await coveredBy(db, id);
    const same = Object.entries(columns).every(([name, value]) => current[name as keyof Outlet] === value);
    if (same && JSON.stringify(before.sort()) === JSON.stringify(memberIds.toSorted())) return;
    if (current.revision !== revision) {
      throw new Refusal("press:refusal.outletChanged", { field: "name", params: { revision: current.revision } });
    }
    await demandNewName(db, actor, id, columns.name);
    await db
      .update(outlets)
      .set({ ...columns, sortKey: sortKey(columns.name), revision: revision + 1 })
      .where(eq(outlets.id, id));
    await db.delete(outletCoverage).where(eq(outletCoverage.outletId, id));
    await writeCoverage(db, id, memberIds);
    await audited(db, actor, now, "press.changeOutlet", "outlet", id);
  });
}

/** Closed, or of no interest any more: those who work there get nothing through it. What happened stays. */
export const archiveOutlet = (actor: Actor, now: Date, id: string): Promise<void> =>
  setArchived(actor, now, id, now, "press.archiveOutlet");

export const restoreOutlet = (actor: Actor, now: Date, id: string): Promise<void> =>
  setArchived(actor, now, id, null, "press.restoreOutlet");

function setArchived(actor: Actor, now: Date, id: string, archivedAt: Date | null, act: string): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const current = await ownOutlet(db, actor, id);
    if ((current.archivedAt === null) === (archivedAt === null)) return;
    await db
      .update(outlets)
      .set({ archivedAt, revision: current.revision + 1 })
      .where(eq(outlets.id, id));
    const people = await db
      .select({ contactId: mediaContacts.contactId })
      .from(mediaContacts)
      .where(eq(mediaContacts.outletId, id));
    for (const { contactId } of people) await keepRole(db, actor, now, contactId);
    await audited(db, actor, now, act, "outlet", id);
  });
}

/** The same address is the same person, who is kept once and as known. Whoever writes them down has seen that it is right. */
export function addJournalist(
  actor: Actor,
  now: Date,
  { id, outletId, beat, ...person }: JournalistFields & { id: string },
): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const outlet = await ownOutlet(db, actor, outletId);
    const [known] = await db.select().from(mediaContacts).where(eq(mediaContacts.id, id));
    if (known) {
      await ownPlace(db, actor, id);
      return;
    }
    const contact = await addContact(db, actor, now, { ...person, id, organisation: outlet.name });
    const place = { id, regionId: actor.regionId, contactId: contact.id, outletId, beat, verifiedOn: civilDate(now) };
    await demandNotThere(db, place);
    await db.insert(mediaContacts).values(place);
    await keepRole(db, actor, now, contact.id);
    await audited(db, actor, now, "press.addJournalist", "contact", contact.id);
  });
}

/** Also where they work: a journalist who has moved takes their history along. */
export function changeJournalist(
  actor: Actor,
  now: Date,
  { id, revision, outletId, beat, ...person }: JournalistFields & { id: string; revision: number },
): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const place = await ownPlace(db, actor, id);
    const outlet = await ownOutlet(db, actor, outletId);
    const contact = await demandContact(db, actor, place.contactId);
    const moved = place.outletId !== outletId;
    const from = moved ? await ownOutlet(db, actor, place.outletId) : null;
    // Who worked at one paper and said so works at the other now.
    const organisation = from && contact.organisation === from.name ? outlet.name : contact.organisation;
    const fields = { ...person, organisation, source: contact.source };
    const same = Object.entries(fields).every(([name, value]) => contact[name as keyof typeof fields] === value);
    if (same && !moved && place.beat === beat) return;
    if (contact.revision !== revision) {
      throw new Refusal("press:refusal.journalistChanged", { field: "name", params: { revision: contact.revision } });
    }
    if (moved) await demandNotThere(db, { id, contactId: contact.id, outletId });
    await changeFields(db, actor, now, contact, fields);
    await db
      .update(mediaContacts)
      .set({ outletId, beat, verifiedOn: civilDate(now) })
      .where(eq(mediaContacts.id, id));
    await keepRole(db, actor, now, contact.id);
    await audited(db, actor, now, "press.changeJournalist", "contact", contact.id);
  });
}

/** Someone has seen that it is still right. @returns what stood there, for the way back */
export function verifyJournalist(actor: Actor, now: Date, id: string): Promise<{ before: string | null }> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { contactId, verifiedOn } = await ownPlace(db, actor, id);
    const today = civilDate(now);
    if (verifiedOn !== today) {
      await db.update(mediaContacts).set({ verifiedOn: today }).where(eq(mediaContacts.id, id));
      await audited(db, actor, now, "press.verifyJournalist", "contact", contactId);
    }
    return { before: verifiedOn };
  });
}

/** It was pressed by mistake. */
export function unverifyJournalist(actor: Actor, now: Date, { id, before }: { id: string; before: string | null }) {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { contactId, verifiedOn } = await ownPlace(db, actor, id);
    if (verifiedOn === before || (before !== null && before > civilDate(now))) return;
    await db.update(mediaContacts).set({ verifiedOn: before }).where(eq(mediaContacts.id, id));
    await audited(db, actor, now, "press.unverifyJournalist", "contact", contactId);
  });
}

export type Place = typeof mediaContacts.$inferSelect;

/**
 * Off the list; the person and what happened stay. @returns the place, so that it can come back; null where it was taken
 * off before
 * @throws NotFound where it never was there
 */
export function takeOffList(actor: Actor, now: Date, id: string): Promise<Place | null> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const [place] = await db
      .delete(mediaContacts)
      .where(and(eq(mediaContacts.regionId, actor.regionId), eq(mediaContacts.id, id)))
      .returning();
    const taking = { act: "press.takeOffList", subjectType: "journalist", subjectId: id };
    if (!place) {
      if (await wasDone(db, actor, taking)) return null;
      throw new NotFound("journalist");
    }
    await keepRole(db, actor, now, place.contactId);
    await recordAudit(db, actor, now, taking);
    return place;
  });
}

export function putBackOnList(actor: Actor, now: Date, place: Omit<Place, "regionId">): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    await ownOutlet(db, actor, place.outletId);
    await demandContact(db, actor, place.contactId);
    const [added] = await db
      .insert(mediaContacts)
      .values({ ...place, regionId: actor.regionId })
      .onConflictDoNothing()
      .returning({ id: mediaContacts.id });
    if (!added) return;
    await keepRole(db, actor, now, place.contactId);
    await audited(db, actor, now, "press.putBackOnList", "journalist", place.id);
  });
}

/** A journalist is whoever works at an outlet in use: audiences go by that. */
async function keepRole(db: WriteDb, actor: Actor, now: Date, contactId: string): Promise<void> {
  const [place] = await db
    .select({ id: mediaContacts.id })
    .from(mediaContacts)
    .innerJoin(outlets, eq(outlets.id, mediaContacts.outletId))
    .where(and(eq(mediaContacts.contactId, contactId), isNull(outlets.archivedAt)))
    .limit(1);
  const tag = { contactId, role: "journalist", memberId: null } as const;
  await (place ? giveRole : takeRole)(db, actor, now, tag);
}

async function ownPlace(db: ReadDb, actor: Actor, id: string): Promise<Place> {
  const [place] = await db
    .select()
    .from(mediaContacts)
    .where(and(eq(mediaContacts.regionId, actor.regionId), eq(mediaContacts.id, id)));
  if (!place) throw new NotFound("journalist");
  return place;
}

async function demandNotThere(db: ReadDb, { id, contactId, outletId }: Pick<Place, "id" | "contactId" | "outletId">) {
  const [there] = await db
    .select({ id: mediaContacts.id })
    .from(mediaContacts)
    .where(and(eq(mediaContacts.contactId, contactId), eq(mediaContacts.outletId, outletId), ne(mediaContacts.id, id)));
  if (there) throw new Refusal("press:refusal.alreadyThere", { field: "outletId" });
}

async function demandNewName(db: ReadDb, actor: Actor, id: string, name: string): Promise<void> {
  const [same] = await db
    .select({ name: outlets.name, archivedAt: outlets.archivedAt })
    .from(outlets)
    .where(and(eq(outlets.regionId, actor.regionId), eq(outlets.sortKey, sortKey(name)), ne(outlets.id, id)));
  if (!same) return;
  const code = same.archivedAt === null ? "press:refusal.outletKnown" : "press:refusal.outletArchived";
  throw new Refusal(code, { field: "name", params: { name: same.name } });
}

const coveredBy = async (db: ReadDb, outletId: string): Promise<string[]> => {
  const rows = await db
    .select({ id: outletCoverage.memberId })
    .from(outletCoverage)
    .where(eq(outletCoverage.outletId, outletId));
  return rows.map(({ id }) => id);
};

async function writeCoverage(db: WriteDb, outletId: string, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await db.insert(outletCoverage).values(memberIds.map((memberId) => ({ memberId, outletId })));
}

const audited = (db: WriteDb, actor: Actor, now: Date, act: string, subjectType: string, subjectId: string) =>
  recordAudit(db, actor, now, { act, subjectType, subjectId });
