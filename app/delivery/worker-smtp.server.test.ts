import { afterEach, beforeEach, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries, suppressions } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery, deliveryNow, smtpTo, soonAfter, workOnce } from "#tests/support/factories/delivery.ts";
import { aClosedPort, aMailServer, answer, aSilentServer } from "#tests/support/mail-server.ts";
import { reasons } from "./reasons.ts";

useDatabase();

beforeEach(() =>
  inTransaction(async (db) => {
    await db.delete(deliveries);
    await db.delete(suppressions);
  }),
);

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

type Server = Awaited<ReturnType<typeof aMailServer>>;

async function served(...behaviour: Parameters<typeof aMailServer>): Promise<Server> {
  const server = await aMailServer(...behaviour);
  closing.push(server.close);
  return server;
}

const minutesLater = (minutes: number) => new Date(soonAfter.getTime() + minutes * 60_000);

it("sends one mail to each recipient, in text and HTML, with a Message-ID made of the delivery", async () => {
  const server = await served();
  const one = await aDelivery({ recipientEmail: "Ola.Vik@avisa.example", recipientName: "Ola «Æ» Vik" });
  const two = await aDelivery({ recipientEmail: "kari@radio.example" });
  expect(await workOnce({ transport: smtpTo(server.url) })).toBe(2);

  expect(server.recipients()).toEqual(["Ola.Vik@avisa.example", "kari@radio.example"]);
  const toOla = server.received.find(({ envelope }) => envelope.rcptTo[0]?.address.startsWith("Ola"))?.mail;
  expect(toOla?.messageId).toBe(`<${one.id}@framsnakk.example>`);
  expect(toOla?.subject).toBe("Halv ventetid");
  expect(toOla?.from?.value).toEqual([
    { name: "Torunn Elvestrand, Nordvågregionen", address: "presse@framsnakk.example" },
  ]);
  expect(toOla?.to).toMatchObject({ value: [{ name: "Ola «Æ» Vik", address: "Ola.Vik@avisa.example" }] });
  expect(toOla?.text).toContain("halvert");
  expect(toOla?.html).toContain("<p>Svartiden er halvert.</p>");
  for (const delivery of [one, two]) {
    expect(await deliveryNow(delivery.id)).toMatchObject({
      state: "submitted",
      attempts: 1,
      submittedAt: soonAfter,
      lastCode: 250,
      leaseToken: null,
    });
  }
});

it("leaves what is not yet due", async () => {
  const server = await served();
  await aDelivery({ dueAt: minutesLater(1) });
  expect(await workOnce({ transport: smtpTo(server.url) })).toBe(0);
  expect(server.received).toEqual([]);
});

it("tries again after a minute when the server is down, with the same Message-ID", async () => {
  const delivery = await aDelivery();
  await workOnce({ transport: smtpTo(await aClosedPort()) });
  expect(await deliveryNow(delivery.id)).toMatchObject({
    state: "deferred",
    reason: reasons.unreachable,
    attempts: 1,
    nextTryAt: minutesLater(1),
  });

  const server = await served();
  expect(await workOnce({ transport: smtpTo(server.url), at: minutesLater(0.5) })).toBe(0);
  await workOnce({ transport: smtpTo(server.url), at: minutesLater(1) });
  expect(server.received.map(({ mail }) => mail.messageId)).toEqual([`<${delivery.id}@framsnakk.example>`]);
  expect(await deliveryNow(delivery.id)).toMatchObject({ state: "submitted", attempts: 2 });
});

it("defers when the server accepts the connection and says nothing", async () => {
  const server = await aSilentServer();
  closing.push(server.close);
  const delivery = await aDelivery();
  await workOnce({ transport: smtpTo(server.url, { connect: 100 }) });
  expect(await deliveryNow(delivery.id)).toMatchObject({ state: "deferred", reason: reasons.unreachable });
});

it("defers when the server falls silent before the message is handed over", async () => {
  const server = await served({ plain: true, onRecipient: () => new Promise(() => {}) });
  const delivery = await aDelivery();
  await workOnce({ transport: smtpTo(server.url, { silence: 700 }) });
  expect(await deliveryNow(delivery.id)).toMatchObject({ state: "deferred", reason: reasons.unreachable });
});

it.each(["plain", "pipelining"])("is uncertain when the server falls silent after the message (%s)", async (kind) => {
  const server = await served({ plain: kind === "plain", onMessage: () => new Promise(() => {}) });
  const delivery = await aDelivery();
  await workOnce({ transport: smtpTo(server.url, { silence: 700 }) });
  expect(await deliveryNow(delivery.id)).toMatchObject({ state: "uncertain", reason: reasons.lostConnection });
});

it("is uncertain when the connection is cut after the message and before the answer, and not sent again", async () => {
  const server: Server = await served({
    onMessage: () => {
      server.cut();
      return undefined;
    },
  });
  const delivery = await aDelivery();
  await workOnce({ transport: smtpTo(server.url) });
  expect(await deliveryNow(delivery.id)).toMatchObject({ state: "uncertain", reason: reasons.lostConnection });
  expect(await workOnce({ transport: smtpTo(server.url), at: minutesLater(60) })).toBe(0);
});

it("has a deadline for the whole of one mail, however long the server may be silent", async () => {
  const server = await served({ onMessage: () => new Promise(() => {}) });
  const delivery = await aDelivery();
  await workOnce({ transport: smtpTo(server.url, { silence: 60_000, whole: 200 }) });
  expect(await deliveryNow(delivery.id)).toMatchObject({ state: "uncertain" });
});

