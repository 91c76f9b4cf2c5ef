// A backup taken while a worker in a process of its own is sending; restored elsewhere. Then nothing leaves until a
// person says so, and what they let go reaches exactly those whom the backup did not know to have got it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { asc } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { restore } from "#db/backup/restore.server.ts";
import { backUp } from "#db/backup/write.server.ts";
import { read } from "#db/client.server.ts";
import { contacts } from "#db/schema/contacts.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery } from "#tests/support/factories/delivery.ts";
import { aContact, anActor, longAgo } from "#tests/support/factories.ts";
import { aMailServer } from "#tests/support/mail-server.ts";
import { newDatabase } from "#tests/support/postgres-database.ts";
import { finished, runScript } from "#tests/support/process.ts";
import { env } from "~/platform/env.server.ts";
import { version } from "~/platform/version.server.ts";
import { afterRestore } from "./after-restore.server.ts";

useDatabase();

const folder = mkdtempSync(path.join(tmpdir(), "framsnakk-while-sending-"));
const undo: (() => void | Promise<void>)[] = [() => rmSync(folder, { recursive: true, force: true })];
afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

/** An empty place to restore to. */
async function elsewhere(): Promise<string> {
  if (env.dialect === "sqlite") return `file:${path.join(folder, "restored.db")}`;
  const { url, remove } = await newDatabase();
  undo.push(remove);
  return url;
}

const later = new Date(longAgo.getTime() + 30 * 60_000);
const evenLater = new Date(longAgo.getTime() + 26 * 60 * 60_000);

/** One round of a real worker on a database, after what `before` does there. @returns each mail's state by its reader */
const workOn = (url: string, smtp: string, at: Date, before = "") =>
  finished(
    runScript(
      `
      import { closeStore, openStore } from "./db/store.server.ts";
      import { read } from "./db/client.server.ts";
      import { deliveries } from "./db/schema/delivery.ts";
      import { lateMail, open, smtpTo } from "./tests/support/factories/delivery.ts";
      import { startWorker } from "./app/delivery/worker.server.ts";
      await openStore();
      const at = new Date(${at.getTime()});
      ${before}
      const transport = smtpTo(${JSON.stringify(smtp)});
      const options = { handlers: { test: open }, lateMail, transport, now: () => at, pollMs: null, perDomainPerMinute: 1000 };
      const worker = startWorker({ ...options, lanes: 2, batch: 5 });
      await worker.tick();
      await worker.stop();
      const rows = await read.select().from(deliveries);
      await closeStore();
      console.log(JSON.stringify(Object.fromEntries(rows.map((row) => [row.recipientEmail, row.state]))));
    `,
      { DATABASE_URL: url },
    ),
  ).then((said): Record<string, string> => JSON.parse(said));

it("the same rows, everything unfinished held, nothing sent until a person says so", async () => {
  const reached: string[] = [];
  const server = await aMailServer({
    async onMessage({ envelope }) {
      reached.push(envelope.rcptTo.map(({ address }) => address).join());
      await new Promise((resolve) => setTimeout(resolve, 25));
      return undefined;
    },
  });
  undo.push(() => server.close());
  const owner = await anActor();
  const { regionId } = owner;
  const causeId = "the-mailing";
  for (let n = 0; n < 40; n++) await aDelivery({ regionId, causeId });
  for (let n = 0; n < 20; n++) await aContact({ regionId });
  const everyone = (await read.select().from(deliveries)).map(({ recipientEmail }) => recipientEmail).sort();

  const sending = workOn(env.databaseUrl, server.url, later);
  await expect.poll(() => reached.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(5);
  const file = path.join(folder, "backup.gz");
  await backUp({ url: env.databaseUrl, file, version, now: later });
  const reachedThen = reached.length;
  expect(reachedThen).toBeLessThan(40);
  await sending;
  expect(reached.splice(0).sort()).toEqual(everyone);

  const url = await elsewhere();
  await restore({
    url,
    file,
    replace: false,
    afterwards: async (db, { madeAt }) => {
      const order = asc(contacts.id);
      expect(await db.select().from(contacts).orderBy(order)).toEqual(
        await read.select().from(contacts).orderBy(order),
      );
      await afterRestore(db, evenLater, madeAt);
    },
  });
  const restored = await workOn(url, server.url, evenLater);
  expect(reached).toEqual([]);
  expect(Object.keys(restored).sort()).toEqual(everyone);
  const states = new Set(Object.values(restored));
  expect([...states].every((state) => ["submitted", "held", "uncertain"].includes(state))).toBe(true);
  expect(states).toContain("held");

  const settle = `
    const { settleRestored } = await import("./app/delivery/restored.commands.server.ts");
    const owner = ${JSON.stringify(owner)};
    for (let twice = 0; twice < 2; twice++)
      await settleRestored(owner, at, { kind: "test", id: ${JSON.stringify(causeId)}, as: "send" });
  `;
  const afterwards = await workOn(url, server.url, evenLater, settle);
  expect(new Set(Object.values(afterwards))).toEqual(new Set(["submitted"]));
  expect(reached.sort()).toEqual(everyone.filter((email) => restored[email] !== "submitted"));
});
