// drizzle's own migrator would delete the children of a rebuilt table, and two starting processes must not collide.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrateSqlite } from "#db/migrate.server.ts";
import { finished, runScript } from "../tests/support/process.ts";

let folder: string;
let file: string;
let migrations: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "framsnakk-migrate-"));
  file = path.join(folder, "data", "framsnakk.db");
  migrations = path.join(folder, "migrations");
  cpSync("db/migrations/sqlite", migrations, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Adds one more migration after those of the product. */
function addMigration(tag: string, statements: string[]): void {
  const journalFile = path.join(migrations, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8"));
  journal.entries.push({
    idx: journal.entries.length,
    version: "6",
    when: 4_000_000_000_000 + journal.entries.length,
    tag,
    breakpoints: true,
  });
  writeFileSync(journalFile, JSON.stringify(journal));
  writeFileSync(path.join(migrations, `${tag}.sql`), statements.join("\n--> statement-breakpoint\n"));
}

/** As drizzle-kit writes it when a column of `regions`, parent of most tables, changes. */
function rebuildOfRegions(connection: Database.Database, where = ""): string[] {
  const create = connection
    .prepare("select sql from sqlite_master where type = 'table' and name = 'regions'")
    .pluck()
    .get() as string;
  return [
    "PRAGMA foreign_keys=OFF;",
    create.replace(/CREATE TABLE [`"]regions[`"]/, "CREATE TABLE `__new_regions`"),
    `INSERT INTO __new_regions SELECT * FROM regions ${where};`,
    "DROP TABLE regions;",
    "ALTER TABLE __new_regions RENAME TO regions;",
    "PRAGMA foreign_keys=ON;",
    "CREATE UNIQUE INDEX IF NOT EXISTS regions_slug_unique ON regions (slug);",
  ];
}

function withConnection<T>(work: (connection: Database.Database) => T): T {
  const connection = new Database(file);
  try {
    connection.pragma("foreign_keys = ON");
    return work(connection);
  } finally {
    connection.close();
  }
}

const tablesOf = (connection: Database.Database) =>
  connection
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];

/** One row, and a second one for the parents, in every table: whatever its columns are. */
function fill(connection: Database.Database): void {
  connection.pragma("foreign_keys = OFF");
  for (const name of tablesOf(connection).filter((table) => table !== "migrations")) {
    const columns = connection.pragma(`table_info(${name})`) as { name: string; type: string }[];
    const parents = connection.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[];
    for (const row of ["1", "2"]) {
      const values = columns.map((column) => {
        const parent = parents.find((key) => key.from === column.name);
        if (column.name === "id") return `${name}-${row}`;
        if (parent) return `${parent.table}-${row}`;
        return column.type === "INTEGER" || column.type === "REAL" ? Number(row) : row;
      });
      connection.prepare(`insert into ${name} values (${columns.map(() => "?").join(", ")})`).run(...values);
    }
  }
  expect(connection.pragma("foreign_key_check")).toEqual([]);
}

const rowCounts = (connection: Database.Database) =>
  Object.fromEntries(
    tablesOf(connection)
      .filter((table) => table !== "migrations")
      .map((table) => [table, connection.prepare(`select count(*) from ${table}`).pluck().get()]),
  );

describe("a migration of a filled database", () => {
  it("that rebuilds a parent table loses not one row of its children", () => {
    migrateSqlite(file, migrations);
    const before = withConnection((connection) => {
      fill(connection);
      addMigration("9000_rebuild", rebuildOfRegions(connection));
      return rowCounts(connection);
    });
    expect(Object.values(before).every((count) => count === 2)).toBe(true);
    expect(migrateSqlite(file, migrations)).toBe(1);
    expect(withConnection(rowCounts)).toEqual(before);
  });

  it("that would leave children without their parent changes nothing at all", () => {
    migrateSqlite(file, migrations);
    const before = withConnection((connection) => {
      fill(connection);
      addMigration("9000_loses_a_region", rebuildOfRegions(connection, "WHERE id <> 'regions-1'"));
      return rowCounts(connection);
    });
    expect(() => migrateSqlite(file, migrations)).toThrow(/without their parent/);
    expect(withConnection(rowCounts)).toEqual(before);
  });

  it("that fails halfway leaves the statements before it undone", () => {
    migrateSqlite(file, migrations);
    addMigration("9000_broken", ["CREATE TABLE halfway (id TEXT);", "INSERT INTO no_such_table VALUES (1);"]);
    expect(() => migrateSqlite(file, migrations)).toThrow(/no_such_table/);
    expect(withConnection(tablesOf)).not.toContain("halfway");
  });

  it("runs each migration once", () => {
    expect(migrateSqlite(file, migrations)).toBeGreaterThan(0);
    expect(migrateSqlite(file, migrations)).toBe(0);
  });
});

it("three processes that migrate a new database at once end with one migrated database", async () => {
  mkdirSync(path.dirname(file), { recursive: true });
  const script = `
    const { migrate } = await import("./db/migrate.server.ts");
    console.log(await migrate());
  `;
  const counts = await Promise.all([1, 2, 3].map(() => finished(runScript(script, { DATABASE_URL: `file:${file}` }))));
  const all = JSON.parse(readFileSync(path.join(migrations, "meta", "_journal.json"), "utf8")).entries.length;
  expect(counts.map(Number).sort()).toEqual([0, 0, all]);
});
