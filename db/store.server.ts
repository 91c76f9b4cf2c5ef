// The one store of this process. On globalThis, because the Remix bundle and server.ts each load this file, and two
// writers in one process would freeze each other.
import { env } from "../app/platform/env.server.ts";
import { openPglite, openPostgres } from "./dialect/postgres.server.ts";
import { openSqlite } from "./dialect/sqlite.server.ts";
import type { Store } from "./handles.ts";

const key = Symbol.for("framsnakk.store");
const holder = globalThis as typeof globalThis & { [key]?: Store };

/** Opens the database named by DATABASE_URL on first use. pglite must be opened with `openStore` first. */
export function store(): Store {
  if (!holder[key]) {
    if (env.databaseUrl.startsWith("pglite:")) throw new Error("pglite starts slowly: await openStore() first");
    holder[key] = env.dialect === "postgres" ? openPostgres(env.databaseUrl) : openSqlite(env.databaseUrl);
  }
  return holder[key];
}

/** The same, and able to wait for pglite. */
export async function openStore(): Promise<Store> {
  if (!holder[key] && env.databaseUrl.startsWith("pglite:")) holder[key] = await openPglite(env.databaseUrl);
  return store();
}

export async function closeStore(): Promise<void> {
  const open = holder[key];
  holder[key] = undefined;
  await open?.close();
}
