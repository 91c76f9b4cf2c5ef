// What the pages of the press desk compose: who sees which button, what a form does, what is shown of a sending.
import { beforeAll, describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  aJournalist,
  aPressDesk,
  aReadyDesk,
  aRelease,
  type Desk,
  minutes,
  scheduled,
} from "#tests/support/factories/press.ts";
import { anActor } from "#tests/support/factories.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import type { Typed } from "~/platform/typed.ts";
import { localMembersOf } from "./local-members.queries.server.ts";
import { partEditing } from "./part-editing.server.ts";
import { saveTyped } from "./part-saving.server.ts";
import { actOnRelease } from "./release-acts.server.ts";
import { releaseDesk } from "./release-desk.server.ts";
import { getRelease, listReleases } from "./releases.queries.server.ts";
import { previewKeys, previewOf } from "./send-preview.server.ts";
import { sendingDesk } from "./sending-desk.server.ts";
import { recipientsOf } from "./sendings.queries.server.ts";

useDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await aPressDesk();
});

const editing = (releaseId: string, part = "core", actor = desk.owner) =>
  partEditing(actor, read, minutes(1), releaseId, part, null);
/** As the form sends what it was given, with some fields typed over. */
const typedIn = async (releaseId: string, part: string, fields: Typed): Promise<Typed> => {
  const { stored, basedOnId } = await editing(releaseId, part);
  return { ...stored, basedOnId: [basedOnId], intent: ["save"], ...fields };
};
const seed = "0b1d4f5e-7c1a-4b8e-9f55-0a7f5f6d1c11";
const askFields: Typed = {
  intent: ["ask"],
  requestSeed: [seed],
  "answerBy.date": ["2026-01-08"],
  "answerBy.time": ["12:00"],
};

describe("the form for one part", () => {
  it("saves what it was given without making a new version", async () => {
    const id = await aRelease(desk);
    for (const part of ["core", desk.lysfjord.id]) {
      const before = (await getRelease(desk.owner, read, minutes(1), id)).version.id;
      const saved = await saveTyped(desk.owner, minutes(2), id, part, await typedIn(id, part, {}));
      expect(saved).toEqual({ kind: "saved", versionId: before });
    }
  });

  it("keeps the second person's text and shows it beside the first's", async () => {
    const id = await aRelease(desk);
    const second = await typedIn(id, "core", { title: ["Min tittel"] });
    await saveTyped(desk.owner, minutes(2), id, "core", await typedIn(id, "core", { title: ["Deres tittel"] }));
    const answer = await saveTyped(desk.owner, minutes(3), id, "core", second);
    if (answer.kind !== "conflict") throw new Error(answer.kind);
    const shown = await partEditing(desk.owner, read, minutes(4), id, "core", answer.versionId);
    const pieces = shown.conflict?.changes.flatMap((change) => change.pieces) ?? [];
    expect(pieces).toContainEqual({ text: "Min", mark: "added" });
    expect(pieces).toContainEqual({ text: "Deres", mark: "removed" });
    const choice = { intent: ["useMine"], versionId: [answer.versionId], basedOnId: [shown.basedOnId] };
    expect(await saveTyped(desk.owner, minutes(5), id, "core", choice)).toMatchObject({ kind: "saved" });
    expect((await editing(id)).common.title).toBe("Min tittel");
  });

  it("takes a local version out, and offers the member's language when it is written again", async () => {
    const id = await aRelease(desk);
    const part = desk.lysfjord.id;
    const removed = await saveTyped(
      desk.owner,
      minutes(2),
      id,
      part,
      await typedIn(id, part, { intent: ["removeVersion"] }),
    );
    expect(removed.kind).toBe("removed");
    const { member, stored } = await editing(id, part);
    expect(member?.hasVersion).toBe(false);
    expect(stored.locale).toEqual(["nn"]);
  });

  it("is not for readers, and not for what is no member of the region", async () => {
    const id = await aRelease(desk);
    const reader = await anActor({ regionId: desk.region.id, role: "reader" });
    await expect(editing(id, "core", reader)).rejects.toThrow(Forbidden);
    const elsewhere = await aPressDesk();
    await expect(editing(id, elsewhere.granheim.id)).rejects.toThrow(NotFound);
    await expect(editing(id, "core", elsewhere.owner)).rejects.toThrow(NotFound);
  });
});

