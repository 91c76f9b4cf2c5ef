// Writes many rows in few statements, each below the number of values that SQLite takes.
import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { WriteDb } from "#db/handles.ts";

const maxValues = 30_000;

export async function insertAll<T extends SQLiteTable>(
  db: WriteDb,
  into: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  const size = Math.floor(maxValues / Object.keys(getTableColumns(into)).length);
  for (let from = 0; from < rows.length; from += size) await db.insert(into).values(rows.slice(from, from + size));
}
