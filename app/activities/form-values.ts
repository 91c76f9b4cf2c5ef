// An activity as its form shows it: each field's name and what stands in it. Pure.

import type { Activity, ActivityKind } from "#db/schema/activities.ts";
import type { Person } from "~/contacts/person.ts";
import { civilDate, wallTime } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Typed } from "~/platform/typed.ts";

export type ActivityDetails = {
  activity: Activity;
  memberIds: string[];
  /** Who took part, by name. */
  people: Person[];
};

export type NewActivityFacts = {
  id: string;
  now: Date;
  locale: Locale;
  date: string | null;
  kind?: ActivityKind;
  /** Who took part, where one came from somebody. */
  people?: readonly Person[];
};

/** Nothing written yet: a meeting, now, or at noon of the day one came from. */
export const newValues = ({ id, now, locale, date, kind = "meeting", people = [] }: NewActivityFacts): Typed => ({
  id: [id],
  kind: [kind],
  contactIds: people.map((person) => person.id),
  date: [date ?? civilDate(now)],
  time: [date === null || date === civilDate(now) ? wallTime(now) : "12:00"],
  locale: [locale],
});

export function valuesOf({ activity, memberIds, people }: ActivityDetails, audienceIds: readonly string[]): Typed {
  return {
    id: [activity.id],
    revision: [String(activity.revision)],
    kind: [activity.kind],
    title: [activity.title],
    date: [civilDate(activity.startsAt)],
    time: [wallTime(activity.startsAt)],
    endTime: [activity.endsAt ? wallTime(activity.endsAt) : ""],
    place: [activity.place],
    memberId: [activity.memberId ?? ""],
    memberIds: [...memberIds],
    contactIds: people.map(({ id }) => id),
    audienceIds: [...audienceIds],
    open: activity.open ? ["on"] : [],
    note: [activity.note],
    facilitator: [activity.facilitator],
    method: [activity.method],
    preparationSentOn: [activity.preparationSentOn ?? ""],
    followUpSentOn: [activity.followUpSentOn ?? ""],
    pressNoticeOn: [activity.pressNoticeOn ?? ""],
    locale: [activity.locale],
  };
}
