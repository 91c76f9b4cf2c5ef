import type { Locale } from "../../app/platform/locale.ts";
import { bool, date, id, index, instant, int, table, text, uniqueIndex } from "../columns.ts";
import { contacts } from "./contacts.ts";
import { type LanguageForm, members, regions } from "./regions.ts";
import { successes } from "./successes.ts";

export const outlets = table(
  "outlets",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    name: text().notNull(),
    kind: text().notNull().default(""),
    languageForm: text().$type<LanguageForm>().notNull().default("nb"),
    /** When they want it by, and when they come out: «14.00», «man, ons, fre». */
    deadline: text().notNull().default(""),
    publishDays: text().notNull().default(""),
    url: text().notNull().default(""),
    archivedAt: instant(),
    revision: int().notNull().default(1),
    sortKey: text().notNull(),
  },
  (t) => [uniqueIndex("outlets_region_name").on(t.regionId, t.name)],
);

/** The members an outlet covers. */
export const outletCoverage = table(
  "outlet_coverage",
  {
    id: id(),
    outletId: text()
      .notNull()
      .references(() => outlets.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
  },
  (t) => [uniqueIndex("outlet_coverage_unique").on(t.outletId, t.memberId)],
);

/** A journalist: a contact who works for an outlet. */
export const mediaContacts = table(
  "media_contacts",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    outletId: text()
      .notNull()
      .references(() => outlets.id, { onDelete: "cascade" }),
    beat: text().notNull().default(""),
    /** Civil date on which someone saw that it is still right. */
    verifiedOn: date(),
  },
  (t) => [
    uniqueIndex("media_contacts_unique").on(t.contactId, t.outletId),
    index("media_contacts_region").on(t.regionId),
  ],
);

/** A press release. Its text lives as versions in approvals; what is here is what lists and the public need to ask for. */
export const releases = table(
  "releases",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    slug: text().notNull(),
    title: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** As in the current text. */
    embargoUntil: instant(),
    /** Someone has said that it is ready for publishing. */
    readyAt: instant(),
    /** When it is meant to go out; a wish until a sending says so. */
    plannedFor: instant(),
    /** The text that was scheduled; what the press room shows. */
    publishedVersionId: text(),
    /** When the press room may show it at the earliest; the embargo may be later. */
    publishAt: instant(),
    /** Set in the moment the first mail leaves: from then on the text is frozen for good. */
    frozenAt: instant(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("releases_region_slug").on(t.regionId, t.slug),
    index("releases_region").on(t.regionId, t.changedAt),
    index("releases_planned").on(t.regionId, t.plannedFor),
  ],
);

export const releaseSuccesses = table(
  "release_successes",
  {
    id: id(),
    releaseId: text()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("release_successes_unique").on(t.releaseId, t.successId),
    index("release_successes_success").on(t.successId),
  ],
);

/** One scheduling of a release to the press: a cause of deliveries. Each scheduling makes a new one. */
export const sendings = table(
  "sendings",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    releaseId: text()
      .notNull()
      .references(() => releases.id, { onDelete: "cascade" }),
    versionId: text().notNull(),
    dueAt: instant().notNull(),
    state: text().$type<"active" | "paused" | "cancelled">().notNull(),
    scheduledByName: text().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index("sendings_release").on(t.releaseId)],
);

/** A published piece about the region: by whom, when, where it stands. Never what tone it has. */
export const coverage = table(
  "coverage",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    outletId: text().references(() => outlets.id, { onDelete: "set null" }),
    outletName: text().notNull(),
    publishedOn: date().notNull(),
    title: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    url: text().notNull().default(""),
    releaseId: text().references(() => releases.id, { onDelete: "set null" }),
    /** Whether what it says is right; and if not, what is wrong. */
    accuracy: text().$type<"right" | "wrong" | "unknown">().notNull().default("unknown"),
    errorNote: text().notNull().default(""),
    correctionAskedOn: date(),
    correctedOn: date(),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index("coverage_region").on(t.regionId, t.publishedOn)],
);

export const coverageMembers = table(
  "coverage_members",
  {
    id: id(),
    coverageId: text()
      .notNull()
      .references(() => coverage.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("coverage_members_unique").on(t.coverageId, t.memberId),
    index("coverage_members_member").on(t.memberId),
  ],
);

export const coverageSuccesses = table(
  "coverage_successes",
  {
    id: id(),
    coverageId: text()
      .notNull()
      .references(() => coverage.id, { onDelete: "cascade" }),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
  },
  (t) => [
    uniqueIndex("coverage_successes_unique").on(t.coverageId, t.successId),
    index("coverage_successes_success").on(t.successId),
  ],
);

/** What the press asks us (presseforespørsel): who, what, by when, who answers. */
export const pressEnquiries = table(
  "press_enquiries",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    contactId: text().references(() => contacts.id, { onDelete: "set null" }),
    outletId: text().references(() => outlets.id, { onDelete: "set null" }),
    /** As they said it, also where they are not on the media list. */
    askerName: text().notNull(),
    outletName: text().notNull().default(""),
    reach: text().notNull().default(""),
    question: text().notNull(),
    receivedAt: instant().notNull(),
    deadlineAt: instant(),
    /** A request for access (innsyn): civil date of the fifth working day. */
    accessRequest: bool().notNull().default(false),
    accessDueOn: date(),
    /** The desk account that sees to it, and who speaks. */
    ownerUserId: text(),
    ownerName: text().notNull().default(""),
    spokesperson: text().notNull().default(""),
    outcome: text().$type<"answered" | "declined" | "passedOn">(),
    answer: text().notNull().default(""),
    answeredAt: instant(),
    answeredByName: text().notNull().default(""),
    releaseId: text().references(() => releases.id, { onDelete: "set null" }),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    index("press_enquiries_region").on(t.regionId, t.receivedAt),
    index("press_enquiries_open").on(t.regionId, t.answeredAt),
    index("press_enquiries_contact").on(t.contactId),
  ],
);

export const enquirySuccesses = table(
  "enquiry_successes",
  {
    id: id(),
    enquiryId: text()
      .notNull()
      .references(() => pressEnquiries.id, { onDelete: "cascade" }),
    successId: text()
      .notNull()
      .references(() => successes.id, { onDelete: "cascade" }),
  },
  (t) => [uniqueIndex("enquiry_successes_unique").on(t.enquiryId, t.successId)],
);

export type Enquiry = typeof pressEnquiries.$inferSelect;
export type Coverage = typeof coverage.$inferSelect;
export type Release = typeof releases.$inferSelect;
export type Sending = typeof sendings.$inferSelect;
export type Outlet = typeof outlets.$inferSelect;
