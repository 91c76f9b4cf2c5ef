import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries, deliveryContents, suppressions } from "#db/schema/delivery.ts";
import { releases } from "#db/schema/press.ts";
import { updates } from "#db/schema/updates.ts";
import { useDatabase } from "#tests/support/database.ts";
import { workOnce } from "#tests/support/factories/delivery.ts";
import {
  aJournalist,
  anApprovedRelease,
  aPressDesk,
  approveAll,
  aReadyDesk,
  ask,
  type Desk,
  minutes,
  partiesNow,
  retitle,
  scheduled,
} from "#tests/support/factories/press.ts";
import { aJobActor, anActor, only } from "#tests/support/factories.ts";
import type { Transport } from "~/delivery/mail.ts";
import { instantAt } from "~/platform/civil-date.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { toldOf } from "~/updates/updates.queries.server.ts";
import { sendingHandler } from "./causes.server.ts";
import { markReady, savePart } from "./releases.commands.server.ts";
import { getRelease } from "./releases.queries.server.ts";
import { cancel, pause, resume, schedule } from "./sendings.commands.server.ts";
import { getSending, recipientsOf } from "./sendings.queries.server.ts";

useDatabase();

const refusal = (code: string) => expect.objectContaining({ code });
const viewOf = (desk: Desk, releaseId: string) => getRelease(desk.owner, read, minutes(30), releaseId);
const deliveriesOf = (sendingId: string) => read.select().from(deliveries).where(eq(deliveries.causeId, sendingId));
const told = async (desk: Desk) => only((await toldOf(desk.owner, read, [desk.success.id])).get(desk.success.id) ?? []);

/** Takes every mail, and remembers which of this desk's went to whom; the queue is the same for all tests here. */
function aTransport(desk: Desk): Transport & { to: string[] } {
  const to: string[] = [];
  return {
    to,
    async send(mail) {
      if (mail.regionId === desk.region.id) to.push(mail.to.email);
      return { kind: "accepted", answer: { code: 250, text: "ok" } };
    },
    close: async () => {},
  };
}
const work = (transport: Transport, at: Date) => workOnce({ transport, at, handlers: { sending: sendingHandler } });

