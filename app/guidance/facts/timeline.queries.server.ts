import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, ne, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities } from "#db/schema/activities.ts";
import { contacts } from "#db/schema/contacts.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import { updates, updateTasks } from "#db/schema/updates.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import { isDayOff } from "~/platform/public-holidays.server.ts";
import { settingOf } from "~/regions/setting.ts";
import { highFrom } from "~/stakeholders/settings.ts";
import { shownAtMost } from "../rule.ts";
import type { TimelineFacts } from "../rules/timeline.ts";
import { remindDays, rotateDays } from "../settings/timeline.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";
import { happened } from "./meetings.queries.server.ts";
import { hostsOf } from "./per-member.server.ts";

export async function timelineFacts(db: ReadDb, asking: Asking): Promise<TimelineFacts> {
  const gatherings = inArray(activities.kind, ["meeting", "workshop", "councilMeeting", "visit"]);
  return {
    ...(await participation(db, asking)),
    ...(await tasks(db, asking)),
    hosted: await hostsOf(db, and(happened(asking, settingOf(asking.kept, rotateDays)), gatherings)),
  };
}

async function participation(db: ReadDb, { regionId, kept }: Asking) {
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
  return { planned: await named(isNotNull(level)), unplanned: await named(isNull(level)) };
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
