// Applies an import in the background, and undoes one: in short transactions, each of which also writes how far it has
// come, so that a process that dies leaves neither half a row nor a row done twice.
import { and, asc, desc, eq, gt, inArray, isNotNull, lt } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Import, type ImportRow, importFiles, importRows } from "#db/schema/imports.ts";
import type { Actor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import type { AddedRow, ContactsInUse } from "~/contacts/row-store.ts";
import { logError } from "~/platform/log.server.ts";
import { type CellProblem, isStanding, stillStands, type Values } from "~/platform/row-import.ts";
import { comeFurther, NoLongerOurs } from "./lease.server.ts";
import { breathe, Pace } from "./short-turns.server.ts";
import { rowStores } from "./stores.server.ts";

type Clock = () => Date;

const actorOf = ({ regionId }: Import): Actor => ({ kind: "job", job: "imports", regionId });

/** What is to be written, of the rows in a stretch. */
const waiting = inArray(importRows.outcome, ["add", "change"]);

/** Works until all is applied or the time is up. */
export async function applyImport(taken: Import, now: Clock, isTimeUp: () => boolean): Promise<void> {
  const pace = new Pace(60, 500);
  let held = taken;
  while (!isTimeUp()) {
    const rows = await read
      .select()
      .from(importRows)
      .where(and(eq(importRows.importId, held.id), gt(importRows.number, held.rowsDone), waiting))
      .orderBy(asc(importRows.number))
      .limit(fetched);
    if (rows.length === 0) return finish(held, now);
    const step: Step = (db, so, part) => applyBatch(db, so, now(), part);
    held = await inStretches(rows, held, pace, step).catch((error) =>
      oneByOne(error, rows, held, step, (db, so, row) => leaveOut(db, so, now(), row)),
    );
    await breathe();
  }
  await inTransaction((db) => comeFurther(db, now(), held, {}, false));
}

/** So many rows are fetched at a time. */
const fetched = 500;
/** And so long one transaction goes on: each costs the disk a wait, and others wait for it. Milliseconds. */
const longestTransaction = 200;

type Step = (db: WriteDb, held: Import, part: readonly ImportRow[]) => Promise<Import>;

/** One transaction over as many of the rows as time allows, in turns that let others in between. */
function inStretches(rows: readonly ImportRow[], held: Import, pace: Pace, step: Step): Promise<Import> {
  return inTransaction(async (db) => {
    const until = performance.now() + longestTransaction;
    let so = held;
    for (let at = 0; at < rows.length && performance.now() < until; await breathe()) {
      const begun = performance.now();
      const part = rows.slice(at, at + pace.size);
      so = await step(db, so, part);
      pace.took(performance.now() - begun);
      at += part.length;
    }
    return so;
  });
}

type Leave = (db: WriteDb, held: Import, row: ImportRow) => Promise<Import>;

/** Something among these rows went wrong in a way nobody foresaw: it stops itself alone, and the others go on. */
async function oneByOne(
  error: unknown,
  rows: readonly ImportRow[],
  held: Import,
  step: Step,
  leave: Leave,
): Promise<Import> {
  if (error instanceof NoLongerOurs) throw error;
  let so = held;
  for (const row of rows) {
    so = await inTransaction((db) => step(db, so, [row])).catch((problem) => {
      if (problem instanceof NoLongerOurs) throw problem;
      logError(held.id, problem);
      return inTransaction((db) => leave(db, so, row));
    });
    await breathe();
  }
  return so;
}

async function leaveOut(db: WriteDb, held: Import, now: Date, row: ImportRow): Promise<Import> {
  await refuse(db, row, "imports:row.unexpected");
  const { added, changed, refused } = held;
  return comeFurther(db, now, held, {
    rowsDone: row.number,
    ...(row.outcome === "add" ? { added: added - 1 } : { changed: changed - 1 }),
    refused: refused + 1,
  });
}

async function applyBatch(db: WriteDb, held: Import, now: Date, rows: readonly ImportRow[]): Promise<Import> {
  const actor = actorOf(held);
  const store = rowStores[held.kind];
  const adds = rows.filter(({ outcome }) => outcome === "add");
  const changes = rows.filter(({ outcome }) => outcome === "change");
  const met = await store.find(
    db,
    actor,
    adds.map(({ number, after }) => ({ number, values: (after ?? {}) as Values })),
    { likeness: false },
  );
  const taken = new Map(met.filter((one) => isStanding(one) || "refused" in one).map((one) => [one.row, one]));
  const fresh = adds.flatMap(({ number, targetId, after }) =>
    targetId && !taken.has(number) ? [{ number, id: targetId, values: (after ?? {}) as Values }] : [],
  );
  const made = fresh.length > 0 ? await store.add(db, actor, now, fresh) : new Map<number, string[]>();
  for (const row of adds) {
    const beside = made.get(row.number);
    if (beside)
      await db
        .update(importRows)
        .set({ after: { ...row.after, made: beside } })
        .where(isRow(row));
  }
  const standing = await store.standing(db, actor, idsOf(changes));
  const isAsSeen = ({ targetId, before }: ImportRow) => {
    const stands = standing.get(targetId ?? "");
    return stands !== undefined && stillStands(stands, (before ?? {}) as Values);
  };
  const same = changes.filter(isAsSeen);
  await store.change(
    db,
    actor,
    now,
    same.flatMap(({ targetId, after }) => (targetId ? [{ id: targetId, values: (after ?? {}) as Values }] : [])),
  );
  const other = changes.filter((row) => !isAsSeen(row));
  const lost = adds.filter(({ number }) => taken.has(number));
  for (const row of other) await refuse(db, row, "imports:row.changedMeanwhile");
  for (const row of lost) await refuse(db, row, "imports:row.addedMeanwhile");
  return comeFurther(db, now, held, {
    rowsDone: rows.at(-1)?.number ?? held.rowsDone,
    added: held.added - lost.length,
    changed: held.changed - other.length,
    refused: held.refused + lost.length + other.length,
  });
}

const idsOf = (rows: readonly ImportRow[]): string[] => rows.flatMap(({ targetId }) => targetId ?? []);
const isRow = ({ id }: ImportRow) => eq(importRows.id, id);

async function refuse(db: WriteDb, row: ImportRow, key: string): Promise<void> {
  const problems: CellProblem[] = [{ column: "", key, params: {} }];
  await db
    .update(importRows)
    .set({ outcome: "refuse", problems, targetId: null, before: null, after: null })
    .where(isRow(row));
}

async function finish(held: Import, now: Clock): Promise<void> {
  await inTransaction(async (db) => {
    const at = now();
    await db.delete(importFiles).where(eq(importFiles.importId, held.id));
    const { added, changed, refused } = await comeFurther(
      db,
      at,
      held,
      { state: "applied", rowsDone: held.rows, appliedAt: at },
      false,
    );
    await recordAudit(db, actorOf(held), at, {
      act: "imports.applied",
      subjectType: "import",
      subjectId: held.id,
      detail: { kind: held.kind, added, changed, refused },
    });
  });
}

/** Takes back what was applied, the last row first; what somebody has changed or used since stays, and keeps `after`. */
export async function undoImport(
  taken: Import,
  now: Clock,
  isTimeUp: () => boolean,
  inUse: ContactsInUse,
): Promise<void> {
  const pace = new Pace(60, 500);
  let held = taken;
  while (!isTimeUp()) {
    const rows = await read
      .select()
      .from(importRows)
      .where(
        and(
          eq(importRows.importId, held.id),
          lt(importRows.number, held.rowsDone),
          waiting,
          isNotNull(importRows.after),
        ),
      )
      .orderBy(desc(importRows.number))
      .limit(fetched);
    if (rows.length === 0) return finishUndo(held, now);
    const step: Step = (db, so, part) => undoBatch(db, so, now(), part, inUse);
    held = await inStretches(rows, held, pace, step).catch((error) =>
      oneByOne(error, rows, held, step, (db, so, row) => comeFurther(db, now(), so, { rowsDone: row.number })),
    );
    await breathe();
  }
  await inTransaction((db) => comeFurther(db, now(), held, {}, false));
}

async function undoBatch(
  db: WriteDb,
  held: Import,
  now: Date,
  rows: readonly ImportRow[],
  inUse: ContactsInUse,
): Promise<Import> {
  const actor = actorOf(held);
  const store = rowStores[held.kind];
  const standing = await store.standing(db, actor, idsOf(rows));
  const written = ({ after }: ImportRow): Values => {
    const { made: _, ...values } = (after ?? {}) as Values;
    return values;
  };
  const untouched = rows.filter((row) => {
    const stands = standing.get(row.targetId ?? "");
    return stands !== undefined && stillStands(stands, written(row));
  });
  const adds = untouched.flatMap((row): AddedRow[] => {
    const made = (row.after as Values | null)?.made;
    if (row.outcome !== "add" || !row.targetId) return [];
    return [{ id: row.targetId, made: Array.isArray(made) ? made : [], written: written(row) }];
  });
  const stays = adds.length > 0 ? await store.remove(db, actor, now, adds, inUse) : new Set<string>();
  await store.change(
    db,
    actor,
    now,
    untouched.flatMap(({ outcome, targetId, before }) =>
      outcome === "change" && targetId ? [{ id: targetId, values: (before ?? {}) as Values }] : [],
    ),
  );
  const back = untouched.filter(({ targetId }) => !stays.has(targetId ?? ""));
  if (back.length > 0) {
    await db
      .update(importRows)
      .set({ after: null })
      .where(
        inArray(
          importRows.id,
          back.map(({ id }) => id),
        ),
      );
  }
  return comeFurther(db, now, held, { rowsDone: rows.at(-1)?.number ?? 1 });
}

async function finishUndo(held: Import, now: Clock): Promise<void> {
  await inTransaction(async (db) => {
    const at = now();
    await comeFurther(db, at, held, { state: "undone", undoneAt: at }, false);
    await recordAudit(db, actorOf(held), at, { act: "imports.undone", subjectType: "import", subjectId: held.id });
  });
}
