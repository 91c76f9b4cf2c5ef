// Who has met whom, by the log of activities: what happened, and was not called off.
import { and, asc, type Column, count, desc, eq, exists, gte, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityContacts, activityMembers } from "#db/schema/activities.ts";
import { contactRoles } from "#db/schema/contacts.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { shownAtMost } from "../rule.ts";
import { directDays, specialistDays } from "../settings/stakeholders.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";
import { activityPerMember } from "./per-member.server.ts";

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

/** One meeting or talk of each member at which there was somebody of a member's staff, or from an administration. */
export async function specialistsMet(db: ReadDb, asking: Asking) {
  const { regionId, kept } = asking;
  const staff = db
    .select({ id: contactRoles.id })
    .from(contactRoles)
    .where(
      and(
        eq(contactRoles.regionId, regionId),
        eq(contactRoles.contactId, activityContacts.contactId),
        eq(contactRoles.role, "staff"),
        isNotNull(contactRoles.memberId),
      ),
    );
  const administration = db
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(
      and(
        eq(stakeholders.regionId, regionId),
        eq(stakeholders.contactId, activityContacts.contactId),
        eq(stakeholders.group, "administrative"),
      ),
    );
  const present = db
    .select({ id: activityContacts.id })
    .from(activityContacts)
    .where(and(eq(activityContacts.activityId, activities.id), or(exists(staff), exists(administration))));
  return activityPerMember(db, and(happened(asking, settingOf(kept, specialistDays)), exists(present)));
}

/** Pairs of present members that have met where not everyone was, and where. In a region of two, the two are that pair. */
export async function directContact(db: ReadDb, asking: Asking) {
  const { members, kept } = asking;
  const there = alias(activityMembers, "there");
  const present = db.select({ members: count() }).from(there).where(eq(there.activityId, activities.id));
  const few = and(
    happened(asking, settingOf(kept, directDays)),
    sql`${present} between 2 and ${Math.max(2, members.length - 1)}`,
  );
  const other = alias(activityMembers, "other_member");
  const pairs = await db
    .selectDistinct({ one: activityMembers.memberId, other: other.memberId })
    .from(activities)
    .innerJoin(activityMembers, eq(activityMembers.activityId, activities.id))
    .innerJoin(
      other,
      and(eq(other.activityId, activityMembers.activityId), lt(activityMembers.memberId, other.memberId)),
    )
    .where(few);
  const meetings = await db
    .select({ id: activities.id, title: activities.title, total })
    .from(activities)
    .where(few)
    .orderBy(desc(activities.startsAt), asc(activities.id))
    .limit(shownAtMost);
  const here = new Set(members.map(({ id }) => id));
  return {
    directPairs: pairs.filter((pair) => here.has(pair.one) && here.has(pair.other)).length,
    directMeetings: foundOf("activity", meetings),
  };
}
