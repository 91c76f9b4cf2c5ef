// Brings the database named by DATABASE_URL up to this version. Forward only; safe to run from two processes at once.
import { existsSync } from "node:fs";
import path from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle as drizzlePool } from "drizzle-orm/node-postgres";
import { migrate as migratePool } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { env } from "../app/platform/env.server.ts";
import { projectRoot } from "../app/platform/project-root.server.ts";
import { openConnection, sqliteFile } from "./dialect/sqlite.server.ts";
import { ensurePostgresSearch, ensureSqliteSearch } from "./search-index.server.ts";

export const migrationFolder = (dialect: "sqlite" | "postgres") => path.join(projectRoot, "db", "migrations", dialect);

/** An arbitrary number that names «someone is migrating Framsnakk» among PostgreSQL's advisory locks. */
export const migrationLock = 7_326_401;

/** @returns how many migrations were run now. */
export async function migrate(): Promise<number> {
  if (env.databaseUrl.startsWith("pglite:")) throw new Error("pglite is migrated by the tests that start it");
  return env.dialect === "postgres" ? migratePostgres(env.databaseUrl) : migrateSqlite(sqliteFile(env.databaseUrl));
}

/**
 * drizzle's own migrator leaves foreign keys on, and a migration that rebuilds a table then deletes its children by
 * cascade. So here: keys off before BEGIN, checked before COMMIT.
 */
export function migrateSqlite(file: string, migrationsFolder = migrationFolder("sqlite")): number {
  const migrations = readMigrationFiles({ migrationsFolder });
  const connection = openConnection(file);
  try {
    connection.pragma("busy_timeout = 20000");
    connection.pragma("foreign_keys = OFF");
    connection.exec("BEGIN IMMEDIATE");
    connection.exec("CREATE TABLE IF NOT EXISTS migrations (hash TEXT PRIMARY KEY, at INTEGER NOT NULL)");
    const done = new Set(connection.prepare("SELECT hash FROM migrations").pluck().all());
    const missing = migrations.filter((migration) => !done.has(migration.hash));
    for (const migration of missing) {
      for (const statement of migration.sql) connection.exec(statement);
      connection.prepare("INSERT INTO migrations VALUES (?, ?)").run(migration.hash, Date.now());
    }
    ensureSqliteSearch(connection);
    const broken = connection.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new Error(`The migration would leave ${broken.length} rows without their parent`);
    connection.exec("COMMIT");
    return missing.length;
  } finally {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    connection.close();
  }
}

export async function migratePostgres(url: string, migrationsFolder = migrationFolder("postgres")): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    const before = await countDone(client);
    await migratePool(drizzlePool(client), { migrationsFolder });
    await ensurePostgresSearch(client);
    return (await countDone(client)) - before;
  } finally {
    await client.end();
  }
}

/** How many migrations the database still lacks. Changes nothing. */
export async function pendingMigrations(): Promise<number> {
  const all = readMigrationFiles({ migrationsFolder: migrationFolder(env.dialect) }).length;
  return (
    all - (env.dialect === "postgres" ? await donePostgres(env.databaseUrl) : doneSqlite(sqliteFile(env.databaseUrl)))
  );
}

function doneSqlite(file: string): number {
  if (!existsSync(file)) return 0;
  const connection = openConnection(file, { readonly: true });
  try {
    const there = connection.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'migrations'").pluck().get();
    return there ? Number(connection.prepare("SELECT count(*) FROM migrations").pluck().get()) : 0;
  } finally {
    connection.close();
  }
}

async function donePostgres(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await countDone(client);
  } finally {
    await client.end();
  }
}

async function countDone(client: pg.Client): Promise<number> {
  const exists = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name");
  if (!exists.rows[0]?.name) return 0;
  return Number((await client.query("select count(*) from drizzle.__drizzle_migrations")).rows[0].count);
}
