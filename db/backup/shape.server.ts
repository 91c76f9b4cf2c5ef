// What the database looked like after each migration, alike for both databases: read from the snapshots that lie beside
// PostgreSQL's migrations, whose types say more than SQLite's.
import { readFileSync } from "node:fs";
import path from "node:path";
import { migrationFolder } from "../migrate.server.ts";

export type ColumnKind = "text" | "int" | "real" | "bool" | "instant" | "json" | "blob";
export type ColumnShape = { name: string; kind: ColumnKind; required: boolean };
export type Parent = { column: string; table: string; required: boolean };
export type TableShape = { name: string; key: string; columns: ColumnShape[]; parents: Parent[] };

const kinds: Record<string, ColumnKind> = {
  text: "text",
  integer: "int",
  "double precision": "real",
  boolean: "bool",
  "timestamp (3) with time zone": "instant",
  jsonb: "json",
  bytea: "blob",
};

type Snapshot = {
  tables: Record<
    string,
    {
      name: string;
      columns: Record<string, { name: string; type: string; primaryKey: boolean; notNull: boolean }>;
      foreignKeys: Record<string, { tableTo: string; columnsFrom: string[] }>;
    }
  >;
};

const meta = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(migrationFolder("postgres"), "meta", name), "utf8"));

/** The names of all migrations, first to last; the same for both databases. */
export const migrationNames = (): string[] =>
  (meta("_journal.json") as { entries: { tag: string }[] }).entries.map(({ tag }) => tag);

/** All tables as they are after so many migrations, parents before their children. */
export function tablesAfter(migrations: number): TableShape[] {
  const { tables } = meta(`${String(migrations - 1).padStart(4, "0")}_snapshot.json`) as Snapshot;
  const shapes = Object.values(tables).map(({ name, columns, foreignKeys }): TableShape => {
    const all = Object.values(columns);
    const key = all.find(({ primaryKey }) => primaryKey)?.name;
    if (!key) throw new Error(`the table ${name} has no key`);
    return {
      name,
      key,
      columns: all.map((column) => ({ name: column.name, kind: kindOf(column.type), required: column.notNull })),
      parents: Object.values(foreignKeys).map(({ tableTo, columnsFrom: [column = ""] }) => ({
        column,
        table: tableTo,
        required: columns[column]?.notNull ?? false,
      })),
    };
  });
  return parentsFirst(shapes);
}

function kindOf(type: string): ColumnKind {
  const kind = kinds[type];
  if (!kind) throw new Error(`a backup does not know columns of the type ${type}`);
  return kind;
}

function parentsFirst(tables: readonly TableShape[]): TableShape[] {
  const ordered: TableShape[] = [];
  const placed = new Set<string>();
  let left = [...tables].sort((a, b) => (a.name < b.name ? -1 : 1));
  while (left.length > 0) {
    const free = left.filter(({ parents }) => parents.every(({ table }) => placed.has(table)));
    if (free.length === 0) throw new Error(`tables that need each other: ${left.map(({ name }) => name).join(", ")}`);
    for (const table of free) placed.add(table.name);
    ordered.push(...free);
    left = left.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}
