// What the press asks: what is open, what was answered, and all about one.
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  type SQL,
  sql,
} from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import {
  type Coverage,
  coverage,
  type Enquiry,
  enquirySuccesses,
  mediaContacts,
  outlets,
  pressEnquiries,
  releases,
} from "#db/schema/press.ts";
import { type Success, successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import type { EnquiryFilter } from "./enquiry-form.ts";
import { type EnquiryState, enquiryState, firstDue } from "./enquiry-standing.ts";
import { coverageDays } from "./settings.ts";

export type OpenEnquiry = Pick<Enquiry, "id" | "question" | "outletName" | "deadlineAt" | "accessDueOn">;

/** Anyone may ask through the public form: so many are shown, those that are due first. */
const mostUrgent = 20;
const mostOpen = 200;

/** What waits for an answer, what is due first on top. */
export async function openEnquiries(actor: Actor, db: ReadDb, _now: Date): Promise<OpenEnquiry[]> {
  demand(actor, "read");
  const ids = await firstOpen(db, inRegion(actor), mostUrgent);
  const { id, question, outletName, askerName, receivedAt, deadlineAt, accessDueOn } = getTableColumns(pressEnquiries);
  const rows = await db
    .select({ id, question, outletName, askerName, receivedAt, deadlineAt, accessDueOn })
    .from(pressEnquiries)
    .where(inArray(pressEnquiries.id, ids))
    .orderBy(asc(id));
  return rows
    .sort(firstDue)
    .map(({ askerName, receivedAt: _, ...row }) => ({ ...row, outletName: row.outletName || askerName }));
}

/** How many wait for an answer. */
export async function openCount(actor: Actor, db: ReadDb): Promise<number> {
  demand(actor, "read");
  return countOf(db, and(inRegion(actor), isNull(pressEnquiries.answeredAt)));
}

async function countOf(db: ReadDb, where: SQL | undefined): Promise<number> {
  const [counted] = await db.select({ total: count() }).from(pressEnquiries).where(where);
  return counted?.total ?? 0;
}

/**
 * The open ones that are due first. What it is due by is the earlier of two columns of different kinds, so the first of
 * each are asked for: the first of all are among them.
 */
async function firstOpen(db: ReadDb, where: SQL | undefined, most: number): Promise<string[]> {
  const { id, receivedAt, deadlineAt, accessDueOn } = getTableColumns(pressEnquiries);
  const first = (only: SQL | undefined, by: SQL[]) =>
    db
      .select({ id, receivedAt, deadlineAt, accessDueOn })
      .from(pressEnquiries)
      .where(and(where, isNull(pressEnquiries.answeredAt), only))
      .orderBy(...by, asc(receivedAt), asc(id))
      .limit(most);
  const rows = [
    ...(await first(isNotNull(deadlineAt), [asc(deadlineAt)])),
    ...(await first(isNotNull(accessDueOn), [asc(accessDueOn)])),
    ...(await first(and(isNull(deadlineAt), isNull(accessDueOn)), [])),
  ];
  return [...new Set(rows.sort(firstDue).map((row) => row.id))].slice(0, most);
}

export type EnquiryRow = Enquiry & { state: EnquiryState };
export type EnquiryList = {
  /** Those that are due first; `waiting`: how many there are in all. */
  open: EnquiryRow[];
  waiting: number;
  rows: EnquiryRow[];
  total: number;
  page: number;
  pages: number;
};

const perPage = 30;

const inRegion = (actor: Actor) => eq(pressEnquiries.regionId, actor.regionId);

/** Those that are open, and one page of the answered. */
export async function listEnquiries(actor: Actor, db: ReadDb, now: Date, filter: EnquiryFilter): Promise<EnquiryList> {
  demand(actor, "read");
  const asked = and(
    inRegion(actor),
    filter.outlet ? eq(pressEnquiries.outletName, filter.outlet) : undefined,
    filter.ownerId ? eq(pressEnquiries.ownerUserId, filter.ownerId) : undefined,
    filter.access ? eq(pressEnquiries.accessRequest, true) : undefined,
  );
  const open = await db
    .select()
    .from(pressEnquiries)
    .where(inArray(pressEnquiries.id, await firstOpen(db, asked, mostOpen)))
    .orderBy(asc(pressEnquiries.id));
  const waiting = await countOf(db, and(asked, isNull(pressEnquiries.answeredAt)));
  const answered = and(asked, isNotNull(pressEnquiries.answeredAt));
  const total = await countOf(db, answered);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(filter.page, pages);
  const rows = await db
    .select()
    .from(pressEnquiries)
    .where(answered)
    .orderBy(desc(pressEnquiries.receivedAt), asc(pressEnquiries.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  const withState = (row: Enquiry): EnquiryRow => ({ ...row, state: enquiryState(row, now) });
  return { open: open.sort(firstDue).map(withState), waiting, rows: rows.map(withState), total, page, pages };
}

/** Every outlet that has asked, by name. */
export async function outletsAsking(actor: Actor, db: ReadDb): Promise<string[]> {
  demand(actor, "read");
  const rows = await db.selectDistinct({ name: pressEnquiries.outletName }).from(pressEnquiries).where(inRegion(actor));
  return rows
    .map(({ name }) => name)
    .filter((name) => name !== "")
    .sort((a, b) => a.localeCompare(b, "nb"));
}

export type EnquirySource = Pick<
  Success,
  "id" | "title" | "locale" | "value" | "baseline" | "measure" | "unit" | "period" | "source"
>;
export type EnquiryView = {
  enquiry: Enquiry;
  state: EnquiryState;
  sources: EnquirySource[];
  release: { id: string; title: string } | null;
  /** What the same outlet wrote in the days after. */
  coverage: Pick<Coverage, "id" | "title" | "publishedOn" | "locale">[];
};

/** @throws NotFound, also for another region's */
export async function getEnquiry(actor: Actor, db: ReadDb, now: Date, id: string): Promise<EnquiryView> {
  demand(actor, "read");
  const enquiry = await ownEnquiry(db, actor, id);
  const sources = await db
    .select({
      id: successes.id,
      title: successes.title,
      locale: successes.locale,
      value: successes.value,
      baseline: successes.baseline,
      measure: successes.measure,
      unit: successes.unit,
      period: successes.period,
      source: successes.source,
    })
    .from(enquirySuccesses)
    .innerJoin(successes, eq(successes.id, enquirySuccesses.successId))
    .where(and(eq(enquirySuccesses.enquiryId, id), eq(successes.regionId, actor.regionId)))
    .orderBy(desc(successes.createdAt), asc(successes.id));
  const [release] = await db
    .select({ id: releases.id, title: releases.title })
    .from(releases)
    .where(and(eq(releases.regionId, actor.regionId), eq(releases.id, enquiry.releaseId ?? "")));
  return {
    enquiry,
    state: enquiryState(enquiry, now),
    sources,
    release: release ?? null,
    coverage: await writtenAfter(db, enquiry),
  };
}

async function writtenAfter(db: ReadDb, { regionId, outletId, receivedAt }: Enquiry): Promise<EnquiryView["coverage"]> {
  if (outletId === null) return [];
  const from = civilDate(receivedAt);
  const days = await readSetting(db, regionId, coverageDays);
  return db
    .select({
      id: coverage.id,
      title: coverage.title,
      publishedOn: coverage.publishedOn,
      locale: coverage.locale,
    })
    .from(coverage)
    .where(
      and(
        eq(coverage.regionId, regionId),
        eq(coverage.outletId, outletId),
        gte(coverage.publishedOn, from),
        lte(coverage.publishedOn, addDays(from, days)),
      ),
    )
    .orderBy(asc(coverage.publishedOn), asc(coverage.id));
}

/** @throws NotFound */
export async function ownEnquiry(db: ReadDb, actor: Actor, id: string): Promise<Enquiry> {
  const [found] = await db
    .select()
    .from(pressEnquiries)
    .where(and(inRegion(actor), eq(pressEnquiries.id, id)));
  if (!found) throw new NotFound("enquiry");
  return found;
}

export type KnownAsker = { contactId: string; outletId: string; name: string; outlet: string; reach: string };

/** Those who may ask: everyone on the media list, as they are called. */
export async function knownAskers(actor: Actor, db: ReadDb): Promise<KnownAsker[]> {
  demand(actor, "read");
  const rows = await db
    .select({ contact: contacts, outlet: outlets })
    .from(mediaContacts)
    .innerJoin(contacts, eq(contacts.id, mediaContacts.contactId))
    .innerJoin(outlets, eq(outlets.id, mediaContacts.outletId))
    .where(and(eq(mediaContacts.regionId, actor.regionId), isNull(contacts.archivedAt), isNull(outlets.archivedAt)))
    .orderBy(asc(contacts.sortKey), asc(outlets.sortKey), asc(contacts.id));
  return rows.map(({ contact, outlet }) => ({
    contactId: contact.id,
    outletId: outlet.id,
    name: contact.name,
    outlet: outlet.name,
    reach: [contact.phone, contact.email].filter(Boolean).join(", "),
  }));
}

const mostToChoose = 40;

/** What an answer can rest on: the newest, and what is chosen already. */
export async function enquiryChoices(
  actor: Actor,
  db: ReadDb,
  chosen: { releaseId: string | null; successIds: readonly string[] },
) {
  demand(actor, "read");
  const one = { id: successes.id, title: successes.title, locale: successes.locale };
  const isChosen = chosen.successIds.length ? inArray(successes.id, [...chosen.successIds]) : sql`1 = 0`;
  const newest = await db
    .select(one)
    .from(successes)
    .where(and(eq(successes.regionId, actor.regionId), eq(successes.draft, false)))
    .orderBy(desc(successes.createdAt), asc(successes.id))
    .limit(mostToChoose);
  const older = await db
    .select(one)
    .from(successes)
    .where(and(eq(successes.regionId, actor.regionId), isChosen));
  const known = new Set(newest.map(({ id }) => id));
  const told = await db
    .select({ id: releases.id, title: releases.title })
    .from(releases)
    .where(and(eq(releases.regionId, actor.regionId)))
    .orderBy(desc(releases.changedAt), asc(releases.id))
    .limit(mostToChoose);
  return { successes: [...newest, ...older.filter(({ id }) => !known.has(id))], releases: told };
}

/** What was asked by one journalist, or by anyone of one outlet; newest first. */
export async function enquiriesFrom(
  actor: Actor,
  db: ReadDb,
  now: Date,
  of: { contactId: string } | { outletId: string },
): Promise<EnquiryRow[]> {
  demand(actor, "read");
  const whose =
    "contactId" in of ? eq(pressEnquiries.contactId, of.contactId) : eq(pressEnquiries.outletId, of.outletId);
  const rows = await db
    .select()
    .from(pressEnquiries)
    .where(and(inRegion(actor), whose))
    .orderBy(desc(pressEnquiries.receivedAt), asc(pressEnquiries.id))
    .limit(perPage);
  return rows.map((row) => ({ ...row, state: enquiryState(row, now) }));
}
