import { and, asc, eq, inArray, isNull, lte, max, or, type SQL, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { goalExpectations, goals, measurements } from "#db/schema/goals.ts";
import { responsibilities } from "#db/schema/strategy.ts";
import { expectations, successExpectations, successes } from "#db/schema/successes.ts";
import type { Thing } from "../rule.ts";
import type { GoalFacts } from "../rules/goals.ts";
import type { Asking } from "./asking.ts";
import { byMember } from "./found.server.ts";

export async function goalFacts(db: ReadDb, { regionId, today }: Asking): Promise<GoalFacts> {
  const rows = await db
    .select({
      id: goals.id,
      title: goals.title,
      level: goals.level,
      source: goals.source,
      baseline: goals.baseline,
      target: goals.target,
      startsOn: goals.startsOn,
      dueOn: goals.dueOn,
      cadenceDays: goals.cadenceDays,
      expectedLagMonths: goals.expectedLagMonths,
      ownerContactId: goals.ownerContactId,
      lastMeasuredOn: max(measurements.measuredOn),
      evaluatedOn: sql<
        string | null
      >`min(case when ${measurements.measuredOn} >= ${goals.dueOn} then ${measurements.measuredOn} end)`,
    })
    .from(goals)
    .leftJoin(measurements, and(eq(measurements.goalId, goals.id), lte(measurements.measuredOn, today)))
    .where(and(eq(goals.regionId, regionId), isNull(goals.archivedAt)))
    .groupBy(goals.id)
    .orderBy(asc(goals.createdAt), asc(goals.id));
  const leaders = await db
    .selectDistinct({ contactId: responsibilities.contactId })
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.regionId, regionId),
        inArray(responsibilities.role, ["projectLeader", "boardChair"]),
        isNull(responsibilities.archivedAt),
      ),
    );
  const leading = new Set(leaders.map(({ contactId }) => contactId));
  const hoped = await hopes(db, regionId);
  const ofRegion = hoped.filter(({ memberId }) => memberId === null);
  const followed = hoped.filter((hope) => hope.followed);
  return {
    goals: rows.map(({ source, ownerContactId, ...goal }) => ({
      ...goal,
      byHand: source === "byHand",
      ledFromTop: ownerContactId !== null && leading.has(ownerContactId),
    })),
    hopedByRegion: ofRegion.map(asThing),
    aimedAtForRegion: ofRegion.filter(({ aimedAt }) => aimedAt).map(asThing),
    followedUpByMember: byMember("expectation", followed),
  };
}

const asThing = ({ id, title }: { id: string; title: string }): Thing => ({ type: "expectation", id, title });

/** What is hoped for, with whether a goal aims at it, and whether that or a result that has been looked over answers it. */
async function hopes(db: ReadDb, regionId: string) {
  const goal = db
    .select({ expectationId: goalExpectations.expectationId })
    .from(goalExpectations)
    .innerJoin(goals, and(eq(goals.id, goalExpectations.goalId), isNull(goals.archivedAt)))
    .where(eq(goals.regionId, regionId));
  const success = db
    .select({ expectationId: successExpectations.expectationId })
    .from(successExpectations)
    .innerJoin(successes, and(eq(successes.id, successExpectations.successId), eq(successes.draft, false)))
    .where(eq(successes.regionId, regionId));
  const rows = await db
    .select({
      id: expectations.id,
      title: expectations.text,
      memberId: expectations.memberId,
      aimedAt: isSo(inArray(expectations.id, goal)),
      followed: isSo(or(inArray(expectations.id, goal), inArray(expectations.id, success))),
    })
    .from(expectations)
    .where(and(eq(expectations.regionId, regionId), isNull(expectations.retiredAt)))
    .orderBy(asc(expectations.position), asc(expectations.id));
  return rows.map((row) => ({ ...row, aimedAt: row.aimedAt === 1, followed: row.followed === 1 }));
}

const isSo = (condition: SQL | undefined) => sql<number>`case when ${condition} then 1 else 0 end`.mapWith(Number);
