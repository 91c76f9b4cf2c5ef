// Whom each thing on the timeline concerns (members), or reaches (audiences): one bounded query for each source.
import { and, eq, gte, isNotNull, lt, lte, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityMembers } from "#db/schema/activities.ts";
import { ambassadors, asks } from "#db/schema/ambassadors.ts";
import { audienceActivities } from "#db/schema/audiences.ts";
import { coverage, coverageMembers, releaseSuccesses, releases } from "#db/schema/press.ts";
import { successBenefits, successes } from "#db/schema/successes.ts";
import { updateSuccesses, updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { pressAudienceId } from "~/audiences/press-audience.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { type Lanes, type TimelineFilter, weeksShown } from "./filter.ts";
import { inLanes, type Lane, type LanesOf } from "./lanes.ts";
import { momentsIn } from "./moments.queries.server.ts";
import { daysOfWeek, type Window, windowOf } from "./months.ts";

type Pair = { id: string; lane: string | null };
type Pairs = (db: ReadDb, regionId: string, window: Window) => Promise<Pair[]>;

export type Weeks = {
  weeks: string[];
  lanes: Lane[];
  /** Of all in these weeks, also what concerns none of the lanes. */
  found: number;
};

/** A quarter of a year, week by week, for each of those named; narrowed as the stream is. */
export async function lanesOfWeeks(
  actor: Actor,
  db: ReadDb,
  now: Date,
  filter: TimelineFilter & { lanes: Lanes },
  named: readonly { id: string; name: string }[],
): Promise<Weeks> {
  demand(actor, "read");
  const weeks = weeksShown(filter, civilDate(now));
  const window = windowOf(weeks.flatMap(daysOfWeek));
  const moments = await momentsIn(actor, db, now, window, filter);
  const pairs = await (filter.lanes === "member" ? membersOfThings : audiencesOfThings)(db, actor.regionId, window);
  const byThing = new Map<string, string[]>();
  for (const { id, lane } of pairs) {
    if (!lane) continue;
    const known = byThing.get(id);
    if (known) known.push(lane);
    else byThing.set(id, [lane]);
  }
  const lanesOf: LanesOf = ({ id }) => byThing.get(id) ?? [];
  const lanes = inLanes(moments, lanesOf, named, weeks);
  return { weeks, lanes, found: moments.length };
}

const audiencesOfThings: Pairs = async (db, regionId, { from, to }) => {
  const told = db
    .select({ id: updates.id, lane: updates.audienceId })
    .from(updates)
    .where(and(eq(updates.regionId, regionId), gte(updates.plannedFor, from), lt(updates.plannedFor, to)));
  const planned = db
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.regionId, regionId), gte(releases.plannedFor, from), lt(releases.plannedFor, to)));
  const met = db
    .select({ id: activities.id, lane: audienceActivities.audienceId })
    .from(activities)
    .innerJoin(audienceActivities, eq(audienceActivities.activityId, activities.id))
    .where(and(eq(activities.regionId, regionId), gte(activities.startsAt, from), lt(activities.startsAt, to)));
  const press = (await planned).map(({ id }) => ({ id, lane: pressAudienceId(regionId) }));
  return [...(await told), ...press, ...(await met)];
};

const membersOfThings: Pairs = async (db, regionId, { from, to, days }) => {
  const [first = ""] = days;
  const last = days.at(-1) ?? "";
  const told = db
    .selectDistinct({ id: updates.id, lane: successBenefits.memberId })
    .from(updates)
    .innerJoin(updateSuccesses, eq(updateSuccesses.updateId, updates.id))
    .innerJoin(successBenefits, eq(successBenefits.successId, updateSuccesses.successId))
    .where(and(eq(updates.regionId, regionId), gte(updates.plannedFor, from), lt(updates.plannedFor, to)));
  const planned = db
    .selectDistinct({ id: releases.id, lane: successBenefits.memberId })
    .from(releases)
    .innerJoin(releaseSuccesses, eq(releaseSuccesses.releaseId, releases.id))
    .innerJoin(successBenefits, eq(successBenefits.successId, releaseSuccesses.successId))
    .where(and(eq(releases.regionId, regionId), gte(releases.plannedFor, from), lt(releases.plannedFor, to)));
  const inTime = and(eq(activities.regionId, regionId), gte(activities.startsAt, from), lt(activities.startsAt, to));
  const hosted = db
    .select({ id: activities.id, lane: activities.memberId })
    .from(activities)
    .where(and(inTime, isNotNull(activities.memberId)));
  const attended = db
    .select({ id: activities.id, lane: activityMembers.memberId })
    .from(activities)
    .innerJoin(activityMembers, eq(activityMembers.activityId, activities.id))
    .where(inTime);
  const asked = db
    .select({ id: asks.id, lane: ambassadors.memberId })
    .from(asks)
    .innerJoin(ambassadors, eq(ambassadors.id, asks.ambassadorId))
    .where(
      and(
        eq(asks.regionId, regionId),
        or(and(gte(asks.sentAt, from), lt(asks.sentAt, to)), and(gte(asks.doneAt, from), lt(asks.doneAt, to))),
      ),
    );
  const good = db
    .select({ id: successes.id, lane: successBenefits.memberId })
    .from(successes)
    .innerJoin(successBenefits, eq(successBenefits.successId, successes.id))
    .where(and(eq(successes.regionId, regionId), gte(successes.happenedOn, first), lte(successes.happenedOn, last)));
  const covered = db
    .select({ id: coverage.id, lane: coverageMembers.memberId })
    .from(coverage)
    .innerJoin(coverageMembers, eq(coverageMembers.coverageId, coverage.id))
    .where(and(eq(coverage.regionId, regionId), gte(coverage.publishedOn, first), lte(coverage.publishedOn, last)));
  return (await Promise.all([told, planned, hosted, attended, asked, good, covered])).flat();
};
