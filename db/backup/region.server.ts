// Everything of one region as JSON, from the same rows as a backup: a table belongs to a region by its own column, or by
// a parent that does. No password, session or token comes along.
import { BackupError } from "./format.ts";
import { rowsOf } from "./rows.server.ts";
import { type ColumnShape, migrationNames, type TableShape, tablesAfter } from "./shape.server.ts";
import { type Condition, openSource, type Source } from "./source.server.ts";
import type { Kept } from "./values.ts";

export type RegionDump = {
  url: string;
  regionId: string;
  version: string;
  now: Date;
  /** Whether the bytes of pictures come along, as base64. */
  pictures: boolean;
};

/** The installation's own, and keys to it. */
const notOfRegions = ["installation", "workers", "accounts", "sessions", "verifications", "password_resets"];
/** Names of workers at work; nothing to anyone else. */
const withheld = ["lease_token", "lease_until"];

/** @yields pieces of one JSON document; see docs/operations.md for its shape */
export async function* regionJson({ url, regionId, version, now, pictures }: RegionDump): AsyncGenerator<string> {
  const source = await openSource(url);
  try {
    if (source.migrations.length !== migrationNames().length) throw new BackupError("The database is not up to date.");
    const head = { format: "framsnakk-region", formatVersion: 1, version, madeAt: now.toISOString(), pictures };
    yield `${JSON.stringify(head).slice(0, -1)},"tables":{`;
    let between = "";
    for (const { table, where } of tablesOfRegion(source, regionId)) {
      yield `${between}\n${JSON.stringify(table.name)}:[`;
      between = "";
      for await (const row of rowsOf(source, shownOf(table, pictures), where)) {
        yield `${between}\n${JSON.stringify(objectOf(shownOf(table, pictures), row))}`;
        between = ",";
      }
      yield "]";
      between = ",";
    }
    yield "\n}}\n";
  } finally {
    await source.close();
  }
}

const shownOf = (table: TableShape, pictures: boolean): TableShape => ({
  ...table,
  columns: table.columns.filter(({ name, kind }) => !withheld.includes(name) && (pictures || kind !== "blob")),
});

const objectOf = ({ columns }: TableShape, row: readonly Kept[]): Record<string, unknown> =>
  Object.fromEntries(columns.map((column, at) => [column.name, shown(column, row[at] ?? null)]));

function shown({ kind }: ColumnShape, value: Kept): unknown {
  if (value === null) return null;
  if (kind === "instant") return new Date(Number(value)).toISOString();
  return kind === "json" ? JSON.parse(String(value)) : value;
}

function tablesOfRegion({ migrations }: Source, regionId: string): { table: TableShape; where: Condition }[] {
  const tables = tablesAfter(migrations.length).filter(({ name }) => !notOfRegions.includes(name));
  const conditions = new Map<string, string>([
    ["regions", "id = $1"],
    ["users", "id in (select user_id from memberships where region_id = $1)"],
  ]);
  for (const { name, key, columns, parents } of tables) {
    if (conditions.has(name)) continue;
    if (columns.some((column) => column.name === "region_id")) conditions.set(name, "region_id = $1");
    else {
      const parent = parents.find(({ table, required }) => required && conditions.has(table));
      if (!parent) throw new Error(`nothing says which region a row of ${name} belongs to (${key})`);
      const above = tables.find((one) => one.name === parent.table);
      conditions.set(
        name,
        `"${parent.column}" in (select "${above?.key}" from "${parent.table}" where ${conditions.get(parent.table)})`,
      );
    }
  }
  return tables.map((table) => ({ table, where: { sql: conditions.get(table.name) ?? "", values: [regionId] } }));
}
