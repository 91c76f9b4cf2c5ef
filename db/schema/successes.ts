import type { Locale } from "../../app/platform/locale.ts";
import { bool, date, id, index, instant, int, real, table, text, uniqueIndex } from "../columns.ts";
import { contacts } from "./contacts.ts";
import { files } from "./files.ts";
import { members, regions } from "./regions.ts";

export const successKinds = ["result", "progress", "activity", "notAsHoped"] as const;
export type SuccessKind = (typeof successKinds)[number];

export const successes = table(
  "successes",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    kind: text().$type<SuccessKind>().notNull(),
    title: text().notNull(),
    /** What happened, in a few sentences. */
    story: text().notNull().default(""),
    locale: text().$type<Locale>().notNull(),
    /** The number that shows it, where there is one: value, from what, of what, in what unit, over what period. */
    value: real(),
    baseline: real(),
    measure: text().notNull().default(""),
    unit: text().notNull().default(""),
    period: text().notNull().default(""),
    source: text().notNull().default(""),
    /** Civil date; null while it is under way. */
    happenedOn: date(),
    /** Where it happened; null: in no one place. */
    placeMemberId: text().references(() => members.id, { onDelete: "set null" }),
    imageFileId: text().references(() => files.id),
    imageAlt: text().notNull().default(""),
    imageCaption: text().notNull().default(""),
    imageCredit: text().notNull().default(""),
    imageConsent: bool().notNull().default(false),
    /** Handed in by a link and not looked over yet: told to nobody, shown apart. */
    draft: bool().notNull().default(false),
    handedInByName: text().notNull().default(""),
    /** Grows by one with each change; a form that was opened on an older one is refused, nothing overwritten. */
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index("successes_region_date").on(t.regionId, t.happenedOn),
    index("successes_region_created").on(t.regionId, t.createdAt),
  ],
);

/** What it means to one member, in one sentence. */
export const successBenefits = table(
  "success_benefits",
  {
    id: id(),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    kind: text().$type<"direct" | "indirect">().notNull(),
    sentence: text().notNull(),
  },
  (t) => [uniqueIndex("success_benefits_unique").on(t.successId, t.memberId)],
);

export const successTopics = table(
  "success_topics",
  {
    id: id(),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
    topic: text().notNull(),
  },
  (t) => [uniqueIndex("success_topics_unique").on(t.successId, t.topic)],
);

/** People who can be quoted about it. */
export const successPeople = table(
  "success_people",
  {
    id: id(),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("success_people_unique").on(t.successId, t.contactId),
    index("success_people_contact").on(t.contactId),
  ],
);

/** What a carrier of the story (a release) lays on it: flows down as data, read by the story gate. */
export const successRestrictions = table(
  "success_restrictions",
  {
    id: id(),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
    carrierType: text().$type<"release">().notNull(),
    carrierId: text().notNull(),
    approved: bool().notNull(),
    ready: bool().notNull(),
    embargoUntil: instant(),
  },
  (t) => [uniqueIndex("success_restrictions_unique").on(t.successId, t.carrierType, t.carrierId)],
);

/** What the region (no member) or a member hopes to gain. */
export const expectations = table(
  "expectations",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    memberId: text().references(() => members.id, { onDelete: "cascade" }),
    locale: text().$type<Locale>().notNull(),
    text: text().notNull(),
    /** The number that would show it, and how much is hoped for. */
    indicator: text().notNull().default(""),
    unit: text().notNull().default(""),
    target: real(),
    position: int().notNull().default(0),
    retiredAt: instant(),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index("expectations_region").on(t.regionId, t.memberId)],
);

export const successExpectations = table(
  "success_expectations",
  {
    id: id(),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
    expectationId: text()
      .notNull()
      .references(() => expectations.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("success_expectations_unique").on(t.successId, t.expectationId),
    index("success_expectations_expectation").on(t.expectationId),
  ],
);

/** Whether each member's contact is asked for news every month, by itself. */
export const collectSettings = table(
  "collect_settings",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    /** The day of the month from which it is asked; null: only when a person says so. */
    dayOfMonth: int(),
    changedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("collect_settings_region").on(t.regionId)],
);

/** One month's question to one member's contact, and the answer. */
export const collectRequests = table(
  "collect_requests",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    /** `YYYY-MM` */
    month: text().notNull(),
    answer: text().$type<"story" | "nothing">(),
    answeredAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("collect_requests_unique").on(t.regionId, t.memberId, t.month),
    index("collect_requests_contact").on(t.contactId),
  ],
);

export type Expectation = typeof expectations.$inferSelect;
export type CollectRequest = typeof collectRequests.$inferSelect;
export type Success = typeof successes.$inferSelect;
export type SuccessBenefit = typeof successBenefits.$inferSelect;
