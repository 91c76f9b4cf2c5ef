// Workers in processes of their own that are killed in the worst moments. Afterwards nobody is lost, nobody is silently
// mailed twice, and what nobody can know is shown as uncertain.
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inTransaction } from "#db/client.server.ts";
import { type Delivery, deliveries } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery, deliveryNow, smtpTo, soonAfter, workOnce } from "#tests/support/factories/delivery.ts";
import { aRegion } from "#tests/support/factories.ts";
import { aMailServer } from "#tests/support/mail-server.ts";
import { printed, runScript } from "#tests/support/process.ts";
import { reasons } from "./reasons.ts";

useDatabase();

let server: Awaited<ReturnType<typeof aMailServer>>;
/** Everyone whose whole message has reached the server, answered or not. */
let reached: string[];
let hold: Promise<void> | undefined;
let mails: Delivery[];
const children: ChildProcess[] = [];

beforeEach(async () => {
  reached = [];
  hold = undefined;
  server = await aMailServer({
    async onMessage({ envelope }) {
      reached.push(envelope.rcptTo.map(({ address }) => address).join());
      await hold;
      return undefined;
    },
  });
  await inTransaction((db) => db.delete(deliveries));
  const { id: regionId } = await aRegion();
  mails = [];
  for (let n = 0; n < 3; n++) mails.push(await aDelivery({ regionId }));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await server.close();
});

/** A worker that stops in its tracks at one place: `gate`, `leaving` (before SMTP), `answered` (before it is recorded). */
function worker(stopsAt: "gate" | "leaving" | "answered" | "nowhere"): ChildProcess {
  const child = runScript(`
    import { openStore } from "./db/store.server.ts";
    import { lateMail, smtpTo, soonAfter } from "./tests/support/factories/delivery.ts";
    import { startWorker } from "./app/delivery/worker.server.ts";
    const halt = (place) => {
      if (place !== ${JSON.stringify(stopsAt)}) return;
      console.log("stands at " + place);
      return new Promise(() => setInterval(() => {}, 1000));
    };
    await openStore();
    const smtp = smtpTo(${JSON.stringify(server.url)}, { silence: 30_000, whole: 60_000 });
    const transport = {
      async send(mail) {
        await halt("leaving");
        const outcome = await smtp.send(mail);
        await halt("answered");
        return outcome;
      },
      close: () => smtp.close(),
    };
    const handler = {
      async gate() {
        await halt("gate");
        return { pass: "go" };
      },
    };
    const worker = startWorker({ handlers: { test: handler }, lateMail, transport, now: () => soonAfter, pollMs: null, lanes: 1 });
    await worker.tick();
    await worker.stop();
  `);
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

const states = async () => (await Promise.all(mails.map(({ id }) => deliveryNow(id)))).map(({ state }) => state).sort();
const minutesLater = (minutes: number) => new Date(soonAfter.getTime() + minutes * 60_000);
const restart = (at: Date) => workOnce({ transport: smtpTo(server.url), at });
const everyone = () => mails.map(({ recipientEmail }) => recipientEmail).sort();

it("killed between claim and gate: all go out once, when the lease has lapsed", async () => {
  const child = worker("gate");
  await printed(child, "stands at gate");
  await kill(child);
  expect(await states()).toEqual(["waiting", "waiting", "waiting"]);

  expect(await restart(minutesLater(1))).toBe(0);
  await restart(minutesLater(10));
  expect(await states()).toEqual(["submitted", "submitted", "submitted"]);
  expect(reached.sort()).toEqual(everyone());
});

it.each(["leaving", "answered"] as const)(
  "killed after the step to sending (%s): that one is uncertain, the others go out once",
  async (place) => {
    const child = worker(place);
    await printed(child, `stands at ${place}`);
    await kill(child);
    expect(await states()).toEqual(["sending", "waiting", "waiting"]);

    await restart(minutesLater(1));
    expect(await states()).toEqual(["sending", "waiting", "waiting"]);
    await restart(minutesLater(10));
    await restart(minutesLater(600));
    expect(await states()).toEqual(["submitted", "submitted", "uncertain"]);
    expect(new Set(reached).size).toBe(reached.length);
    expect(reached).toHaveLength(place === "leaving" ? 2 : 3);
    const rows = await Promise.all(mails.map(({ id }) => deliveryNow(id)));
    expect(rows.find(({ state }) => state === "uncertain")).toMatchObject({
      reason: reasons.workerStopped,
      attempts: 1,
    });
  },
);

it("killed while the server has the message and has not answered: uncertain, and not sent again", async () => {
  let letGo = () => {};
  hold = new Promise((resolve) => {
    letGo = resolve;
  });
  const child = worker("nowhere");
  await expect.poll(() => reached.length, { timeout: 15_000 }).toBe(1);
  await kill(child);
  letGo();
  hold = undefined;

  await restart(minutesLater(10));
  await restart(minutesLater(600));
  expect(await states()).toEqual(["submitted", "submitted", "uncertain"]);
  expect(reached.sort()).toEqual(everyone());
});

it("left alone, such a process sends each once and ends", async () => {
  const child = worker("nowhere");
  const ended = once(child, "exit");
  expect((await ended)[0]).toBe(0);
  expect(await states()).toEqual(["submitted", "submitted", "submitted"]);
  expect(reached.sort()).toEqual(everyone());
});
