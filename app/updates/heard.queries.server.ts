// What audiences have heard and will hear: updates that told them, and meetings that reached them. Counted figures only,
// never the deliveries themselves, so that it stays fast however many there are.
import { and, type Column, desc, eq, gt, gte, inArray, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "#db/handles.ts";
import { audiences } from "#db/schema/audiences.ts";
import { regions } from "#db/schema/regions.ts";
import { updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { meetingsOf } from "~/audiences/meetings.queries.server.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";

export type HeardPoint = { audienceId: string; at: Date; kind: "update" | "activity"; id: string; title: string };
/** `sure`: it happens by itself; what is only planned needs a person first. */
export type AheadPoint = HeardPoint & { sure: boolean };

/** A meeting longer ago than this is not remembered. Days. */
const meetingsRemembered = 730;

/** Submitted to enough of those who can be reached, as `toldStatus` says it, with room for binary fractions. */
const toldUnder = ({ submitted, reachable }: { submitted: Column; reachable: Column }) =>
  and(gt(submitted, 0), sql`${submitted} + 0.000001 >= ${reachable} * ${regions.toldThreshold}`);

/**
 * What each audience heard from the day `since` until now, and the last thing before that day; and what it will hear
 * from today on. In the order of time. A failed or partly failed sending is in neither.
 */
export async function pointsOf(
  actor: Actor,
  db: ReadDb,
  now: Date,
  { audienceIds, since }: { audienceIds: readonly string[]; since: string },
): Promise<{ heard: HeardPoint[]; ahead: AheadPoint[] }> {
  if (audienceIds.length === 0) return { heard: [], ahead: [] };
  const today = civilDate(now);
  const meetings = (
    await meetingsOf(actor, db, audienceIds, instantAt(addDays(today, -meetingsRemembered), "00:00"))
  ).map(({ activityId, startsAt, ...rest }) => ({ ...rest, at: startsAt, id: activityId, kind: "activity" as const }));
  const heard = [
    ...(await toldSince(db, actor.regionId, audienceIds, { from: instantAt(since, "00:00"), now })),
    ...(await lastToldBefore(db, actor.regionId, audienceIds, instantAt(since, "00:00"))),
    ...meetings.filter(({ at }) => at <= now),
  ];
  const ahead = [
    ...(await plannedFrom(db, actor.regionId, audienceIds, instantAt(today, "00:00"))),
    ...meetings.filter(({ at }) => at > now).map((meeting) => ({ ...meeting, sure: true })),
  ];
  return { heard: inOrder(heard), ahead: inOrder(ahead) };
}

const inOrder = <P extends HeardPoint>(points: P[]): P[] =>
  points.sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1));

const heardPoint = { audienceId: updates.audienceId, at: updates.heardAt, id: updates.id, title: updates.title };

const asUpdates = (rows: { audienceId: string; at: Date | null; id: string; title: string }[]): HeardPoint[] =>
  rows.flatMap(({ at, ...row }) => (at ? [{ ...row, at, kind: "update" as const }] : []));

async function toldSince(
  db: ReadDb,
  regionId: string,
  audienceIds: readonly string[],
  { from, now }: { from: Date; now: Date },
): Promise<HeardPoint[]> {
  const rows = await db
    .select(heardPoint)
    .from(updates)
    .innerJoin(regions, eq(regions.id, updates.regionId))
    .where(
      and(
        eq(updates.regionId, regionId),
        inArray(updates.audienceId, [...audienceIds]),
        gte(updates.heardAt, from),
        lte(updates.heardAt, now),
        toldUnder(updates),
      ),
    );
  return asUpdates(rows);
}

/** For each audience the one update that told it last before an instant, found by the index on when it was heard. */
async function lastToldBefore(
  db: ReadDb,
  regionId: string,
  audienceIds: readonly string[],
  before: Date,
): Promise<HeardPoint[]> {
  const earlier = alias(updates, "earlier");
  const last = db
    .select({ id: earlier.id })
    .from(earlier)
    .where(and(eq(earlier.audienceId, audiences.id), lt(earlier.heardAt, before), toldUnder(earlier)))
    .orderBy(desc(earlier.heardAt), desc(earlier.id))
    .limit(1);
  const rows = await db
    .select(heardPoint)
    .from(audiences)
    .innerJoin(regions, eq(regions.id, audiences.regionId))
    .innerJoin(updates, eq(updates.id, sql`(${last})`))
    .where(and(eq(audiences.regionId, regionId), inArray(audiences.id, [...audienceIds])));
  return asUpdates(rows);
}

/** Planned for today or later, and not given up: a sending whose mails have all been tried has happened, however it went. */
async function plannedFrom(
  db: ReadDb,
  regionId: string,
  audienceIds: readonly string[],
  from: Date,
): Promise<AheadPoint[]> {
  const underWay = or(eq(updates.state, "planned"), gt(updates.pending, 0), eq(updates.reachable, 0));
  const rows = await db
    .select({ ...heardPoint, at: updates.plannedFor, state: updates.state })
    .from(updates)
    .where(
      and(
        eq(updates.regionId, regionId),
        inArray(updates.audienceId, [...audienceIds]),
        gte(updates.plannedFor, from),
        inArray(updates.state, ["planned", "scheduled"]),
        underWay,
      ),
    );
  return rows.map(({ state, ...row }) => ({ ...row, kind: "update" as const, sure: state === "scheduled" }));
}
