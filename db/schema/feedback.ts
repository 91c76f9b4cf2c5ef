import type { Locale } from "../../app/platform/locale.ts";
import { bool, date, id, index, instant, int, table, text } from "../columns.ts";
import { contacts } from "./contacts.ts";
import { members, regions } from "./regions.ts";

export const feedbackKinds = [
  "question",
  "suggestion",
  "initiative",
  "signal",
  "praise",
  "complaint",
  "other",
] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** What someone answered or asked: communication goes both ways. */
export const feedback = table(
  "feedback",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    /** The one who wrote, where known to us; else as they named themselves. */
    contactId: text().references(() => contacts.id, { onDelete: "set null" }),
    name: text().notNull().default(""),
    email: text(),
    organisation: text().notNull().default(""),
    memberId: text().references(() => members.id, { onDelete: "set null" }),
    kind: text().$type<FeedbackKind>().notNull().default("other"),
    /** From a business: its first answer is looked at by itself. */
    business: bool().notNull().default(false),
    /** What it tells of the market, for a business signal. */
    horizon: text().$type<"short" | "long">(),
    via: text().$type<"link" | "form" | "mail" | "phone" | "meeting" | "other">().notNull(),
    /** What it answers: an update, a release; nothing where it came unasked. */
    aboutType: text().$type<"update" | "release" | "activity" | "ask">(),
    aboutId: text(),
    aboutTitle: text().notNull().default(""),
    text: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    receivedAt: instant().notNull(),
    /** A request for access under the Freedom of Information Act: five working days, civil date of the last. */
    accessRequest: bool().notNull().default(false),
    dueOn: date(),
    /** The desk account that has it in hand. */
    ownerUserId: text(),
    ownerName: text().notNull().default(""),
    answer: text().notNull().default(""),
    answeredAt: instant(),
    answeredByName: text().notNull().default(""),
    /** `mail`: sent from here; the others: answered elsewhere, and written down by hand. */
    answeredVia: text().$type<"mail" | "phone" | "meeting" | "other">(),
    /** Needs no answer: praise, spam. */
    closedAt: instant(),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index("feedback_region").on(t.regionId, t.receivedAt),
    index("feedback_open").on(t.regionId, t.answeredAt),
    index("feedback_contact").on(t.contactId),
  ],
);

export type Feedback = typeof feedback.$inferSelect;
