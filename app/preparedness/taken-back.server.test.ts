// What was dropped under a hold by mistake, and has not happened, is put back as it was, and waits there.
import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { asks } from "#db/schema/ambassadors.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { sendings } from "#db/schema/press.ts";
import { collectRequests } from "#db/schema/successes.ts";
import { updates } from "#db/schema/updates.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anAmbassador, askFields } from "#tests/support/factories/ambassadors.ts";
import { workOnce } from "#tests/support/factories/delivery.ts";
import { aReadyDesk, minutes, scheduled } from "#tests/support/factories/press.ts";
import { aPlannedUpdate } from "#tests/support/factories/updates.ts";
import { only } from "#tests/support/factories.ts";
import { sendAsk } from "~/ambassadors/asks.commands.server.ts";
import { causeHandlers } from "~/causes.server.ts";
import type { HeldItem } from "~/delivery/held-item.ts";
import { activeHolds } from "~/delivery/holds.queries.server.ts";
import type { Transport } from "~/delivery/mail.ts";
import { resume } from "~/press/sendings.commands.server.ts";
import { askMembers } from "~/successes/collect.commands.server.ts";
import { closeCase, openCase } from "./cases.commands.server.ts";
import { dropThing, releaseThing, takeBack } from "./held.commands.server.ts";

useDatabase();

/** A release that is scheduled, an ask, the month's question and an update; then a case. */
async function aHeldWeek() {
  const { desk, releaseId } = await aReadyDesk();
  const { owner, region } = desk;
  const sending = await scheduled(desk, releaseId);
  const { id: ambassadorId } = await anAmbassador({ regionId: region.id });
  const ask = await sendAsk(owner, minutes(31), askFields(ambassadorId));
  await askMembers(owner, minutes(31), [desk.oyvaer.id]);
  const collect = only(await read.select().from(collectRequests).where(eq(collectRequests.regionId, region.id))).id;
  const { id: update } = await aPlannedUpdate({ regionId: region.id, plannedFor: minutes(120) });
  const caseId = randomUUID();
  const kind = { exercise: false, lifeAndHealth: false, dataBreach: false };
  await openCase(owner, minutes(40), { id: caseId, scenarioId: null, title: "Sak", ...kind, awareAt: minutes(40) });
  const things: HeldItem[] = [
    { type: "sending", id: sending.id },
    { type: "ask", id: ask },
    { type: "collect", id: collect },
    { type: "update", id: update },
  ];
  const sent: string[] = [];
  const transport: Transport = {
    async send(mail) {
      if (mail.regionId === region.id) sent.push(mail.to.email);
      return { kind: "accepted", answer: { code: 250, text: "ok" } };
    },
    close: async () => {},
  };
  const { sending: toPress, ask: toOne, collect: toMember, update: toMany } = causeHandlers;
  const handlers = Object.fromEntries(
    Object.entries({ sending: toPress, ask: toOne, collect: toMember, update: toMany }).flatMap(([kind, handler]) =>
      handler ? [[kind, handler]] : [],
    ),
  );
  const work = (at: Date) => workOnce({ transport, handlers, at });
  const mails = async () =>
    [
      ...new Set(
        (
          await read
            .select()
            .from(deliveries)
            .where(inArray(deliveries.causeId, [sending.id, ask, collect]))
        ).map(({ state }) => state),
      ),
    ].sort();
  const standing = async () => [
    only(await read.select().from(sendings).where(eq(sendings.id, sending.id))).state,
    only(await read.select().from(asks).where(eq(asks.id, ask))).cancelledAt === null ? "asked" : "calledOff",
    only(await read.select().from(updates).where(eq(updates.causeId, sending.id))).state,
    only(await read.select().from(updates).where(eq(updates.id, update))).state,
  ];
  return { desk, owner, caseId, things, sent, work, mails, standing };
}

it("each of them, whichever it is, however often it is pressed; then it leaves when it is let go", async () => {
  const { desk, owner, caseId, things, sent, work, mails, standing } = await aHeldWeek();
  const before = await standing();
  for (const item of things) await dropThing(owner, minutes(41), { caseId, item });
  expect(await standing()).toEqual(["cancelled", "calledOff", "cancelled", "cancelled"]);
  expect(await mails()).toEqual(["cancelled"]);
  for (const item of [...things, ...things]) await takeBack(owner, minutes(42), { caseId, item });
  expect(await standing()).toEqual(before);
  await work(minutes(61));
  await work(minutes(62));
  expect(sent).toEqual([]);
  expect(await mails()).toEqual(["held"]);
  for (const item of things) await releaseThing(owner, minutes(63), { caseId, item });
  await work(minutes(64));
  expect(await mails()).toEqual(["submitted"]);
  expect(sent).toHaveLength(4);
  const [sending] = things;
  if (sending) await expect(takeBack(owner, minutes(65), { caseId, item: sending })).rejects.toBeDefined();
  expect(desk.region.id).toBe(owner.regionId);
});

it("when the hold is lifted, what then waits for a person; and nothing that has been replaced", async () => {
  const { owner, caseId, things, sent, work, standing } = await aHeldWeek();
  await closeCase(owner, minutes(41), caseId);
  for (const item of things) await dropThing(owner, minutes(42), { caseId, item });
  expect(await activeHolds(read, owner.regionId)).toEqual([]);
  const refused = { code: "preparedness:refusal.lifted" };
  for (const item of things.filter(({ type }) => type === "ask" || type === "collect"))
    await expect(takeBack(owner, minutes(43), { caseId, item })).rejects.toMatchObject(refused);
  for (const item of things.filter(({ type }) => type === "sending" || type === "update"))
    await takeBack(owner, minutes(43), { caseId, item });
  expect(await standing()).toEqual(["paused", "calledOff", "scheduled", "planned"]);
  await work(minutes(61));
  expect(sent).toEqual([]);
  const [sending] = things;
  await resume(owner, minutes(62), sending?.id ?? "");
  await work(minutes(63));
  expect(sent).toHaveLength(2);
});
