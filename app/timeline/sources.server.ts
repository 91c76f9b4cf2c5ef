// Where the timeline takes its things from: for each kind one query, bounded by the window, and of each thing no more than
// is needed to put it in its place.
import { and, type Column, eq, exists, gt, gte, isNull, lt, lte, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import { milliseconds } from "#db/dialect/milliseconds.ts";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityMembers } from "#db/schema/activities.ts";
import { ambassadors, asks } from "#db/schema/ambassadors.ts";
import { audienceActivities } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { coverage, coverageMembers, releaseSuccesses, releases, sendings } from "#db/schema/press.ts";
import { successBenefits, successes } from "#db/schema/successes.ts";
import { updateSuccesses, updates } from "#db/schema/updates.ts";
import { pressAudienceId } from "~/audiences/press-audience.server.ts";
import { dayMs, type Offsets } from "./day-number.ts";
import type { TimelineFilter } from "./filter.ts";
import type { ItemKind } from "./kinds.ts";
import type { Window } from "./months.ts";
import type { Moment } from "./stream.ts";

export type Asked = Pick<TimelineFilter, "kinds" | "memberId" | "audienceId" | "text">;

export type Cut = Window & { regionId: string; now: Date; today: string; offsets: Offsets };

/** Rows in their days, not read yet. */
export type Placed = { part: Moment["part"]; rows: ReturnType<typeof updatesIn> };
type Source = (db: ReadDb, cut: Cut, asked: Asked) => Placed[];

export const sources: Record<ItemKind, Source> = {
  update: (db, cut, asked) => [{ part: "begun", rows: updatesIn(db, cut, asked, false) }],

  /** What was, or will be, sent to the press; and releases that are planned, until a sending is made of them. */
  release: (db, cut, asked) => {
    const { memberId, audienceId } = asked;
    const { regionId, from, to } = cut;
    if (audienceId && audienceId !== pressAudienceId(regionId)) return [];
    const planned = db
      .select(placed(releases.id, releases.title, inTime(releases.plannedFor, cut)))
      .from(releases)
      .where(
        and(
          eq(releases.regionId, regionId),
          gte(releases.plannedFor, from),
          lt(releases.plannedFor, to),
          notExists(
            db
              .select({ id: sendings.id })
              .from(sendings)
              .where(and(eq(sendings.releaseId, releases.id), ne(sendings.state, "cancelled"))),
          ),
          ifAsked(memberId, (id) =>
            exists(
              db
                .select({ id: releaseSuccesses.id })
                .from(releaseSuccesses)
                .innerJoin(successBenefits, eq(successBenefits.successId, releaseSuccesses.successId))
                .where(and(eq(releaseSuccesses.releaseId, releases.id), eq(successBenefits.memberId, id))),
            ),
          ),
        ),
      )
      .as("placed");
    return [
      { part: "done", rows: updatesIn(db, cut, asked, true) },
      { part: "begun", rows: planned },
    ];
  },

  activity: (db, cut, { memberId, audienceId }) => {
    const { regionId, from, to } = cut;
    const rows = db
      .select(placed(activities.id, activities.title, inTime(activities.startsAt, cut)))
      .from(activities)
      .where(
        and(
          eq(activities.regionId, regionId),
          gte(activities.startsAt, from),
          lt(activities.startsAt, to),
          ifAsked(memberId, (id) =>
            or(
              eq(activities.memberId, id),
              exists(
                db
                  .select({ id: activityMembers.id })
                  .from(activityMembers)
                  .where(and(eq(activityMembers.activityId, activities.id), eq(activityMembers.memberId, id))),
              ),
            ),
          ),
          ifAsked(audienceId, (id) =>
            exists(
              db
                .select({ id: audienceActivities.id })
                .from(audienceActivities)
                .where(and(eq(audienceActivities.activityId, activities.id), eq(audienceActivities.audienceId, id))),
            ),
          ),
        ),
      )
      .as("placed");
    return [{ part: "begun", rows }];
  },

  ask: (db, cut, { memberId, audienceId }) => {
    if (audienceId) return [];
    const { regionId, from, to } = cut;
    const words = sql`${contacts.name} || ' ' || ${asks.text}`;
    const rowsOf = (column: typeof asks.sentAt | typeof asks.doneAt) =>
      db
        .select(placed(asks.id, words, inTime(column, cut)))
        .from(asks)
        .innerJoin(ambassadors, eq(ambassadors.id, asks.ambassadorId))
        .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
        .where(
          and(
            eq(asks.regionId, regionId),
            gte(column, from),
            lt(column, to),
            isNull(asks.cancelledAt),
            memberId ? eq(ambassadors.memberId, memberId) : undefined,
          ),
        )
        .as("placed");
    return [
      { part: "begun", rows: rowsOf(asks.sentAt) },
      { part: "done", rows: rowsOf(asks.doneAt) },
    ];
  },

  success: (db, cut, { memberId, audienceId }) => {
    if (audienceId) return [];
    const { regionId, days } = cut;
    const rows = db
      .select(placed(successes.id, successes.title, onDay(successes.happenedOn, cut)))
      .from(successes)
      .where(
        and(
          eq(successes.regionId, regionId),
          gte(successes.happenedOn, days[0] ?? ""),
          lte(successes.happenedOn, days.at(-1) ?? ""),
          eq(successes.draft, false),
          ifAsked(memberId, (id) =>
            exists(
              db
                .select({ id: successBenefits.id })
                .from(successBenefits)
                .where(and(eq(successBenefits.successId, successes.id), eq(successBenefits.memberId, id))),
            ),
          ),
        ),
      )
      .as("placed");
    return [{ part: "begun", rows }];
  },

  coverage: (db, cut, { memberId, audienceId }) => {
    if (audienceId) return [];
    const { regionId, days } = cut;
    const rows = db
      .select(placed(coverage.id, coverage.title, onDay(coverage.publishedOn, cut)))
      .from(coverage)
      .where(
        and(
          eq(coverage.regionId, regionId),
          gte(coverage.publishedOn, days[0] ?? ""),
          lte(coverage.publishedOn, days.at(-1) ?? ""),
          ifAsked(memberId, (id) =>
            exists(
              db
                .select({ id: coverageMembers.id })
                .from(coverageMembers)
                .where(and(eq(coverageMembers.coverageId, coverage.id), eq(coverageMembers.memberId, id))),
            ),
          ),
        ),
      )
      .as("placed");
    return [{ part: "begun", rows }];
  },
};

