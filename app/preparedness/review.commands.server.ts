// After a case: what was planned, what happened, why they differ, and what changes because of it.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { caseActions } from "#db/schema/preparedness.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { changedMeanwhile } from "./cards.commands.server.ts";
import { audited, inLog, ownCase, writeLog } from "./case-rows.server.ts";
import { change } from "./cases.commands.server.ts";

export type ReviewText = { caseId: string; planned: string; happened: string; difference: string; revision: number };

export function reviewCase(actor: Actor, now: Date, { caseId, revision, ...texts }: ReviewText): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const of = await ownCase(db, actor, caseId);
    if (!of.closedAt) throw new Refusal("preparedness:refusal.notClosed");
    const { planned, happened, difference } = texts;
    const same = of.planned === planned && of.happened === happened && of.difference === difference;
    if (same && of.reviewedAt) return;
    if (of.revision !== revision) throw new Refusal(changedMeanwhile);
    await change(db, of, { ...texts, reviewedAt: of.reviewedAt ?? now }, now);
    if (!of.reviewedAt) {
      await writeLog(db, actor, now, of, { kind: "reviewed", text: inLog(of)("preparedness:log.reviewed") });
    }
    await audited(db, actor, now, "reviewCase", caseId);
  });
}

export type NewAction = { caseId: string; id: string; text: string; ownerName: string; dueOn: string | null };

export function addAction(actor: Actor, now: Date, { caseId, ...action }: NewAction): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await ownCase(db, actor, caseId);
    const [added] = await db
      .insert(caseActions)
      .values({ ...action, caseId, regionId: actor.regionId, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: caseActions.id });
    if (added) await audited(db, actor, now, "addAction", caseId);
  });
}

export type ActionStep = "done" | "undone" | "verified" | "unverified";

/** Done is what someone says; verified is that it was seen to work. */
export function stepAction(
  actor: Actor,
  now: Date,
  { caseId, actionId, step }: { caseId: string; actionId: string; step: ActionStep },
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await ownCase(db, actor, caseId);
    const [action] = await db
      .select()
      .from(caseActions)
      .where(and(eq(caseActions.caseId, caseId), eq(caseActions.id, actionId)));
    if (!action) throw new NotFound("action");
    const today = civilDate(now);
    const values = {
      done: { doneOn: action.doneOn ?? today },
      undone: { doneOn: null, verifiedOn: null },
      verified: { doneOn: action.doneOn ?? today, verifiedOn: action.verifiedOn ?? today },
      unverified: { verifiedOn: null },
    }[step];
    await db.update(caseActions).set(values).where(eq(caseActions.id, actionId));
    await audited(db, actor, now, "stepAction", caseId);
  });
}
