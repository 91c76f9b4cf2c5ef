import type { Locale } from "../../app/platform/locale.ts";
import { date, id, index, instant, int, table, text, uniqueIndex } from "../columns.ts";
import { contacts } from "./contacts.ts";
import { members, regions } from "./regions.ts";

/** The media strategy. Its text lives as versions in approvals, as that of a release does; one a region. */
export const strategies = table(
  "strategies",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    title: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** Civil date on which it is to be looked over. */
    reviewOn: date(),
    /** The text that everyone who must has approved, last; what is shown as the strategy while a new one is written. */
    approvedVersionId: text(),
    approvedAt: instant(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("strategies_region").on(t.regionId)],
);

export const leadingRoles = ["projectLeader", "boardChair", "spokesperson", "communication"] as const;
export type LeadingRole = (typeof leadingRoles)[number];

/** Who does what, inside or outside, how often. */
export const responsibilities = table(
  "responsibilities",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    /** In what capacity, where it goes with one. */
    role: text().$type<LeadingRole>(),
    memberId: text().references(() => members.id, { onDelete: "set null" }),
    what: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    kind: text().$type<"internal" | "external">().notNull(),
    /** Days between; null: when there is occasion. */
    everyDays: int(),
    /** Civil date from which it is counted where it was never done. */
    startsOn: date().notNull(),
    askedAt: instant(),
    acceptedAt: instant(),
    declinedAt: instant(),
    answerNote: text().notNull().default(""),
    via: text().$type<"link" | "desk">(),
    archivedAt: instant(),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index("responsibilities_region").on(t.regionId), index("responsibilities_contact").on(t.contactId)],
);

export const responsibilityDone = table(
  "responsibility_done",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    responsibilityId: text()
      .notNull()
      .references(() => responsibilities.id, { onDelete: "cascade" }),
    doneOn: date().notNull(),
    note: text().notNull().default(""),
    byName: text().notNull(),
    via: text().$type<"link" | "desk">().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("responsibility_done_unique").on(t.responsibilityId, t.doneOn)],
);

export type Strategy = typeof strategies.$inferSelect;
export type Responsibility = typeof responsibilities.$inferSelect;
