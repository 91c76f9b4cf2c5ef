import {
  and,
  asc,
  count,
  countDistinct,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lte,
  min,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { milliseconds } from "#db/dialect/milliseconds.ts";
import type { ReadDb } from "#db/handles.ts";
import { activities } from "#db/schema/activities.ts";
import { ambassadors } from "#db/schema/ambassadors.ts";
import { approvalParties, approvalSubjects, decisions, textVersions } from "#db/schema/approvals.ts";
import { audienceActivities, channels } from "#db/schema/audiences.ts";
import { contactRoles } from "#db/schema/contacts.ts";
import { releaseSuccesses, releases } from "#db/schema/press.ts";
import { regions } from "#db/schema/regions.ts";
import { successBenefits } from "#db/schema/successes.ts";
import { updates, updateTasks } from "#db/schema/updates.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { workingDaysTaken } from "~/platform/public-holidays.server.ts";
import { readDocument } from "~/press/release-document.ts";
import { settingOf } from "~/regions/setting.ts";
import { middleOf } from "../middle.ts";
import { found, shownAtMost, type Thing } from "../rule.ts";
import type { PressFacts } from "../rules/press.ts";
import * as set from "../settings/press.ts";
import type { Asking } from "./asking.ts";
import { byMember, foundOf, total } from "./found.server.ts";
import { happened } from "./meetings.queries.server.ts";
import { activityPerMember } from "./per-member.server.ts";
import { administrative, metFromMember, political } from "./present.server.ts";

export async function pressFacts(db: ReadDb, asking: Asking): Promise<PressFacts> {
  const { regionId, kept, today } = asking;
  const [region] = await db.select({ rule: regions.approvalRule }).from(regions).where(eq(regions.id, regionId));
  const council = eq(activities.kind, "councilMeeting");
  const bothSides = happened(asking, settingOf(kept, set.bothSidesDays));
  return {
    approvalRule: region?.rule ?? "all",
    releases: await releasesByMember(db, asking),
    quotes: await quotedByMember(db, asking),
    ambassadors: await ambassadorsByMember(db, regionId),
    ...(await approvals(db, asking)),
    ...(await decisionDays(db, asking)),
    councilAhead: await activityPerMember(db, and(council, ahead(asking, settingOf(kept, set.councilAheadDays)))),
    councilBriefed: await councilsBriefed(db, asking, council),
    ...(await openMeetings(db, asking)),
    ...(await sentSince(db, asking, instantAt(addDays(today, -settingOf(kept, set.releaseDays)), "00:00"))),
    politicalMet: await metFromMember(db, political, bothSides),
    administrativeMet: await metFromMember(db, administrative, bothSides),
  };
}

/** @param days civil days from today */
export const ahead = ({ regionId, now, today }: Asking, days: number) =>
  and(
    eq(activities.regionId, regionId),
    isNull(activities.cancelledAt),
    gt(activities.startsAt, now),
    lte(activities.startsAt, instantAt(addDays(today, days), "23:59")),
  );

async function releasesByMember(db: ReadDb, { regionId, now, today, kept }: Asking) {
  const since = instantAt(addDays(today, -settingOf(kept, set.skewDays)), "00:00");
  const rows = await db
    .select({ memberId: successBenefits.memberId, number: countDistinct(releases.id) })
    .from(releases)
    .innerJoin(releaseSuccesses, eq(releaseSuccesses.releaseId, releases.id))
    .innerJoin(successBenefits, eq(successBenefits.successId, releaseSuccesses.successId))
    .where(and(eq(releases.regionId, regionId), gte(releases.frozenAt, since), lte(releases.frozenAt, now)))
    .groupBy(successBenefits.memberId);
  return Object.fromEntries(rows.map(({ memberId, number }) => [memberId, number]));
}

/** As approvals name a person that they concern. */
const person = "person:";

async function ambassadorsByMember(db: ReadDb, regionId: string) {
  const rows = await db
    .select({ memberId: ambassadors.memberId, number: count() })
    .from(ambassadors)
    .where(and(eq(ambassadors.regionId, regionId), isNotNull(ambassadors.memberId)))
    .groupBy(ambassadors.memberId);
  return Object.fromEntries(rows.map(({ memberId, number }) => [memberId ?? "", number]));
}

/** Whoever is quoted must approve it: the people asked for a release that was sent, by the member they belong to. */
async function quotedByMember(db: ReadDb, { regionId, now, today, kept }: Asking) {
  const since = instantAt(addDays(today, -settingOf(kept, set.skewDays)), "00:00");
  const rows = await db
    .select({ memberId: contactRoles.memberId, number: countDistinct(approvalParties.id) })
    .from(releases)
    .innerJoin(
      approvalSubjects,
      and(eq(approvalSubjects.subjectType, "release"), eq(approvalSubjects.subjectId, releases.id)),
    )
    .innerJoin(
      approvalParties,
      and(eq(approvalParties.subjectId, approvalSubjects.id), like(approvalParties.concern, `${person}%`)),
    )
    .innerJoin(
      contactRoles,
      and(
        eq(contactRoles.regionId, regionId),
        sql`${contactRoles.contactId} = substr(${approvalParties.concern}, ${person.length + 1})`,
      ),
    )
    .where(
      and(
        eq(releases.regionId, regionId),
        gte(releases.frozenAt, since),
        lte(releases.frozenAt, now),
        isNotNull(contactRoles.memberId),
      ),
    )
    .groupBy(contactRoles.memberId);
  return Object.fromEntries(rows.map(({ memberId, number }) => [memberId ?? "", number]));
}

/** Somebody of the member has confirmed that its council was told, or its meeting stands as one at which it was. */
async function councilsBriefed(db: ReadDb, asking: Asking, council: SQL): Promise<Record<string, Thing[]>> {
  const { regionId, today, kept } = asking;
  const days = settingOf(kept, set.councilDays);
  const reached = db
    .select({ id: audienceActivities.id })
    .from(audienceActivities)
    .where(eq(audienceActivities.activityId, activities.id));
  const met = await activityPerMember(db, and(council, happened(asking, days), exists(reached)));
  const confirmed = await db
    .select({ memberId: contactRoles.memberId, id: min(updates.id), title: min(updates.title) })
    .from(updateTasks)
    .innerJoin(updates, eq(updates.id, updateTasks.updateId))
    .innerJoin(channels, and(eq(channels.id, updates.channelId), eq(channels.kind, "councilMeeting")))
    .innerJoin(contactRoles, and(eq(contactRoles.contactId, updateTasks.contactId), isNotNull(contactRoles.memberId)))
    .where(
      and(
        eq(updateTasks.regionId, regionId),
        isNotNull(updateTasks.confirmedAt),
        gte(updateTasks.publishedOn, addDays(today, -days)),
        lte(updateTasks.publishedOn, today),
      ),
    )
    .groupBy(contactRoles.memberId);
  const told = confirmed.flatMap(({ memberId, id, title }) => (id ? [{ memberId, id, title: title ?? "" }] : []));
  return { ...met, ...byMember("update", told) };
}

/** A municipality that is asked must have somebody who answers, and everyone a day to answer by. */
async function approvals(db: ReadDb, { regionId, today, kept }: Asking) {
  const since = instantAt(addDays(today, -settingOf(kept, set.chainDays)), "00:00");
  const asked = and(
    eq(approvalSubjects.regionId, regionId),
    eq(approvalSubjects.subjectType, "release"),
    gte(approvalSubjects.openedAt, since),
  );
  const nobody = db
    .select({ id: approvalParties.id })
    .from(approvalParties)
    .where(
      and(
        eq(approvalParties.subjectId, approvalSubjects.id),
        ne(approvalParties.concern, "region"),
        isNull(approvalParties.contactId),
      ),
    );
  const lacking = or(isNull(approvalSubjects.answerBy), exists(nobody));
  const named = async (where: SQL | undefined) =>
    foundOf(
      "release",
      await db
        .select({ id: approvalSubjects.subjectId, title: approvalSubjects.title, total })
        .from(approvalSubjects)
        .where(and(asked, where))
        .orderBy(desc(approvalSubjects.openedAt), asc(approvalSubjects.id))
        .limit(shownAtMost),
    );
  const complete = and(isNotNull(approvalSubjects.answerBy), notExists(nobody));
  return { clear: await named(complete), unclear: await named(lacking) };
}

/** So many of the latest answers say how long it takes. */
const answersSeen = 500;

/** From being asked to the first answer, in the middle. */
async function decisionDays(db: ReadDb, { regionId, now, today, kept }: Asking) {
  const since = instantAt(addDays(today, -settingOf(kept, set.decisionWindow)), "00:00");
  const first = min(milliseconds(decisions.decidedAt)).mapWith(Number);
  const rows = await db
    .select({
      askedAt: approvalParties.askedAt,
      answeredAt: first,
      id: approvalSubjects.subjectId,
      title: approvalSubjects.title,
    })
    .from(approvalParties)
    .innerJoin(
      approvalSubjects,
      and(eq(approvalSubjects.id, approvalParties.subjectId), eq(approvalSubjects.subjectType, "release")),
    )
    .innerJoin(
      decisions,
      and(eq(decisions.subjectId, approvalParties.subjectId), eq(decisions.concern, approvalParties.concern)),
    )
    .where(
      and(
        eq(approvalParties.regionId, regionId),
        isNotNull(approvalParties.askedAt),
        gte(decisions.decidedAt, since),
        lte(decisions.decidedAt, now),
      ),
    )
    .groupBy(approvalParties.id, approvalParties.askedAt, approvalSubjects.subjectId, approvalSubjects.title)
    .orderBy(desc(approvalParties.askedAt))
    .limit(answersSeen);
  const days = rows.flatMap(({ askedAt, answeredAt }) =>
    askedAt && answeredAt >= askedAt.getTime()
      ? [workingDaysTaken(civilDate(askedAt), civilDate(new Date(answeredAt)))]
      : [],
  );
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const decided = found([...titles].map(([id, title]): Thing => ({ type: "release", id, title })));
  return { decisionDays: middleOf(days), decided };
}

/** So many open meetings ahead are looked at; they are few. */
const meetingsSeen = 200;

async function openMeetings(db: ReadDb, asking: Asking) {
  const { kept } = asking;
  // Each council invites the press to its own meetings.
  const ours = ne(activities.kind, "councilMeeting");
  const rows = await db
    .select({
      id: activities.id,
      title: activities.title,
      startsAt: activities.startsAt,
      pressNoticeOn: activities.pressNoticeOn,
    })
    .from(activities)
    .where(and(ahead(asking, settingOf(kept, set.openMeetingDays)), eq(activities.open, true), ours))
    .orderBy(asc(activities.startsAt), asc(activities.id))
    .limit(meetingsSeen);
  const days = settingOf(kept, set.noticeDays);
  const inTime = ({ startsAt, pressNoticeOn }: (typeof rows)[number]) =>
    pressNoticeOn !== null && pressNoticeOn <= addDays(civilDate(startsAt), -days);
  const thing = ({ id, title }: (typeof rows)[number]): Thing => ({ type: "activity", id, title });
  return {
    noticed: found(rows.filter(inTime).map(thing)),
    withoutNotice: found(rows.filter((row) => !inTime(row)).map(thing)),
  };
}

/** So many of the latest releases sent are read; they are one or two a month. */
const releasesSeen = 50;

/** A release counts from the moment its first mail left, with a local version of the text that left for each it is good for. */
async function sentSince(db: ReadDb, { regionId, now, members }: Asking, since: Date) {
  const rows = await db
    .select({ id: releases.id, title: releases.title, document: textVersions.document })
    .from(releases)
    .leftJoin(textVersions, eq(textVersions.id, releases.publishedVersionId))
    .where(and(eq(releases.regionId, regionId), gte(releases.frozenAt, since), lte(releases.frozenAt, now)))
    .orderBy(desc(releases.frozenAt), asc(releases.id))
    .limit(releasesSeen);
  const ids = rows.map(({ id }) => id);
  const good = await db
    .selectDistinct({ releaseId: releaseSuccesses.releaseId, memberId: successBenefits.memberId })
    .from(releaseSuccesses)
    .innerJoin(successBenefits, eq(successBenefits.successId, releaseSuccesses.successId))
    .where(inArray(releaseSuccesses.releaseId, ids));
  const here = new Set(members.map(({ id }) => id));
  const local = rows.filter(({ id, document }) => {
    const angled = new Set(document ? readDocument(document).local.map(({ memberId }) => memberId) : []);
    return good.every(({ releaseId, memberId }) => releaseId !== id || !here.has(memberId) || angled.has(memberId));
  });
  const thing = ({ id, title }: (typeof rows)[number]): Thing => ({ type: "release", id, title });
  return {
    sentLocally: found(local.map(thing)),
    sentCommonly: found(rows.filter((row) => !local.includes(row)).map(thing)),
  };
}
