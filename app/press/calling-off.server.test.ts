// Stopping a sending that has begun, and scheduling it anew.
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { type DeliveryState, deliveries } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { workOnce } from "#tests/support/factories/delivery.ts";
import { aReadyDesk, type Desk, minutes, partiesNow, retitle, scheduled } from "#tests/support/factories/press.ts";
import type { PublicActor } from "~/access/actor.ts";
import type { Outcome } from "~/delivery/smtp-answer.ts";
import { sendingHandler } from "./causes.server.ts";
import { publishedReleases } from "./press-room.queries.server.ts";
import { getRelease } from "./releases.queries.server.ts";
import { cancel } from "./sendings.commands.server.ts";
import { recipientsOf } from "./sendings.queries.server.ts";

useDatabase();

const work = (outcome: Outcome, at: Date) =>
  workOnce({
    at,
    handlers: { sending: sendingHandler },
    transport: { send: async () => outcome, close: async () => {} },
  });
const noServer: Outcome = { kind: "notHandedOver" };
const deliveriesOf = (sendingId: string) => read.select().from(deliveries).where(eq(deliveries.causeId, sendingId));
const seenByPublic = (desk: Desk, at: Date) => {
  const anyone: PublicActor = { kind: "public", regionId: desk.region.id };
  return publishedReleases(anyone, read, at);
};

describe("a sending that no server took", () => {
  it("can be called off: nothing is public, the text can be changed and answered again", async () => {
    const { desk, releaseId } = await aReadyDesk({ embargoUntil: minutes(600).toISOString() });
    const { id } = await scheduled(desk, releaseId, null);
    await work(noServer, minutes(31));
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(["deferred", "deferred"]);
    await cancel(desk.owner, minutes(32), id);
    expect(await seenByPublic(desk, minutes(601))).toEqual([]);
    await retitle(desk, releaseId, "Rettet før noen fikk den");
    const { release, status } = await getRelease(desk.owner, read, minutes(50), releaseId);
    expect([release.frozenAt, release.publishedVersionId, status.kind]).toEqual([null, null, "inApproval"]);
    expect((await partiesNow(desk, releaseId)).some(({ state }) => state === "changedSince")).toBe(true);
  });

  it.each<DeliveryState>(["submitted", "uncertain", "failed", "bounced", "sending"])(
    "stays frozen where one stands as %s",
    async (state) => {
      const { desk, both, releaseId } = await aReadyDesk();
      const { id } = await scheduled(desk, releaseId, null);
      await work(noServer, minutes(31));
      await inTransaction((db) =>
        db.update(deliveries).set({ state }).where(eq(deliveries.contactId, both.contact.id)),
      );
      await cancel(desk.owner, minutes(32), id);
      const { release } = await getRelease(desk.owner, read, minutes(50), releaseId);
      expect(release.frozenAt).toEqual(minutes(31));
      await expect(retitle(desk, releaseId, "For sent")).rejects.toMatchObject({ code: "press:refusal.frozen" });
    },
  );
});

describe("scheduling anew what was stopped half way", () => {
  const stoppedWith = async (state: DeliveryState) => {
    const { desk, both, releaseId } = await aReadyDesk();
    const { id } = await scheduled(desk, releaseId, null);
    await work(noServer, minutes(31));
    await inTransaction((db) => db.update(deliveries).set({ state }).where(eq(deliveries.contactId, both.contact.id)));
    await cancel(desk.owner, minutes(32), id);
    return { desk, both, releaseId };
  };

  it.each<DeliveryState>(["sending", "uncertain"])(
    "waits for one that stands as %s: it may not arrive",
    async (state) => {
      const { desk, releaseId } = await stoppedWith(state);
      await expect(scheduled(desk, releaseId, null, minutes(33))).rejects.toMatchObject({
        code: "press:refusal.unsettled",
      });
    },
  );

  it("says beforehand who has it", async () => {
    const { desk, both, releaseId } = await stoppedWith("submitted");
    const { recipients } = await recipientsOf(desk.owner, read, releaseId);
    expect(recipients.find(({ contactId }) => contactId === both.contact.id)?.reach).toBe("hasIt");
    const { id } = await scheduled(desk, releaseId, null, minutes(33));
    expect((await deliveriesOf(id)).map(({ contactId }) => contactId)).not.toContain(both.contact.id);
  });
});
