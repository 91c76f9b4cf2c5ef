// Applies an import in the background, and undoes one: in short transactions, each of which also writes how far it has
// come, so that a process that dies leaves neither half a row nor a row done twice.
import { and, asc, desc, eq, gt, inArray, isNotNull, lt, type SQL } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import { inList } from "#db/dialect/in-list.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Import, type ImportRow, importFiles, importRows } from "#db/schema/imports.ts";
import type { Actor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import type { AddedRow, ContactsInUse } from "~/contacts/row-store.ts";
import { logError } from "~/platform/log.server.ts";
import { type CellProblem, isStanding, stillStands, type Values } from "~/platform/row-import.ts";
import { comeFurther, letGo, NoLongerOurs } from "./lease.server.ts";
import { rowStores } from "./stores.server.ts";

type Clock = () => Date;

const actorOf = ({ regionId }: Import): Actor => ({ kind: "job", job: "imports", regionId });

/** Works until all is applied or the process ends. */
export async function applyImport(taken: Import, now: Clock, isEnding: () => boolean): Promise<void> {
  const { held, isDone } = await work(taken, isEnding, {
    left: (db, so) => rowsOf(db, so, gt(importRows.number, so.rowsDone), asc(importRows.number)),
    step: (db, so, rows) => applyBatch(db, so, now(), rows),
    leave: (db, so, row) => leaveOut(db, so, now(), row),
  });
  return isDone ? finish(held, now) : letGo(held, now);
}

/** What is to be written, of the rows in a stretch. */
const waiting = inArray(importRows.outcome, ["add", "change"]);

/** So many rows at a time: the thread that answers people handles no more at once. */
const atOnce = 500;

const rowsOf = (db: ReadDb, { id }: Import, which: SQL | undefined, order: SQL): Promise<ImportRow[]> =>
  db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), waiting, which))
    .orderBy(order)
    .limit(atOnce);

type Course = {
  /** The next rows that it has not come to. */
  left(db: ReadDb, held: Import): Promise<ImportRow[]>;
  step(db: WriteDb, held: Import, rows: readonly ImportRow[]): Promise<Import>;
  /** Past a row with which something went wrong. */
  leave(db: WriteDb, held: Import, row: ImportRow): Promise<Import>;
};

async function work(
  taken: Import,
  isEnding: () => boolean,
  course: Course,
): Promise<{ held: Import; isDone: boolean }> {
  let held = taken;
  while (!isEnding()) {
    const further = await inOneTransaction(held, course).catch((error) => oneByOne(error, held, course));
    if (further === held) return { held, isDone: true };
    held = further;
  }
  return { held, isDone: false };
}

/** So long one transaction goes on: each costs the disk a wait, and others wait for it. Milliseconds. */
const longestTransaction = 200;

/** @returns the same import where nothing was left to do */
function inOneTransaction(held: Import, { left, step }: Course): Promise<Import> {
  return inTransaction(async (db) => {
    const until = performance.now() + longestTransaction;
    let so = held;
    while (performance.now() < until) {
      const rows = await left(db, so);
      if (rows.length === 0) break;
      so = await step(db, so, rows);
    }
    return so;
  });
}

/** Something among these rows went wrong in a way nobody foresaw: it stops itself alone, and the others go on. */
async function oneByOne(error: unknown, held: Import, { left, step, leave }: Course): Promise<Import> {
  if (error instanceof NoLongerOurs) throw error;
  let so = held;
  for (const row of await left(read, held)) {
    so = await inTransaction((db) => step(db, so, [row])).catch((problem) => {
      if (problem instanceof NoLongerOurs) throw problem;
      logError(held.id, problem);
      return inTransaction((db) => leave(db, so, row));
    });
  }
  return so;
}

async function leaveOut(db: WriteDb, held: Import, now: Date, row: ImportRow): Promise<Import> {
  await refuse(db, [row], "imports:row.unexpected");
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
        .where(eq(importRows.id, row.id));
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
  await refuse(db, other, "imports:row.changedMeanwhile");
  await refuse(db, lost, "imports:row.addedMeanwhile");
  return comeFurther(db, now, held, {
    rowsDone: rows.at(-1)?.number ?? held.rowsDone,
    added: held.added - lost.length,
    changed: held.changed - other.length,
    refused: held.refused + lost.length + other.length,
  });
}

const idsOf = (rows: readonly ImportRow[]): string[] => rows.flatMap(({ targetId }) => targetId ?? []);
const areRows = (rows: readonly ImportRow[]): SQL =>
  inList(
    importRows.id,
    rows.map(({ id }) => id),
  );

async function refuse(db: WriteDb, rows: readonly ImportRow[], key: string): Promise<void> {
  if (rows.length === 0) return;
  const problems: CellProblem[] = [{ column: "", key, params: {} }];
  await db
    .update(importRows)
    .set({ outcome: "refuse", problems, targetId: null, before: null, after: null })
    .where(areRows(rows));
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
  isEnding: () => boolean,
  inUse: ContactsInUse,
): Promise<void> {
  const { held, isDone } = await work(taken, isEnding, {
    left: (db, so) =>
      rowsOf(db, so, and(lt(importRows.number, so.rowsDone), isNotNull(importRows.after)), desc(importRows.number)),
    step: (db, so, rows) => undoBatch(db, so, now(), rows, inUse),
    leave: (db, so, row) => comeFurther(db, now(), so, { rowsDone: row.number }),
  });
  return isDone ? finishUndo(held, now) : letGo(held, now);
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
    const said = written(row);
    const own = row.outcome === "add" ? (store.ownOf?.(said) ?? said) : said;
    return stands !== undefined && stillStands(stands, own);
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
    { back: true },
  );
  const back = untouched.filter(({ targetId }) => !stays.has(targetId ?? ""));
  if (back.length > 0) await db.update(importRows).set({ after: null }).where(areRows(back));
  return comeFurther(db, now, held, { rowsDone: rows.at(-1)?.number ?? 1 });
}

async function finishUndo(held: Import, now: Clock): Promise<void> {
  await inTransaction(async (db) => {
    const at = now();
    await comeFurther(db, at, held, { state: "undone", undoneAt: at }, false);
    await recordAudit(db, actorOf(held), at, { act: "imports.undone", subjectType: "import", subjectId: held.id });
  });
}
