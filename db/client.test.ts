import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { regions } from "#db/schema/regions.ts";
import { useDatabase } from "../tests/support/database.ts";
import { aRegion } from "../tests/support/factories.ts";

useDatabase();

describe("a transaction", () => {
  it("writes, and gives back what it wrote", async () => {
    const region = await aRegion({ name: "Nordvågregionen" });
    const rows = await read.select().from(regions).where(eq(regions.id, region.id));
    expect(rows).toEqual([region]);
  });
  it("rolls back whole", async () => {
    const region = await aRegion({ name: "Før" });
    const failing = inTransaction(async (db) => {
      await db.update(regions).set({ name: "Etter" }).where(eq(regions.id, region.id));
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    const [row] = await read.select().from(regions).where(eq(regions.id, region.id));
    expect(row?.name).toBe("Før");
  });
});
