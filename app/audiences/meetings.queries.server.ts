import { and, asc, eq, gte, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities } from "#db/schema/activities.ts";
import { audienceActivities, audiences } from "#db/schema/audiences.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";

export type MeetingOf = { audienceId: string; activityId: string; title: string; startsAt: Date };

/** What reached these audiences as a whole from `since` on, planned ones too, in the order of time; none called off. */
export async function meetingsOf(
  actor: Actor,
  db: ReadDb,
  audienceIds: readonly string[],
  since: Date,
): Promise<MeetingOf[]> {
  demand(actor, "read");
  if (audienceIds.length === 0) return [];
  return db
    .select({
      audienceId: audienceActivities.audienceId,
      activityId: activities.id,
      title: activities.title,
      startsAt: activities.startsAt,
    })
    .from(audienceActivities)
    .innerJoin(activities, eq(activities.id, audienceActivities.activityId))
    .where(
      and(
        inArray(audienceActivities.audienceId, [...new Set(audienceIds)]),
        eq(activities.regionId, actor.regionId),
        gte(activities.startsAt, since),
        isNull(activities.cancelledAt),
      ),
    )
    .orderBy(asc(activities.startsAt), asc(activities.id));
}

/** The audiences that one meeting reached as a whole, by name. */
export async function reachedBy(actor: Actor, db: ReadDb, activityId: string): Promise<{ id: string; name: string }[]> {
  demand(actor, "read");
  return db
    .select({ id: audiences.id, name: audiences.name })
    .from(audienceActivities)
    .innerJoin(audiences, eq(audiences.id, audienceActivities.audienceId))
    .where(and(eq(audienceActivities.activityId, activityId), eq(audiences.regionId, actor.regionId)))
    .orderBy(asc(audiences.sortKey), asc(audiences.id));
}
