import { and, asc, eq, exists, gt, gte, isNotNull, isNull, lte, notExists, or, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities } from "#db/schema/activities.ts";
import { audienceActivities, audiences } from "#db/schema/audiences.ts";
import { members, regions } from "#db/schema/regions.ts";
import { updates } from "#db/schema/updates.ts";
import { addDays, civilDate, daysBetween, instantAt } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { shownAtMost } from "../rule.ts";
import type { PlannerFacts } from "../rules/planner.ts";
import * as set from "../settings/planner.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";
import { happened } from "./meetings.queries.server.ts";

/** So many of the latest tellings show the rhythm. */
const tellingsSeen = 2_000;

export async function plannerFacts(db: ReadDb, asking: Asking): Promise<PlannerFacts> {
  const { regionId } = asking;
  const capacities = await db
    .select({
      id: members.id,
      title: members.name,
      population: members.population,
      available: members.availableHours,
      committed: members.committedHours,
      saidOn: members.capacitySaidOn,
    })
    .from(members)
    .where(and(eq(members.regionId, regionId), isNull(members.leftAt)))
    .orderBy(asc(members.sortKey));
  return { capacities, longestGap: await longestGap(db, asking), ...(await reached(db, asking)) };
}

/** From one to the next, from the first day looked at, or from when the region came here, and until today. */
async function longestGap(db: ReadDb, { regionId, now, today, kept }: Asking): Promise<number | null> {
  const [region] = await db.select({ createdAt: regions.createdAt }).from(regions).where(eq(regions.id, regionId));
  const [from = today] = [addDays(today, -settingOf(kept, set.gapWindow)), civilDate(region?.createdAt ?? now)]
    .toSorted()
    .slice(-1);
  const rows = await db
    .selectDistinct({ at: updates.heardAt })
    .from(updates)
    .where(
      and(
        eq(updates.regionId, regionId),
        gt(updates.submitted, 0),
        isNotNull(updates.heardAt),
        gte(updates.heardAt, instantAt(from, "00:00")),
        lte(updates.heardAt, now),
      ),
    )
    .orderBy(asc(updates.heardAt))
    .limit(tellingsSeen);
  if (rows.length === 0) return null;
  const days = [from, ...rows.flatMap(({ at }) => (at ? [civilDate(at)] : [])), today];
  return Math.max(...days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day)));
}

async function reached(db: ReadDb, asking: Asking) {
  const { regionId, now, today, kept } = asking;
  const days = settingOf(kept, set.reachedDays);
  const inUse = and(eq(audiences.regionId, regionId), isNull(audiences.archivedAt));
  const told = db
    .select({ id: updates.id })
    .from(updates)
    .where(
      and(
        eq(updates.audienceId, audiences.id),
        gt(updates.submitted, 0),
        gte(updates.heardAt, instantAt(addDays(today, -days), "00:00")),
        lte(updates.heardAt, now),
      ),
    );
  const met = db
    .select({ id: audienceActivities.id })
    .from(audienceActivities)
    .innerJoin(activities, eq(activities.id, audienceActivities.activityId))
    .where(and(eq(audienceActivities.audienceId, audiences.id), happened(asking, days)));
  const named = async (where: SQL | undefined) =>
    foundOf(
      "audience",
      await db
        .select({ id: audiences.id, title: audiences.name, total })
        .from(audiences)
        .where(and(inUse, where))
        .orderBy(asc(audiences.sortKey), asc(audiences.id))
        .limit(shownAtMost),
    );
  return {
    reached: await named(or(exists(told), exists(met))),
    notReached: await named(and(notExists(told), notExists(met))),
  };
}