describe("the page of a release", () => {
  const shown = (id: string, actor = desk.owner) => releaseDesk(actor, read, minutes(40), id);

  it("leads from the draft to the answers that are missing", async () => {
    const id = await aRelease(desk);
    expect((await shown(id)).act).toBe("ask");
    expect(await actOnRelease(desk.owner, minutes(10), id, askFields)).toBe("asked");
    const asked = await shown(id);
    expect(asked.act).toBe("remind");
    expect(asked.history.map(({ kind }) => kind)).toEqual(["saved", "first"]);
    await saveTyped(desk.owner, minutes(20), id, "core", await typedIn(id, "core", { lead: ["Ny ingress."] }));
    expect((await shown(id)).history[0]).toMatchObject({ kind: "saved", number: 3 });
  });

  it("says first what is not written", async () => {
    const id = await aRelease(desk, { lead: "" });
    expect(await shown(id)).toMatchObject({ act: "write", missing: { code: "press:refusal.leadMissing" } });
    await expect(actOnRelease(desk.owner, minutes(10), id, askFields)).rejects.toThrow(Refusal);
  });

  it("gives a reader nothing to press", async () => {
    const id = await aRelease(desk);
    const reader = await anActor({ regionId: desk.region.id, role: "reader" });
    expect(await shown(id, reader)).toMatchObject({ act: null, mayWrite: false, remind: [] });
    for (const intent of ["ask", "remind", "markReady", "markNotReady", "approveForRegion"]) {
      const typed = { ...askFields, intent: [intent], seenHash: ["x"] };
      await expect(actOnRelease(reader, minutes(10), id, typed)).rejects.toThrow(Forbidden);
    }
  });

  it("asks the owner where the rule leaves it to the leader", async () => {
    const alone = await aPressDesk({ approvalRule: "leader" });
    const id = await aRelease(alone, { quotes: [] });
    const page = await shown(id, alone.owner);
    expect(page.act).toBe("approveForRegion");
    const typed = { intent: ["approveForRegion"], seenHash: [page.regionHash] };
    expect(await actOnRelease(alone.owner, minutes(10), id, typed)).toBe("approved");
    expect((await shown(id, alone.owner)).act).toBe("markReady");
  });
});

describe("the list", () => {
  it("finds by words of the title, in any case, and names those with a version of their own", async () => {
    const own = await aPressDesk();
    const id = await aRelease(own, { title: "Ærlig talt om Øyvær" });
    await aRelease(own, { title: "Noe annet" });
    const found = await listReleases(own.owner, read, { text: "øyvær ÆRLIG" });
    expect(found.rows.map((row) => row.id)).toEqual([id]);
    expect(await localMembersOf(own.owner, read, [id])).toEqual(new Map([[id, ["Granheim", "Lysfjord"]]]));
    expect(await localMembersOf(desk.owner, read, [id])).toEqual(new Map());
  });
});

describe("sending", () => {
  it("shows each mail as somebody gets it, with a way out that leads nowhere", async () => {
    const { desk: ready, releaseId } = await aReadyDesk();
    await aJournalist(ready, { outlet: "Riksavisen" });
    const { release, region, members, text } = await getRelease(ready.owner, read, minutes(30), releaseId);
    const { recipients } = await recipientsOf(ready.owner, read, releaseId);
    const keys = previewKeys(recipients);
    expect(keys.map(({ variant, count }) => [variant.kind, count])).toEqual([
      ["common", 1],
      ["local", 1],
      ["angles", 1],
    ]);
    for (const key of keys) {
      const mail = await previewOf({ release, region, members, text, recipients, dueAt: minutes(60) }, key);
      expect(mail.subject).toContain(text.title);
      expect(`${mail.html}${mail.text}`).not.toContain("{{");
    }
  });

  it("is followed on a page of its own, and not from another region", async () => {
    const { desk: ready, releaseId } = await aReadyDesk();
    const { id } = await scheduled(ready, releaseId);
    const page = await sendingDesk(ready.owner, read, minutes(31), id);
    expect(page).toMatchObject({
      maySend: true,
      facts: { state: "active", unsent: 2 },
      pressRoom: { open: false, from: minutes(60) },
    });
    expect(page.told).toMatchObject([{ state: "planned", reachable: 2, submitted: 0 }]);
    expect(page.deliveries[0]).not.toHaveProperty("leaseToken");
    expect((await releaseDesk(ready.owner, read, minutes(31), releaseId)).act).toBe("seeSending");
    await expect(sendingDesk(desk.owner, read, minutes(31), id)).rejects.toThrow(NotFound);
  });
});
