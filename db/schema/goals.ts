import { date, id, index, instant, int, real, table, text, uniqueIndex } from "../columns.ts";
import { audiences } from "./audiences.ts";
import { contacts } from "./contacts.ts";
import { regions } from "./regions.ts";
import { expectations } from "./successes.ts";

/** From what is done to what it does (AMEC). */
export const goalLevels = ["activity", "output", "outtake", "outcome", "impact"] as const;
export type GoalLevel = (typeof goalLevels)[number];

/** `byHand`, or a source that is counted from the region's own rows whenever it is asked. */
export const goalSources = [
  "byHand",
  "updatesSent",
  "coverage",
  "membersTold",
  "longestSilence",
  "asksAnswered",
] as const;
export type GoalSource = (typeof goalSources)[number];

export const goals = table(
  "goals",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    title: text().notNull(),
    level: text().$type<GoalLevel>().notNull(),
    series: text().$type<"gauge" | "cumulative">().notNull(),
    source: text().$type<GoalSource>().notNull().default("byHand"),
    /** Null where not said yet: the goal is incomplete until unit, baseline, target, owner, dates and method are there. */
    baseline: real(),
    target: real(),
    unit: text().notNull().default(""),
    startsOn: date().notNull(),
    dueOn: date(),
    ownerContactId: text().references(() => contacts.id, { onDelete: "set null" }),
    method: text().notNull().default(""),
    /** Days between measurements. */
    cadenceDays: int(),
    expectedLagMonths: int().notNull().default(0),
    revision: int().notNull().default(1),
    archivedAt: instant(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [index("goals_region").on(t.regionId)],
);

export const goalAudiences = table(
  "goal_audiences",
  {
    id: id(),
    goalId: text()
      .notNull()
      .references(() => goals.id, { onDelete: "cascade" }),
    audienceId: text()
      .notNull()
      .references(() => audiences.id, { onDelete: "cascade" }),
  },
  (t) => [uniqueIndex("goal_audiences_unique").on(t.goalId, t.audienceId)],
);

/** The expectations that a goal answers. */
export const goalExpectations = table(
  "goal_expectations",
  {
    id: id(),
    goalId: text()
      .notNull()
      .references(() => goals.id, { onDelete: "cascade" }),
    expectationId: text()
      .notNull()
      .references(() => expectations.id, { onDelete: "cascade" }),
  },
  (t) => [uniqueIndex("goal_expectations_unique").on(t.goalId, t.expectationId)],
);

/** Readings by hand; those of an automatic source are counted, not kept. */
export const measurements = table(
  "measurements",
  {
    id: id(),
    goalId: text()
      .notNull()
      .references(() => goals.id, { onDelete: "cascade" }),
    measuredOn: date().notNull(),
    value: real().notNull(),
    method: text().notNull().default(""),
    byName: text().notNull().default(""),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("measurements_unique").on(t.goalId, t.measuredOn)],
);

export type Goal = typeof goals.$inferSelect;
export type Measurement = typeof measurements.$inferSelect;
