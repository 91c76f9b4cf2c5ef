import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  gte,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notExists,
  or,
  type SQL,
} from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { textVersions } from "#db/schema/approvals.ts";
import { audiences } from "#db/schema/audiences.ts";
import { goalAudiences, goalExpectations, goals } from "#db/schema/goals.ts";
import { responsibilities, strategies } from "#db/schema/strategy.ts";
import { successExpectations } from "#db/schema/successes.ts";
import { updateSuccesses, updates } from "#db/schema/updates.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { readStrategy } from "~/strategy/strategy-document.ts";
import { found, shownAtMost, type Thing } from "../rule.ts";
import type { StrategyFacts } from "../rules/strategy.ts";
import { aimedDays, plannedDays } from "../settings/strategy.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";

export async function strategyFacts(db: ReadDb, asking: Asking): Promise<StrategyFacts> {
  const { regionId } = asking;
  const [strategy] = await db
    .select({ id: strategies.id, approvedAt: strategies.approvedAt, document: textVersions.document })
    .from(strategies)
    .leftJoin(
      textVersions,
      and(eq(textVersions.id, strategies.approvedVersionId), eq(textVersions.regionId, strategies.regionId)),
    )
    .where(eq(strategies.regionId, regionId));
  return {
    strategyId: strategy?.id ?? null,
    text: strategy?.document ? readStrategy(strategy.document) : null,
    approvedOn: strategy?.approvedAt ? civilDate(strategy.approvedAt) : null,
    audiences: await audiencesInUse(db, regionId),
    planned: await plannedAhead(db, asking),
    ...(await aimedUpdates(db, asking)),
    ...(await dutiesAccepted(db, regionId)),
  };
}

async function audiencesInUse(db: ReadDb, regionId: string): Promise<Thing[]> {
  const rows = await db
    .select({ id: audiences.id, title: audiences.name })
    .from(audiences)
    .where(and(eq(audiences.regionId, regionId), isNull(audiences.archivedAt)))
    .orderBy(asc(audiences.sortKey));
  return rows.map((row) => ({ type: "audience", ...row }));
}

async function plannedAhead(db: ReadDb, { regionId, now, today, kept }: Asking) {
  const afterLast = instantAt(addDays(today, settingOf(kept, plannedDays) + 1), "00:00");
  const rows = await db
    .select({ id: updates.id, title: updates.title, total })
    .from(updates)
    .where(
      and(
        eq(updates.regionId, regionId),
        ne(updates.state, "cancelled"),
        gt(updates.plannedFor, now),
        lt(updates.plannedFor, afterLast),
      ),
    )
    .orderBy(asc(updates.plannedFor), asc(updates.id))
    .limit(shownAtMost);
  return foundOf("update", rows);
}

/**
 * What was told within the days set, by whether it leads to a goal: one for its audience, or one for what a result in it
 * answers.
 */
async function aimedUpdates(db: ReadDb, { regionId, now, today, kept }: Asking) {
  const inUse = and(eq(goals.regionId, regionId), isNull(goals.archivedAt));
  const forAudience = db
    .select({ id: goalAudiences.id })
    .from(goalAudiences)
    .innerJoin(goals, and(eq(goals.id, goalAudiences.goalId), inUse))
    .where(eq(goalAudiences.audienceId, updates.audienceId));
  const forResult = db
    .select({ id: updateSuccesses.id })
    .from(updateSuccesses)
    .innerJoin(successExpectations, eq(successExpectations.successId, updateSuccesses.successId))
    .innerJoin(goalExpectations, eq(goalExpectations.expectationId, successExpectations.expectationId))
    .innerJoin(goals, and(eq(goals.id, goalExpectations.goalId), inUse))
    .where(eq(updateSuccesses.updateId, updates.id));
  const told = and(
    eq(updates.regionId, regionId),
    gt(updates.submitted, 0),
    gte(updates.heardAt, instantAt(addDays(today, -settingOf(kept, aimedDays)), "00:00")),
    lte(updates.heardAt, now),
  );
  const named = async (where: SQL | undefined) =>
    foundOf(
      "update",
      await db
        .select({ id: updates.id, title: updates.title, total })
        .from(updates)
        .where(and(told, where))
        .orderBy(desc(updates.heardAt), asc(updates.id))
        .limit(shownAtMost),
    );
  return {
    aimed: await named(or(exists(forAudience), exists(forResult))),
    aimless: await named(and(notExists(forAudience), notExists(forResult))),
  };
}

/** Duties in a capacity; they are agreed one by one and are few. */
async function dutiesAccepted(db: ReadDb, regionId: string) {
  const rows = await db
    .select({
      id: responsibilities.id,
      title: responsibilities.what,
      role: responsibilities.role,
      memberId: responsibilities.memberId,
    })
    .from(responsibilities)
    .where(
      and(
        eq(responsibilities.regionId, regionId),
        isNull(responsibilities.archivedAt),
        isNotNull(responsibilities.acceptedAt),
        isNotNull(responsibilities.role),
      ),
    )
    .orderBy(asc(responsibilities.createdAt), asc(responsibilities.id));
  return {
    accepted: rows.flatMap(({ role, memberId }) => (role ? [{ role, memberId }] : [])),
    duties: found(rows.map(({ id, title }) => ({ type: "responsibility", id, title }))),
  };
}
