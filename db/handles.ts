// The two handles that a query or command may hold. Typed once, against SQLite's async form; what only one dialect has
// (`.get() .all() .run()`, `update().limit()`) compiles and crashes on the other, so don't.
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

type Full = BaseSQLiteDatabase<"async", unknown, Record<string, never>>;

/** Reads. A query function takes one of these: `read`, or a transaction's handle. */
export type ReadDb = Pick<Full, "select" | "selectDistinct" | "$count" | "$with" | "with">;

/** Reads and writes, inside one transaction. */
export type WriteDb = ReadDb & Pick<Full, "insert" | "update" | "delete">;

export type TransactionOptions = {
  /** After this many milliseconds the transaction is rolled back, so that a hanging one cannot block every later write. */
  deadlineMs?: number;
  /** Only for queue claims on PostgreSQL, in db/dialect/. Everything else is serializable. */
  isolation?: "serializable" | "read committed";
};

export interface Store {
  dialect: "sqlite" | "postgres";
  read: ReadDb;
  transaction<T>(work: (db: WriteDb) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** For better-auth alone: each statement is a transaction of its own, through the same writer as all others. */
  statements: WriteDb;
  /** Has the database look at how much its tables hold, so that it knows how to ask them. */
  refreshStatistics(): Promise<void>;
  /** Raw SQL without parameters, for health checks and tests. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export const defaultDeadlineMs = 15_000;

/** What a transaction knows about itself while its callback runs; kept in AsyncLocalStorage. */
export type Scope = { open: boolean };

export const insideTransaction =
  "This reads or writes outside the transaction it stands in: pass the transaction's handle on.";
export const afterTransaction = "This query started after its transaction had ended (was something not awaited?).";
export const tookTooLong = "The transaction took too long and was rolled back.";
export const nestedTransaction = "Already in a transaction: hand its handle to the command instead of opening another.";
export const useInTransaction = "Use inTransaction: drizzle's own transaction() is not safe here.";
export const nulCharacter = "A text holds a NUL character, which no database of ours keeps.";

/** Runs `work` until it ends or the deadline passes. */
export async function beforeDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(tookTooLong)), deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
