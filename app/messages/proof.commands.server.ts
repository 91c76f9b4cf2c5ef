// What shows that a pillar is true: successes, in an order, with their evidence.
import { and, asc, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { proofPoints } from "#db/schema/messages.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { getSuccess } from "~/successes/successes.queries.server.ts";
import { type Move, pillarOf } from "./house.commands.server.ts";
import { moved } from "./house-order.ts";

/** `id`: the pillar's. */
export type ProofInput = { id: string; successId: string };

/** Puts a success under a pillar, last or in the given place; there already, it stays where it is. */
export async function addProof(
  actor: Actor,
  now: Date,
  { id, successId, to }: ProofInput & { to?: number | undefined },
): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    await pillarOf(db, actor, id);
    const success = await getSuccess(actor, db, successId);
    if (success.draft) throw new Refusal("messages:refusal.draft");
    const before = await orderOf(db, id);
    const [added] = await db
      .insert(proofPoints)
      .values({ coreId: id, successId: success.id, position: before.length })
      .onConflictDoNothing()
      .returning();
    if (!added) return;
    await putInOrder(db, id, before.toSpliced(to ?? before.length, 0, success.id));
    await audited(db, actor, now, "messages.addProof", { id, successId });
  });
}

export async function moveProof(actor: Actor, now: Date, input: ProofInput & Move): Promise<void> {
  demand(actor, "write");
  const { id, successId, from, to } = input;
  await inTransaction(async (db) => {
    await pillarOf(db, actor, id);
    const before = await orderOf(db, id);
    const after = moved(before, successId, from, to);
    if (after === before) return;
    await putInOrder(db, id, after);
    await audited(db, actor, now, "messages.moveProof", { id, successId });
  });
}

export async function removeProof(actor: Actor, now: Date, { id, successId }: ProofInput): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    await pillarOf(db, actor, id);
    const [gone] = await db
      .delete(proofPoints)
      .where(and(eq(proofPoints.coreId, id), eq(proofPoints.successId, successId)))
      .returning();
    if (gone) await audited(db, actor, now, "messages.removeProof", { id, successId });
  });
}

/** The successes under a pillar, in their order. */
async function orderOf(db: ReadDb, coreId: string): Promise<string[]> {
  const rows = await db
    .select({ successId: proofPoints.successId })
    .from(proofPoints)
    .where(eq(proofPoints.coreId, coreId))
    .orderBy(asc(proofPoints.position), asc(proofPoints.id));
  return rows.map(({ successId }) => successId);
}

async function putInOrder(db: WriteDb, coreId: string, successIds: readonly string[]): Promise<void> {
  for (const [position, successId] of successIds.entries()) {
    await db
      .update(proofPoints)
      .set({ position })
      .where(and(eq(proofPoints.coreId, coreId), eq(proofPoints.successId, successId)));
  }
}

const audited = (db: WriteDb, actor: Actor, now: Date, act: string, { id, successId }: ProofInput): Promise<void> =>
  recordAudit(db, actor, now, { act, subjectType: "messageCore", subjectId: id, detail: { successId } });
