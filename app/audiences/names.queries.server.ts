// The names behind the count of an audience: a page at a time, each with why, whether reachable and what was last heard.
import { and, asc, eq, inArray, isNotNull, lte, max, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityContacts } from "#db/schema/activities.ts";
import { type Audience, audienceContacts } from "#db/schema/audiences.ts";
import { type Contact, contacts } from "#db/schema/contacts.ts";
import { deliveries } from "#db/schema/delivery.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { named, nameOrder, placeCondition } from "~/contacts/name-order.server.ts";
import { type NamePage, namePage, type Place } from "~/contacts/paging.ts";
import { type SuppressionReason, suppressionsOf } from "~/delivery/suppression.queries.server.ts";
import { belonging, belongingIds, belongingOf } from "./belonging.server.ts";
import { listOf } from "./list-name.ts";
import type { Showing } from "./names-filter.ts";
import { stoppedKeys } from "./people.queries.server.ts";

export const namesPerPage = 25;

export type NameRow = Pick<Contact, "id" | "name" | "title" | "organisation"> & {
  why: "rule" | "added";
  /** Whether mail of this audience reaches them, or why not. */
  reach: "reached" | "noAddress" | SuppressionReason;
  lastHeard: Date | null;
};

type Asked = { showing: Showing; text: string; place: Place };

/** Those who share an address are one, as when mail is sent: the first by name. A page can be a little shorter for it. */
export async function listNames(
  actor: Actor,
  db: ReadDb,
  now: Date,
  audience: Audience,
  { showing, text, place }: Asked,
): Promise<NamePage<NameRow>> {
  demand(actor, "read");
  const found = await db
    .select({
      id: contacts.id,
      name: contacts.name,
      title: contacts.title,
      organisation: contacts.organisation,
      emailKey: contacts.emailKey,
    })
    .from(contacts)
    .where(
      and(
        eq(contacts.regionId, audience.regionId),
        inArray(contacts.id, belongingIds(db, belongingOf(audience))),
        shown(db, audience, showing),
        named(text),
        await placeCondition(db, actor.regionId, place),
      ),
    )
    .orderBy(...nameOrder(place))
    .limit(namesPerPage + 1);
  const page = namePage(found, place, namesPerPage);
  const seconds = await namedSecond(db, audience, page.rows);
  const rows = page.rows.filter(({ id }) => !seconds.has(id));
  const ids = rows.map(({ id }) => id);
  const keys = rows.flatMap(({ emailKey }) => emailKey ?? []);
  const stopped = await suppressionsOf(db, audience.regionId, listOf(audience), keys);
  const heard = await lastHeard(db, now, ids);
  const byHand = new Set(await addedAmong(db, audience.id, ids));
  return {
    ...page,
    rows: rows.map(({ emailKey, ...row }) => ({
      ...row,
      why: byHand.has(row.id) ? "added" : "rule",
      reach: emailKey === null ? "noAddress" : (stopped.get(emailKey) ?? "reached"),
      lastHeard: heard.get(row.id) ?? null,
    })),
  };
}

type Keyed = Pick<Contact, "id" | "emailKey">;

/** Those of the rows before whom somebody else in the same audience has the same address. */
async function namedSecond(db: ReadDb, audience: Audience, rows: readonly Keyed[]): Promise<Set<string>> {
  const keys = [...new Set(rows.flatMap(({ emailKey }) => emailKey ?? []))];
  if (keys.length === 0) return new Set();
  const sharing = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.regionId, audience.regionId), inArray(contacts.emailKey, keys)));
  if (sharing.length === keys.length) return new Set();
  const { candidate, isIn } = belonging(db, belongingOf(audience));
  const ids = sharing.map(({ id }) => id);
  const inIt = await db
    .select({ id: contacts.id, emailKey: contacts.emailKey })
    .from(candidate)
    .crossJoin(contacts)
    .where(and(isIn, inArray(contacts.id, ids)))
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
  const isFirst = ({ id, emailKey }: Keyed) => inIt.find((other) => other.emailKey === emailKey)?.id === id;
  return new Set(rows.filter((row) => row.emailKey !== null && !isFirst(row)).map(({ id }) => id));
}

