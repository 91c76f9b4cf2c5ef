import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { afterTransaction, insideTransaction, nestedTransaction, tookTooLong, useInTransaction } from "#db/handles.ts";
import { regions } from "#db/schema/regions.ts";
import { store } from "#db/store.server.ts";
import { useDatabase } from "../tests/support/database.ts";
import { aRegion } from "../tests/support/factories.ts";

useDatabase();

const nameOf = async (id: string) => (await read.select().from(regions).where(eq(regions.id, id)))[0]?.name;
const rename = (db: WriteDb, id: string, name: string) => db.update(regions).set({ name }).where(eq(regions.id, id));

/** Where a driver's error is wrapped by drizzle, the reason stands further in. */
async function reasonOf(failing: Promise<unknown>): Promise<string> {
  const messages: string[] = [];
  await failing.then(
    () => messages.push("it did not fail"),
    (error: unknown) => {
      for (let at = error; at instanceof Error; at = at.cause) messages.push(at.message);
    },
  );
  return messages.join("\n");
}

describe("a transaction", () => {
  it("keeps what it wrote", async () => {
    const region = await aRegion({ name: "Nordvågregionen" });
    expect(await read.select().from(regions).where(eq(regions.id, region.id))).toEqual([region]);
  });

  it("rolls back whole when its callback throws", async () => {
    const region = await aRegion({ name: "Før" });
    const failing = inTransaction(async (db) => {
      await rename(db, region.id, "Etter");
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await nameOf(region.id)).toBe("Før");
  });

  it("runs a query that its callback returns without awaiting", async () => {
    const region = await aRegion();
    const rows = await inTransaction((db) =>
      db.update(regions).set({ name: "Lat" }).where(eq(regions.id, region.id)).returning(),
    );
    expect(rows.map((row) => row.name)).toEqual(["Lat"]);
  });

  it("sees its own writes, which nobody outside sees before it ends", async () => {
    const region = await aRegion({ name: "Før" });
    const seen = await inTransaction(async (db) => {
      await rename(db, region.id, "Etter");
      return (await db.select().from(regions).where(eq(regions.id, region.id)))[0]?.name;
    });
    expect(seen).toBe("Etter");
  });

  it("refuses `read`, which would not see what it has written", async () => {
    expect(await reasonOf(inTransaction(async () => read.select().from(regions)))).toContain(insideTransaction);
  });

  it("refuses to open another inside it", async () => {
    expect(await reasonOf(inTransaction(() => inTransaction(async () => 1)))).toContain(nestedTransaction);
  });

  it("refuses the handle of better-auth inside it", async () => {
    expect(await reasonOf(inTransaction(async () => store().statements.select().from(regions)))).toContain(
      insideTransaction,
    );
  });
});

describe("a query that starts after its transaction has ended", () => {
  it("throws, and writes nothing, as the slower half of a failed Promise.all", async () => {
    const region = await aRegion({ name: "Før" });
    let slower: Promise<unknown> | undefined;
    const failing = inTransaction(async (db) => {
      slower = sleep(60).then(() => rename(db, region.id, "For sent"));
      slower.catch(() => {});
      await Promise.all([slower, Promise.reject(new Error("the faster half"))]);
    });
    await expect(failing).rejects.toThrow("the faster half");
    expect(await reasonOf(slower ?? Promise.resolve())).toContain(afterTransaction);
    expect(await nameOf(region.id)).toBe("Før");
  });

  it("throws when the handle was carried out of it", async () => {
    const region = await aRegion();
    const carriedOut = await inTransaction(async (db) => ({ db }));
    expect(await reasonOf(Promise.resolve(rename(carriedOut.db, region.id, "Ute")))).toContain(afterTransaction);
  });
});

describe("a transaction that hangs", () => {
  it("is rolled back at its deadline, and later writes go on", async () => {
    const region = await aRegion({ name: "Før" });
    const hanging = store().transaction(
      async (db) => {
        await rename(db, region.id, "Heng");
        await new Promise(() => {});
      },
      { deadlineMs: 80 },
    );
    const next = sleep(10).then(() => inTransaction((db) => rename(db, region.id, "Neste").returning()));
    await expect(hanging).rejects.toThrow(tookTooLong);
    expect((await next).length).toBe(1);
    expect(await nameOf(region.id)).toBe("Neste");
  });
});

describe("drizzle's own transaction()", () => {
  it.each(["read", "statements"] as const)("throws on the handle `%s`", (which) => {
    const handle = store()[which] as unknown as { transaction(work: () => Promise<void>): unknown };
    expect(() => handle.transaction(async () => {})).toThrow(useInTransaction);
  });

  it("throws on a transaction's handle", async () => {
    const failing = inTransaction(async (db) =>
      (db as unknown as { transaction(work: () => Promise<void>): unknown }).transaction(async () => {}),
    );
    expect(await reasonOf(failing)).toContain(useInTransaction);
  });
});

describe("the statements of better-auth", () => {
  it("wait for a transaction that is open and outlive its failure", async () => {
    const region = await aRegion({ name: "Før" });
    const failing = inTransaction(async (db) => {
      await db.select().from(regions);
      await sleep(80);
      throw new Error("stop");
    });
    const [, alone] = await Promise.allSettled([
      failing,
      sleep(10).then(() => rename(store().statements, region.id, "Alene").returning()),
    ]);
    expect(alone.status).toBe("fulfilled");
    expect(await nameOf(region.id)).toBe("Alene");
  });
});

describe("the store", () => {
  it("is one in the process, also when its module is loaded twice (bundle and server.ts)", async () => {
    const first = store();
    vi.resetModules();
    const again = await import("#db/store.server.ts");
    expect(again.store).not.toBe(store);
    expect(again.store()).toBe(first);
  });
});
