// A press sending that a restore has held: paused, and out of the press room, until a person says what is to be done.
import { eq } from "drizzle-orm";
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

async function restoredSending() {
  const { desk, releaseId } = await aReadyDesk();
  await scheduled(desk, releaseId);
  await inTransaction(async (db) => {
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
  return { desk, now };
}

it.each([
  ["send", { state: "active", frozen: false, mails: ["waiting"], inPressRoom: 1 }],
  ["sent", { state: "active", frozen: true, mails: ["submitted"], inPressRoom: 1 }],
  ["stop", { state: "cancelled", frozen: false, mails: ["cancelled"], inPressRoom: 0 }],
] as const)("is paused, and out of the press room; then: %s", async (as, after) => {
  const { desk, now } = await restoredSending();
  const held = await now();
  expect(held).toMatchObject({ state: "paused", frozen: false, mails: ["held"], inPressRoom: 0 });
  await expect(settleRestoredSending(await anActor(), later, held.id, as)).rejects.toThrow(NotFound);
  await settleRestoredSending(desk.owner, later, held.id, as);
  expect(await now()).toMatchObject(after);
});
