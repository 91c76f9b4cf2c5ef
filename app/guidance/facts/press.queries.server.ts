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
  isNotNull,
  isNull,
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
import { approvalParties, approvalSubjects, decisions } from "#db/schema/approvals.ts";
import { deliveryContents } from "#db/schema/delivery.ts";
import { releaseSuccesses, releases, sendings } from "#db/schema/press.ts";
import { regions } from "#db/schema/regions.ts";
import { successBenefits } from "#db/schema/successes.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { workingDaysTaken } from "~/platform/public-holidays.server.ts";
import { settingOf } from "~/regions/setting.ts";
import { found, shownAtMost, type Thing } from "../rule.ts";
import type { PressFacts } from "../rules/press.ts";
import * as set from "../settings/press.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";
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
    ambassadors: await ambassadorsByMember(db, regionId),
    ...(await approvals(db, asking)),
    ...(await decisionDays(db, asking)),
    councilAhead: await activityPerMember(db, and(council, ahead(asking, settingOf(kept, set.councilAheadDays)))),
    councilBriefed: await activityPerMember(db, and(council, happened(asking, settingOf(kept, set.councilDays)))),
    ...(await openMeetings(db, asking)),
    ...(await sentSince(db, asking, instantAt(addDays(today, -settingOf(kept, set.releaseDays)), "00:00"))),
    politicalMet: await metFromMember(db, regionId, political, bothSides),
    administrativeMet: await metFromMember(db, regionId, administrative, bothSides),
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

async function ambassadorsByMember(db: ReadDb, regionId: string) {
  const rows = await db
    .select({ memberId: ambassadors.memberId, number: count() })
    .from(ambassadors)
    .where(and(eq(ambassadors.regionId, regionId), isNotNull(ambassadors.memberId)))
    .groupBy(ambassadors.memberId);
  return Object.fromEntries(rows.map(({ memberId, number }) => [memberId ?? "", number]));
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

/** The middle one, in whole days. */
export function middleOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.ceil((lower + upper) / 2);
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

/** A release counts from the moment its first mail left; it has a local version where a mail of it had. */
async function sentSince(db: ReadDb, { regionId, now }: Asking, since: Date) {
  const sent = and(eq(releases.regionId, regionId), gte(releases.frozenAt, since), lte(releases.frozenAt, now));
  const local = db
    .select({ one: sql`1` })
    .from(sendings)
    .innerJoin(
      deliveryContents,
      and(eq(deliveryContents.causeKind, "sending"), eq(deliveryContents.causeId, sendings.id)),
    )
    .where(and(eq(sendings.releaseId, releases.id), ne(deliveryContents.variant, "common")));
  const shown = { id: releases.id, title: releases.title, total };
  const all = await db.select(shown).from(releases).where(sent).orderBy(desc(releases.frozenAt)).limit(shownAtMost);
  const locally = await db
    .select(shown)
    .from(releases)
    .where(and(sent, exists(local)))
    .orderBy(desc(releases.frozenAt))
    .limit(shownAtMost);
  return { sent: foundOf("release", all), sentLocally: foundOf("release", locally) };
}
