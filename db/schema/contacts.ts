import { isNotNull } from "drizzle-orm";
import type { Locale } from "../../app/platform/locale.ts";
import { id, index, instant, int, json, table, text, uniqueIndex } from "../columns.ts";
import { users } from "./auth.ts";
import { members, regions } from "./regions.ts";

/** What a contact is to the region; the tags that other modules write here. */
export const contactRoleNames = [
  "memberContact",
  /** Answers for a member where its contact cannot. */
  "memberDeputy",
  "board",
  "councillor",
  "staff",
  "business",
  "resident",
  "ambassador",
  "journalist",
] as const;
export type ContactRole = (typeof contactRoleNames)[number];

/** One person or organisation, kept once, however many roles it plays. */
export const contacts = table(
  "contacts",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    /** The account, for those few who have one. */
    userId: text().references(() => users.id, { onDelete: "set null" }),
    name: text().notNull(),
    title: text().notNull().default(""),
    organisation: text().notNull().default(""),
    email: text(),
    /** The address as it is compared: trimmed, lower case. */
    emailKey: text(),
    phone: text().notNull().default(""),
    /** The person's own language; else that of the outlet or member, else the region's. */
    locale: text().$type<Locale>(),
    /** Where the address comes from. */
    source: text().notNull().default(""),
    sortKey: text().notNull(),
    /** Taken out of use: in no audience, found no more, kept in what happened. */
    archivedAt: instant(),
    /** Was the same as another, and is kept there now. */
    mergedIntoId: text(),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
  },
  (t) => [
    index("contacts_region_sort").on(t.regionId, t.sortKey),
    index("contacts_region_email").on(t.regionId, t.emailKey),
    index("contacts_merged").on(t.mergedIntoId).where(isNotNull(t.mergedIntoId)),
  ],
);

export const contactRoles = table(
  "contact_roles",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    role: text().$type<ContactRole>().notNull(),
    memberId: text().references(() => members.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("contact_roles_unique").on(t.contactId, t.role, t.memberId),
    index("contact_roles_region").on(t.regionId, t.role),
    index("contact_roles_member").on(t.regionId, t.memberId),
  ],
);

/** What interests a contact; an audience's rule can ask for it. */
export const contactTopics = table(
  "contact_topics",
  {
    id: id(),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    topic: text().notNull(),
  },
  (t) => [uniqueIndex("contact_topics_unique").on(t.contactId, t.topic), index("contact_topics_topic").on(t.topic)],
);

/** Two that were one: which is kept, and what the other was, so that it can be undone. */
export const contactMerges = table(
  "contact_merges",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    keptId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    mergedId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    /** What was moved: table, row, what stood there. */
    moved: json<Record<string, unknown>[]>().notNull(),
    byName: text().notNull(),
    at: instant().notNull(),
    undoneAt: instant(),
  },
  (t) => [index("contact_merges_region").on(t.regionId, t.at)],
);

/** Looked alike, and are not the same. */
export const contactsApart = table(
  "contacts_apart",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    /** The lesser id first. */
    firstId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    secondId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    byName: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex("contacts_apart_unique").on(t.firstId, t.secondId)],
);

export type Contact = typeof contacts.$inferSelect;
