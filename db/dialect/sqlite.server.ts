// SQLite through one writing and one reading connection of better-sqlite3, behind drizzle's asynchronous proxy driver.
// All writers of the process queue for the one writer, so no write can slip into somebody else's open transaction.
import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import {
  afterTransaction,
  beforeDeadline,
  defaultDeadlineMs,
  insideTransaction,
  nestedTransaction,
  nulCharacter,
  type ReadDb,
  type Scope,
  type Store,
  useInTransaction,
  type WriteDb,
} from "../handles.ts";

/** How long another process may hold the lock before we give up, milliseconds. */
const lockPatienceMs = 15_000;
/** While opening, a short wait that blocks is better than a start that fails: another process may be opening it too. */
const openingPatienceMs = 10_000;
const cacheSize = 500;

export const sqliteFile = (url: string): string => url.replace(/^(file:|sqlite:)/, "");

export function openConnection(file: string, options: Database.Options = {}): Database.Database {
  try {
    // People's data lies here: a folder that we make is for nobody else.
    if (file !== ":memory:") mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    return connectionTo(file, options);
  } catch (error) {
    if (isBusy(error)) throw error;
    throw new Error(`The database ${file} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}

function connectionTo(file: string, options: Database.Options): Database.Database {
  const connection = new Database(file, options);
  connection.pragma(`busy_timeout = ${openingPatienceMs}`);
  connection.pragma("foreign_keys = ON");
  if (!options.readonly) {
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
  }
  connection.pragma("busy_timeout = 0");
  return connection;
}

const isBusy = (error: unknown): boolean => {
  const code = (error as { code?: string }).code;
  return typeof code === "string" && code.startsWith("SQLITE_BUSY");
};

/** Another process may hold SQLite's lock: wait without freezing the event loop. */
async function patiently<T>(attempt: () => T): Promise<T> {
  const until = Date.now() + lockPatienceMs;
  for (let pause = 4; ; pause = Math.min(pause * 2, 100)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      await sleep(pause + Math.random() * pause);
    }
  }
}

export function openSqlite(url: string): Store {
  const file = sqliteFile(url);
  const writer = openConnection(file);
  const reader = openConnection(file, { readonly: true });
  const scope = new AsyncLocalStorage<Scope>();

  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work);
    tail = turn.catch(() => {});
    return turn;
  };

  const caches = new Map<Database.Database, Map<string, Database.Statement>>();
  const execute = (connection: Database.Database, sql: string, params: unknown[], method: string) => {
    let cache = caches.get(connection);
    if (!cache) {
      cache = new Map();
      caches.set(connection, cache);
    }
    // PostgreSQL cannot keep it; SQLite must not either, or a region could not move.
    if (params.some((value) => typeof value === "string" && value.includes("\0"))) throw new Error(nulCharacter);
    let statement = cache.get(sql);
    if (!statement) {
      if (cache.size >= cacheSize) cache.clear();
      statement = connection.prepare(sql);
      cache.set(sql, statement);
    }
    if (!statement.reader) {
      statement.run(...params);
      return { rows: [] };
    }
    const rows = statement.raw(true).all(...params) as unknown[][];
    // drizzle's proxy wants the row itself for `get`, a list of rows for everything else.
    return { rows: method === "get" ? (rows[0] as unknown[]) : rows };
  };

  const refuseBatch = async () => {
    throw new Error(useInTransaction);
  };
  // The three-argument form: with two, drizzle ignores `casing` (drizzle-orm#4898).
  const options = { casing: "snake_case" } as const;

  const inside = drizzle(
    async (sql, params, method) => {
      if (!scope.getStore()?.open) throw new Error(afterTransaction);
      return execute(writer, sql, params, method);
    },
    refuseBatch,
    options,
  );

  const outside = drizzle(
    async (sql, params, method) => {
      if (scope.getStore()?.open) throw new Error(insideTransaction);
      return patiently(() => execute(reader, sql, params, method));
    },
    refuseBatch,
    options,
  );

  const statements = drizzle(
    async (sql, params, method) => {
      if (scope.getStore()?.open) throw new Error(insideTransaction);
      return inTurn(() => patiently(() => execute(writer, sql, params, method)));
    },
    refuseBatch,
    options,
  );

  for (const handle of [inside, outside, statements]) {
    // begin/commit/rollback look read-only to a proxy and would land on the wrong connection.
    handle.transaction = () => {
      throw new Error(useInTransaction);
    };
  }

  return {
    dialect: "sqlite",
    read: outside as unknown as ReadDb,
    statements: statements as unknown as WriteDb,
    async transaction(work, { deadlineMs = defaultDeadlineMs } = {}) {
      if (scope.getStore()?.open) throw new Error(nestedTransaction);
      return inTurn(async () => {
        const mine: Scope = { open: true };
        await patiently(() => writer.exec("BEGIN IMMEDIATE"));
        try {
          // Awaited inside the scope: a drizzle query is lazy, and one returned un-awaited would run outside it.
          const result = await beforeDeadline(
            scope.run(mine, async () => await work(inside as unknown as WriteDb)),
            deadlineMs,
          );
          mine.open = false;
          writer.exec("COMMIT");
          return result;
        } finally {
          mine.open = false;
          if (writer.inTransaction) writer.exec("ROLLBACK");
        }
      });
    },
    async ping() {
      reader.prepare("select 1").get();
    },
    async close() {
      await tail;
      reader.close();
      writer.close();
    },
  };
}
