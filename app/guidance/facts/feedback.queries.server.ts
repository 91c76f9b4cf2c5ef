import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, or, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type ActivityKind, activities } from "#db/schema/activities.ts";
import { feedback } from "#db/schema/feedback.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { workingDaysTaken } from "~/platform/public-holidays.server.ts";
import { type NumberSetting, settingOf } from "~/regions/setting.ts";
import { shownAtMost } from "../rule.ts";
import type { AnswerFact, FeedbackFacts, WorkshopFact } from "../rules/feedback.ts";
import * as set from "../settings/feedback.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";
import { happened } from "./meetings.queries.server.ts";
import { asThings, firstOfMember } from "./per-member.server.ts";
import { administrative, business, metWithMember, political, present } from "./present.server.ts";
import { ahead } from "./press.queries.server.ts";

/** Where something can be answered in the room. */
const dialogue: ActivityKind[] = ["meeting", "workshop", "conversation", "visit", "call"];

/** So many of the latest are looked at: what is older within the days set changes little. */
const latest = 200;

export async function feedbackFacts(db: ReadDb, asking: Asking): Promise<FeedbackFacts> {
  const { kept, today } = asking;
  const daysAgo = (setting: NumberSetting) => instantAt(addDays(today, -settingOf(kept, setting)), "00:00");
  const held = (setting: NumberSetting) => happened(asking, settingOf(kept, setting));
  const named = async (where: SQL | undefined) =>
    foundOf(
      "activity",
      await db
        .select({ id: activities.id, title: activities.title, total })
        .from(activities)
        .where(where)
        .orderBy(desc(activities.startsAt), desc(activities.id))
        .limit(shownAtMost),
    );
  const talks = inArray(activities.kind, dialogue);
  const levels = and(held(set.levelsDays), present(db, business));
  return {
    groups: await named(and(held(set.groupDays), eq(activities.kind, "workshop"))),
    workshops: await workshops(db, asking),
    ...(await beforeCouncils(db, asking, and(held(set.spokenDays), talks))),
    answers: await answers(db, asking, { since: daysAgo(set.answeredWindow), openToo: true }),
    twoWay: await named(and(held(set.twoWayDays), talks)),
    businessMet: await metWithMember(db, business, held(set.businessDays)),
    businessPolitical: await named(and(levels, present(db, political))),
    businessAdministrative: await named(and(levels, present(db, administrative))),
    initiatives: await answers(db, asking, { since: daysAgo(set.initiativeDays), business: true }),
    shortSignals: await signals(db, asking, "short", daysAgo(set.signalDays)),
    longSignals: await signals(db, asking, "long", daysAgo(set.signalDays)),
  };
}

/** A talk counts for a member where the first of them lies long enough before its next council meeting. */
async function beforeCouncils(db: ReadDb, asking: Asking, talks: SQL | undefined) {
  const { kept } = asking;
  const soon = and(ahead(asking, settingOf(kept, set.councilSoonDays)), eq(activities.kind, "councilMeeting"));
  const here = asking.members.map(({ id }) => id);
  const councils = await firstOfMember(db, here, soon);
  const meetingOf = new Map(councils.map(({ memberId, startsAt }) => [memberId, startsAt]));
  const before = settingOf(kept, set.beforeCouncilDays);
  const spoken = await firstOfMember(db, [...meetingOf.keys()], talks);
  const inTime = spoken.filter(({ memberId, startsAt }) => {
    const meeting = meetingOf.get(memberId);
    return meeting !== undefined && civilDate(startsAt) <= addDays(civilDate(meeting), -before);
  });
  return { councilSoon: asThings(councils), spokenBefore: asThings(inTime) };
}

async function workshops(db: ReadDb, asking: Asking): Promise<WorkshopFact[]> {
  const { kept, today } = asking;
  const rows = await db
    .select()
    .from(activities)
    .where(and(happened(asking, settingOf(kept, set.workshopDays)), eq(activities.kind, "workshop")))
    .orderBy(desc(activities.startsAt))
    .limit(latest);
  return rows.map(({ id, title, startsAt, endsAt, facilitator, method, preparationSentOn, followUpSentOn }) => {
    const ended = civilDate(endsAt ?? startsAt);
    return {
      id,
      title,
      facilitated: facilitator !== "",
      byMethod: method !== "",
      preparedBefore: preparationSentOn ? workingDaysTaken(preparationSentOn, civilDate(startsAt)) : null,
      followedUpAfter: followUpSentOn ? workingDaysTaken(ended, followUpSentOn) : null,
      past: workingDaysTaken(ended, today) > settingOf(kept, set.followUpDays),
    };
  });
}

/** What needed no answer is not counted. @param openToo what came before, and nobody has answered yet, counts as well */
async function answers(
  db: ReadDb,
  { regionId, now, today }: Asking,
  { since, business = false, openToo = false }: { since: Date; business?: boolean; openToo?: boolean },
): Promise<AnswerFact[]> {
  const lately = gte(feedback.receivedAt, since);
  const rows = await db
    .select({
      id: feedback.id,
      name: feedback.name,
      organisation: feedback.organisation,
      text: feedback.text,
      receivedAt: feedback.receivedAt,
      answeredAt: feedback.answeredAt,
    })
    .from(feedback)
    .where(
      and(
        eq(feedback.regionId, regionId),
        business ? eq(feedback.business, true) : undefined,
        ne(feedback.kind, "praise"),
        isNull(feedback.closedAt),
        openToo ? or(lately, isNull(feedback.answeredAt)) : lately,
        lte(feedback.receivedAt, now),
      ),
    )
    .orderBy(desc(feedback.receivedAt), asc(feedback.id))
    .limit(latest);
  return rows.map(({ id, name, organisation, text, receivedAt, answeredAt }) => ({
    id,
    title: [name, organisation].filter(Boolean).join(", ") || text.slice(0, 60),
    days: workingDaysTaken(civilDate(receivedAt), answeredAt ? civilDate(answeredAt) : today),
    answered: answeredAt !== null,
  }));
}

async function signals(db: ReadDb, { regionId, now }: Asking, horizon: "short" | "long", since: Date) {
  const rows = await db
    .select({ id: feedback.id, organisation: feedback.organisation, text: feedback.text, total })
    .from(feedback)
    .where(
      and(
        eq(feedback.regionId, regionId),
        eq(feedback.horizon, horizon),
        gte(feedback.receivedAt, since),
        lte(feedback.receivedAt, now),
      ),
    )
    .orderBy(desc(feedback.receivedAt))
    .limit(shownAtMost);
  return foundOf(
    "feedback",
    rows.map(({ id, organisation, text, total: all }) => ({
      id,
      title: organisation || text.slice(0, 60),
      total: all,
    })),
  );
}
