// Taking a month's question back before it has left. The month's link stays for whoever has it.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import { collectRequests } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { bringBack, countStopped } from "~/delivery/bring-back.server.ts";
import { cancelWaiting } from "~/delivery/queue.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { collectKind } from "./collect-kind.ts";

const calledOff = "successes:reason.calledOff";

export function callOffQuestion(actor: Actor, now: Date, id: string): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const { regionId } = actor;
    await demandQuestion(db, actor, id);
    const stopped = await cancelWaiting(db, now, { kind: collectKind, id, regionId }, calledOff);
    if (stopped === 0) return;
    await recordAudit(db, actor, now, {
      act: "successes.callOffQuestion",
      subjectType: "collectRequest",
      subjectId: id,
    });
  });
}

/** It is asked after all; where nothing of it was stopped, nothing is changed. */
export function askQuestionAfterAll(actor: Actor, now: Date, id: string): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const { regionId } = actor;
    await demandQuestion(db, actor, id);
    const back = await bringBack(db, now, { kind: collectKind, id, regionId }, calledOff);
    if (back === 0) return;
    await recordAudit(db, actor, now, { act: "successes.askAfterAll", subjectType: "collectRequest", subjectId: id });
  });
}

/** Those of the questions whose mail was stopped, and can leave after all. */
export async function stoppedQuestions(db: ReadDb, regionId: string, ids: readonly string[]): Promise<Set<string>> {
  const stopped = new Set<string>();
  for (const id of ids) {
    if ((await countStopped(db, { kind: collectKind, id, regionId }, calledOff)) > 0) stopped.add(id);
  }
  return stopped;
}

async function demandQuestion(db: ReadDb, { regionId }: Actor, id: string): Promise<void> {
  const [request] = await db
    .select({ id: collectRequests.id })
    .from(collectRequests)
    .where(and(eq(collectRequests.regionId, regionId), eq(collectRequests.id, id)));
  if (!request) throw new NotFound("request");
}
