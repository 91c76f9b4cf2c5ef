import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import {
  type Case,
  caseActions,
  caseCalls,
  caseLog,
  caseStatements,
  cases,
  caseTasks,
} from "#db/schema/preparedness.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { holdOf } from "~/delivery/holds.queries.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { ownCard } from "./cards.queries.server.ts";
import { ownCase } from "./case-rows.server.ts";
import { heldThings } from "./held.queries.server.ts";

/** Open ones first, then the newest. */
export async function listCases(actor: Actor, db: ReadDb): Promise<Case[]> {
  demand(actor, "read");
  const rows = await db.select().from(cases).where(eq(cases.regionId, actor.regionId)).orderBy(desc(cases.openedAt));
  return [...rows.filter(({ closedAt }) => !closedAt), ...rows.filter(({ closedAt }) => closedAt)];
}

export const openCases = (db: ReadDb, regionId: string): Promise<Case[]> =>
  db
    .select()
    .from(cases)
    .where(and(eq(cases.regionId, regionId), isNull(cases.closedAt)))
    .orderBy(asc(cases.exercise), desc(cases.openedAt));

/** All that the room shows. @throws NotFound */
export async function getRoom(actor: Actor, db: ReadDb, region: { id: string; locale: Locale }, id: string) {
  demand(actor, "read");
  const of = await ownCase(db, actor, id);
  const hold = await holdOf(db, actor, id);
  return {
    of,
    card: of.scenarioId ? await ownCard(db, actor, of.scenarioId) : null,
    holdLifted: hold.liftedAt !== null,
    log: await logOf(db, id),
    tasks: await db.select().from(caseTasks).where(eq(caseTasks.caseId, id)).orderBy(asc(caseTasks.position)),
    calls: await db.select().from(caseCalls).where(eq(caseCalls.caseId, id)).orderBy(asc(caseCalls.position)),
    statements: await db
      .select()
      .from(caseStatements)
      .where(eq(caseStatements.caseId, id))
      .orderBy(desc(caseStatements.number), asc(caseStatements.locale)),
    things: await heldThings(db, region, hold),
  };
}

/** The last that happened first. */
const logOf = (db: ReadDb, caseId: string) =>
  db.select().from(caseLog).where(eq(caseLog.caseId, caseId)).orderBy(desc(caseLog.at), desc(caseLog.writtenAt));

/** One case with its log and what is to change because of it. @throws NotFound */
export async function getReview(actor: Actor, db: ReadDb, id: string) {
  demand(actor, "read");
  const of = await ownCase(db, actor, id);
  return { of, log: (await logOf(db, id)).reverse(), actions: await actionsOf(db, [id]) };
}

export async function actionsOf(db: ReadDb, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  return db
    .select()
    .from(caseActions)
    .where(inArray(caseActions.caseId, [...caseIds]))
    .orderBy(asc(caseActions.dueOn), asc(caseActions.createdAt));
}