describe("scheduling", () => {
  it("freezes each variant once and writes one delivery for each recipient, with the update", async () => {
    const { desk, local, both, releaseId } = await aReadyDesk();
    await aJournalist(desk, { outlet: "Avis uten adresse", email: null });
    const off = await aJournalist(desk, { outlet: "Regionvarden" });
    const suppressed = {
      regionId: desk.region.id,
      recipientKey: off.contact.emailKey ?? "",
      list: "press",
      reason: "unsubscribed" as const,
    };
    await inTransaction((db) => db.insert(suppressions).values({ ...suppressed, createdAt: minutes(1) }));

    const list = await recipientsOf(desk.owner, read, releaseId);
    expect(list.recipients.map(({ outlets, variant, reach }) => [outlets[0], variant.kind, reach])).toEqual([
      ["Avis uten adresse", "common", "noAddress"],
      ["Fjellbladet", "local", "reached"],
      ["Kystbladet", "angles", "reached"],
      ["Regionvarden", "common", "unsubscribed"],
    ]);
    const { id } = await scheduled(desk, releaseId);
    const rows = await deliveriesOf(id);
    expect(rows.map(({ contactId, state, list: of }) => [contactId, state, of])).toEqual(
      expect.arrayContaining([
        [local.contact.id, "waiting", "press"],
        [both.contact.id, "waiting", "press"],
        [off.contact.id, "suppressed", "press"],
      ]),
    );
    expect(rows).toHaveLength(3);
    expect(rows.every(({ linkId, dueAt }) => linkId !== null && dueAt.getTime() === minutes(60).getTime())).toBe(true);
    const contents = await read.select().from(deliveryContents).where(eq(deliveryContents.causeId, id));
    expect(contents.map(({ variant, locale }) => [variant, locale]).sort()).toEqual(
      [
        ["common", "nb"],
        [`angles:${[desk.granheim.id, desk.lysfjord.id].sort().join("+")}`, "nn"],
        [`local:${desk.granheim.id}`, "nb"],
      ].sort(),
    );
    const { release, status, version } = await viewOf(desk, releaseId);
    expect(release).toMatchObject({ publishedVersionId: version.id, publishAt: minutes(60), frozenAt: null });
    expect(status).toMatchObject({ kind: "scheduled", at: minutes(60), reachable: 2 });
    expect(only(await read.select().from(updates).where(eq(updates.causeId, id)))).toMatchObject({
      audienceId: desk.region.id,
      plannedFor: minutes(60),
    });
    expect(await told(desk)).toMatchObject({ state: "planned" });

    const view = await getSending(desk.owner, read, id);
    expect(view).toMatchObject({ inAdvance: false, unsent: 2, release: { id: releaseId } });
    expect(view.deliveries.find(({ delivery }) => delivery.contactId === both.contact.id)).toMatchObject({
      outlets: ["Kystbladet"],
      variant: { kind: "angles" },
    });
  });

  it("makes one sending, however often and from however many it is asked for", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { version } = await viewOf(desk, releaseId);
    const input = { id: randomUUID(), releaseId, dueAt: minutes(60), versionId: version.id };
    const made = await Promise.all(
      [input, input, { ...input, id: randomUUID() }].map((each) => schedule(desk.owner, minutes(30), each)),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const { sendings } = await viewOf(desk, releaseId);
    expect(sendings).toHaveLength(1);
    expect(await deliveriesOf(sendings[0]?.id ?? "")).toHaveLength(2);
  });

  it.each<[string, string, (desk: Desk, releaseId: string) => Promise<unknown>]>([
    [
      "a text that has been changed since it was seen",
      "press:refusal.changedMeanwhile",
      (desk, id) => retitle(desk, id, "Endret"),
    ],
    [
      "what is not ready",
      "press:refusal.notReady",
      (desk, id) => markReady(desk.owner, minutes(26), { releaseId: id, ready: false }),
    ],
  ])("refuses %s", async (_, code, spoil) => {
    const { desk, releaseId } = await aReadyDesk();
    const { version } = await viewOf(desk, releaseId);
    await spoil(desk, releaseId);
    const input = { id: randomUUID(), releaseId, dueAt: null, versionId: version.id };
    await expect(schedule(desk.owner, minutes(45), input)).rejects.toEqual(refusal(code));
    expect(await deliveriesOf(input.id)).toEqual([]);
  });

  it("refuses a time that is over, and a list without anyone to reach", async () => {
    const { desk, releaseId } = await aReadyDesk();
    await expect(scheduled(desk, releaseId, minutes(29))).rejects.toEqual(refusal("press:refusal.dueInPast"));
    const empty = await aPressDesk();
    const lonely = await anApprovedRelease(empty);
    await expect(scheduled(empty, lonely)).rejects.toEqual(refusal("press:refusal.noRecipients"));
  });

  it("refuses what is edited after approval until those concerned have approved again; the others stay", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { text, version } = await viewOf(desk, releaseId);
    const local = text.local.find(({ memberId }) => memberId === desk.lysfjord.id);
    if (!local) throw new Error("no local version");
    const change = {
      releaseId,
      basedOnId: version.id,
      part: desk.lysfjord.id,
      local: { ...local, benefit: "Ein ny setning." },
    };
    await savePart(desk.owner, minutes(40), change);
    await expect(scheduled(desk, releaseId)).rejects.toMatchObject({
      code: "press:refusal.notApprovedBy",
      options: { params: { names: "Lysfjord" } },
    });
    expect((await partiesNow(desk, releaseId)).filter(({ state }) => state === "approved")).toHaveLength(3);
    await ask(desk, releaseId, minutes(41));
    await approveAll(desk, releaseId, minutes(42));
    expect((await scheduled(desk, releaseId)).already).toBe(false);
  });

  it("is called off by an edit before anything has left", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { id } = await scheduled(desk, releaseId);
    await retitle(desk, releaseId, "Endret etter planlegging");
    expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
    expect((await getSending(desk.owner, read, id)).sending.state).toBe("cancelled");
    expect(only(await read.select().from(updates).where(eq(updates.causeId, id))).cancelledAt).toEqual(minutes(40));
    const { release, status } = await viewOf(desk, releaseId);
    expect([release.publishedVersionId, release.publishAt, status.kind]).toEqual([null, null, "inApproval"]);
    expect(await told(desk)).toMatchObject({ state: "untold" });
  });

  it.each([
    ["in the hour that comes twice", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["after it", "2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
    ["after the hour that is skipped", "2027-03-28", "03:30", "2027-03-28T01:30:00.000Z"],
  ])("leaves at the wall-clock time %s, and not a second before", async (_, date, time, utc) => {
    const { desk, releaseId } = await aReadyDesk();
    const dueAt = instantAt(date, time);
    expect(dueAt.toISOString()).toBe(utc);
    await scheduled(desk, releaseId, dueAt);
    const transport = aTransport(desk);
    await work(transport, new Date(dueAt.getTime() - 1_000));
    expect(transport.to).toEqual([]);
    await work(transport, dueAt);
    expect(transport.to).toHaveLength(2);
  });
});

