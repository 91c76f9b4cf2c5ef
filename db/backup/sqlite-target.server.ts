// SQLite: the file itself, in one exclusive transaction. A crash in the middle is rolled back by whoever opens it next.
import { existsSync, rmSync } from "node:fs";
import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { sqliteSearch } from "../dialect/search-index.ts";
import { openConnection } from "../dialect/sqlite.server.ts";
import { useInTransaction, type WriteDb } from "../handles.ts";
import { ensureSqliteSearch } from "../search-index.server.ts";
import { BackupError } from "./format.ts";
import { inUse, quoted, refersToNothing, type Target } from "./target.server.ts";

export async function openSqliteTarget(file: string): Promise<Target> {
  const isNew = !existsSync(file);
  const connection = openConnection(file);
  const discard = () => {
    connection.close();
    if (isNew) for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(file + end, { force: true });
  };
  try {
    takeAlone(connection);
    const statements = new Map<string, Database.Statement>();
    const has = (name: string) =>
      connection.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?").pluck().get(name) ===
      1;
    return {
      dialect: "sqlite",
      migrations: has("migrations")
        ? (connection.prepare("SELECT hash FROM migrations").pluck().all() as string[])
        : [],
      async isEmpty() {
        return ["regions", "users"].every(
          (name) => !has(name) || connection.prepare(`SELECT count(*) FROM ${name}`).pluck().get() === 0,
        );
      },
      async clear() {
        for (const statement of sqliteSearch().drop) connection.exec(statement);
        const names = connection
          .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
          .pluck()
          .all();
        for (const name of names) connection.exec(`DROP TABLE "${name}"`);
      },
      async migrate(migrations) {
        connection.exec("CREATE TABLE IF NOT EXISTS migrations (hash TEXT PRIMARY KEY, at INTEGER NOT NULL)");
        for (const { hash, sql } of migrations) {
          for (const statement of sql) connection.exec(statement);
          connection.prepare("INSERT INTO migrations VALUES (?, ?)").run(hash, Date.now());
        }
      },
      async insert({ name, columns }, rows) {
        let statement = statements.get(name);
        if (!statement) {
          const places = columns.map(() => "?").join(", ");
          statement = connection.prepare(
            `INSERT INTO "${name}" (${quoted(columns.map((column) => column.name))}) VALUES (${places})`,
          );
          statements.set(name, statement);
        }
        for (const row of rows) statement.run(...row);
      },
      async finish() {
        ensureSqliteSearch(connection);
        const broken = connection.pragma("foreign_key_check") as unknown[];
        if (broken.length > 0) throw new BackupError(refersToNothing);
      },
      db: handleOver(connection),
      async close(keep) {
        connection.exec(keep ? "COMMIT" : "ROLLBACK");
        if (keep) connection.close();
        else discard();
      },
    };
  } catch (error) {
    discard();
    throw error;
  }
}

/** While anyone else has the file open, it cannot leave WAL; once it has, the lock keeps everyone out. */
function takeAlone(connection: Database.Database): void {
  try {
    connection.pragma("locking_mode = EXCLUSIVE");
    connection.pragma("journal_mode = DELETE");
    connection.pragma("foreign_keys = OFF");
    connection.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) throw new BackupError(inUse);
    throw error;
  }
}

function handleOver(connection: Database.Database): WriteDb {
  const handle = drizzle(
    async (sql, params, method) => {
      const statement = connection.prepare(sql);
      if (!statement.reader) {
        statement.run(...params);
        return { rows: [] };
      }
      const rows = statement.raw(true).all(...params) as unknown[][];
      return { rows: method === "get" ? (rows[0] as unknown[]) : rows };
    },
    // The three-argument form: with two, drizzle ignores `casing` (drizzle-orm#4898).
    () => Promise.reject(new Error(useInTransaction)),
    { casing: "snake_case" },
  );
  handle.transaction = () => {
    throw new Error(useInTransaction);
  };
  return handle as unknown as WriteDb;
}