it("waits out greylisting", async () => {
  let asked = 0;
  const server = await served({
    onRecipient: () => (asked++ === 0 ? answer(451, "4.7.1 Greylisted, come back later") : undefined),
  });
  const delivery = await aDelivery();
  await workOnce({ transport: smtpTo(server.url) });
  expect(await deliveryNow(delivery.id)).toMatchObject({
    state: "deferred",
    reason: reasons.askedToWait,
    lastCode: 451,
  });
  await workOnce({ transport: smtpTo(server.url), at: minutesLater(1) });
  expect(await deliveryNow(delivery.id)).toMatchObject({ state: "submitted", attempts: 2 });
  expect(server.received).toHaveLength(1);
});

it("fails after the eighth try", async () => {
  const server = await served({ onRecipient: () => answer(450, "4.2.1 Not now") });
  const delivery = await aDelivery({ attempts: 7, state: "deferred" });
  await workOnce({ transport: smtpTo(server.url) });
  expect(await deliveryNow(delivery.id)).toMatchObject({ state: "failed", reason: reasons.gaveUp, attempts: 8 });
});

it("suppresses an address that does not exist, and keeps no address in the answer", async () => {
  const server = await served({ onRecipient: (address) => answer(550, `5.1.1 <${address}> User unknown`) });
  const delivery = await aDelivery({ recipientEmail: "borte@avisa.example" });
  await workOnce({ transport: smtpTo(server.url) });
  const after = await deliveryNow(delivery.id);
  expect(after).toMatchObject({ state: "bounced", reason: reasons.addressUnknown, lastCode: 550 });
  expect(after.lastAnswer).toContain("User unknown");
  expect(after.lastAnswer).not.toContain("borte");
  const [suppressed] = await read.select().from(suppressions);
  expect(suppressed).toMatchObject({ recipientKey: "borte@avisa.example", list: "*", reason: "bounced" });

  const next = await aDelivery({ regionId: delivery.regionId, recipientEmail: "borte@avisa.example", list: "press" });
  await workOnce({ transport: smtpTo(server.url) });
  expect(await deliveryNow(next.id)).toMatchObject({ state: "suppressed", reason: reasons.bouncedBefore, attempts: 0 });
});

it.each([
  ["a full mailbox", { onRecipient: () => answer(552, "5.2.2 Mailbox full") }, "failed", reasons.refused],
  ["our reputation", { onRecipient: () => answer(550, "5.7.1 Blocked") }, "failed", reasons.senderRefused],
  ["our address", { onRecipient: () => answer(550, "5.1.8 Bad sender") }, "failed", reasons.senderRefused],
  ["no code at all", { onRecipient: () => answer(550, "No") }, "failed", reasons.refused],
  ["the sender", { onSender: () => answer(550, "5.7.1 Not you") }, "deferred", reasons.senderRefused],
  ["the content", { onMessage: () => answer(554, "5.6.0 We do not like it") }, "failed", reasons.refused],
  ["later, after the content", { onMessage: () => answer(451, "4.3.0 Try later") }, "deferred", reasons.askedToWait],
  ["the size", { onMessage: () => answer(552, "5.3.4 Too large") }, "failed", reasons.senderRefused],
] as const)("a refusal about %s", async (_, behaviour, state, reason) => {
  const server = await served(behaviour);
  const delivery = await aDelivery();
  await workOnce({ transport: smtpTo(server.url) });
  expect(await deliveryNow(delivery.id)).toMatchObject({ state, reason });
  expect(await read.select().from(suppressions)).toEqual([]);
});

it("defers everything while the password is wrong", async () => {
  const server = await served({ password: "right" });
  const delivery = await aDelivery();
  await workOnce({ transport: smtpTo(server.url.replace("//", "//us:wrong@")) });
  expect(await deliveryNow(delivery.id)).toMatchObject({
    state: "deferred",
    reason: reasons.senderRefused,
    lastCode: 535,
  });
  await workOnce({ transport: smtpTo(server.url.replace("//", "//us:right@")), at: minutesLater(1) });
  expect(await deliveryNow(delivery.id)).toMatchObject({ state: "submitted" });
});

it("does not send to what is no address", async () => {
  const server = await served();
  const delivery = await aDelivery({ recipientEmail: "ingen adresse her" });
  await workOnce({ transport: smtpTo(server.url) });
  expect(await deliveryNow(delivery.id)).toMatchObject({ state: "failed", reason: reasons.notSendable });
  expect(server.received).toEqual([]);
});

it("sends many mails over few connections", async () => {
  const server = await served();
  const { regionId } = await aDelivery();
  for (let n = 0; n < 60; n++) await aDelivery({ regionId });
  await workOnce({ transport: smtpTo(server.url) });
  expect(server.received).toHaveLength(61);
  expect(new Set(server.recipients()).size).toBe(61);
  expect(server.connections()).toBeLessThan(30);
});

it("opens a new connection when the one it kept has died", async () => {
  const server = await served();
  const transport = smtpTo(server.url);
  const first = await aDelivery();
  const keep = { ...transport, close: async () => {} };
  await workOnce({ transport: keep });
  server.cut();
  const second = await aDelivery();
  await workOnce({ transport });
  for (const { id } of [first, second])
    expect(await deliveryNow(id)).toMatchObject({ state: "submitted", attempts: 1 });
});
