import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { audiences } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { type Goal, goalAudiences, goalExpectations, goals, measurements } from "#db/schema/goals.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { knownExpectations } from "~/successes/expectations.queries.server.ts";
import type { GoalForm } from "./form.ts";

/** Sets a goal. Sent twice it is set once. @returns its id */
export function setGoal(actor: Actor, now: Date, input: GoalForm): Promise<string> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const { audienceIds, expectationIds, revision: _, ...fields } = input;
    await demandOwn(db, actor, input);
    const [added] = await db
      .insert(goals)
      .values({ ...fields, regionId: actor.regionId, createdAt: now, changedAt: now })
      .onConflictDoNothing()
      .returning({ id: goals.id });
    if (!added) return (await ownGoal(db, actor, fields.id)).id;
    await writeParts(db, input);
    await audited(db, actor, now, fields.id, "set");
    return fields.id;
  });
}

/** Changes a goal that nobody has changed meanwhile. */
export function changeGoal(actor: Actor, now: Date, input: GoalForm): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const { audienceIds, expectationIds, revision, id, ...fields } = input;
    await ownGoal(db, actor, id);
    await demandOwn(db, actor, input);
    const [changed] = await db
      .update(goals)
      .set({ ...fields, revision: revision + 1, changedAt: now })
      .where(and(eq(goals.id, id), eq(goals.regionId, actor.regionId), eq(goals.revision, revision)))
      .returning({ id: goals.id });
    if (!changed) throw new Refusal("goals:refusal.changedMeanwhile");
    await db.delete(goalAudiences).where(eq(goalAudiences.goalId, id));
    await db.delete(goalExpectations).where(eq(goalExpectations.goalId, id));
    await writeParts(db, input);
    await audited(db, actor, now, id, "change");
  });
}

/** Puts it away, or takes it back. */
export function putAway(actor: Actor, now: Date, id: string, away: boolean): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await ownGoal(db, actor, id);
    const [changed] = await db
      .update(goals)
      .set({ archivedAt: away ? now : null, changedAt: now })
      .where(and(eq(goals.id, id), away ? isNull(goals.archivedAt) : isNotNull(goals.archivedAt)))
      .returning({ id: goals.id });
    if (changed) await audited(db, actor, now, id, away ? "archive" : "restore");
  });
}

export type NewReading = { id: string; goalId: string; measuredOn: string; value: number; method: string };

/** Writes down a reading by hand: one a day, so that nobody overwrites another's unseen. */
export function measure(actor: Actor, now: Date, reading: NewReading): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const goal = await ownGoal(db, actor, reading.goalId);
    if (goal.source !== "byHand") throw new Refusal("goals:refusal.measuresItself");
    if (reading.measuredOn > civilDate(now)) throw new Refusal("goals:refusal.inFuture", { field: "measuredOn" });
    if (reading.measuredOn < goal.startsOn) throw new Refusal("goals:refusal.beforeStart", { field: "measuredOn" });
    const [added] = await db
      .insert(measurements)
      .values({ ...reading, method: reading.method || goal.method, byName: nameOf(actor), createdAt: now })
      .onConflictDoNothing()
      .returning({ id: measurements.id });
    if (added) {
      await audited(db, actor, now, goal.id, "measure");
      return;
    }
    const [same] = await db
      .select()
      .from(measurements)
      .where(and(eq(measurements.goalId, goal.id), eq(measurements.measuredOn, reading.measuredOn)));
    if (same?.value !== reading.value) {
      throw new Refusal("goals:refusal.measuredThatDay", { field: "measuredOn", params: { value: same?.value ?? "" } });
    }
  });
}

/** Takes a reading away. @returns it, so that it can be put back */
export function removeReading(actor: Actor, now: Date, goalId: string, id: string) {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await ownGoal(db, actor, goalId);
    const [gone] = await db
      .delete(measurements)
      .where(and(eq(measurements.id, id), eq(measurements.goalId, goalId)))
      .returning();
    if (gone) await audited(db, actor, now, goalId, "removeReading");
    return gone ?? null;
  });
}

async function ownGoal(db: WriteDb, actor: Actor, id: string): Promise<Goal> {
  const [goal] = await db
    .select()
    .from(goals)
    .where(and(eq(goals.id, id), eq(goals.regionId, actor.regionId)));
  if (!goal) throw new NotFound("goal");
  return goal;
}

/** @throws NotFound where owner, audience or expectation is not of the region */
async function demandOwn(
  db: WriteDb,
  actor: Actor,
  { ownerContactId: ownerId, audienceIds, expectationIds }: GoalForm,
) {
  const hopes = new Set(expectationIds);
  if ((await knownExpectations(db, actor.regionId, [...hopes])).size !== hopes.size) throw new NotFound("expectation");
  if (ownerId !== null) {
    const [owner] = await db
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(eq(contacts.id, ownerId), eq(contacts.regionId, actor.regionId)));
    if (!owner) throw new NotFound("contact");
  }
  const asked = [...new Set(audienceIds)];
  if (asked.length === 0) return;
  const known = await db
    .select({ id: audiences.id })
    .from(audiences)
    .where(and(eq(audiences.regionId, actor.regionId), inArray(audiences.id, asked)));
  if (known.length !== asked.length) throw new NotFound("audience");
}

async function writeParts(db: WriteDb, { id: goalId, audienceIds, expectationIds }: GoalForm): Promise<void> {
  const each = [...new Set(audienceIds)];
  if (each.length > 0) await db.insert(goalAudiences).values(each.map((audienceId) => ({ goalId, audienceId })));
  const hopes = [...new Set(expectationIds)];
  if (hopes.length > 0) {
    await db.insert(goalExpectations).values(hopes.map((expectationId) => ({ goalId, expectationId })));
  }
}

const audited = (db: WriteDb, actor: Actor, now: Date, subjectId: string, what: string): Promise<void> =>
  recordAudit(db, actor, now, { act: `goals.${what}`, subjectType: "goal", subjectId });
