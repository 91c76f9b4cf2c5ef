import { inTransaction } from "#db/client.server.ts";
import { type Activity, activities, activityContacts, activityMembers } from "#db/schema/activities.ts";
import { audienceActivities } from "#db/schema/audiences.ts";
import { longAgo, only, regionOf, serial } from "../factories.ts";

type Overrides = Partial<typeof activities.$inferInsert> & {
  memberIds?: string[];
  contactIds?: string[];
  /** The audiences that it reached as a whole. */
  audienceIds?: string[];
};

/** A meeting that has taken place, where nothing else is said. */
export async function anActivity(given: Overrides = {}): Promise<Activity> {
  const { memberIds = [], contactIds = [], audienceIds = [], ...overrides } = given;
  const regionId = await regionOf(overrides);
  const values = {
    kind: "meeting" as const,
    title: `Møte ${serial()}`,
    startsAt: longAgo,
    createdAt: longAgo,
    changedAt: longAgo,
    ...overrides,
    regionId,
  };
  return inTransaction(async (db) => {
    const activity = only(await db.insert(activities).values(values).returning());
    const { id: activityId } = activity;
    if (memberIds.length) {
      await db.insert(activityMembers).values(memberIds.map((memberId) => ({ activityId, memberId })));
    }
    if (contactIds.length) {
      await db.insert(activityContacts).values(contactIds.map((contactId) => ({ activityId, contactId })));
    }
    if (audienceIds.length) {
      await db.insert(audienceActivities).values(audienceIds.map((audienceId) => ({ activityId, audienceId })));
    }
    return activity;
  });
}
