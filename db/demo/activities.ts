// Meetings, workshops and logged contacts, the council dates, and the days on which nothing is sent. Pure rows.
import type { activities, activityContacts, activityMembers } from "#db/schema/activities.ts";
import type { audienceActivities } from "#db/schema/audiences.ts";
import type { closedDays } from "#db/schema/updates.ts";
import { formatDate } from "~/platform/format.ts";
import { audienceId } from "./audiences.ts";
import { demoId } from "./ids.ts";
import { stakeholderContactId } from "./partners.ts";
import type { TextLocale } from "./shift.ts";
import { at, localeOf, memberNamed, userNamed, type World } from "./world.ts";

const leader = "us-01";
/** What was logged was logged when it was over; the rest has stood in the calendar since the spring. */
const calendarMadeAt = (world: World): Date => at(world, "2026-04-07", "09:00");

type NewActivity = typeof activities.$inferInsert;

export const activityRows = (world: World): NewActivity[] => [
  ...world.data.activities.map((activity): NewActivity => {
    const { loggedByUserId } = activity;
    const endsAt = world.shift.instant(activity.end);
    const writtenAt = loggedByUserId ? endsAt : calendarMadeAt(world);
    return {
      id: demoId(activity.id),
      regionId: world.regionId,
      kind: activity.kind,
      title: activity.title,
      startsAt: world.shift.instant(activity.start),
      endsAt,
      place: activity.place ?? "",
      memberId: activity.municipalityId && demoId(activity.municipalityId),
      open: activity.open,
      note: activity.note ?? "",
      facilitator: activity.facilitator ?? "",
      method: activity.method ?? "",
      preparationSentOn: activity.prepSentAt && world.shift.date(activity.prepSentAt),
      followUpSentOn: activity.followUpSentAt && world.shift.date(activity.followUpSentAt),
      pressNoticeOn: activity.pressNoticeSentAt && world.shift.date(activity.pressNoticeSentAt),
      locale: activity.locale,
      loggedByName: userNamed(world, loggedByUserId ?? leader).name,
      createdAt: writtenAt,
      changedAt: writtenAt,
    };
  }),
  ...councilRows(world),
];

const council: Record<TextLocale, { budget: string; papers: (day: string) => string }> = {
  nb: { budget: "budsjettet", papers: (day) => `Sakspapirene må være inne ${day}.` },
  nn: { budget: "budsjettet", papers: (day) => `Sakspapira må vere inne ${day}.` },
};

const councilRows = (world: World): NewActivity[] =>
  world.data.councilDates.map(({ id, memberId, date, papersDueAt, topic }) => {
    const locale = localeOf(world, memberId);
    const { budget, papers } = council[locale];
    const title = `Kommunestyret i ${memberNamed(world, memberId).name}`;
    return {
      id: demoId(id),
      regionId: world.regionId,
      kind: "councilMeeting",
      title: topic === "budget" ? `${title}: ${budget}` : title,
      startsAt: at(world, date, "17:00"),
      memberId: demoId(memberId),
      open: true,
      note: papers(formatDate(locale, world.shift.date(papersDueAt), "weekday")),
      locale,
      loggedByName: userNamed(world, leader).name,
      createdAt: calendarMadeAt(world),
      changedAt: calendarMadeAt(world),
    };
  });

export const activityMemberRows = ({ data }: World): (typeof activityMembers.$inferInsert)[] =>
  [...data.activities, ...data.councilDates.map(({ id, memberId }) => ({ id, memberIds: [memberId] }))].flatMap(
    ({ id, memberIds }) =>
      memberIds.map((member) => ({
        id: demoId(`${id}/with/${member}`),
        activityId: demoId(id),
        memberId: demoId(member),
      })),
  );

export const activityContactRows = (world: World): (typeof activityContacts.$inferInsert)[] =>
  world.data.activities.flatMap(({ id, stakeholderIds }) =>
    stakeholderIds.map((stakeholder) => ({
      id: demoId(`${id}/with/${stakeholder}`),
      activityId: demoId(id),
      contactId: stakeholderContactId(world, stakeholder),
    })),
  );

export const reachedByRows = (world: World): (typeof audienceActivities.$inferInsert)[] =>
  world.data.activities.flatMap(({ id, reachesAudienceIds }) =>
    reachesAudienceIds.map((audience) => ({
      id: demoId(`${id}/reaches/${audience}`),
      audienceId: audienceId(world, audience),
      activityId: demoId(id),
    })),
  );

export const closedRows = (world: World): (typeof closedDays.$inferInsert)[] =>
  world.data.closedDays.map(({ id, from, to, reason }) => ({
    id: demoId(id),
    regionId: world.regionId,
    fromDate: world.shift.date(from),
    toDate: world.shift.date(to),
    reason: reason.nb,
    createdAt: world.begunAt,
  }));
