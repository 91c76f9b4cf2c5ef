import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { claimDueDeliveries } from "#db/dialect/claim.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { regions } from "#db/schema/regions.ts";
import { useDatabase } from "../tests/support/database.ts";
import { aRegion, only, serial } from "../tests/support/factories.ts";

useDatabase();

const now = new Date("2026-11-24T11:00:00Z");
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

describe("many writers at once", () => {
  it("lose no update: twenty read, then write what they read plus one", async () => {
    const { id } = await aRegion({ name: "0" });
    const addOne = () =>
      inTransaction(async (db) => {
        const { name } = only(await db.select().from(regions).where(eq(regions.id, id)));
        await sleep(1);
        await db
          .update(regions)
          .set({ name: String(Number(name) + 1) })
          .where(eq(regions.id, id));
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect(only(await read.select().from(regions).where(eq(regions.id, id))).name).toBe("20");
  });

  it("cannot both act on what each saw before the other: of two that each allow themselves one row, one row stands", async () => {
    const prefix = `kun-en-${serial()}`;
    const claimName = (slug: string) =>
      inTransaction(async (db) => {
        const taken = await db.select().from(regions).where(eq(regions.legalForm, prefix));
        await sleep(20);
        if (taken.length === 0)
          await db.insert(regions).values({ slug, name: slug, legalForm: prefix, createdAt: now });
      });
    await Promise.all([claimName(`${prefix}-a`), claimName(`${prefix}-b`)]);
    expect(await read.select().from(regions).where(eq(regions.legalForm, prefix))).toHaveLength(1);
  });

  it("more transactions than the pool has connections all come through", async () => {
    const names = Array.from({ length: 40 }, (_, n) => `mange-${n}`);
    await Promise.all(
      names.map((slug) =>
        inTransaction((db) => db.insert(regions).values({ slug, name: slug, legalForm: "mange", createdAt: now })),
      ),
    );
    expect(await read.select().from(regions).where(eq(regions.legalForm, "mange"))).toHaveLength(40);
  });
});

describe("claims of the queue", () => {
  beforeEach(() => inTransaction((db) => db.delete(deliveries)));

  const queue = async (length: number, overrides: Partial<typeof deliveries.$inferInsert> = {}) => {
    const { id: regionId } = await aRegion();
    const causeId = `cause-${serial()}`;
    const rows = Array.from({ length }, (_, n) => ({
      regionId,
      causeKind: "test",
      causeId,
      purpose: "test",
      recipientKey: `${n}@example.no`,
      recipientEmail: `${n}@example.no`,
      recipientName: `${n}`,
      locale: "nb" as const,
      state: "waiting" as const,
      dueAt: now,
      nextTryAt: now,
      createdAt: now,
      changedAt: now,
      ...overrides,
    }));
    return inTransaction((db) => db.insert(deliveries).values(rows).returning());
  };
  const claim = (leaseToken: string, limit: number, at = now) =>
    claimDueDeliveries({ leaseToken, now: at, leaseUntil: new Date(at.getTime() + 60_000), limit });

  it("at the same moment take different rows, each as many as it asked for", async () => {
    await queue(40);
    const taken = await Promise.all(["a", "b", "c", "d"].map((worker) => claim(worker, 10)));
    expect(taken.map((rows) => rows.length)).toEqual([10, 10, 10, 10]);
    expect(new Set(taken.flat().map((delivery) => delivery.id)).size).toBe(40);
  });

  it("leave leased rows alone until the lease has lapsed", async () => {
    const [row] = await queue(1);
    expect((await claim("a", 5)).map((delivery) => delivery.id)).toEqual([row?.id]);
    expect(await claim("b", 5, new Date(now.getTime() + 59_000))).toEqual([]);
    expect(await claim("b", 5, minutes(2))).toMatchObject([{ id: row?.id, leaseToken: "b" }]);
  });

  it("take neither what is not due nor what is in any other state", async () => {
    await queue(1, { nextTryAt: minutes(1) });
    await queue(1, { state: "submitted" });
    await queue(1, { state: "uncertain" });
    await queue(1, { state: "sending" });
    expect(await claim("a", 5)).toEqual([]);
  });
});
