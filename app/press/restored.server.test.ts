// A press sending that a restore has held: paused, and out of the press room, until a person says what is to be done.
import { eq, inArray } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { releases, sendings } from "#db/schema/press.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aReadyDesk, minutes, scheduled } from "#tests/support/factories/press.ts";
import { anActor, aPublicActor } from "#tests/support/factories.ts";
import { holdUnfinished } from "~/delivery/restored.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { publishedReleases } from "./press-room.queries.server.ts";
import { pauseRestored, settleRestoredSending } from "./restored.server.ts";

useDatabase();

const later = minutes(120);

async function restoredSending(onTheirWay: "none" | "one" | "all" = "none") {
  const { desk, releaseId } = await aReadyDesk();
  await scheduled(desk, releaseId);
  const all = await read.select().from(deliveries).where(eq(deliveries.regionId, desk.region.id));
  const queued = all.filter(({ causeKind }) => causeKind === "sending");
  const left = { none: [], one: queued.slice(0, 1), all: queued }[onTheirWay].map(({ id }) => id);
  await inTransaction(async (db) => {
    await db.update(deliveries).set({ state: "sending" }).where(inArray(deliveries.id, left));
    // The first mail had frozen the text.
    if (left.length > 0) await db.update(releases).set({ frozenAt: later }).where(eq(releases.id, releaseId));
    await holdUnfinished(db, later);
    await pauseRestored(db, later);
  });
  const now = async () => {
    const [sending] = await read.select().from(sendings).where(eq(sendings.releaseId, releaseId));
    const [release] = await read.select().from(releases).where(eq(releases.id, releaseId));
    const mails = await read
      .select()
      .from(deliveries)
      .where(eq(deliveries.causeId, sending?.id ?? ""));
    const open = await publishedReleases(aPublicActor(desk.region.id), read, later);
    return {
      id: sending?.id ?? "",
      state: sending?.state,
      frozen: release?.frozenAt !== null,
      mails: [...new Set(mails.map(({ state }) => state))],
      inPressRoom: open.length,
    };
  };
  return { desk, releaseId, now };
}

it.each([
  ["send", { state: "active", frozen: false, mails: ["waiting"], inPressRoom: 1 }],
  ["sent", { state: "active", frozen: true, mails: ["submitted"], inPressRoom: 1 }],
  ["stop", { state: "cancelled", frozen: false, mails: ["cancelled"], inPressRoom: 0 }],
] as const)("is paused, and out of the press room; then: %s", async (as, after) => {
  const { desk, now } = await restoredSending();
  const held = await now();
  expect(held).toMatchObject({ state: "paused", frozen: false, mails: ["held"], inPressRoom: 0 });
  await expect(settleRestoredSending(await anActor(), later, { id: held.id, as })).rejects.toThrow(NotFound);
  await settleRestoredSending(desk.owner, later, { id: held.id, as });
  expect(await now()).toMatchObject(after);
});

it.each(["one", "all"] as const)("what was on its way goes again with the rest: %s", async (onTheirWay) => {
  const { desk, now } = await restoredSending(onTheirWay);
  const { id, mails } = await now();
  expect(mails).toContain("uncertain");
  await settleRestoredSending(desk.owner, later, { id: id, as: "send" });
  await settleRestoredSending(desk.owner, later, { id: id, as: "send" });
  expect(await now()).toMatchObject({ state: "active", mails: ["waiting"] });
});

it.each([
  ["sent", ["cancelled", "submitted"]],
  ["notSent", ["cancelled"]],
] as const)("what may have left is not stopped with the rest; decided, the release goes on: %s", async (as, states) => {
  const { desk, now, releaseId } = await restoredSending("one");
  const { id } = await now();
  await settleRestoredSending(desk.owner, later, { id, as: "stop" });
  const stopped = await now();
  expect(stopped.state).toBe("cancelled");
  expect(new Set(stopped.mails)).toEqual(new Set(["cancelled", "uncertain"]));
  const again = settleRestoredSending(desk.owner, later, { id, as: "send" });
  await expect(again).rejects.toMatchObject({ code: "press:refusal.stoppedAfterRestore" });
  await expect(scheduled(desk, releaseId, null, later)).rejects.toMatchObject({ code: "press:refusal.unsettled" });
  const [uncertain] = await read.select().from(deliveries).where(eq(deliveries.state, "uncertain"));
  const one = { id, as, deliveryId: uncertain?.id };
  for (let times = 0; times < 2; times++) await settleRestoredSending(desk.owner, later, one);
  const settled = await now();
  expect(settled).toMatchObject({ state: "cancelled", frozen: as === "sent" });
  expect(new Set(settled.mails)).toEqual(new Set(states));
  const anew = await scheduled(desk, releaseId, null, later);
  const mails = await read.select().from(deliveries).where(eq(deliveries.causeId, anew.id));
  expect(mails).toHaveLength(as === "sent" ? 1 : 2);
});
