// The media list: outlets, what they cover, who works there, and whether that is still right.
import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Contact, contacts } from "#db/schema/contacts.ts";
import { mediaContacts, type Outlet, outletCoverage, outlets } from "#db/schema/press.ts";
import { members } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { emailKey } from "~/delivery/address.ts";
import { suppressionsOf } from "~/delivery/suppression.queries.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import type { MediaFilter } from "./outlet-form.ts";
import { pressList } from "./press-list.server.ts";
import type { Suppression } from "./recipients.ts";
import { verifyMonths } from "./settings.ts";
import { isDue, verifyBy } from "./verification.ts";

export type JournalistRow = {
  /** Of the place on the list; a person may stand at several outlets. */
  id: string;
  contactId: string;
  outletId: string;
  beat: string;
  verifiedOn: string | null;
  /** Must be looked at again: it never was, or too long ago. */
  due: boolean;
  verifyBy: string | null;
  /** Why they get nothing, where they get nothing. */
  silent: Suppression | "noAddress" | "archived" | null;
} & Pick<Contact, "name" | "title" | "email" | "phone" | "locale">;

export type OutletRow = Outlet & { covers: { id: string; name: string }[]; journalists: JournalistRow[] };
export type MediaList = {
  rows: OutletRow[];
  total: number;
  page: number;
  pages: number;
  /** People whose facts must be looked at again. */
  due: number;
  people: number;
};

const perPage = 30;

/** By name. The list is as long as a region's press: it is read whole and narrowed here. */
export async function listMedia(actor: Actor, db: ReadDb, now: Date, filter: MediaFilter): Promise<MediaList> {
  demand(actor, "read");
  const archived = filter.show === "archived" ? isNotNull(outlets.archivedAt) : isNull(outlets.archivedAt);
  const found = await db
    .select()
    .from(outlets)
    .where(and(eq(outlets.regionId, actor.regionId), archived))
    .orderBy(asc(outlets.sortKey), asc(outlets.id));
  const all = await withPeople(actor, db, now, found);
  const everyone = all.flatMap(({ journalists }) => journalists);
  const rows = all.filter(
    ({ covers, journalists }) =>
      (filter.memberId === null || covers.some(({ id }) => id === filter.memberId)) &&
      (filter.show !== "due" || journalists.some(({ due }) => due)),
  );
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(filter.page, pages);
  return {
    rows: rows.slice((page - 1) * perPage, page * perPage),
    total: rows.length,
    page,
    pages,
    due: everyone.filter(({ due }) => due).length,
    people: everyone.length,
  };
}

/** @throws NotFound, also for another region's */
export async function getOutlet(actor: Actor, db: ReadDb, now: Date, id: string): Promise<OutletRow> {
  demand(actor, "read");
  const [row] = await withPeople(actor, db, now, [await ownOutlet(db, actor, id)]);
  if (!row) throw new NotFound("outlet");
  return row;
}

/** @throws NotFound */
export async function ownOutlet(db: ReadDb, actor: Actor, id: string): Promise<Outlet> {
  const [found] = await db
    .select()
    .from(outlets)
    .where(and(eq(outlets.regionId, actor.regionId), eq(outlets.id, id)));
  if (!found) throw new NotFound("outlet");
  return found;
}

export type JournalistView = { row: JournalistRow; outlet: Outlet; contact: Contact };

/** @throws NotFound */
export async function getJournalist(actor: Actor, db: ReadDb, now: Date, id: string): Promise<JournalistView> {
  demand(actor, "read");
  const [found] = await db
    .select({ contact: contacts, outlet: outlets })
    .from(mediaContacts)
    .innerJoin(contacts, eq(contacts.id, mediaContacts.contactId))
    .innerJoin(outlets, eq(outlets.id, mediaContacts.outletId))
    .where(and(eq(mediaContacts.regionId, actor.regionId), eq(mediaContacts.id, id)));
  if (!found) throw new NotFound("journalist");
  const [outlet] = await withPeople(actor, db, now, [found.outlet]);
  const row = outlet?.journalists.find((one) => one.id === id);
  if (!row) throw new NotFound("journalist");
  return { row, ...found };
}

/** Outlets in use, by name, to choose among. */
export async function outletChoices(actor: Actor, db: ReadDb): Promise<{ id: string; name: string }[]> {
  demand(actor, "read");
  return db
    .select({ id: outlets.id, name: outlets.name })
    .from(outlets)
    .where(and(eq(outlets.regionId, actor.regionId), isNull(outlets.archivedAt)))
    .orderBy(asc(outlets.sortKey), asc(outlets.id));
}

/** SQLite takes 32 766 values; a press list of thousands is asked for in parts. */
const atOnce = 500;

async function withPeople(actor: Actor, db: ReadDb, now: Date, found: readonly Outlet[]): Promise<OutletRow[]> {
  const months = await readSetting(db, actor.regionId, verifyMonths);
  const today = civilDate(now);
  const rows: OutletRow[] = [];
  for (let from = 0; from < found.length; from += atOnce) {
    const part = found.slice(from, from + atOnce);
    const ids = part.map(({ id }) => id);
    const covered = await db
      .select({ outletId: outletCoverage.outletId, id: members.id, name: members.name })
      .from(outletCoverage)
      .innerJoin(members, eq(members.id, outletCoverage.memberId))
      .where(inArray(outletCoverage.outletId, ids))
      .orderBy(asc(members.sortKey));
    const people = await db
      .select({ place: mediaContacts, contact: contacts })
      .from(mediaContacts)
      .innerJoin(contacts, eq(contacts.id, mediaContacts.contactId))
      .where(and(eq(mediaContacts.regionId, actor.regionId), inArray(mediaContacts.outletId, ids)))
      .orderBy(asc(contacts.sortKey), asc(mediaContacts.id));
    const keys = people.flatMap(({ contact }) => (contact.email ? [emailKey(contact.email)] : []));
    const suppressed = await suppressionsOf(db, actor.regionId, pressList, keys);
    const silent = ({ archivedAt, email }: Contact): JournalistRow["silent"] => {
      if (archivedAt !== null) return "archived";
      return email ? (suppressed.get(emailKey(email)) ?? null) : "noAddress";
    };
    const journalists = people.map(({ place, contact }): JournalistRow => {
      const { id, contactId, outletId, beat, verifiedOn } = place;
      const { name, title, email, phone, locale } = contact;
      const check = { due: isDue(verifiedOn, months, today), verifyBy: verifyBy(verifiedOn, months) };
      return {
        ...{ id, contactId, outletId, beat, verifiedOn, name, title, email, phone, locale },
        ...check,
        silent: silent(contact),
      };
    });
    rows.push(
      ...part.map((outlet) => ({
        ...outlet,
        covers: covered.filter(({ outletId }) => outletId === outlet.id).map(({ id, name }) => ({ id, name })),
        journalists: journalists.filter(({ outletId }) => outletId === outlet.id),
      })),
    );
  }
  return rows;
}
