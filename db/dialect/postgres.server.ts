// PostgreSQL: a pool whose default isolation is SERIALIZABLE, with a bounded retry of the whole transaction where the
// server asks for it. So callbacks can run again: no network and no file inside them. pglite is the same for tests.
import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { drizzle as drizzlePool } from "drizzle-orm/node-postgres";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import pg from "pg";
import {
  afterTransaction,
  beforeDeadline,
  defaultDeadlineMs,
  insideTransaction,
  nestedTransaction,
  type ReadDb,
  type Scope,
  type Store,
  type TransactionOptions,
  useInTransaction,
  type WriteDb,
} from "../handles.ts";

const maxTries = 12;
const rollbackPatienceMs = 1_000;
/** The server's own limit for one statement, above every deadline of ours: nothing hangs there for ever either. */
const statementTimeoutMs = 60_000;
const options = { casing: "snake_case" } as const;

/** What drizzle asks of a client, and all that we hand it. */
type Query = (...args: unknown[]) => Promise<unknown>;
type PostgresScope = Scope & { query: Query };

/** The SQLSTATE of an error, also where drizzle has wrapped it. */
function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === "string" && code.length === 5) return code;
  }
  return undefined;
}

/** Serialization failure or deadlock: the server asks us to try again. */
const wantsRetry = (error: unknown): boolean => ["40001", "40P01"].includes(sqlState(error) ?? "");

async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!wantsRetry(error) || tries >= maxTries) throw error;
      await sleep(Math.random() * Math.min(5 * 2 ** tries, 400));
    }
  }
}

type Connection = { query: Query; release(broken: boolean): void };

type Driver = {
  /** One statement on its own. */
  query: Query;
  /** A connection for one transaction. */
  connect(): Promise<Connection>;
  /** drizzle over anything with a `query`. */
  handle(query: Query): unknown;
  end(): Promise<void>;
};

function openStore(driver: Driver): Store {
  const scope = new AsyncLocalStorage<PostgresScope>();

  const inside = driver.handle((...args) => {
    const mine = scope.getStore();
    if (!mine?.open) return Promise.reject(new Error(afterTransaction));
    return mine.query(...args);
  });
  const alone = driver.handle((...args) => {
    if (scope.getStore()?.open) return Promise.reject(new Error(insideTransaction));
    return retrying(() => driver.query(...args));
  });
  for (const handle of [inside, alone] as { transaction: unknown }[]) {
    handle.transaction = () => {
      throw new Error(useInTransaction);
    };
  }

  const once = async <T>(
    work: (db: WriteDb) => Promise<T>,
    { deadlineMs, isolation }: TransactionOptions,
  ): Promise<T> => {
    const connection = await driver.connect();
    const mine: PostgresScope = {
      open: true,
      query: (...args) =>
        connection.query(...args).catch((error: unknown) => {
          failure ??= { error };
          throw error;
        }),
    };
    let failure: { error: unknown } | undefined;
    let broken = false;
    try {
      await connection.query(
        `BEGIN ISOLATION LEVEL ${isolation === "read committed" ? "READ COMMITTED" : "SERIALIZABLE"}`,
      );
      const result = await beforeDeadline(
        scope.run(mine, async () => await work(inside as WriteDb)),
        deadlineMs ?? defaultDeadlineMs,
      );
      mine.open = false;
      // After an error the server takes COMMIT for ROLLBACK and says nothing: whoever caught it would believe it kept.
      if (failure) throw failure.error;
      await connection.query("COMMIT");
      return result;
    } catch (error) {
      mine.open = false;
      // A query that hangs in the server would keep ROLLBACK waiting: then the connection is thrown away.
      await beforeDeadline(connection.query("ROLLBACK"), rollbackPatienceMs).catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      mine.open = false;
      connection.release(broken);
    }
  };

  return {
    dialect: "postgres",
    read: alone as ReadDb,
    statements: alone as WriteDb,
    transaction(work, settings = {}) {
      if (scope.getStore()?.open) return Promise.reject(new Error(nestedTransaction));
      return retrying(() => once(work, settings));
    },
    // Autovacuum does.
    async refreshStatistics() {},
    async ping() {
      await driver.query("select 1");
    },
    close: () => driver.end(),
  };
}

export function openPostgres(url: string): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    options: `-c default_transaction_isolation=serializable -c statement_timeout=${statementTimeoutMs}`,
  });
  // A connection that dies, idle or in use, must not take the process with it: its query fails, the next gets a new one.
  const ignore = () => {};
  pool.on("error", ignore);
  return openStore({
    query: (...args) => (pool.query as unknown as Query).apply(pool, args),
    async connect() {
      const client = await pool.connect();
      client.on("error", ignore);
      return {
        query: (...args) => (client.query as unknown as Query).apply(client, args),
        release(broken) {
          client.off("error", ignore);
          client.release(broken);
        },
      };
    },
    handle: (query) => drizzlePool({ query } as unknown as pg.Client, options),
    end: () => pool.end(),
  });
}

/** One connection in this process, for tests without a server: reads wait while a transaction is open. */
export async function openPglite(url: string): Promise<Store> {
  const { PGlite } = await import("@electric-sql/pglite");
  const folder = url.replace(/^pglite:(\/\/)?/, "");
  const client = await PGlite.create(folder && folder !== "memory" ? { dataDir: folder } : {});
  await client.exec("set default_transaction_isolation = 'serializable'");
  const query: Query = (...args) => (client.query as unknown as Query).apply(client, args);
  let tail: Promise<unknown> = Promise.resolve();
  return openStore({
    query(...args) {
      const turn = tail.then(() => query(...args));
      tail = turn.catch(() => {});
      return turn;
    },
    async connect() {
      let release = () => {};
      const before = tail;
      tail = new Promise<void>((resolve) => {
        release = resolve;
      });
      await before;
      return { query, release };
    },
    handle: (each) => drizzlePglite({ query: each } as unknown as InstanceType<typeof PGlite>, options),
    end: () => client.close(),
  });
}
