import type { Locale } from "../../app/platform/locale.ts";
import { bool, date, id, index, instant, int, table, text, uniqueIndex } from "../columns.ts";
import { contacts } from "./contacts.ts";
import { members, regions } from "./regions.ts";

export const activityKinds = [
  "meeting",
  "workshop",
  "councilMeeting",
  "visit",
  "conversation",
  "call",
  "email",
  "other",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Anything that happened or will: a meeting, a workshop, a logged contact. */
export const activities = table(
  "activities",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    kind: text().$type<ActivityKind>().notNull(),
    title: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant(),
    place: text().notNull().default(""),
    /** The member that hosts it. */
    memberId: text().references(() => members.id, { onDelete: "set null" }),
    /** Open to all, the press too. */
    open: bool().notNull().default(false),
    /** Read by those it is about, too. */
    note: text().notNull().default(""),
    locale: text().$type<Locale>().notNull().default("nb"),
    /** Who leads it, and by what method (SWOT, stakeholder map), where it is a workshop. */
    facilitator: text().notNull().default(""),
    method: text().notNull().default(""),
    /** Civil dates: preparation sent to those who come, what came of it sent to them afterwards, the press told. */
    preparationSentOn: date(),
    followUpSentOn: date(),
    pressNoticeOn: date(),
    loggedByName: text().notNull().default(""),
    /** RFC 5545 SEQUENCE: grows when time or place changes. */
    sequence: int().notNull().default(0),
    cancelledAt: instant(),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index("activities_region").on(t.regionId, t.startsAt)],
);

export const activityMembers = table(
  "activity_members",
  {
    id: id(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("activity_members_unique").on(t.activityId, t.memberId),
    index("activity_members_member").on(t.memberId),
  ],
);

/** Who took part, or was spoken with: a logged contact counts for each of them. */
export const activityContacts = table(
  "activity_contacts",
  {
    id: id(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("activity_contacts_unique").on(t.activityId, t.contactId),
    index("activity_contacts_contact").on(t.contactId),
  ],
);

export type Activity = typeof activities.$inferSelect;