function shown(db: ReadDb, audience: Audience, showing: Showing): SQL | undefined {
  const stopped = stoppedKeys(db, audience.regionId, listOf(audience));
  const reached = and(isNotNull(contacts.emailKey), notInArray(contacts.emailKey, stopped));
  switch (showing) {
    case "all":
      return undefined;
    case "reachable":
      return reached;
    case "unreachable":
      return or(sql`${contacts.emailKey} is null`, inArray(contacts.emailKey, stopped));
  }
}

async function addedAmong(db: ReadDb, audienceId: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: audienceContacts.contactId })
    .from(audienceContacts)
    .where(
      and(
        eq(audienceContacts.audienceId, audienceId),
        eq(audienceContacts.how, "added"),
        inArray(audienceContacts.contactId, ids),
      ),
    );
  return rows.map(({ id }) => id);
}

/** When each of them last got a mail from us, or was spoken with; those who never have are not in it. */
export async function lastHeard(db: ReadDb, now: Date, contactIds: readonly string[]): Promise<Map<string, Date>> {
  if (contactIds.length === 0) return new Map();
  const mails = await db
    .select({ contactId: deliveries.contactId, at: max(deliveries.submittedAt) })
    .from(deliveries)
    .where(and(inArray(deliveries.contactId, [...contactIds]), eq(deliveries.state, "submitted")))
    .groupBy(deliveries.contactId);
  const talks = await db
    .select({ contactId: activityContacts.contactId, at: max(activities.startsAt) })
    .from(activityContacts)
    .innerJoin(activities, eq(activities.id, activityContacts.activityId))
    .where(
      and(
        inArray(activityContacts.contactId, [...contactIds]),
        lte(activities.startsAt, now),
        sql`${activities.cancelledAt} is null`,
      ),
    )
    .groupBy(activityContacts.contactId);
  const latest = new Map<string, Date>();
  for (const { contactId, at } of [...mails, ...talks]) {
    const known = contactId === null ? undefined : latest.get(contactId);
    if (contactId !== null && at !== null && (!known || known < at)) latest.set(contactId, at);
  }
  return latest;
}

/** So many of those kept out by hand are shown. */
const mostKeptOut = 200;

/** By name; they could be in it by the rule, or not any more. */
export async function keptOutNames(
  actor: Actor,
  db: ReadDb,
  audience: Audience,
): Promise<Pick<Contact, "id" | "name" | "title" | "organisation">[]> {
  demand(actor, "read");
  return db
    .select({ id: contacts.id, name: contacts.name, title: contacts.title, organisation: contacts.organisation })
    .from(audienceContacts)
    .innerJoin(contacts, eq(contacts.id, audienceContacts.contactId))
    .where(
      and(
        eq(contacts.regionId, audience.regionId),
        eq(audienceContacts.audienceId, audience.id),
        eq(audienceContacts.how, "removed"),
        sql`${contacts.archivedAt} is null`,
      ),
    )
    .orderBy(asc(contacts.sortKey), asc(contacts.id))
    .limit(mostKeptOut);
}

/** So many are offered of those whose name or address begins so. */
export const mostOffered = 8;

/** Whom one could put in by hand. */
export async function namesToAdd(
  actor: Actor,
  db: ReadDb,
  audience: Audience,
  text: string,
): Promise<Pick<Contact, "id" | "name" | "title" | "organisation">[]> {
  demand(actor, "read");
  if (text.trim() === "") return [];
  return db
    .select({ id: contacts.id, name: contacts.name, title: contacts.title, organisation: contacts.organisation })
    .from(contacts)
    .where(
      and(
        eq(contacts.regionId, audience.regionId),
        sql`${contacts.archivedAt} is null`,
        named(text),
        notInArray(contacts.id, belongingIds(db, belongingOf(audience))),
      ),
    )
    .orderBy(asc(contacts.sortKey), asc(contacts.id))
    .limit(mostOffered);
}
