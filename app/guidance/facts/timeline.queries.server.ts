import {
  and,
  asc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityContacts } from "#db/schema/activities.ts";
import { contacts } from "#db/schema/contacts.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import { updates, updateTasks } from "#db/schema/updates.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import { isDayOff } from "~/platform/public-holidays.server.ts";
import { settingOf } from "~/regions/setting.ts";
import { electionDay } from "~/regions/settings.ts";
import { highFrom } from "~/stakeholders/settings.ts";
import { type Found, nothing, shownAtMost } from "../rule.ts";
import type { TimelineFacts } from "../rules/timeline.ts";
import { briefedDays, remindDays, rotateDays } from "../settings/timeline.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";
import { happened } from "./meetings.queries.server.ts";
import { hostsOf } from "./per-member.server.ts";

export async function timelineFacts(db: ReadDb, asking: Asking): Promise<TimelineFacts> {
  // A council meets at home; that moves nothing around, and tells the elected nothing of the cooperation.
  const gatherings = inArray(activities.kind, ["meeting", "workshop", "visit"]);
  return {
    ...(await participation(db, asking)),
    ...(await tasks(db, asking)),
    afterElection: await afterElection(db, asking, gatherings),
    hosted: await hostsOf(db, and(happened(asking, settingOf(asking.kept, rotateDays)), gatherings)),
  };
}

/** What is held, or will be, in the days set after the day of the election. */
async function afterElection(db: ReadDb, { regionId, kept }: Asking, gatherings: SQL): Promise<Found> {
  const election = settingOf(kept, electionDay);
  if (election === "") return nothing;
  const rows = await db
    .select({ id: activities.id, title: activities.title, total })
    .from(activities)
    .where(
      and(
        eq(activities.regionId, regionId),
        isNull(activities.cancelledAt),
        gatherings,
        gte(activities.startsAt, instantAt(addDays(election, 1), "00:00")),
        lt(activities.startsAt, instantAt(addDays(election, settingOf(kept, briefedDays) + 1), "00:00")),
      ),
    )
    .orderBy(asc(activities.startsAt), asc(activities.id))
    .limit(shownAtMost);
  return foundOf("activity", rows);
}

async function participation(db: ReadDb, { regionId, now, kept }: Asking) {
  const interested = and(
    eq(stakeholders.regionId, regionId),
    isNull(stakeholders.archivedAt),
    isNull(contacts.archivedAt),
    gte(stakeholders.interest, settingOf(kept, highFrom)),
  );
  const named = async (where: SQL) =>
    foundOf(
      "stakeholder",
      await db
        .select({ id: stakeholders.id, title: contacts.name, total })
        .from(stakeholders)
        .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
        .where(and(interested, where))
        .orderBy(asc(contacts.sortKey), asc(stakeholders.id))
        .limit(shownAtMost),
    );
  const { participation: level } = stakeholders;
  const meeting = db
    .select({ id: activityContacts.id })
    .from(activityContacts)
    .innerJoin(activities, eq(activities.id, activityContacts.activityId))
    .where(
      and(
        eq(activityContacts.contactId, stakeholders.contactId),
        isNull(activities.cancelledAt),
        gt(activities.startsAt, now),
      ),
    );
  return {
    planned: await named(isNotNull(level)),
    unplanned: await named(isNull(level)),
    dated: await named(sql`(${or(ne(stakeholders.importantPhase, ""), exists(meeting))})`),
    undated: await named(sql`(${and(eq(stakeholders.importantPhase, ""), notExists(meeting))})`),
  };
}

async function tasks(db: ReadDb, { regionId, today, kept }: Asking) {
  const overdue = and(
    eq(updateTasks.regionId, regionId),
    isNull(updateTasks.confirmedAt),
    lt(updateTasks.askedAt, instantAt(workingDaysAgo(today, settingOf(kept, remindDays)), "00:00")),
    ne(updates.state, "cancelled"),
  );
  const named = async (where: SQL) =>
    foundOf(
      "update",
      await db
        .select({ id: updates.id, title: updates.title, total })
        .from(updateTasks)
        .innerJoin(updates, eq(updates.id, updateTasks.updateId))
        .where(and(overdue, where))
        .orderBy(asc(updateTasks.askedAt), asc(updateTasks.id))
        .limit(shownAtMost),
    );
  const { remindedAt } = updateTasks;
  return { reminded: await named(isNotNull(remindedAt)), unreminded: await named(isNull(remindedAt)) };
}

/** The civil date so many working days before. */
function workingDaysAgo(date: string, days: number): string {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, -1);
    if (!isDayOff(day)) left -= 1;
  }
  return day;
}
