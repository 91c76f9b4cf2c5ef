// PostgreSQL: one transaction, under the lock that also keeps two migrations apart.
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { WriteDb } from "../handles.ts";
import { migrationLock } from "../migrate.server.ts";
import { makePostgresSearch } from "../search-index.server.ts";
import { BackupError } from "./format.ts";
import { migrationNames, tablesAfter } from "./shape.server.ts";
import { inUse, quoted, refersToNothing, type Target } from "./target.server.ts";

const foreignKeyViolation = "23503";

export async function openPostgresTarget(url: string): Promise<Target> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await demandAlone(client);
    const exists = async (name: string) =>
      (await client.query("select to_regclass($1) as name", [name])).rows[0]?.name !== null;
    const migrations = (await exists("drizzle.__drizzle_migrations"))
      ? (await client.query("select hash from drizzle.__drizzle_migrations order by created_at")).rows
      : [];
    await client.query("BEGIN");
    return {
      dialect: "postgres",
      migrations: migrations.map(({ hash }) => hash),
      async isEmpty() {
        for (const name of ["regions", "users"]) {
          if (!(await exists(name))) continue;
          const found = await client.query(`select 1 from ${name} limit 1`);
          if (found.rows.length > 0) return false;
        }
        return true;
      },
      async clear() {
        const ours = migrationNames().flatMap((_, at) => tablesAfter(at + 1).map(({ name }) => name));
        const names = [...new Set(ours), "search_people", "search_things", "search_version"];
        await client.query(`drop table if exists ${quoted(names)} cascade`);
        if (await exists("drizzle.__drizzle_migrations"))
          await client.query("delete from drizzle.__drizzle_migrations");
      },
      async migrate(each) {
        await client.query("create schema if not exists drizzle");
        await client.query(
          "create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)",
        );
        for (const { hash, sql, folderMillis } of each) {
          for (const statement of sql) await client.query(statement);
          await client.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)", [
            hash,
            folderMillis,
          ]);
        }
      },
      async insert({ name, columns }, rows) {
        const places = rows.map(
          (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(", ")})`,
        );
        try {
          await client.query(
            `insert into "${name}" (${quoted(columns.map((column) => column.name))}) values ${places.join(", ")}`,
            rows.flat(),
          );
        } catch (error) {
          if ((error as { code?: string }).code === foreignKeyViolation) throw new BackupError(refersToNothing);
          throw error;
        }
      },
      finish: () => makePostgresSearch(client),
      db: drizzle(client, { casing: "snake_case" }) as unknown as WriteDb,
      async close(keep) {
        await client.query(keep ? "COMMIT" : "ROLLBACK");
        await client.end();
      },
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** A server that starts meanwhile waits for the lock before it looks at the database. */
async function demandAlone(client: pg.Client): Promise<void> {
  const { rows: locked } = await client.query("select pg_try_advisory_lock($1) as mine", [migrationLock]);
  const { rows: others } = await client.query(
    "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'",
  );
  if (!locked[0]?.mine || others.length > 0) throw new BackupError(inUse);
}
