// What a hold keeps out of the press room, and what it leaves there.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { workOnce } from "#tests/support/factories/delivery.ts";
import { aReadyDesk, type Desk, minutes, scheduled } from "#tests/support/factories/press.ts";
import type { HeldItem } from "~/delivery/held-item.ts";
import { decide, layHold, letFlow, liftHold } from "~/delivery/holds.commands.server.ts";
import { sendingHandler } from "./causes.server.ts";
import { publishedReleases } from "./press-room.queries.server.ts";

useDatabase();

const lay = (desk: Desk, at: Date) =>
  inTransaction((db) => layHold(db, desk.owner, at, { reasonId: randomUUID(), title: "Feil tall", practice: false }));
const letGo = (desk: Desk, holdId: string, item: HeldItem, at: Date) =>
  inTransaction(async (db) => {
    await decide(db, desk.owner, at, { holdId, item, decision: "released" });
    await letFlow(db, at, { kind: item.type, id: item.id, regionId: desk.region.id });
  });
const shownAt = async (desk: Desk, at: Date) =>
  (await publishedReleases({ kind: "public", regionId: desk.region.id }, read, at)).length;
const work = (at: Date) =>
  workOnce({
    at,
    handlers: { sending: sendingHandler },
    transport: { send: async () => ({ kind: "accepted", answer: { code: 250, text: "ok" } }), close: async () => {} },
  });

it("a release that was to come out waits with its mails, and comes out with them", async () => {
  const { desk, releaseId } = await aReadyDesk();
  const { id } = await scheduled(desk, releaseId, minutes(60));
  const hold = await lay(desk, minutes(50));
  await work(minutes(61));
  expect(await shownAt(desk, minutes(61))).toBe(0);
  await letGo(desk, hold.id, { type: "sending", id }, minutes(90));
  expect(await shownAt(desk, minutes(90))).toBe(1);
  await work(minutes(91));
  expect(await shownAt(desk, minutes(91))).toBe(1);
});

it("one that is scheduled for now while the hold stands waits too", async () => {
  const { desk, releaseId } = await aReadyDesk();
  const hold = await lay(desk, minutes(25));
  const { id } = await scheduled(desk, releaseId, null);
  await work(minutes(31));
  expect(await shownAt(desk, minutes(31))).toBe(0);
  await letGo(desk, hold.id, { type: "sending", id }, minutes(40));
  expect(await shownAt(desk, minutes(40))).toBe(1);
});

it("one that left under embargo before the hold stays out until its place is let go, or the hold is lifted", async () => {
  const { desk, releaseId } = await aReadyDesk({ embargoUntil: minutes(600).toISOString() });
  await scheduled(desk, releaseId, null);
  await work(minutes(31));
  const hold = await lay(desk, minutes(50));
  expect(await shownAt(desk, minutes(601))).toBe(0);
  const other = await lay(desk, minutes(60));
  await letGo(desk, hold.id, { type: "release", id: releaseId }, minutes(100));
  expect(await shownAt(desk, minutes(601))).toBe(0);
  await inTransaction((db) => liftHold(db, desk.owner, minutes(110), other.id));
  expect(await shownAt(desk, minutes(601))).toBe(1);
});

it("what was public before the hold stays public", async () => {
  const { desk, releaseId } = await aReadyDesk();
  await scheduled(desk, releaseId, null);
  await work(minutes(31));
  await lay(desk, minutes(50));
  expect(await shownAt(desk, minutes(51))).toBe(1);
});
