// What a person's own calendar shows: what is planned, and what has been in the last months.
import { and, desc, eq, gte, isNull, lt, ne, notExists } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities } from "#db/schema/activities.ts";
import { ambassadors, asks } from "#db/schema/ambassadors.ts";
import { audiences } from "#db/schema/audiences.ts";
import { users } from "#db/schema/auth.ts";
import { contacts } from "#db/schema/contacts.ts";
import type { Link } from "#db/schema/links.ts";
import { releases, sendings } from "#db/schema/press.ts";
import type { Region } from "#db/schema/regions.ts";
import { updates } from "#db/schema/updates.ts";
import type { Actor, PersonActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { membershipIn } from "~/auth/memberships.queries.server.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import type { CalendarEvent } from "./calendar-text.ts";
import { embargoesOf, embargoesOfReleases } from "./embargo.queries.server.ts";

export type CalendarReader = { actor: PersonActor; region: Region; locale: Locale };

/** Who reads by this link, if they still belong to the region. */
export async function calendarReader(db: ReadDb, link: Link): Promise<CalendarReader | undefined> {
  const region = await regionById(db, link.regionId);
  const membership = region && (await membershipIn(db, link.holderId, region.slug));
  const [user] = await db
    .select({ name: users.name, locale: users.locale })
    .from(users)
    .where(eq(users.id, link.holderId));
  if (!region || !membership || !user) return undefined;
  const { role, memberId } = membership;
  return {
    actor: { kind: "person", regionId: region.id, userId: link.holderId, name: user.name, role, memberId },
    region,
    locale: user.locale ?? region.locale,
  };
}

export type CalendarThing = Omit<CalendarEvent, "uid" | "title" | "url"> & {
  kind: "update" | "release" | "activity" | "answerBy";
  id: string;
  /** None while an embargo keeps it back. */
  title: string | null;
  /** For whom, or by whom. */
  about: string;
  /** Under the desk's address. */
  path: string;
};

const daysBack = 92;
const daysAhead = 400;
/** The latest of each kind: a calendar programme reads the whole file each time. */
const mostOfAKind = 1_000;

export async function calendarThings(actor: Actor, db: ReadDb, now: Date): Promise<CalendarThing[]> {
  demand(actor, "read");
  const day = 86_400_000;
  const span: Span = {
    from: new Date(now.getTime() - daysBack * day),
    to: new Date(now.getTime() + daysAhead * day),
    now,
  };
  const { regionId } = actor;
  return [
    ...(await plannedUpdates(db, regionId, span)),
    ...(await plannedReleases(db, regionId, span)),
    ...(await activitiesIn(db, regionId, span)),
    ...(await answersDue(db, regionId, span)),
  ];
}

type Span = { from: Date; to: Date; now: Date };

/** The title once the embargo is over, and then it counts as changed. */
function unlessKeptBack(title: string, changedAt: Date, until: Date | undefined, now: Date) {
  if (!until) return { title, stamp: changedAt };
  if (now < until) return { title: null, stamp: changedAt };
  return { title, stamp: until > changedAt ? until : changedAt };
}

async function plannedUpdates(db: ReadDb, regionId: string, { from, to, now }: Span): Promise<CalendarThing[]> {
  const rows = await db
    .select({ update: updates, audience: audiences.name })
    .from(updates)
    .innerJoin(audiences, eq(audiences.id, updates.audienceId))
    .where(and(eq(updates.regionId, regionId), gte(updates.plannedFor, from), lt(updates.plannedFor, to)))
    .orderBy(desc(updates.plannedFor), desc(updates.id))
    .limit(mostOfAKind);
  const embargoes = await embargoesOf(
    db,
    regionId,
    rows.map(({ update }) => update),
  );
  return rows.map(({ update, audience }) => ({
    kind: "update",
    id: update.id,
    ...unlessKeptBack(update.title, update.changedAt, embargoes.get(update.id), now),
    about: audience,
    place: "",
    path: update.causeKind === "sending" ? `sendings/${update.causeId}` : `updates/${update.id}`,
    sequence: update.revision,
    // What some have heard has been, although the rest was called off.
    cancelled: update.state === "cancelled" && update.submitted === 0,
    when: { from: update.plannedFor, to: null },
  }));
}

/** Those that no sending has been made of; a sending is an update. */
async function plannedReleases(db: ReadDb, regionId: string, { from, to, now }: Span): Promise<CalendarThing[]> {
  const made = db
    .select({ id: sendings.id })
    .from(sendings)
    .where(and(eq(sendings.releaseId, releases.id), ne(sendings.state, "cancelled")));
  const rows = await db
    .select()
    .from(releases)
    .where(
      and(
        eq(releases.regionId, regionId),
        gte(releases.plannedFor, from),
        lt(releases.plannedFor, to),
        notExists(made),
      ),
    )
    .limit(mostOfAKind);
  const embargoes = await embargoesOfReleases(db, regionId, rows);
  return rows.flatMap((release): CalendarThing[] => {
    const { id, title, changedAt, plannedFor } = release;
    if (!plannedFor) return [];
    return [
      {
        kind: "release",
        id,
        ...unlessKeptBack(title, changedAt, embargoes.get(id), now),
        about: "",
        place: "",
        path: `releases/${id}`,
        sequence: 0,
        cancelled: false,
        when: { from: plannedFor, to: null },
      },
    ];
  });
}

async function activitiesIn(db: ReadDb, regionId: string, { from, to }: Span): Promise<CalendarThing[]> {
  const rows = await db
    .select()
    .from(activities)
    .where(and(eq(activities.regionId, regionId), gte(activities.startsAt, from), lt(activities.startsAt, to)))
    .orderBy(desc(activities.startsAt), desc(activities.id))
    .limit(mostOfAKind);
  return rows.map(({ id, title, place, sequence, cancelledAt, changedAt, startsAt, endsAt }) => ({
    kind: "activity",
    id,
    title,
    about: "",
    place,
    path: `activities/${id}`,
    sequence,
    stamp: changedAt,
    cancelled: cancelledAt !== null,
    when: { from: startsAt, to: endsAt },
  }));
}

/** The days by which those who were asked will have answered; whole days, and gone once they have. */
async function answersDue(db: ReadDb, regionId: string, { from, to, now }: Span): Promise<CalendarThing[]> {
  const today = civilDate(now);
  const rows = await db
    .select({ ask: asks, name: contacts.name })
    .from(asks)
    .innerJoin(ambassadors, eq(ambassadors.id, asks.ambassadorId))
    .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
    .where(
      and(
        eq(asks.regionId, regionId),
        gte(asks.sentAt, from),
        lt(asks.sentAt, to),
        gte(asks.answerBy, addDays(today, -daysBack)),
        isNull(asks.answeredAt),
        isNull(asks.cancelledAt),
      ),
    )
    .limit(mostOfAKind);
  return rows.map(({ ask, name }) => ({
    kind: "answerBy",
    id: ask.id,
    title: "",
    about: name,
    place: "",
    path: `ambassadors/${ask.ambassadorId}`,
    sequence: 0,
    stamp: ask.createdAt,
    cancelled: false,
    when: { day: ask.answerBy },
  }));
}
