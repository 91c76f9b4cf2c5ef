// All that the modules know of the database: `read` and `inTransaction`.
import type { ReadDb, WriteDb } from "./handles.ts";
import { store } from "./store.server.ts";

/** Committed rows only. Throws inside a transaction: there, use the transaction's handle. */
export const read: ReadDb = new Proxy({} as ReadDb, {
  get(_, property) {
    const handle = store().read;
    const value: unknown = Reflect.get(handle, property);
    return typeof value === "function" ? value.bind(handle) : value;
  },
});

/**
 * The only way to write. Serializable; on PostgreSQL the callback can run again, so it does nothing but database work.
 * Throws if one is open already: a command that is part of another takes the handle as its argument.
 */
export function inTransaction<T>(work: (db: WriteDb) => Promise<T>): Promise<T> {
  return store().transaction(work);
}
