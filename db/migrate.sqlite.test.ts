// drizzle's own migrator would delete the children of a rebuilt table, and two starting processes must not collide.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
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
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'search_%' order by name",
    )
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

describe("a database from before audiences", () => {
  it("keeps what the press was told, as an update to the audience that is the press", () => {
    const journalFile = path.join(migrations, "meta", "_journal.json");
    const whole = readFileSync(journalFile, "utf8");
    const journal = JSON.parse(whole);
    writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 2) }));
    mkdirSync(path.dirname(file), { recursive: true });
    withConnection((connection) => {
      // As that version left it: without the search index.
      connection.exec("create table migrations (hash text primary key, at integer not null)");
      for (const { hash, sql } of readMigrationFiles({ migrationsFolder: migrations })) {
        for (const statement of sql) connection.exec(statement);
        connection.prepare("insert into migrations values (?, 1)").run(hash);
      }
      connection.exec(
        "insert into regions (id, slug, name, locale, created_at) values ('r1', 'nord', 'Nord', 'nn', 1767600000000)",
      );
      const update = connection.prepare(
        "insert into updates (id, region_id, audience, channel, title, locale, planned_for, cancelled_at, cause_kind, cause_id, created_at) values (?, 'r1', 'press', 'email', 'T', 'nb', 5, ?, 'sending', ?, 7)",
      );
      update.run("u1", null, "s1");
      update.run("u2", 6, "s2");
      connection.exec(
        "insert into successes (id, region_id, kind, title, locale, created_at, changed_at) values ('su', 'r1', 'result', 'S', 'nb', 1, 1)",
      );
      connection.exec("insert into update_successes (id, update_id, success_id) values ('us', 'u1', 'su')");
    });
    writeFileSync(journalFile, whole);
    migrateSqlite(file, migrations);
    withConnection((connection) => {
      const rows = connection
        .prepare("select id, audience_id, channel_id, state, cause_id, planned_for from updates order by id")
        .all();
      const kept = { audience_id: "r1", channel_id: "r1", planned_for: 5 };
      expect(rows).toEqual([
        { id: "u1", ...kept, state: "scheduled", cause_id: "s1" },
        { id: "u2", ...kept, state: "cancelled", cause_id: "s2" },
      ]);
      expect(connection.prepare("select name, kind from audiences").all()).toEqual([{ name: "Pressa", kind: "press" }]);
      expect(connection.prepare("select update_id from update_successes").pluck().all()).toEqual(["u1"]);
      expect(connection.prepare("select title from search_things order by title").pluck().all()).toEqual([
        "Pressa",
        "S",
        "T",
        "T",
      ]);
      expect(connection.pragma("foreign_key_check")).toEqual([]);
    });
  });
});
