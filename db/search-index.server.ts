// Sees to it that the search index is there and is the one this version wants; made and filled anew where it is not.
// After every migration, because SQLite drops the triggers of a table that a migration rebuilds.
import type Database from "better-sqlite3";
import { postgresSearch, sqliteSearch, triggerNames } from "./dialect/search-index.ts";

const versionTable = "CREATE TABLE IF NOT EXISTS search_version (version TEXT PRIMARY KEY)";

/** Part of the migration's transaction. */
export function ensureSqliteSearch(connection: Database.Database): void {
  const { drop, create, fill, version } = sqliteSearch();
  connection.exec(versionTable);
  const made = connection.prepare("SELECT version FROM search_version").pluck().get();
  const there = connection
    .prepare("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search\\_%' ESCAPE '\\'")
    .pluck()
    .get();
  // Two more for each shelf, which keep its index.
  if (made === version && Number(there) === triggerNames.length + 4) return;
  for (const statement of [...drop, ...create, ...fill]) connection.exec(statement);
  connection.exec("DELETE FROM search_version");
  connection.prepare("INSERT INTO search_version VALUES (?)").run(version);
}

type Client = { query(sql: string): Promise<{ rows: Record<string, unknown>[] }> };

/** Where another process is doing the same, it waits outside: the caller holds the lock for migrations. */
export async function ensurePostgresSearch(client: Client): Promise<void> {
  await client.query("BEGIN");
  try {
    await makePostgresSearch(client);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** Part of the caller's transaction. */
export async function makePostgresSearch(client: Client): Promise<void> {
  const { drop, create, fill, version } = postgresSearch();
  await client.query(versionTable);
  const made = await client.query("SELECT version FROM search_version");
  if (made.rows[0]?.version === version) return;
  for (const statement of [...drop, ...create, ...fill]) await client.query(statement);
  await client.query("DELETE FROM search_version");
  await client.query(`INSERT INTO search_version VALUES ('${version}')`);
}
