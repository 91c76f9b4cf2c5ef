// The rows of one table, a batch at a time, so that memory does not grow with the database.

import type { TableShape } from "./shape.server.ts";
import type { Condition, Source } from "./source.server.ts";
import { type Kept, keep } from "./values.ts";

const atOnce = 500;

export async function* rowsOf(source: Source, table: TableShape, where?: Condition): AsyncGenerator<Kept[]> {
  // A picture may be many megabytes: one at a time.
  const limit = table.columns.some(({ kind }) => kind === "blob") ? 1 : atOnce;
  const key = table.columns.findIndex(({ name }) => name === table.key);
  let after: unknown = null;
  while (true) {
    const rows = await source.rowsAfter(table, after, limit, where);
    for (const row of rows) yield table.columns.map(({ kind }, at) => keep(kind, row[at]));
    if (rows.length < limit) return;
    after = rows.at(-1)?.[key];
  }
}
