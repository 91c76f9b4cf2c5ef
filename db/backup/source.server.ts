// The database as it stands in one moment, read while others write to it: one read-only transaction on a connection of
// its own.
import { existsSync } from "node:fs";
import { readMigrationFiles } from "drizzle-orm/migrator";
import pg from "pg";
import { openConnection, sqliteFile } from "../dialect/sqlite.server.ts";
import { migrationFolder } from "../migrate.server.ts";
import { BackupError } from "./format.ts";
import { migrationNames, type TableShape } from "./shape.server.ts";

export type Condition = { sql: string; values: unknown[] };

export type Source = {
  dialect: "sqlite" | "postgres";
  /** The names of the migrations that it has had. */
  migrations: string[];
  count(table: TableShape, where?: Condition): Promise<number>;
  /** Rows after a key, in the order of the keys: a list of values for each. */
  rowsAfter(table: TableShape, after: unknown, limit: number, where?: Condition): Promise<unknown[][]>;
  close(): Promise<void>;
};

type Ask = (sql: string, values: unknown[]) => Promise<unknown[][]>;

export const dialectOf = (url: string): "sqlite" | "postgres" => (/^postgres(ql)?:/.test(url) ? "postgres" : "sqlite");

export const openSource = (url: string): Promise<Source> => {
  if (url.startsWith("pglite:")) throw new BackupError("pglite is for tests: it has no second connection to read from");
  return dialectOf(url) === "postgres" ? openPostgresSource(url) : openSqliteSource(sqliteFile(url));
};

async function openSqliteSource(file: string): Promise<Source> {
  if (!existsSync(file)) throw new BackupError(`There is no database at ${file}.`);
  const connection = openConnection(file, { readonly: true });
  try {
    connection.pragma("busy_timeout = 10000");
    connection.exec("BEGIN");
    const has = connection.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'migrations'").pluck().get();
    const hashes = has ? connection.prepare("SELECT hash FROM migrations").pluck().all() : [];
    const ask: Ask = async (sql, values) =>
      connection
        .prepare(sql)
        .raw(true)
        // `$1` is a name to SQLite.
        .all(
          ...(values.length > 0 ? [Object.fromEntries(values.map((value, at) => [at + 1, value]))] : []),
        ) as unknown[][];
    return sourceOf("sqlite", namesToBackUp("sqlite", hashes as string[]), ask, async () => {
      connection.close();
    });
  } catch (error) {
    connection.close();
    throw error;
  }
}

async function openPostgresSource(url: string): Promise<Source> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const has = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name");
    const hashes = has.rows[0]?.name
      ? (await client.query("select hash from drizzle.__drizzle_migrations order by created_at")).rows
      : [];
    const ask: Ask = async (text, values) =>
      (await client.query<unknown[]>({ text, values: values as unknown[], rowMode: "array" })).rows;
    const names = namesToBackUp(
      "postgres",
      hashes.map(({ hash }) => hash),
    );
    return sourceOf("postgres", names, ask, () => client.end());
  } catch (error) {
    await client.end();
    throw error;
  }
}

/** What the migrations are called that a database has had. @throws BackupError where the database has had a migration that this program does not know */
export function namesOf(dialect: "sqlite" | "postgres", hashes: readonly string[]): string[] {
  const known = readMigrationFiles({ migrationsFolder: migrationFolder(dialect) }).map(({ hash }) => hash);
  const expected = known.slice(0, hashes.length);
  if (expected.length < hashes.length || expected.some((hash) => !hashes.includes(hash)))
    throw new BackupError("The database belongs to another version of Framsnakk than this program.");
  return migrationNames().slice(0, hashes.length);
}

function namesToBackUp(dialect: "sqlite" | "postgres", hashes: readonly string[]): string[] {
  const names = namesOf(dialect, hashes);
  if (names.length === 0) throw new BackupError("The database is empty. There is nothing to back up.");
  return names;
}

function sourceOf(dialect: Source["dialect"], migrations: string[], ask: Ask, close: Source["close"]): Source {
  // As text, because jsonb parsed and written anew is not always the same.
  const columnsOf = ({ columns }: TableShape) =>
    columns.map(({ name, kind }) => (kind === "json" ? `cast("${name}" as text)` : `"${name}"`)).join(", ");
  return {
    dialect,
    migrations,
    close,
    async count({ name }, where) {
      const [row] = await ask(
        `select count(*) from "${name}"${where ? ` where ${where.sql}` : ""}`,
        where?.values ?? [],
      );
      return Number(row?.[0]);
    },
    rowsAfter(table, after, limit, where) {
      const values = [...(where?.values ?? [])];
      const conditions = where ? [where.sql] : [];
      if (after !== null) {
        values.push(after);
        conditions.push(`"${table.key}" > $${values.length}`);
      }
      const only = conditions.length > 0 ? ` where ${conditions.join(" and ")}` : "";
      return ask(
        `select ${columnsOf(table)} from "${table.name}"${only} order by "${table.key}" limit ${limit}`,
        values,
      );
    },
  };
}