describe("leaving", () => {
  it("freezes the text for good, and the success is told", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { id } = await scheduled(desk, releaseId, null);
    const transport = aTransport(desk);
    await work(transport, minutes(31));
    expect(transport.to).toHaveLength(2);
    const { release, status, frozen } = await viewOf(desk, releaseId);
    expect([release.frozenAt, status.kind, frozen]).toEqual([minutes(31), "sent", true]);
    expect(await told(desk)).toMatchObject({ state: "told", reachable: 2, submitted: 2 });
    await expect(retitle(desk, releaseId, "For sent")).rejects.toEqual(refusal("press:refusal.frozen"));
    await expect(markReady(desk.owner, minutes(50), { releaseId, ready: false })).rejects.toEqual(
      refusal("press:refusal.frozen"),
    );
    await expect(cancel(desk.owner, minutes(50), id)).rejects.toEqual(refusal("press:refusal.allLeft"));
    expect((await scheduled(desk, releaseId)).already).toBe(true);
    await work(transport, minutes(61));
    expect(transport.to).toHaveLength(2);
  });

  it("sends nobody the same twice when what was stopped half way is scheduled anew", async () => {
    const { desk, both, releaseId } = await aReadyDesk();
    const { id } = await scheduled(desk, releaseId, null);
    const [first] = await deliveriesOf(id);
    await inTransaction(async (db) => {
      const later = { dueAt: minutes(90), nextTryAt: minutes(90) };
      await db.update(deliveries).set(later).where(eq(deliveries.contactId, both.contact.id));
    });
    const transport = aTransport(desk);
    await work(transport, minutes(31));
    await cancel(desk.owner, minutes(32), id);
    expect((await viewOf(desk, releaseId)).status.kind).toBe("partlySent");
    const second = await scheduled(desk, releaseId, null, minutes(33));
    expect(second.already).toBe(false);
    await work(transport, minutes(34));
    expect(transport.to.sort()).toEqual([first?.recipientEmail, both.contact.email].sort());
    expect((await deliveriesOf(second.id)).map(({ contactId }) => contactId)).toEqual([both.contact.id]);
    expect((await viewOf(desk, releaseId)).release.publishAt).toEqual(minutes(30));
  });
});

describe("pause, resume, cancel", () => {
  it("stops what has not left, lets it go on, and each is harmless twice", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { id } = await scheduled(desk, releaseId);
    const transport = aTransport(desk);
    for (const _ of [1, 2]) await pause(desk.owner, minutes(40), id);
    await work(transport, minutes(60));
    expect([transport.to, (await viewOf(desk, releaseId)).status.kind]).toEqual([[], "paused"]);
    for (const _ of [1, 2]) await resume(desk.owner, minutes(61), id);
    await work(transport, minutes(61));
    expect(transport.to).toHaveLength(2);
  });

  it("can schedule anew what was cancelled", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { id } = await scheduled(desk, releaseId);
    for (const _ of [1, 2]) await cancel(desk.owner, minutes(40), id);
    await expect(resume(desk.owner, minutes(41), id)).rejects.toEqual(refusal("press:refusal.sendingCancelled"));
    expect(only(await read.select().from(releases).where(eq(releases.id, releaseId))).publishedVersionId).toBeNull();
    const again = await scheduled(desk, releaseId, minutes(70), minutes(42));
    expect(again.already).toBe(false);
  });
});

describe("who may", () => {
  it("finds nothing of another region, and refuses a role that is too weak", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { id } = await scheduled(desk, releaseId);
    const { version } = await viewOf(desk, releaseId);
    const other = (await aPressDesk()).owner;
    const reader = await anActor({ regionId: desk.region.id, role: "reader" });
    const attempts = (actor: Desk["owner"]) => [
      schedule(actor, minutes(40), { id: randomUUID(), releaseId, dueAt: null, versionId: version.id }),
      schedule(actor, minutes(40), { id, releaseId, dueAt: null, versionId: version.id }),
      pause(actor, minutes(40), id),
      resume(actor, minutes(40), id),
      cancel(actor, minutes(40), id),
    ];
    for (const result of await Promise.allSettled(attempts(other)))
      expect(result).toMatchObject({ reason: expect.any(NotFound) });
    for (const result of await Promise.allSettled(attempts(reader)))
      expect(result).toMatchObject({ reason: expect.any(Forbidden) });
    await expect(getSending(other, read, id)).rejects.toBeInstanceOf(NotFound);
    await expect(recipientsOf(other, read, releaseId)).rejects.toBeInstanceOf(NotFound);
    expect((await viewOf(desk, releaseId)).status.kind).toBe("scheduled");
  });

  it("does not take another region's sending for a form sent twice", async () => {
    const { desk, releaseId } = await aReadyDesk();
    const { id } = await scheduled(desk, releaseId);
    const own = await aReadyDesk();
    const { version } = await viewOf(own.desk, own.releaseId);
    const input = { id, releaseId: own.releaseId, dueAt: null, versionId: version.id };
    await expect(schedule(own.desk.owner, minutes(40), input)).rejects.toBeInstanceOf(NotFound);
    await expect(schedule(aJobActor(own.desk.region.id), minutes(40), input)).rejects.toBeInstanceOf(NotFound);
  });
});
