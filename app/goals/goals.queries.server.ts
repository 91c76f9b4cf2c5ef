import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { type Goal, goalAudiences, goalExpectations, goals, type Measurement, measurements } from "#db/schema/goals.ts";
import { type Expectation, expectations } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { type GoalLimits, goalLimits } from "./limits.ts";
import { countedReadings } from "./sources.server.ts";
import {
  type Aim,
  type Forecast,
  forecastOf,
  type Reading,
  type Standing,
  standingOf,
  worstFirst,
} from "./standing.ts";

export type GoalView = {
  goal: Goal;
  owner: { id: string; name: string } | null;
  audiences: { id: string; name: string }[];
  /** What is hoped for, and it follows up. */
  expectations: Pick<Expectation, "id" | "text" | "locale">[];
  /** Oldest first; those by hand with who wrote them down. */
  readings: (Reading & Partial<Pick<Measurement, "id" | "method" | "byName">>)[];
  standing: Standing;
  forecast: Forecast | null;
  limits: GoalLimits;
};

/** Goals in use, those that need a look first. @param latestOnly of what counts itself, only where it stands today */
export async function listGoals(actor: Actor, db: ReadDb, now: Date, latestOnly = false): Promise<GoalView[]> {
  demand(actor, "read");
  const rows = await db
    .select()
    .from(goals)
    .where(and(eq(goals.regionId, actor.regionId), isNull(goals.archivedAt)))
    .orderBy(asc(goals.createdAt), asc(goals.id));
  const views = await viewsOf(actor, db, rows, civilDate(now), latestOnly);
  return views.sort((a, b) => worstFirst(a.standing.status, b.standing.status));
}

/** @throws NotFound */
export async function getGoal(actor: Actor, db: ReadDb, now: Date, id: string): Promise<GoalView> {
  demand(actor, "read");
  const rows = await db
    .select()
    .from(goals)
    .where(and(eq(goals.regionId, actor.regionId), eq(goals.id, id)));
  const [view] = await viewsOf(actor, db, rows, civilDate(now), false);
  if (!view) throw new NotFound("goal");
  return view;
}

async function viewsOf(
  actor: Actor,
  db: ReadDb,
  rows: readonly Goal[],
  today: string,
  latestOnly: boolean,
): Promise<GoalView[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const byHand = await db
    .select()
    .from(measurements)
    .where(inArray(measurements.goalId, ids))
    .orderBy(asc(measurements.measuredOn));
  const told = await db
    .select({ goalId: goalAudiences.goalId, id: audiences.id, name: audiences.name })
    .from(goalAudiences)
    .innerJoin(audiences, eq(audiences.id, goalAudiences.audienceId))
    .where(inArray(goalAudiences.goalId, ids))
    .orderBy(asc(audiences.sortKey));
  const hoped = await db
    .select({
      goalId: goalExpectations.goalId,
      id: expectations.id,
      text: expectations.text,
      locale: expectations.locale,
    })
    .from(goalExpectations)
    .innerJoin(expectations, eq(expectations.id, goalExpectations.expectationId))
    .where(inArray(goalExpectations.goalId, ids))
    .orderBy(asc(expectations.position), asc(expectations.id));
  const owners = await ownersOf(actor, db, rows);
  const limits = goalLimits(await keptSettings(db, actor.regionId));
  const views: GoalView[] = [];
  for (const goal of rows) {
    const readings =
      goal.source === "byHand"
        ? byHand
            .filter(({ goalId }) => goalId === goal.id)
            .map(({ id, measuredOn, value, method, byName }) => ({ id, on: measuredOn, value, method, byName }))
        : await countedReadings(actor, db, goal, today, latestOnly);
    const owner = owners.get(goal.ownerContactId ?? "") ?? null;
    const standing = standingOf(aimOf(goal, owner), readings, today, limits);
    const known = readings.filter(({ on }) => on <= today);
    views.push({
      goal,
      owner,
      audiences: told.filter(({ goalId }) => goalId === goal.id).map(({ id, name }) => ({ id, name })),
      expectations: hoped.flatMap(({ goalId, ...one }) => (goalId === goal.id ? [one] : [])),
      readings,
      standing,
      forecast: goal.dueOn && goal.dueOn > today ? forecastOf(known, goal.dueOn, limits) : null,
      limits,
    });
  }
  return views;
}

const aimOf = (goal: Goal, owner: { name: string } | null): Aim => ({ ...goal, owner: owner?.name ?? null });

async function ownersOf(actor: Actor, db: ReadDb, rows: readonly Goal[]) {
  const ids = rows.flatMap(({ ownerContactId }) => ownerContactId ?? []);
  const people = ids.length
    ? await db
        .select({ id: contacts.id, name: contacts.name })
        .from(contacts)
        .where(and(eq(contacts.regionId, actor.regionId), inArray(contacts.id, ids)))
    : [];
  return new Map(people.map((person) => [person.id, person]));
}