/** @param press those that send a release to the press, or all the others */
const updatesIn = (db: ReadDb, cut: Cut, { memberId, audienceId }: Asked, press: boolean) =>
  db
    .select(placed(updates.id, updates.title, inTime(updates.plannedFor, cut)))
    .from(updates)
    .where(
      and(
        eq(updates.regionId, cut.regionId),
        gte(updates.plannedFor, cut.from),
        lt(updates.plannedFor, cut.to),
        press ? eq(updates.causeKind, "sending") : or(isNull(updates.causeKind), ne(updates.causeKind, "sending")),
        // Called off half-way, it was heard by some all the same.
        or(ne(updates.state, "cancelled"), gt(updates.submitted, 0)),
        audienceId ? eq(updates.audienceId, audienceId) : undefined,
        ifAsked(memberId, (id) =>
          exists(
            db
              .select({ id: updateSuccesses.id })
              .from(updateSuccesses)
              .innerJoin(successBenefits, eq(successBenefits.successId, updateSuccesses.successId))
              .where(and(eq(updateSuccesses.updateId, updates.id), eq(successBenefits.memberId, id))),
          ),
        ),
      ),
    )
    .as("placed");

const ifAsked = (id: string | null, where: (id: string) => SQL | undefined): SQL | undefined =>
  id ? where(id) : undefined;

type When = { at: SQL<Date | null>; day: SQL<number | string>; ahead: SQL<number> };

const placed = (id: Column, words: Column | SQL, { at, day, ahead }: When) => ({
  id: sql<string>`${id}`.as("id"),
  words: sql<string>`${words}`.as("words"),
  at: at.as("at"),
  day: day.as("day"),
  ahead: ahead.as("ahead"),
});

/** Counted from a day long before any of ours, because whole numbers are cut off towards zero. */
const longBefore = 100_000;

/** `day`: the number of the civil day. What happens in this very moment has happened. */
function inTime(column: Column, { now, offsets }: Cut): When {
  const constant = (value: number) => sql.raw(String(value));
  const offset = offsets.changes.reduce<SQL>(
    (before, change) =>
      sql`case when ${column} < ${sql.param(change.from, column)} then ${before} else ${constant(change.offset)} end`,
    constant(offsets.first),
  );
  const shifted = sql`${milliseconds(column)} + ${offset} + ${constant(longBefore * dayMs)}`;
  return {
    at: sql`${column}`.mapWith(column) as SQL<Date>,
    day: sql<number>`(${shifted}) / ${constant(dayMs)} - ${constant(longBefore)}`,
    ahead: sql<number>`case when ${column} > ${sql.param(now, column)} then 1 else 0 end`,
  };
}

/** `day`: the civil date itself. Today has come. */
const onDay = (column: Column, { today }: Cut): When => ({
  at: sql`null`.mapWith(() => null),
  day: sql<string>`${column}`,
  ahead: sql<number>`case when ${column} > ${today} then 1 else 0 end`,
});
