// Who has met whom, by the log of activities: what happened, and was not called off.
import { and, asc, between, type Column, count, desc, eq, gte, inArray, isNull, lt, lte } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityContacts, activityMembers } from "#db/schema/activities.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { shownAtMost } from "../rule.ts";
import { directDays } from "../settings/stakeholders.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";

/** @param days civil days back from today; null: ever */
export const happened = ({ regionId, now, today }: Asking, days: number | null) =>
  and(
    eq(activities.regionId, regionId),
    isNull(activities.cancelledAt),
    lte(activities.startsAt, now),
    days === null ? undefined : gte(activities.startsAt, instantAt(addDays(today, -days), "00:00")),
  );

/** The contacts that took part in something then; for `in`. */
export const metSince = (db: ReadDb, asking: Asking, days: number | null) =>
  db
    .select({ id: activityContacts.contactId })
    .from(activityContacts)
    .innerJoin(activities, eq(activities.id, activityContacts.activityId))
    .where(happened(asking, days));

/** What a contact of the outer question took part in then; for `exists`. */
export const metIn = (db: ReadDb, asking: Asking, contactId: Column, days: number | null) =>
  db
    .select({ id: activityContacts.id })
    .from(activityContacts)
    .innerJoin(activities, eq(activities.id, activityContacts.activityId))
    .where(and(eq(activityContacts.contactId, contactId), happened(asking, days)));

/** Pairs of present members that have met where not everyone was, and where. In a region of two, the two are that pair. */
export async function directContact(db: ReadDb, asking: Asking) {
  const { members, kept } = asking;
  const few = db
    .select({ id: activities.id })
    .from(activities)
    .innerJoin(activityMembers, eq(activityMembers.activityId, activities.id))
    .where(happened(asking, settingOf(kept, directDays)))
    .groupBy(activities.id)
    .having(between(count(), 2, Math.max(2, members.length - 1)));
  const other = alias(activityMembers, "other_member");
  const pairs = await db
    .selectDistinct({ one: activityMembers.memberId, other: other.memberId })
    .from(activityMembers)
    .innerJoin(
      other,
      and(eq(other.activityId, activityMembers.activityId), lt(activityMembers.memberId, other.memberId)),
    )
    .where(inArray(activityMembers.activityId, few));
  const meetings = await db
    .select({ id: activities.id, title: activities.title, total })
    .from(activities)
    .where(inArray(activities.id, few))
    .orderBy(desc(activities.startsAt), asc(activities.id))
    .limit(shownAtMost);
  const here = new Set(members.map(({ id }) => id));
  return {
    directPairs: pairs.filter((pair) => here.has(pair.one) && here.has(pair.other)).length,
    directMeetings: foundOf("activity", meetings),
  };
}
