// Reads the file of an import in the background: each row is held against what stands, and kept with what would become
// of it. What was done before the process died is not done again.
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { asc, eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import { inList } from "#db/dialect/in-list.server.ts";
import { insertMany } from "#db/dialect/insert-many.server.ts";
import { risingId } from "#db/rising-id.server.ts";
import { type Import, importFiles, importRows } from "#db/schema/imports.ts";
import { consentDays } from "~/ambassadors/settings.ts";
import { breathe } from "~/platform/breathe.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { logError } from "~/platform/log.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { FileProblem } from "./file-problem.ts";
import { rowsInThread } from "./file-reader.server.ts";
import { comeFurther, letGo, NoLongerOurs } from "./lease.server.ts";
import type { Planned } from "./plan.ts";
import { planBatch } from "./planning.server.ts";
import type { HandedRow } from "./reading-thread.server.ts";

const unpacked = promisify(gunzip);

export async function readImport(taken: Import, now: () => Date, isEnding: () => boolean): Promise<void> {
  const actor = { kind: "job", job: "imports", regionId: taken.regionId } as const;
  let held = taken;
  if (held.rowsDone === 0) held = await clearRows(held, now);
  const [file] = await read.select().from(importFiles).where(eq(importFiles.importId, held.id));
  if (!file) return fail(held, now, new FileProblem("imports:file.gone"));
  const members = await membersOf(read, held.regionId);
  const task = {
    bytes: await unpacked(file.bytes),
    kind: held.kind,
    choices: { encoding: held.encoding, delimiter: held.delimiter, sheet: held.sheet },
    headings: held.headings,
    mapping: held.mapping,
    context: {
      members: members.map(({ id, name, displayName }) => ({ id, name, displayName })),
      today: civilDate(now()),
      consentDays: await readSetting(read, held.regionId, consentDays),
    },
    after: held.rowsDone,
  };
  // Some rows are written while the next are held against what stands.
  let keeping = Promise.resolve(held);
  try {
    let waiting: Batch[] = [];
    for await (const rows of rowsInThread(task)) {
      if (isEnding()) return letGo(await keeping, now);
      waiting.push({ rows, planned: await planBatch(read, actor, held.kind, rows) });
      await breathe();
      if (waiting.length < batchesAtOnce) continue;
      held = await keeping;
      keeping = keepRows(held, now, waiting);
      // Told where it is waited for.
      keeping.catch(() => {});
      waiting = [];
    }
    held = await keeping;
    if (waiting.length > 0) held = await keepRows(held, now, waiting);
  } catch (error) {
    if (error instanceof NoLongerOurs) throw error;
    if (!(error instanceof FileProblem)) logError(held.id, error);
    held = await keeping.catch(() => held);
    return fail(held, now, error instanceof FileProblem ? error : new FileProblem("imports:file.unexpected"));
  }
  const rows = held.added + held.changed + held.unchanged + held.refused;
  await inTransaction((db) => comeFurther(db, now(), held, { state: "read", rows, rowsDone: rows }, false));
}

const count = (planned: readonly Planned[], outcome: Planned["outcome"]): number =>
  planned.filter((row) => row.outcome === outcome).length;

type Batch = { rows: readonly HandedRow[]; planned: readonly Planned[] };

/** So many go into one transaction: each costs the disk a wait. */
const batchesAtOnce = 8;

/** `rowsDone` is the number of the last row that is kept: what comes after it is what is left. */
function keepRows(held: Import, now: () => Date, batches: readonly Batch[]): Promise<Import> {
  return inTransaction(async (db) => {
    for (const { rows, planned } of batches) {
      const values = rows.map(({ number, cells }, at) => {
        const plan = planned[at];
        if (!plan) throw new Error("a row was not planned");
        return { id: risingId(), importId: held.id, number, cells, ...plan };
      });
      await insertMany(db, importRows, values);
    }
    const planned = batches.flatMap((batch) => batch.planned);
    return comeFurther(db, now(), held, {
      rowsDone: batches.at(-1)?.rows.at(-1)?.number ?? held.rowsDone,
      added: held.added + count(planned, "add"),
      changed: held.changed + count(planned, "change"),
      unchanged: held.unchanged + count(planned, "same"),
      refused: held.refused + count(planned, "refuse"),
    });
  });
}

async function fail(held: Import, now: () => Date, { failure }: FileProblem): Promise<void> {
  await inTransaction((db) => comeFurther(db, now(), held, { state: "failed", failure }, false));
}

const clearedAtOnce = 1_000;

/** Takes away the rows of an earlier reading, a few at a time. */
export async function clearRows(held: Import, now: () => Date): Promise<Import> {
  let left = held;
  for (let cleared = clearedAtOnce; cleared === clearedAtOnce; ) {
    const rows = await read
      .select({ id: importRows.id })
      .from(importRows)
      .where(eq(importRows.importId, held.id))
      .orderBy(asc(importRows.number))
      .limit(clearedAtOnce);
    cleared = rows.length;
    if (cleared === 0) return left;
    const ids = rows.map(({ id }) => id);
    left = await inTransaction(async (db) => {
      await db.delete(importRows).where(inList(importRows.id, ids));
      return comeFurther(db, now(), left, {});
    });
  }
  return left;
}
