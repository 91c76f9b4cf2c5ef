// SQLite through one reading connection of better-sqlite3 and one writing, which stands in a thread of its own, behind
// drizzle's asynchronous proxy driver. All writers of the process queue for the one writer, so no write can slip into
// somebody else's open transaction.
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
import { statementsOf } from "./sqlite-statements.mjs";
import { openWriter } from "./sqlite-writer.server.ts";

/** How long another process may hold the lock before we give up, milliseconds. */
const lockPatienceMs = 15_000;
/** While opening, a short wait that blocks is better than a start that fails: another process may be opening it too. */
const openingPatienceMs = 10_000;
/** Each time the log is laid into the database the disk is waited for: after 32 MB of it, and not after every 4. */
const logPages = 8_000;
/** What one transaction of a long list touches stays in memory till it is committed. KiB. */
const writerCache = 32_000;
/** To PRAGMA optimize: of all tables say what you would do, and do nothing. */
const sayOfAll = 0x10003;

const safety = ["foreign_keys = ON", "synchronous = FULL"];

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
  if (!options.readonly) connection.pragma("journal_mode = WAL");
  for (const pragma of safety) connection.pragma(pragma);
  connection.pragma("busy_timeout = 0");
  return connection;
}

const isBusy = (error: unknown): boolean => {
  const code = (error as { code?: string }).code;
  return typeof code === "string" && code.startsWith("SQLITE_BUSY");
};

/** Another process may hold SQLite's lock: wait without freezing the event loop. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const until = Date.now() + lockPatienceMs;
  for (let pause = 4; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      await sleep(pause + Math.random() * pause);
    }
  }
}

export function openSqlite(url: string): Store {
  const file = sqliteFile(url);
  // Makes the file where there is none, and says at once where it cannot be opened.
  const opening = openConnection(file);
  let reader = openConnection(file, { readonly: true });
  const writer = openWriter(file, [...safety, `wal_autocheckpoint = ${logPages}`, `cache_size = -${writerCache}`]);
  opening.close();
  const scope = new AsyncLocalStorage<Scope>();

  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work);
    tail = turn.catch(() => {});
    return turn;
  };

  let readRows = statementsOf(reader);
  type Run = (sql: string, params: unknown[]) => unknown[][] | Promise<unknown[][]>;
  const execute = async (run: Run, sql: string, params: unknown[], method: string) => {
    // PostgreSQL cannot keep it; SQLite must not either, or a region could not move.
    if (params.some((value) => typeof value === "string" && value.includes("\0"))) throw new Error(nulCharacter);
    const rows = await run(sql, params);
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
      return execute(writer.run, sql, params, method);
    },
    refuseBatch,
    options,
  );

  const outside = drizzle(
    async (sql, params, method) => {
      if (scope.getStore()?.open) throw new Error(insideTransaction);
      return patiently(() => execute(readRows, sql, params, method));
    },
    refuseBatch,
    options,
  );

  const statements = drizzle(
    async (sql, params, method) => {
      if (scope.getStore()?.open) throw new Error(insideTransaction);
      return inTurn(() => patiently(() => execute(writer.run, sql, params, method)));
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
        await patiently(() => writer.run("BEGIN IMMEDIATE"));
        try {
          // Awaited inside the scope: a drizzle query is lazy, and one returned un-awaited would run outside it.
          const result = await beforeDeadline(
            scope.run(mine, async () => await work(inside as unknown as WriteDb)),
            deadlineMs,
          );
          mine.open = false;
          await writer.run("COMMIT");
          return result;
        } catch (error) {
          mine.open = false;
          await writer.run("ROLLBACK");
          throw error;
        }
      });
    },
    async refreshStatistics() {
      // Whole indexes are looked at: by a few hundred rows, a region with all the rows there are would pass for a small one.
      const wanted = await inTurn(() => writer.run(`PRAGMA optimize(${sayOfAll})`));
      for (const [analyse] of wanted) await inTurn(() => patiently(() => writer.run(String(analyse))));
      if (wanted.length === 0) return;
      // A connection knows of its tables what it read when it was opened.
      reader.close();
      reader = openConnection(file, { readonly: true });
      readRows = statementsOf(reader);
    },
    async ping() {
      reader.prepare("select 1").get();
    },
    async close() {
      await tail;
      reader.close();
      await writer.close();
    },
  };
}
