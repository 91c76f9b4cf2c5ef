// Many rows in few statements. Building one with a parameter for each value takes drizzle far longer than the database
// takes to write it, so the rows travel as one JSON text: what SQL cannot say alike.
import { type Column, getTableColumns, type InferInsertModel, type SQL, sql, type Table } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { WriteDb } from "../handles.ts";
import { store } from "../store.server.ts";

/** Rows in one statement: a few megabytes of JSON. */
const atOnce = 5_000;

/**
 * Inserts the rows that do not collide with what is there, each with the defaults of its columns.
 * @returns how many are new
 */
export async function insertMany<T extends SQLiteTable>(
  db: WriteDb,
  table: T,
  rows: readonly InferInsertModel<T>[],
): Promise<number> {
  const columns = Object.entries(getTableColumns(table as Table));
  let written = 0;
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = rows
      .slice(from, from + atOnce)
      .map((row) => columns.map(([name, column]) => driverValue(column, (row as Record<string, unknown>)[name])));
    const added = await db
      .insert(table)
      .select(
        rowsFrom(
          JSON.stringify(values),
          columns.map(([, column]) => column),
        ) as never,
      )
      .onConflictDoNothing()
      .returning({ one: sql<number>`1` });
    written += added.length;
  }
  return written;
}

function driverValue(column: Column, given: unknown): unknown {
  const value = given ?? column.defaultFn?.() ?? (column.hasDefault ? column.default : null) ?? null;
  return value === null ? null : column.mapToDriverValue(value);
}

function rowsFrom(json: string, columns: readonly Column[]): SQL {
  if (store().dialect === "postgres") {
    const fields = columns.map((column, at) => sql.raw(`(value->>${at})::${column.getSQLType()}`));
    return sql`select ${sql.join(fields, sql`, `)} from jsonb_array_elements(${json}::jsonb)`;
  }
  const fields = columns.map((_, at) => sql.raw(`json_extract(value, '$[${at}]')`));
  // Without «where», SQLite reads the «on» of what follows as part of a join.
  return sql`select ${sql.join(fields, sql`, `)} from json_each(${json}) where true`;
}
