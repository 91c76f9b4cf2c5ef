// What the columns of a table point at: drizzle tells it apart for each dialect.
import type { Column, Table } from "drizzle-orm";
import { is } from "drizzle-orm";
import * as P from "drizzle-orm/pg-core";
import * as S from "drizzle-orm/sqlite-core";

export type ForeignKey = { column: Column; parent: S.SQLiteTable; parentColumn: S.SQLiteColumn; onDelete?: string };

export function foreignKeysOf(table: Table): ForeignKey[] {
  const { foreignKeys } = is(table, P.PgTable) ? P.getTableConfig(table) : S.getTableConfig(table as S.SQLiteTable);
  return foreignKeys.flatMap((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference();
    return columns.map((column, at) => ({
      column,
      parent: foreignTable as S.SQLiteTable,
      parentColumn: foreignColumns[at] as S.SQLiteColumn,
      ...(key.onDelete ? { onDelete: key.onDelete } : {}),
    }));
  });
}
