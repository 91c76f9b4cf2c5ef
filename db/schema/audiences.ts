import type { Locale } from "../../app/platform/locale.ts";
import { bool, date, id, index, instant, int, json, table, text, uniqueIndex } from "../columns.ts";
import { activities } from "./activities.ts";
import { type ContactRole, contacts } from "./contacts.ts";
import { regions } from "./regions.ts";
import type { Quadrant } from "./stakeholders.ts";

/** Who belongs by rule: any of each list that is not empty, and all lists together. All empty: nobody. */
export type AudienceRule = {
  roles: ContactRole[];
  memberIds: string[];
  topics: string[];
  /** Stakeholders by where they stand in the grid; absent in rules from before there was one. */
  quadrants?: Quadrant[];
};

export const channelKinds = [
  "email",
  "website",
  "facebook",
  "instagram",
  "intranet",
  "meeting",
  "councilMeeting",
  "school",
  "phone",
  "other",
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Contacts grouped by rule or by hand, with a promised rhythm and channels. */
export const audiences = table(
  "audiences",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** `press`: the journalists of the media list; each region has one, and it is told by releases. */
    kind: text().$type<"people" | "press">().notNull().default("people"),
    /** Our own (board, councils, staff): they hear no later than the press. */
    own: bool().notNull().default(false),
    locale: text().$type<Locale>().notNull().default("nb"),
    /** How many they are in all, also those without an address; a figure given by hand. */
    size: int(),
    /** What they ask themselves: «Får vår kommune noe igjen?» */
    concern: text().notNull().default(""),
    rule: json<AudienceRule>().notNull(),
    /** The promise, in days: amber from the ideal, red from the longest; never closer than the shortest. */
    idealDays: int().notNull().default(30),
    longestDays: int().notNull().default(45),
    shortestDays: int().notNull().default(7),
    /** Minutes it takes to make one update for them; a channel adds its own. */
    effortMinutes: int().notNull().default(30),
    /** The highest LIX that suits them. */
    maxLix: int().notNull().default(45),
    sortKey: text().notNull(),
    /** Civil date from which the promise is counted where nothing has been heard yet. */
    promisedFrom: date().notNull(),
    archivedAt: instant(),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index("audiences_region").on(t.regionId, t.sortKey)],
);

/** Put in, or kept out, by hand; stronger than the rule. */
export const audienceContacts = table(
  "audience_contacts",
  {
    id: id(),
    audienceId: text()
      .notNull()
      .references(() => audiences.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    how: text().$type<"added" | "removed">().notNull(),
  },
  (t) => [
    uniqueIndex("audience_contacts_unique").on(t.audienceId, t.contactId),
    index("audience_contacts_contact").on(t.contactId),
  ],
);

/** What concerns them: a success with one of these topics is for them. */
export const audienceTopics = table(
  "audience_topics",
  {
    id: id(),
    audienceId: text()
      .notNull()
      .references(() => audiences.id, { onDelete: "cascade" }),
    topic: text().notNull(),
  },
  (t) => [uniqueIndex("audience_topics_unique").on(t.audienceId, t.topic)],
);

/** A way to reach an audience: email, or beyond it by named people who publish and confirm. */
export const channels = table(
  "channels",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    audienceId: text()
      .notNull()
      .references(() => audiences.id, { onDelete: "cascade" }),
    kind: text().$type<ChannelKind>().notNull(),
    label: text().notNull(),
    url: text().notNull().default(""),
    effortMinutes: int().notNull().default(5),
    /** The order they are offered in. */
    position: int().notNull().default(0),
    archivedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [index("channels_audience").on(t.audienceId, t.position), index("channels_region").on(t.regionId)],
);

/** Who gets the text, publishes it and confirms. */
export const channelConfirmers = table(
  "channel_confirmers",
  {
    id: id(),
    channelId: text()
      .notNull()
      .references(() => channels.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
  },
  (t) => [uniqueIndex("channel_confirmers_unique").on(t.channelId, t.contactId)],
);

/** A logged meeting that reached the audience as a whole: counts against its silence. */
export const audienceActivities = table(
  "audience_activities",
  {
    id: id(),
    audienceId: text()
      .notNull()
      .references(() => audiences.id, { onDelete: "cascade" }),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("audience_activities_unique").on(t.audienceId, t.activityId),
    index("audience_activities_activity").on(t.activityId),
  ],
);

export type Audience = typeof audiences.$inferSelect;
export type Channel = typeof channels.$inferSelect;
