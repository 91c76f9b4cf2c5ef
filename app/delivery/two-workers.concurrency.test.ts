// Two workers in the same second send each mail once: in one process, and in two.
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { claimDueDeliveries } from "#db/dialect/claim.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery, smtpTo, soonAfter, workOnce } from "#tests/support/factories/delivery.ts";
import { aRegion, longAgo } from "#tests/support/factories.ts";
import { aMailServer } from "#tests/support/mail-server.ts";
import { runScript } from "#tests/support/process.ts";

useDatabase();

let server: Awaited<ReturnType<typeof aMailServer>>;
beforeAll(async () => {
  server = await aMailServer();
});
afterAll(() => server.close());

const many = 40;

beforeEach(async () => {
  await inTransaction((db) => db.delete(deliveries));
  server.received.length = 0;
  const { id: regionId } = await aRegion();
  for (let n = 0; n < many; n++) await aDelivery({ regionId });
});

async function eachWasSentOnce(): Promise<void> {
  const rows = await read.select().from(deliveries);
  expect(rows.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(Array(many).fill("submitted 1"));
  expect(server.recipients()).toEqual(rows.map(({ recipientEmail }) => recipientEmail).sort());
}

it("in one process", async () => {
  const look = () => workOnce({ transport: smtpTo(server.url), batch: 7 });
  await Promise.all([look(), look(), look()]);
  await look();
  await eachWasSentOnce();
});

it("in two processes", async () => {
  const script = `
    import { openStore } from "./db/store.server.ts";
    import { smtpTo, workOnce } from "./tests/support/factories/delivery.ts";
    await openStore();
    await workOnce({ transport: smtpTo(${JSON.stringify(server.url)}), batch: 5 });
    process.exit(0);
  `;
  const ends = await Promise.all([1, 2].map(async () => (await once(runScript(script), "exit"))[0]));
  expect(ends).toEqual([0, 0]);
  await workOnce({ transport: smtpTo(server.url) });
  await eachWasSentOnce();
});

it("claims each row for one of them, and frees it when the lease has lapsed", async () => {
  const claim = (leaseToken: string, now: Date) =>
    claimDueDeliveries({ leaseToken, now, leaseUntil: new Date(now.getTime() + 60_000), limit: 30 });
  const batches = await Promise.all(["a", "b", "c"].map((token) => claim(token, soonAfter)));
  const ids = batches.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const rest = await claim("d", soonAfter);
  expect(ids.length + rest.length).toBe(many);
  expect(await claim("e", soonAfter)).toEqual([]);
  expect(await claim("e", longAgo)).toEqual([]);
  expect(await claim("f", new Date(soonAfter.getTime() + 61_000))).toHaveLength(30);
});
