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
    imageFileId: text().references(() => files.id),
    imageAlt: text().notNull().default(""),
    imageCaption: text().notNull().default(""),
    imageCredit: text().notNull().default(""),
    imageConsent: bool().notNull().default(false),
    /** Grows by one with each change; a form that was opened on an older one is refused, nothing overwritten. */
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index("successes_region_date").on(t.regionId, t.happenedOn)],
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
  (t) => [uniqueIndex("success_people_unique").on(t.successId, t.contactId)],
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

export type Success = typeof successes.$inferSelect;
export type SuccessBenefit = typeof successBenefits.$inferSelect;
