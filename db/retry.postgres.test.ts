// Where PostgreSQL asks for another try, and where a connection dies.
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { regions } from "#db/schema/regions.ts";
import { store } from "#db/store.server.ts";
import { useDatabase } from "../tests/support/database.ts";
import { aRegion, only } from "../tests/support/factories.ts";

useDatabase();

const serverSays = (code: string) => Object.assign(new Error(`the server said ${code}`), { code });

describe("a transaction", () => {
  it.each(["40001", "40P01"])("runs again after %s, and nothing of the first try remains", async (code) => {
    const region = await aRegion({ name: "Før" });
    let tries = 0;
    await inTransaction(async (db) => {
      tries++;
      const { name } = only(await db.select().from(regions).where(eq(regions.id, region.id)));
      await db
        .update(regions)
        .set({ name: `${name}+` })
        .where(eq(regions.id, region.id));
      if (tries < 3) throw new Error("as drizzle wraps it", { cause: serverSays(code) });
    });
    expect(tries).toBe(3);
    expect(only(await read.select().from(regions).where(eq(regions.id, region.id))).name).toBe("Før+");
  });

  it("gives up in the end", async () => {
    let tries = 0;
    const failing = inTransaction(async () => {
      tries++;
      throw serverSays("40001");
    });
    await expect(failing).rejects.toThrow("40001");
    expect(tries).toBeGreaterThan(3);
    expect(tries).toBeLessThan(30);
  });

  it("does not run again after any other error", async () => {
    let tries = 0;
    const failing = inTransaction(async () => {
      tries++;
      throw serverSays("23505");
    });
    await expect(failing).rejects.toThrow("23505");
    expect(tries).toBe(1);
  });

  it("fails where an error was caught inside it", async () => {
    const region = await aRegion({ name: "Før" });
    const rename = (name: string, wrong: ReturnType<typeof sql>) =>
      inTransaction(async (db) => {
        await db.update(regions).set({ name }).where(eq(regions.id, region.id));
        await db
          .select({ wrong })
          .from(regions)
          .limit(1)
          .catch(() => []);
        return name;
      });
    await expect(rename("Etter", sql`1 / 0`)).rejects.toThrow();
    expect(only(await read.select().from(regions).where(eq(regions.id, region.id))).name).toBe("Før");
  });

  it("fails, and the process lives, when its connection is cut", async () => {
    const region = await aRegion({ name: "Før" });
    const cut = inTransaction(async (db) => {
      await db.update(regions).set({ name: "Etter" }).where(eq(regions.id, region.id));
      await db.select({ gone: sql`pg_terminate_backend(pg_backend_pid())` }).from(regions).limit(1);
    });
    await expect(cut).rejects.toThrow();
    expect(only(await read.select().from(regions).where(eq(regions.id, region.id))).name).toBe("Før");
  });

  it("is serializable, and so is a statement of its own", async () => {
    const level = { level: sql<string>`current_setting('transaction_isolation')` };
    await aRegion();
    const inside = await inTransaction((db) => db.select(level).from(regions).limit(1));
    const alone = await store().statements.select(level).from(regions).limit(1);
    expect([only(inside).level, only(alone).level]).toEqual(["serializable", "serializable"]);
  });

  it("whose statement hangs in the server gives its connection up at the deadline", async () => {
    await aRegion();
    const since = performance.now();
    const hanging = Array.from({ length: 12 }, () =>
      store().transaction((db) => db.select({ slept: sql`pg_sleep(9)` }).from(regions).limit(1), { deadlineMs: 100 }),
    );
    const results = await Promise.allSettled(hanging);
    expect(results.every((result) => result.status === "rejected")).toBe(true);
    expect(await aRegion({ name: "Neste" })).toMatchObject({ name: "Neste" });
    expect(performance.now() - since).toBeLessThan(7_000);
  });
});
