// An import under way belongs to one process at a time; one that dies lets go of it when its lease lapses.
import { and, asc, eq, gt, inArray, isNull, lt, or } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Import, imports } from "#db/schema/imports.ts";

const leaseMs = 30_000;

/** Thrown where the import has been taken over, stopped or sent elsewhere: what was begun is rolled back. */
export class NoLongerOurs extends Error {}

/** What is done by itself. */
const underWay = inArray(imports.state, ["reading", "applying", "undoing"]);
const leftover = and(inArray(imports.state, ["cancelled", "failed"]), gt(imports.rowsDone, 0));

/** Takes the oldest import that waits for work. @returns undefined where there is none */
export async function takeNext(now: Date): Promise<Import | undefined> {
  const free = and(or(underWay, leftover), or(isNull(imports.leaseUntil), lt(imports.leaseUntil, now)));
  // Mostly nothing waits, and then nobody who writes is disturbed.
  const [next] = await read
    .select({ id: imports.id })
    .from(imports)
    .where(free)
    .orderBy(asc(imports.changedAt))
    .limit(1);
  if (!next) return undefined;
  return inTransaction(async (db) => {
    const [taken] = await db
      .update(imports)
      .set({ leaseUntil: later(now) })
      .where(and(eq(imports.id, next.id), free))
      .returning();
    return taken;
  });
}

const later = (now: Date) => new Date(now.getTime() + leaseMs);

/** Writes how far it has come, in the transaction of what was done. @throws NoLongerOurs */
export async function comeFurther(
  db: WriteDb,
  now: Date,
  held: Import,
  set: Partial<Pick<Import, Progress>>,
  keep = true,
): Promise<Import> {
  const [next] = await db
    .update(imports)
    .set({ ...set, changedAt: now, leaseUntil: keep ? later(now) : null })
    .where(and(eq(imports.id, held.id), eq(imports.state, held.state), eq(imports.leaseUntil, held.leaseUntil ?? now)))
    .returning();
  if (!next) throw new NoLongerOurs("this import is no longer ours to work on");
  return next;
}

/** What is left of it waits for the next who takes it. */
export const letGo = async (held: Import, now: () => Date): Promise<void> => {
  await inTransaction((db) => comeFurther(db, now(), held, {}, false));
};

type Progress =
  | "state"
  | "failure"
  | "rows"
  | "rowsDone"
  | "added"
  | "changed"
  | "unchanged"
  | "refused"
  | "appliedAt"
  | "undoneAt";
