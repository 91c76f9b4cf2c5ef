// Another process may hold SQLite's lock: a migration, the command line, a backup.
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { regions } from "#db/schema/regions.ts";
import { store } from "#db/store.server.ts";
import { env } from "~/platform/env.server.ts";
import { useDatabase } from "../tests/support/database.ts";
import { aRegion } from "../tests/support/factories.ts";
import { finished, printed, runScript } from "../tests/support/process.ts";

useDatabase();

const heldMs = 1_500;
const holdTheLock = `
  import Database from "better-sqlite3";
  const connection = new Database(process.env.FILE);
  connection.exec("BEGIN IMMEDIATE");
  console.log("locked");
  setTimeout(() => { connection.exec("COMMIT"); console.log("free"); }, ${heldMs});
`;

/** The longest time that the event loop stood still while `work` ran, milliseconds. */
async function longestFreeze(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  try {
    await work;
    longest = Math.max(longest, performance.now() - last);
  } finally {
    clearInterval(beat);
  }
  return longest;
}

it.each([
  [
    "a transaction",
    (id: string) => inTransaction((db) => db.update(regions).set({ name: "Etter" }).where(eq(regions.id, id))),
  ],
  [
    "a statement of better-auth",
    async (id: string) => store().statements.update(regions).set({ name: "Etter" }).where(eq(regions.id, id)),
  ],
])("%s waits for the lock without freezing the process, and reads go on meanwhile", async (_, write) => {
  const region = await aRegion({ name: "Før" });
  const holder = runScript(holdTheLock, { FILE: env.databaseUrl.replace("file:", "") });
  const done = finished(holder);
  await printed(holder, "locked");

  const since = performance.now();
  const writing = write(region.id);
  const frozen = longestFreeze(writing);
  const [before] = await read.select().from(regions).where(eq(regions.id, region.id));
  expect(before?.name).toBe("Før");
  expect(await frozen).toBeLessThan(heldMs / 2);
  expect(performance.now() - since).toBeGreaterThan(heldMs / 3);

  const [after] = await read.select().from(regions).where(eq(regions.id, region.id));
  expect(after?.name).toBe("Etter");
  await done;
});
