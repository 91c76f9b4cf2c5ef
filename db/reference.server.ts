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
import { foreignKeysOf } from "./dialect/foreign-keys.ts";
import { inList } from "./dialect/in-list.server.ts";
import { insertMany } from "./dialect/insert-many.server.ts";
import type { ReadDb, WriteDb } from "./handles.ts";

/** What was moved, in the order it was done. */
export type Moved =
  | ({ place: string; how: "moved"; ids: string[] } & Pair)
  /** Both had it: the row of the one that goes, as it stood. */
  | { place: string; how: "dropped"; row: Row; into?: string }
  /** Both had it, and the other one's was the stricter: what was set on the kept one, and what stood there. */
  | { place: string; how: "stricter"; id: string; set: Row; was: Row };

type Row = Record<string, unknown>;

export type Pair = { from: string; to: string };

export type Reference = {
  /** `table.column`, by their names in the schema. */
  name: string;
  /** Whether something rests on what is named here; what is its own part does not. */
  rests: boolean;
  used(db: ReadDb, ids: readonly string[]): Promise<string[]>;
  move(db: WriteDb, pair: Pair): Promise<Moved[]>;
  moveBack(db: WriteDb, moved: Moved): Promise<void>;
  /** When all is moved, or moved back: for the rows that have become one or two. */
  after?: ((db: WriteDb, ids: readonly string[]) => Promise<void>) | undefined;
};

type Options<R> = {
  /** Columns that, together with this one, may be there once: where both have it, that of the kept one stays. */
  onceWith?: readonly Column[];
  /** What becomes of the other then: it goes, or it stays where it is. */
  whereBoth?: "drop" | "leave";
  /** A part of what is named, which does not keep it from being taken out again. */
  own?: boolean;
  /** Rows that rest on a row of this table, and go over to that of the kept one where both had it. */
  parts?: readonly Reference[];
  /** Where both have it and the other one's says no: the columns that the kept one gets of it. */
  stricter?: (kept: R, other: R) => Partial<R>;
  after?: Reference["after"];
};

/** A column may be named otherwise in the database than in the schema; the schema's name is what people know. */
const nameOf = (table: Table, column: Column): string =>
  `${getTableName(table)}.${Object.entries(getTableColumns(table)).find(([, one]) => one === column)?.[0] ?? column.name}`;

const keyOf = (table: Table, column: Column): string =>
  Object.entries(getTableColumns(table)).find(([, one]) => one === column)?.[0] ?? column.name;

export function reference<T extends SQLiteTable>(
  table: T,
  column: Column,
  { onceWith, whereBoth = "drop", own = false, parts = [], stricter, after }: Options<T["$inferSelect"]> = {},
): Reference {
  const name = nameOf(table, column);
  const columns: Record<string, Column> = getTableColumns(table as Table);
  if (!columns.id) throw new Error(`${name}: a table without an id`);
  const id = columns.id as SQLiteColumn;
  const rowsOf = (db: ReadDb, target: string): Promise<Row[]> =>
    db.select().from(table).where(eq(column, target)) as unknown as Promise<Row[]>;
  const set = (target: string) => ({ [keyOf(table, column)]: target }) as never;

  /** The row of the kept one that stands where this one would. */
  async function twin(db: ReadDb, row: Row, to: string): Promise<Row | undefined> {
    if (onceWith === undefined) return undefined;
    const same = onceWith.map((one): SQL => {
      const value = row[keyOf(table, one)];
      return value === null ? isNull(one) : eq(one, value);
    });
    const [found] = await db
      .select()
      .from(table)
      .where(and(eq(column, to), ...same))
      .limit(1);
    return found as Row | undefined;
  }

  async function tighten(db: WriteDb, kept: Row, other: Row): Promise<Moved[]> {
    const found: Row = stricter?.(kept as T["$inferSelect"], other as T["$inferSelect"]) ?? {};
    if (Object.keys(found).length === 0) return [];
    const was = Object.fromEntries(Object.keys(found).map((field) => [field, kept[field]]));
    await db
      .update(table)
      .set(found as never)
      .where(eq(id, kept.id));
    return [{ place: name, how: "stricter", id: String(kept.id), set: plain(found), was: plain(was) }];
  }

  /** Only what still stands as the merge has set it. */
  async function loosen(db: WriteDb, { id: kept, ...moved }: Extract<Moved, { how: "stricter" }>): Promise<void> {
    const was = revived(columns, moved.was);
    for (const [field, value] of Object.entries(revived(columns, moved.set))) {
      const at = columns[field];
      if (!at) continue;
      const still = value === null ? isNull(at) : eq(at, value);
      await db
        .update(table)
        .set({ [field]: was[field] } as never)
        .where(and(eq(id, kept), still));
    }
  }

  return {
    name,
    rests: !own,
    async used(db, ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectDistinct({ target: sql<string>`${column}` })
        .from(table)
        .where(inList(column, ids));
      return rows.map(({ target }) => target);
    },
    async move(db, { from, to }) {
      const moved: Moved[] = [];
      const ids: string[] = [];
      for (const row of await rowsOf(db, from)) {
        const stands = await twin(db, row, to);
        if (!stands) {
          ids.push(String(row.id));
          continue;
        }
        if (whereBoth === "leave") continue;
        const into = String(stands.id);
        moved.push(...(await tighten(db, stands, row)));
        for (const part of parts) moved.push(...(await part.move(db, { from: String(row.id), to: into })));
        await db.delete(table).where(eq(id, row.id));
        moved.push({ place: name, how: "dropped", row: plain(row), into });
      }
      if (ids.length > 0) {
        await db.update(table).set(set(to)).where(inArray(id, ids));
        moved.push({ place: name, how: "moved", ids, from, to });
      }
      return moved;
    },
    async moveBack(db, moved) {
      if (moved.how === "stricter") return loosen(db, moved);
      if (moved.how === "dropped") {
        const row = await withParents(db, table, revived(columns, moved.row));
        if (row) await insertMany(db, table, [row as never]);
        return;
      }
      if (!(await withParents(db, table, { [keyOf(table, column)]: moved.from }))) return;
      // What has gone on to somebody else since is theirs; where the like of it has come since, it stays.
      const rows = onceWith ? (await rowsOf(db, moved.to)).filter((row) => moved.ids.includes(String(row.id))) : [];
      const stays: string[] = [];
      for (const row of rows) if (await twin(db, row, moved.from)) stays.push(String(row.id));
      const ids = moved.ids.filter((one) => !stays.includes(one));
      await db
        .update(table)
        .set(set(moved.from))
        .where(and(inArray(id, ids), eq(column, moved.to)));
    },
    after,
  };
}

/** The row as it can stand now: without what is gone since. Undefined where it was a part of something that is gone. */
async function withParents(db: ReadDb, table: Table, row: Row): Promise<Row | undefined> {
  const able = { ...row };
  for (const { column, parent, parentColumn, onDelete } of foreignKeysOf(table)) {
    const field = keyOf(table, column);
    const value = able[field];
    if (value === null || value === undefined) continue;
    const [found] = await db.select({ value: parentColumn }).from(parent).where(eq(parentColumn, value)).limit(1);
    if (found) continue;
    if (onDelete !== "set null") return undefined;
    able[field] = null;
  }
  return able;
}

/** Rows are kept as JSON: instants as text, and back. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, value instanceof Date ? value.toISOString() : value]),
  );

const revived = (columns: Record<string, Column>, row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      field,
      columns[field]?.dataType === "date" && typeof value === "string" ? new Date(value) : value,
    ]),
  );
