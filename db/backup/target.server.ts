// The database that a backup goes into: everything in one transaction, so that it is there whole or not at all.
import type { MigrationMeta } from "drizzle-orm/migrator";
import type { WriteDb } from "../handles.ts";
import type { TableShape } from "./shape.server.ts";
import type { Dialect } from "./values.ts";

export type Target = {
  dialect: Dialect;
  /** Hashes of the migrations that it has had. */
  migrations: string[];
  /** Whether nobody has put anything in it yet. */
  isEmpty(): Promise<boolean>;
  /** Takes away every table of ours. */
  clear(): Promise<void>;
  migrate(migrations: readonly MigrationMeta[]): Promise<void>;
  /** Values as the driver wants them. */
  insert(table: TableShape, rows: readonly unknown[][]): Promise<void>;
  /** Makes the search index, and looks whether every row has its parent. */
  finish(): Promise<void>;
  /** For what is to be done in the same transaction. */
  db: WriteDb;
  /** Ends the transaction; `false` leaves the database as it was. */
  close(keep: boolean): Promise<void>;
};

export const refersToNothing = "The rows of the backup do not fit together: some have lost what they belong to.";
export const inUse =
  "Something has the database open: a running server, a worker, or a tool. Stop it first. Nothing was changed.";

/** The names that raw statements must quote. */
export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
