// The thread that reads: opens the file, reads its rows as their kind does and hands them over in batches, so that the
// thread that answers people never waits. Started by file-reader.server.ts.
import { parentPort, workerData } from "node:worker_threads";
import type { ImportKind } from "#db/schema/imports.ts";
import type { CellProblem, ImportContext, Values } from "~/platform/row-import.ts";
import type { Mapping } from "./columns.ts";
import { FileProblem } from "./file-problem.ts";
import { importLimits } from "./limits.ts";
import { eachRow, type FileChoices, type FileRow, inspectFile } from "./list-file.server.ts";
import { rowKinds } from "./row-kinds.ts";

export type ThreadTask = { bytes: Uint8Array; kind: ImportKind; choices: FileChoices } & (
  | { what: "inspect" }
  | {
      what: "rows";
      headings: string[];
      mapping: Mapping;
      context: ImportContext;
      /** Rows up to this number are known already: they are read and not handed over. */
      after: number;
      /** How many more batches may be handed over. */
      credit: SharedArrayBuffer;
    }
);

export type HandedRow = {
  number: number;
  /** Those that go to a field, in the order of the columns. */
  cells: string[];
  values: Values;
  problems: CellProblem[];
};

const atOnce = 250;
const task = workerData as ThreadTask;
const port = parentPort;
const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength);
const kind = rowKinds[task.kind];

async function inspect() {
  port?.postMessage({ facts: await inspectFile(bytes, task.choices, kind.fields) });
}

async function readRows({ headings, mapping, context, after, credit }: Extract<ThreadTask, { what: "rows" }>) {
  const seen = new Map<string, number>();
  const waiting = new Int32Array(credit);
  const columns = mapping.flatMap((field, at) => (field === null ? [] : [{ field, at }]));
  let batch: HandedRow[] = [];
  const hand = () => {
    while (Atomics.load(waiting, 0) <= 0) Atomics.wait(waiting, 0, 0);
    Atomics.sub(waiting, 0, 1);
    port?.postMessage({ rows: batch });
    batch = [];
  };
  const readOne = ({ number, cells, problem }: FileRow): HandedRow => {
    const own = columns.flatMap(({ field, at }): [string, string][] => (cells[at] ? [[field, cells[at]]] : []));
    const { values, problems, key } = kind.read(Object.fromEntries(own), context);
    const first = key === null || problems.length > 0 ? undefined : seen.get(key);
    if (key !== null && problems.length === 0 && first === undefined) seen.set(key, number);
    const wrong: CellProblem[] = [...problems];
    const heading = (at: number) => headings[at] || String(at + 1);
    if (problem)
      wrong.unshift({
        column: mapping[problem.column] ?? "",
        key: problem.key,
        params: { column: heading(problem.column) },
      });
    const tooMany = cells.findIndex((cell, at) => at >= headings.length && cell !== "");
    if (tooMany !== -1) wrong.unshift({ column: "", key: "imports:row.manyCells", params: { column: tooMany + 1 } });
    const long = cells.findIndex((cell) => cell.length > importLimits.cell);
    if (long !== -1)
      wrong.unshift({ column: mapping[long] ?? "", key: "imports:row.longCell", params: { column: heading(long) } });
    if (first !== undefined) wrong.push({ column: "", key: "imports:row.twice", params: { row: first } });
    return { number, cells: columns.map(({ at }) => cells[at] ?? ""), values, problems: wrong };
  };
  await eachRow(bytes, task.choices, kind.fields, (row) => {
    const read = readOne(row);
    if (row.number <= after) return;
    batch.push(read);
    if (batch.length === atOnce) hand();
  });
  if (batch.length > 0) hand();
  port?.postMessage({ done: true });
}

try {
  await (task.what === "inspect" ? inspect() : readRows(task));
} catch (error) {
  if (!(error instanceof FileProblem)) throw error;
  port?.postMessage({ failure: error.failure });
}
