import type { Locale } from "../../app/platform/locale.ts";
import { bool, date, id, index, instant, int, json, table, text, uniqueIndex } from "../columns.ts";
import { contacts } from "./contacts.ts";
import { regions } from "./regions.ts";

export type Question = { question: string; answer: string };
export type DocumentLink = { title: string; url: string };

/** A prepared trouble (beredskapskort): what may happen, who speaks, what is said first. */
export const scenarios = table(
  "scenarios",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    title: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    category: text().notNull().default(""),
    /** 1–3 each. */
    likelihood: int().notNull(),
    consequence: int().notNull(),
    triggers: json<string[]>().notNull(),
    affected: json<string[]>().notNull(),
    leadOrganisation: text().notNull().default(""),
    /** In words; the contact where it is one person. */
    spokesperson: text().notNull().default(""),
    spokespersonContactId: text().references(() => contacts.id, { onDelete: "set null" }),
    deputy: text().notNull().default(""),
    deputyContactId: text().references(() => contacts.id, { onDelete: "set null" }),
    /** Holding statement (førstemelding). */
    statementNb: text().notNull().default(""),
    statementNn: text().notNull().default(""),
    questions: json<Question[]>().notNull(),
    doNotSay: json<string[]>().notNull(),
    channels: json<string[]>().notNull(),
    legalCheck: text().notNull().default(""),
    documents: json<DocumentLink[]>().notNull(),
    /** Civil dates. */
    lastReviewedOn: date(),
    nextReviewOn: date(),
    lastExercisedOn: date(),
    archivedAt: instant(),
    revision: int().notNull().default(1),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index("scenarios_region").on(t.regionId)],
);

/** The first-hour list. */
export const scenarioSteps = table(
  "scenario_steps",
  {
    id: id(),
    scenarioId: text()
      .notNull()
      .references(() => scenarios.id, { onDelete: "cascade" }),
    position: int().notNull(),
    text: text().notNull(),
    role: text().notNull().default(""),
    /** Minutes from the start in which it should be done. */
    minute: int(),
  },
  (t) => [index("scenario_steps_scenario").on(t.scenarioId, t.position)],
);

/** Who is told, in what order. */
export const scenarioCalls = table(
  "scenario_calls",
  {
    id: id(),
    scenarioId: text()
      .notNull()
      .references(() => scenarios.id, { onDelete: "cascade" }),
    position: int().notNull(),
    contactId: text().references(() => contacts.id, { onDelete: "set null" }),
    /** Where it is no contact: «vakttelefonen i kommunen». */
    label: text().notNull().default(""),
    phone: text().notNull().default(""),
  },
  (t) => [index("scenario_calls_scenario").on(t.scenarioId, t.position)],
);

export const scenarioReviews = table(
  "scenario_reviews",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    scenarioId: text()
      .notNull()
      .references(() => scenarios.id, { onDelete: "cascade" }),
    reviewedOn: date().notNull(),
    nextOn: date(),
    byName: text().notNull(),
    note: text().notNull().default(""),
    createdAt: instant().notNull(),
  },
  (t) => [index("scenario_reviews_scenario").on(t.scenarioId, t.reviewedOn)],
);

/** A trouble under way, or an exercise of one; an exercise sends nothing and holds nothing. */
export const cases = table(
  "cases",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    scenarioId: text().references(() => scenarios.id, { onDelete: "set null" }),
    title: text().notNull(),
    exercise: bool().notNull(),
    locale: text().$type<Locale>().notNull(),
    leaderName: text().notNull(),
    leaderUserId: text(),
    spokesperson: text().notNull().default(""),
    /** When we got to know of it: the 72 hours of GDPR 33 run from here. */
    awareAt: instant().notNull(),
    dataBreach: bool().notNull().default(false),
    /** Told to everyone: when the next word comes. */
    nextStatementAt: instant(),
    openedByName: text().notNull(),
    openedAt: instant().notNull(),
    closedByName: text().notNull().default(""),
    closedAt: instant(),
    reviewedAt: instant(),
    /** After-action review: what was planned, what happened, why they differ. */
    planned: text().notNull().default(""),
    happened: text().notNull().default(""),
    difference: text().notNull().default(""),
    revision: int().notNull().default(1),
    changedAt: instant().notNull(),
  },
  (t) => [index("cases_region").on(t.regionId, t.openedAt)],
);

export type LogKind =
  | "opened"
  | "note"
  | "task"
  | "call"
  | "statement"
  | "hold"
  | "decided"
  | "handedOver"
  | "closed"
  | "reviewed";

/** What happened when, by whom. Only added to. */
export const caseLog = table(
  "case_log",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    kind: text().$type<LogKind>().notNull(),
    /** What a person wrote; for the others what it is about: a title, a name. */
    text: text().notNull(),
    /** When it happened, and when it was written down. */
    at: instant().notNull(),
    writtenAt: instant().notNull(),
    authorName: text().notNull(),
    authorId: text(),
  },
  (t) => [index("case_log_case").on(t.caseId, t.at)],
);

export const caseTasks = table(
  "case_tasks",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    position: int().notNull(),
    text: text().notNull(),
    role: text().notNull().default(""),
    dueAt: instant(),
    doneAt: instant(),
    doneByName: text().notNull().default(""),
  },
  (t) => [index("case_tasks_case").on(t.caseId, t.position)],
);

export const caseCalls = table(
  "case_calls",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    position: int().notNull(),
    contactId: text().references(() => contacts.id, { onDelete: "set null" }),
    label: text().notNull(),
    phone: text().notNull().default(""),
    outcome: text().$type<"reached" | "noAnswer">(),
    calledAt: instant(),
    calledByName: text().notNull().default(""),
  },
  (t) => [index("case_calls_case").on(t.caseId, t.position)],
);

/** What is said in the case, in one language. The case leader releases it by hand; it says where it stands then. */
export const caseStatements = table(
  "case_statements",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    /** 1 is the holding statement, then the following ones. */
    number: int().notNull(),
    locale: text().$type<Locale>().notNull(),
    text: text().notNull(),
    releasedAt: instant(),
    releasedByName: text().notNull().default(""),
    /** Where it can be read. */
    url: text().notNull().default(""),
    revision: int().notNull().default(1),
    changedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("case_statements_unique").on(t.caseId, t.number, t.locale)],
);

/** What changes after a case: who, by when, and whether it was seen to work. */
export const caseActions = table(
  "case_actions",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" }),
    text: text().notNull(),
    ownerName: text().notNull().default(""),
    dueOn: date(),
    doneOn: date(),
    verifiedOn: date(),
    createdAt: instant().notNull(),
  },
  (t) => [index("case_actions_case").on(t.caseId), index("case_actions_region").on(t.regionId, t.dueOn)],
);

export type Scenario = typeof scenarios.$inferSelect;
export type Case = typeof cases.$inferSelect;
export type CaseTask = typeof caseTasks.$inferSelect;
export type CaseCall = typeof caseCalls.$inferSelect;
export type CaseStatement = typeof caseStatements.$inferSelect;
