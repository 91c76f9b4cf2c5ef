// What a hold stops, and what it lets through.
import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDelivery, deliveryNow, open, soonAfter, workOnce } from "#tests/support/factories/delivery.ts";
import { anActor, longAgo } from "#tests/support/factories.ts";
import type { PersonActor } from "~/access/actor.ts";
import type { CauseHandler } from "./cause.ts";
import type { HeldItem } from "./held-item.ts";
import { decide, layHold, letFlow, liftHold, undecide } from "./holds.commands.server.ts";
import { mayFlow } from "./holds.queries.server.ts";
import type { Transport } from "./mail.ts";
import { reasons } from "./reasons.ts";

useDatabase();
beforeEach(() => inTransaction((db) => db.delete(deliveries)));

const door: Transport = {
  send: async () => ({ kind: "accepted", answer: { code: 250, text: "ok" } }),
  close: async () => {},
};
const told: CauseHandler = { ...open, heldAs: async (_, { id }) => ({ type: "update", id }) };
const work = (at = soonAfter) => workOnce({ transport: door, handlers: { told, test: open }, at });

const causeId = () => randomUUID();
const lay = (actor: PersonActor, practice = false) =>
  inTransaction((db) => layHold(db, actor, longAgo, { reasonId: randomUUID(), title: "Feil tall", practice }));
const release = (actor: PersonActor, holdId: string, item: HeldItem, at = soonAfter) =>
  inTransaction(async (db) => {
    await decide(db, actor, at, { holdId, item, decision: "released" });
    await letFlow(db, at, { kind: "told", id: item.id, regionId: actor.regionId });
  });
const stateOf = async (id: string) => {
  const { state, reason } = await deliveryNow(id);
  return [state, reason];
};

it("holds what is told to others, lets the rest through, and leaves other regions in peace", async () => {
  const actor = await anActor();
  await lay(actor);
  const { regionId } = actor;
  const held = await aDelivery({ regionId, causeKind: "told" });
  const receipt = await aDelivery({ regionId, causeKind: "test" });
  const elsewhere = await aDelivery({ causeKind: "told" });
  await work();
  expect(await stateOf(held.id)).toEqual(["held", reasons.inCase]);
  expect(await stateOf(receipt.id)).toEqual(["submitted", null]);
  expect(await stateOf(elsewhere.id)).toEqual(["submitted", null]);
});

it("lets each thing go by itself, also what has become overdue meanwhile", async () => {
  const actor = await anActor();
  const hold = await lay(actor);
  const [one, other] = [causeId(), causeId()];
  const first = await aDelivery({ regionId: actor.regionId, causeKind: "told", causeId: one });
  const second = await aDelivery({ regionId: actor.regionId, causeKind: "told", causeId: other });
  const later = await aDelivery({
    regionId: actor.regionId,
    causeKind: "told",
    causeId: one,
    dueAt: new Date(soonAfter.getTime() + 72 * 3_600_000),
    nextTryAt: new Date(soonAfter.getTime() + 72 * 3_600_000),
  });
  await work();
  const twoDaysOn = new Date(soonAfter.getTime() + 48 * 3_600_000);
  await release(actor, hold.id, { type: "update", id: one }, twoDaysOn);
  await work(twoDaysOn);
  expect(await stateOf(first.id)).toEqual(["submitted", null]);
  expect(await stateOf(second.id)).toEqual(["held", reasons.inCase]);
  expect(await stateOf(later.id)).toEqual(["waiting", null]);
  await work(new Date(soonAfter.getTime() + 73 * 3_600_000));
  expect(await stateOf(later.id)).toEqual(["submitted", null]);
});

it("asks for the word of every hold that stands, and for none when they are lifted or only practised", async () => {
  const actor = await anActor();
  const item: HeldItem = { type: "sending", id: causeId() };
  const flows = () => mayFlow(read, actor.regionId, item.type, item.id);
  await lay(actor, true);
  expect(await flows()).toBe(true);
  const [first, second] = [await lay(actor), await lay(actor)];
  await release(actor, first.id, item);
  expect(await flows()).toBe(false);
  await release(actor, second.id, item);
  expect(await flows()).toBe(true);
  await inTransaction((db) => undecide(db, actor, soonAfter, first.id, item));
  expect(await flows()).toBe(false);
  await inTransaction((db) => liftHold(db, actor, soonAfter, first.id));
  expect(await flows()).toBe(true);
});
