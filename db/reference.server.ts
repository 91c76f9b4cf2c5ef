// One column that names a row elsewhere, as the module that owns it declares it: what stands there, and how it goes from one
// row to another when the two turn out to be one, and back again.
import {
  and,
  type Column,
  eq,
  getTableColumns,
  getTableName,
  inArray,
  isNull,
  type SQL,
  sql,
  type Table,
} from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { insertMany } from "./dialect/insert-many.server.ts";
import type { ReadDb, WriteDb } from "./handles.ts";

/** What was moved, in the order it was done. */
export type Moved =
  | ({ place: string; how: "moved"; ids: string[] } & Pair)
  /** Both had it: the row of the one that goes, as it stood. */
  | { place: string; how: "dropped"; row: Record<string, unknown> };

export type Pair = { from: string; to: string };

export type Reference = {
  /** `table.column`, by their names in the schema. */
  name: string;
  /** Whether something rests on what is named here; what is its own part does not. */
  rests: boolean;
  used(db: ReadDb, ids: readonly string[]): Promise<string[]>;
  move(db: WriteDb, pair: Pair): Promise<Moved[]>;
  moveBack(db: WriteDb, moved: Moved): Promise<void>;
};

type Options = {
  /** Columns that, together with this one, may be there once: where both have it, that of the kept one stays. */
  onceWith?: readonly Column[];
  /** What becomes of the other then: it goes, or it stays where it is. */
  whereBoth?: "drop" | "leave";
  /** A part of what is named, which does not keep it from being taken out again. */
  own?: boolean;
  /** Rows that rest on a row of this table, and go over to that of the kept one where both had it. */
  parts?: readonly Reference[];
};

/** A column may be named otherwise in the database than in the schema; the schema's name is what people know. */
const nameOf = (table: Table, column: Column): string =>
  `${getTableName(table)}.${Object.entries(getTableColumns(table)).find(([, one]) => one === column)?.[0] ?? column.name}`;

const keyOf = (table: Table, column: Column): string =>
  Object.entries(getTableColumns(table)).find(([, one]) => one === column)?.[0] ?? column.name;

export function reference<T extends SQLiteTable>(
  table: T,
  column: Column,
  { onceWith, whereBoth = "drop", own = false, parts = [] }: Options = {},
): Reference {
  const name = nameOf(table, column);
  const columns: Record<string, Column> = getTableColumns(table as Table);
  if (!columns.id) throw new Error(`${name}: a table without an id`);
  const id = columns.id as SQLiteColumn;
  const rowsOf = (db: ReadDb, target: string): Promise<Record<string, unknown>[]> =>
    db.select().from(table).where(eq(column, target)) as unknown as Promise<Record<string, unknown>[]>;
  const set = (target: string) => ({ [keyOf(table, column)]: target }) as never;

  /** The row of the kept one that stands where this one would. */
  async function twin(db: ReadDb, row: Record<string, unknown>, to: string): Promise<string | undefined> {
    if (onceWith === undefined) return undefined;
    const same = onceWith.map((one): SQL => {
      const value = row[keyOf(table, one)];
      return value === null ? isNull(one) : eq(one, value);
    });
    const [found] = await db
      .select({ id })
      .from(table)
      .where(and(eq(column, to), ...same))
      .limit(1);
    return found?.id as string | undefined;
  }

  return {
    name,
    rests: !own,
    async used(db, ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectDistinct({ target: sql<string>`${column}` })
        .from(table)
        .where(inArray(column, [...ids]));
      return rows.map(({ target }) => target);
    },
    async move(db, { from, to }) {
      const moved: Moved[] = [];
      const ids: string[] = [];
      for (const row of await rowsOf(db, from)) {
        const stands = await twin(db, row, to);
        if (stands === undefined) {
          ids.push(String(row.id));
          continue;
        }
        if (whereBoth === "leave") continue;
        for (const part of parts) moved.push(...(await part.move(db, { from: String(row.id), to: stands })));
        await db.delete(table).where(eq(id, row.id));
        moved.push({ place: name, how: "dropped", row: plain(row) });
      }
      if (ids.length > 0) {
        await db.update(table).set(set(to)).where(inArray(id, ids));
        moved.push({ place: name, how: "moved", ids, from, to });
      }
      return moved;
    },
    async moveBack(db, moved) {
      if (moved.how === "dropped") {
        await insertMany(db, table, [revived(columns, moved.row) as never]);
        return;
      }
      // What has gone on to somebody else since is theirs.
      await db
        .update(table)
        .set(set(moved.from))
        .where(and(inArray(id, moved.ids), eq(column, moved.to)));
    },
  };
}

/** Rows are kept as JSON: instants as text, and back. */
const plain = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, value instanceof Date ? value.toISOString() : value]),
  );

const revived = (columns: Record<string, Column>, row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      columns[field]?.dataType === "date" && typeof value === "string" ? new Date(value) : value,
    ]),
  );
