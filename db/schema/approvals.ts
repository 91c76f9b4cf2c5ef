import { id, index, instant, int, table, text, uniqueIndex } from "../columns.ts";
import { regions } from "./regions.ts";

/** Anything made of text blocks that someone must approve. Its owner (press) knows it by type and id. */
export const approvalSubjects = table(
  "approval_subjects",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    subjectType: text().$type<"release" | "strategy">().notNull(),
    subjectId: text().notNull(),
    title: text().notNull(),
    currentVersionId: text().notNull(),
    /** Set when approval is asked for; null while it is a draft. */
    openedAt: instant(),
    answerBy: instant(),
    /** When it is meant to go out, told to those who are asked. */
    plannedFor: instant(),
    /** Set when nothing more waits: sent, withdrawn. */
    closedAt: instant(),
  },
  (t) => [uniqueIndex("approval_subjects_unique").on(t.subjectType, t.subjectId)],
);

export type VersionKind = "saved" | "conflict" | "restored" | "rewrite";

/** Every text that was ever saved, also the one that came second when two people saved. */
export const textVersions = table(
  "text_versions",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    subjectId: text()
      .notNull()
      .references(() => approvalSubjects.id, { onDelete: "cascade" }),
    number: int().notNull(),
    kind: text().$type<VersionKind>().notNull(),
    /** The owner's own document, as JSON text. */
    document: text().notNull(),
    /** Canonical JSON text of the blocks. Text, not jsonb, which would reorder keys. */
    blocks: text().notNull(),
    /** SHA-256 of `blocks`. */
    hash: text().notNull(),
    basedOnId: text(),
    authorName: text().notNull(),
    authorId: text(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("text_versions_unique").on(t.subjectId, t.number)],
);

/** One whose approval a subject needs: a member, a person quoted, or the leader. */
export const approvalParties = table(
  "approval_parties",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    subjectId: text()
      .notNull()
      .references(() => approvalSubjects.id, { onDelete: "cascade" }),
    /** `member:<id>`, `person:<contact id>` or `region`. */
    concern: text().notNull(),
    /** Who answers for it. Null: the leader, at the desk. */
    contactId: text(),
    askedAt: instant(),
  },
  (t) => [
    uniqueIndex("approval_parties_unique").on(t.subjectId, t.concern),
    index("approval_parties_contact").on(t.contactId),
  ],
);

/** One mail to one person that lists, when it leaves, all that waits for that person. */
export const approvalRequests = table(
  "approval_requests",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    contactId: text().notNull(),
    kind: text().$type<"ask" | "reminder">().notNull(),
    askedByName: text().notNull(),
    askedByContactId: text(),
    createdAt: instant().notNull(),
  },
  (t) => [index("approval_requests_contact").on(t.contactId)],
);

export type DecisionKind = "approved" | "changesRequested";

/** What someone answered, and to exactly which text. Never changed, never deleted. */
export const decisions = table(
  "decisions",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    subjectId: text()
      .notNull()
      .references(() => approvalSubjects.id, { onDelete: "cascade" }),
    concern: text().notNull(),
    sequence: int().notNull(),
    decision: text().$type<DecisionKind>().notNull(),
    comment: text().notNull().default(""),
    /** SHA-256 of the blocks that concern this party; the decision holds for this text and no other. */
    hash: text().notNull(),
    /** Those blocks, canonical JSON text: the record keeps the text approved. */
    blocks: text().notNull(),
    versionId: text().notNull(),
    contactId: text(),
    byName: text().notNull(),
    via: text().$type<"link" | "desk">().notNull(),
    linkId: text(),
    decidedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("decisions_unique").on(t.subjectId, t.concern, t.sequence)],
);

export type ApprovalSubject = typeof approvalSubjects.$inferSelect;
export type TextVersion = typeof textVersions.$inferSelect;
export type ApprovalParty = typeof approvalParties.$inferSelect;
export type DecisionRow = typeof decisions.$inferSelect;
