import type { Locale } from "../../app/platform/locale.ts";
import { bool, date, id, index, instant, int, json, table, text, uniqueIndex } from "../columns.ts";
import { activities } from "./activities.ts";
import { contacts } from "./contacts.ts";
import { members, regions } from "./regions.ts";
import { successes } from "./successes.ts";

export const consentScopes = ["name", "quote", "picture", "video", "pressContact"] as const;
export type ConsentScope = (typeof consentScopes)[number];

export const askKinds = ["share", "quote", "speak", "attend", "introduce"] as const;
export type AskKind = (typeof askKinds)[number];

/** A person who speaks for the cooperation; who it is stands in contacts. */
export const ambassadors = table(
  "ambassadors",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    memberId: text().references(() => members.id, { onDelete: "set null" }),
    sector: text().notNull().default(""),
    availability: text().notNull().default(""),
    mediaTrained: bool().notNull().default(false),
    /** Mail to a minor goes to the guardian; without the guardian's consent nobody is asked. */
    isMinor: bool().notNull().default(false),
    guardianName: text().notNull().default(""),
    guardianEmail: text(),
    guardianConsent: bool().notNull().default(false),
    maxAsksPerQuarter: int().notNull().default(2),
    /** Asked before the region used the product. Civil date. */
    askedBefore: date(),
    lastFeaturedOn: date(),
    /** Civil date until which they want to be left in peace. */
    pausedUntil: date(),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("ambassadors_contact").on(t.contactId), index("ambassadors_region").on(t.regionId)],
);

export const ambassadorTopics = table(
  "ambassador_topics",
  {
    id: id(),
    ambassadorId: text()
      .notNull()
      .references(() => ambassadors.id, { onDelete: "cascade" }),
    topic: text().notNull(),
  },
  (t) => [uniqueIndex("ambassador_topics_unique").on(t.ambassadorId, t.topic)],
);

/** What they have agreed to, scope by scope; a withdrawal stops new use at once. Civil dates. */
export const ambassadorConsents = table(
  "ambassador_consents",
  {
    id: id(),
    ambassadorId: text()
      .notNull()
      .references(() => ambassadors.id, { onDelete: "cascade" }),
    scope: text().$type<ConsentScope>().notNull(),
    version: text().notNull().default(""),
    givenOn: date().notNull(),
    withdrawnOn: date(),
    reviewOn: date(),
  },
  (t) => [uniqueIndex("ambassador_consents_unique").on(t.ambassadorId, t.scope)],
);

/** A concrete request to an ambassador, and what came of it. */
export const asks = table(
  "asks",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    ambassadorId: text()
      .notNull()
      .references(() => ambassadors.id, { onDelete: "cascade" }),
    kind: text().$type<AskKind>().notNull(),
    locale: text().$type<Locale>().notNull(),
    text: text().notNull(),
    /** Two sentences to put in own words. */
    samples: json<string[]>().notNull(),
    successId: text().references(() => successes.id, { onDelete: "set null" }),
    activityId: text().references(() => activities.id, { onDelete: "set null" }),
    askedByName: text().notNull().default(""),
    sentAt: instant().notNull(),
    answerBy: date().notNull(),
    remindedAt: instant(),
    answer: text().$type<"yes" | "no" | "later">(),
    answeredAt: instant(),
    laterUntil: date(),
    doneAt: instant(),
    /** Where what they did can be seen. */
    link: text().notNull().default(""),
    comment: text().notNull().default(""),
    thankedAt: instant(),
    cancelledAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index("asks_region").on(t.regionId, t.sentAt),
    index("asks_ambassador").on(t.ambassadorId, t.sentAt),
    index("asks_done").on(t.regionId, t.doneAt),
    index("asks_success").on(t.successId),
  ],
);

export type Ambassador = typeof ambassadors.$inferSelect;
export type AmbassadorConsent = typeof ambassadorConsents.$inferSelect;
export type Ask = typeof asks.$inferSelect;
