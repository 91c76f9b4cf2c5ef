import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveryContents } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { noOwners } from "#tests/support/factories/approvals.ts";
import {
  aLinkOf,
  aPressDesk,
  aReadyDesk,
  type Desk,
  minutes,
  partiesNow,
  retitle,
  scheduled,
} from "#tests/support/factories/press.ts";
import { answerByLink } from "~/approvals/decisions.commands.server.ts";
import { sendingHandler } from "./causes.server.ts";
import { markReady } from "./releases.commands.server.ts";
import { cancel, pause, resume } from "./sendings.commands.server.ts";
import { getSending } from "./sendings.queries.server.ts";

useDatabase();

const gateOf = (sendingId: string, desk: Desk, at: Date) =>
  inTransaction((db) => sendingHandler.gate(db, { kind: "sending", id: sendingId, regionId: desk.region.id }, at));

describe("what the gate says", () => {
  const embargoUntil = new Date("2026-01-05T10:00:00.000Z");
  const second = (offset: number) => new Date(embargoUntil.getTime() + offset * 1_000);

  it("lets a sending in advance through before the embargo, marked with it", async () => {
    const { desk, releaseId } = await aReadyDesk({ embargoUntil: embargoUntil.toISOString() });
    const { id } = await scheduled(desk, releaseId, second(-1));
    expect(await gateOf(id, desk, second(-1))).toEqual({ pass: "go" });
    expect((await getSending(desk.owner, read, id)).inAdvance).toBe(true);
    const contents = await read.select().from(deliveryContents).where(eq(deliveryContents.causeId, id));
    for (const { subject, text } of contents) {
      expect(subject).toMatch(/^SPERREFRIST til m[aå]ndag 5\. januar 2026 kl\. 11\.00: /);
      expect(text).toMatch(/SPERREFRIST til m[aå]ndag 5\. januar 2026 kl\. 11\.00/);
    }
  });

  it("holds one that was scheduled for afterwards until the very second, whatever made it early", async () => {
    const { desk, releaseId } = await aReadyDesk({ embargoUntil: embargoUntil.toISOString() });
    const { id } = await scheduled(desk, releaseId, embargoUntil);
    expect(await gateOf(id, desk, second(-1))).toEqual({
      pass: "wait",
      until: embargoUntil,
      reason: "press:reason.embargo",
    });
    expect(await gateOf(id, desk, second(0))).toEqual({ pass: "go" });
    const contents = await read.select().from(deliveryContents).where(eq(deliveryContents.causeId, id));
    expect(contents.every(({ subject }) => !subject.includes("SPERREFRIST"))).toBe(true);
  });

  it.each<[string, object, (desk: Desk, releaseId: string, sendingId: string) => Promise<unknown>]>([
    ["go", { pass: "go" }, async () => {}],
    [
      "wait while it is paused",
      { pass: "wait", reason: "press:reason.paused" },
      (desk, _, id) => pause(desk.owner, minutes(40), id),
    ],
    [
      "go when it is resumed",
      { pass: "go" },
      (desk, _, id) => pause(desk.owner, minutes(40), id).then(() => resume(desk.owner, minutes(41), id)),
    ],
    [
      "cancel when it is stopped",
      { pass: "cancel", reason: "press:reason.cancelled" },
      (desk, _, id) => cancel(desk.owner, minutes(40), id),
    ],
    ["cancel when the text has changed", { pass: "cancel" }, (desk, releaseId) => retitle(desk, releaseId, "Endret")],
    [
      "hold what is not ready any more",
      { pass: "hold", reason: "press:reason.notReady" },
      (desk, releaseId) => markReady(desk.owner, minutes(40), { releaseId, ready: false }),
    ],
    [
      "hold what somebody no longer approves",
      { pass: "hold", reason: "press:reason.notApproved" },
      async (desk, releaseId) => {
        const party = (await partiesNow(desk, releaseId))[0];
        if (!party?.contactId) throw new Error("no party");
        const seen = [{ concern: party.concern, hash: party.hash }];
        const answer = { subjectId: releaseId, decision: "changesRequested" as const, comment: "Vent.", seen };
        await answerByLink(await aLinkOf(desk, party.contactId), minutes(40), answer, noOwners);
      },
    ],
  ])("%s", async (_, verdict, change) => {
    const { desk, releaseId } = await aReadyDesk();
    const { id } = await scheduled(desk, releaseId);
    await change(desk, releaseId, id);
    expect(await gateOf(id, desk, minutes(60))).toMatchObject(verdict);
  });

  it("cancel for a sending that is not there, and for another region's", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { id } = await scheduled(desk, releaseId);
    expect(await gateOf(randomUUID(), desk, minutes(60))).toMatchObject({ pass: "cancel" });
    expect(await gateOf(id, await aPressDesk(), minutes(60))).toMatchObject({ pass: "cancel" });
  });
});
