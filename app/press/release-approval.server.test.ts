import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { successRestrictions } from "#db/schema/successes.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  aPressDesk,
  approveAll,
  aRelease,
  ask,
  type Desk,
  minutes,
  partiesNow,
  retitle,
} from "#tests/support/factories/press.ts";
import { anActor, longAgo, only } from "#tests/support/factories.ts";
import { Forbidden, Refusal } from "~/platform/refusal.ts";
import { approveForRegion, askForApproval, makeRelease, markReady, savePart } from "./releases.commands.server.ts";
import { getRelease } from "./releases.queries.server.ts";

useDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await aPressDesk();
});

const viewOf = (releaseId: string, of = desk) => getRelease(of.owner, read, longAgo, releaseId);
const refusal = (code: string) => expect.objectContaining({ code });

describe("asking for approval", () => {
  it("asks each person once, with one mail, also when the form is sent twice", async () => {
    const own = await aPressDesk();
    const id = await aRelease(own);
    const input = { releaseId: id, requestSeed: randomUUID(), answerBy: minutes(5_000), plannedFor: minutes(9_000) };
    await Promise.all([1, 2].map(() => askForApproval(own.owner, minutes(10), input)));
    const mails = await read.select().from(deliveries).where(eq(deliveries.regionId, own.region.id));
    expect(mails.map(({ contactId }) => contactId).sort()).toEqual(
      [...own.contacts.values(), own.speaker].map(({ id: contact }) => contact).sort(),
    );
    const { status, parties, release } = await viewOf(id, own);
    expect(status).toMatchObject({
      kind: "inApproval",
      waitingMembers: ["Granheim", "Lysfjord", "Øyvær"],
      waitingSpeakers: ["Reidun Hestvoll"],
      answerBy: minutes(5_000),
    });
    expect(parties.map(({ kind }) => kind)).toEqual(["member", "member", "member", "person"]);
    expect(release.plannedFor).toEqual(minutes(9_000));
  });

  it.each([
    [
      "an empty quote",
      "quote.",
      (own: Desk) =>
        makeRelease(own.owner, longAgo, { id: randomUUID(), successId: own.success.id }).then(({ id }) => id),
    ],
    ["no lead", "lead", (own: Desk) => aRelease(own, { lead: "" })],
  ])("refuses %s, with the field", async (_, field, make) => {
    const id = await make(desk);
    const error = await ask(desk, id).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).options.field).toContain(field);
  });

  it("refuses a deadline that is over", async () => {
    const id = await aRelease(desk);
    const input = { releaseId: id, requestSeed: randomUUID(), answerBy: minutes(9), plannedFor: null };
    await expect(askForApproval(desk.owner, minutes(10), input)).rejects.toEqual(
      refusal("approvals:refusal.answerByPast"),
    );
  });

  it("voids by an edit exactly the approvals it concerns", async () => {
    const id = await aRelease(desk);
    await ask(desk, id);
    await approveAll(desk, id);
    expect((await viewOf(id)).status.kind).toBe("approved");
    const { text, version } = await viewOf(id);
    const local = text.local.find(({ memberId }) => memberId === desk.lysfjord.id);
    if (!local) throw new Error("no local version");
    await savePart(desk.owner, minutes(30), {
      releaseId: id,
      basedOnId: version.id,
      part: desk.lysfjord.id,
      local: { ...local, title: "Nytt" },
    });
    const states = async () => (await partiesNow(desk, id)).map(({ name, state }) => [name, state]);
    expect(await states()).toEqual([
      ["Granheim", "approved"],
      ["Lysfjord", "changedSince"],
      ["Øyvær", "approved"],
      ["Reidun Hestvoll", "approved"],
    ]);
    await retitle(desk, id, "Alle må se");
    expect((await states()).map(([, state]) => state)).toEqual([
      "changedSince",
      "changedSince",
      "changedSince",
      "approved",
    ]);
  });

  it("lays what it needs on the success it carries", async () => {
    const own = await aPressDesk();
    const laid = async () =>
      only(await read.select().from(successRestrictions).where(eq(successRestrictions.successId, own.success.id)));
    const id = await aRelease(own, { embargoUntil: "2026-11-26T05:00:00.000Z" });
    expect(await laid()).toMatchObject({
      approved: false,
      ready: false,
      embargoUntil: new Date("2026-11-26T05:00:00Z"),
    });
    await markReady(own.owner, minutes(5), { releaseId: id });
    expect(await laid()).toMatchObject({ ready: true });
    await markReady(own.owner, minutes(6), { releaseId: id, ready: false });
    expect(await laid()).toMatchObject({ ready: false });
  });
});

describe("the region's rule", () => {
  it("asks only those named, where it says so", async () => {
    const own = await aPressDesk({ approvalRule: "named" });
    const id = await aRelease(own);
    expect((await partiesNow(own, id)).map(({ name }) => name)).toEqual(["Granheim", "Lysfjord", "Reidun Hestvoll"]);
  });

  it("lets the leader approve alone, and the person quoted the quote", async () => {
    const own = await aPressDesk({ approvalRule: "leader" });
    const id = await aRelease(own);
    const region = only((await partiesNow(own, id)).filter(({ kind }) => kind === "region"));
    await approveForRegion(own.owner, minutes(5), { releaseId: id, seenHash: region.hash });
    await approveForRegion(own.owner, minutes(5), { releaseId: id, seenHash: region.hash });
    expect((await viewOf(id, own)).status).toMatchObject({
      kind: "draft",
      waitingSpeakers: ["Reidun Hestvoll"],
      waitingForLeader: false,
    });
    await ask(own, id);
    await approveAll(own, id);
    expect((await viewOf(id, own)).status.kind).toBe("approved");
    await retitle(own, id, "Endret");
    await expect(approveForRegion(own.owner, minutes(40), { releaseId: id, seenHash: region.hash })).rejects.toEqual(
      refusal("approvals:refusal.changedMeanwhile"),
    );
    const editor = await anActor({ regionId: own.region.id, role: "editor" });
    await expect(
      approveForRegion(editor, minutes(40), { releaseId: id, seenHash: region.hash }),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});
