// What is done in the room: a word in the log, a task ticked off, a call made. Anyone who may write does it.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { caseCalls, caseTasks } from "#db/schema/preparedness.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { audited, inLog, openCaseOf, ownCase, writeLog } from "./case-rows.server.ts";

/** Only added to, also after the case is closed: what was forgotten is written down with the time it happened. */
export function addNote(
  actor: Actor,
  now: Date,
  { caseId, id, text, at }: { caseId: string; id: string; text: string; at: Date | null },
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const of = await ownCase(db, actor, caseId);
    if (at && at > now) throw new Refusal("preparedness:refusal.notYet", { field: "at.date" });
    const added = await writeLog(db, actor, now, of, { id, kind: "note", text, at: at ?? now });
    if (added) await audited(db, actor, now, "note", caseId);
  });
}

/** Done, or not done after all. */
export function tickTask(
  actor: Actor,
  now: Date,
  { caseId, taskId, done }: { caseId: string; taskId: string; done: boolean },
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const of = await openCaseOf(db, actor, caseId);
    const [task] = await db
      .select()
      .from(caseTasks)
      .where(and(eq(caseTasks.caseId, caseId), eq(caseTasks.id, taskId)));
    if (!task) throw new NotFound("task");
    if ((task.doneAt !== null) === done) return;
    await db
      .update(caseTasks)
      .set({ doneAt: done ? now : null, doneByName: done ? nameOf(actor) : "" })
      .where(eq(caseTasks.id, taskId));
    const word = done ? "preparedness:log.done" : "preparedness:log.undone";
    await writeLog(db, actor, now, of, { kind: "task", text: inLog(of)(word, { text: task.text }) });
    await audited(db, actor, now, "tick", caseId);
  });
}

export type Outcome = "reached" | "noAnswer";

const callWords: Record<Outcome, string> = {
  reached: "preparedness:log.reached",
  noAnswer: "preparedness:log.noAnswer",
};

/** Reached, or no answer; said again the same way within the minute, it is a double click and not another try. */
export function markCall(
  actor: Actor,
  now: Date,
  { caseId, callId, outcome }: { caseId: string; callId: string; outcome: Outcome },
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const of = await openCaseOf(db, actor, caseId);
    const [call] = await db
      .select()
      .from(caseCalls)
      .where(and(eq(caseCalls.caseId, caseId), eq(caseCalls.id, callId)));
    if (!call) throw new NotFound("call");
    const again = call.outcome === outcome && call.calledAt && now.getTime() - call.calledAt.getTime() < 60_000;
    if (again) return;
    await db
      .update(caseCalls)
      .set({ outcome, calledAt: now, calledByName: nameOf(actor) })
      .where(eq(caseCalls.id, callId));
    await writeLog(db, actor, now, of, { kind: "call", text: inLog(of)(callWords[outcome], { name: call.label }) });
    await audited(db, actor, now, "call", caseId);
  });
}
