import { randomUUID } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { members } from "#db/schema/regions.ts";
import { strategies } from "#db/schema/strategy.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aRelease, ask as askRelease, minutes } from "#tests/support/factories/press.ts";
import { answer, approveAll, aStrategy, askAll, deskOf, saveNow } from "#tests/support/factories/strategy.ts";
import { aContact, anActor, aRegion, longAgo } from "#tests/support/factories.ts";
import { requestHandler } from "~/approvals/causes.server.ts";
import { askedOf } from "~/approvals/waiting.queries.server.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { beginStrategy, restoreVersion, saveSection, useMine } from "./strategy.commands.server.ts";
import { strategyDesk, strategyToRead, strategyVersions } from "./strategy.queries.server.ts";
import { strategyDocx, strategyPlain } from "./strategy-file.server.ts";
import { loadStrategy } from "./strategy-rows.server.ts";

useDatabase();

/** One part of a ZIP, from the header that stands before it. */
function partIn(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  const header = zip.indexOf(name) - 30;
  expect(zip.readUInt32LE(header)).toBe(0x04034b50);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  return inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(header + 18))).toString();
}

const refusal = (code: string) => expect.objectContaining({ code });
const inForce = async (regionId: string) => (await loadStrategy(read, regionId)).inForce?.text ?? null;

describe("a strategy", () => {
  it("is begun once, however often and by whomever it is pressed", async () => {
    const region = await aRegion();
    const owner = await anActor({ regionId: region.id });
    await Promise.all([randomUUID(), randomUUID()].map((id) => beginStrategy(owner, longAgo, { id })));
    expect(await read.select().from(strategies).where(eq(strategies.regionId, region.id))).toHaveLength(1);
  });

  it("is not asked about before it says what it is for and who speaks", async () => {
    const region = await aRegion();
    const owner = await anActor({ regionId: region.id });
    await beginStrategy(owner, longAgo, { id: randomUUID() });
    const desk = await strategyDesk(owner, read, longAgo, "current");
    expect(desk).toMatchObject({ act: "write", missing: { section: "purpose" } });
    await expect(askAll({ owner } as never)).rejects.toEqual(refusal("strategy:refusal.purposeMissing"));
  });

  it("holds when the last of all members has approved, in the same moment; and what holds stands while it is rewritten", async () => {
    const desk = await aStrategy();
    await askAll(desk);
    const [first, ...others] = [...desk.contacts.values()];
    for (const { id } of others) await answer(desk, id, minutes(20));
    expect(await inForce(desk.region.id)).toBeNull();
    await answer(desk, first?.id ?? "", minutes(21));
    expect(await deskOf(desk)).toMatchObject({ holds: true, act: null, inForceSince: minutes(21), edition: 1 });
    expect((await deskOf(desk)).reviewOn).not.toBeNull();

    await saveNow(desk, { section: "planUse", value: "Styret velger tre saker." }, minutes(40));
    const rewritten = await deskOf(desk, minutes(41));
    expect(rewritten).toMatchObject({ holds: false, act: "ask", edition: 2, changed: ["planUse"] });
    expect(rewritten.status.kind).toBe("draft");
    expect((await inForce(desk.region.id))?.planUse).toBe("");
    expect((await strategyToRead(desk.owner, read, "inForce")).outline.map(({ section }) => section)).not.toContain(
      "planUse",
    );
  });

  it("waits for no municipality that has left, also where it was asked already", async () => {
    const desk = await aStrategy();
    await askAll(desk);
    const [[gone, contact] = [], ...others] = [...desk.contacts];
    await inTransaction((db) =>
      db
        .update(members)
        .set({ leftAt: minutes(15) })
        .where(eq(members.id, gone ?? "")),
    );
    for (const [, { id }] of others) await answer(desk, id, minutes(20));
    expect((await deskOf(desk)).parties.map(({ contactId }) => contactId)).toContain(contact?.id);
    await askAll(desk, minutes(30));
    expect((await deskOf(desk, minutes(31))).parties.map(({ contactId }) => contactId)).not.toContain(contact?.id);
  });

  it("asks all again about a change, and shows each just what changed", async () => {
    const desk = await aStrategy();
    await askAll(desk);
    await approveAll(desk);
    await saveNow(desk, { section: "planUse", value: "Styret velger tre saker." }, minutes(40));
    await askAll(desk, minutes(50));
    const [contact] = [...desk.contacts.values()];
    const [asked] = await askedOf(read, desk.region.id, contact?.id ?? "", minutes(60));
    expect(asked).toMatchObject({ waits: true, answeredBefore: true });
    const changed = asked?.changes.filter(({ change }) => change !== "none").map(({ key }) => key);
    expect(changed).toEqual(["planUse.heading", "planUse.0", "edition"]);
    expect((await inForce(desk.region.id))?.planUse).toBe("");
    await approveAll(desk, minutes(70));
    expect((await inForce(desk.region.id))?.planUse).toBe("Styret velger tre saker.");
  });

  it("does not hold again by itself when a text that was in force before is taken back", async () => {
    const desk = await aStrategy();
    await askAll(desk);
    await approveAll(desk);
    const before = await loadStrategy(read, desk.region.id);
    await saveNow(desk, { section: "purpose", value: "Noe annet." }, minutes(40));
    await askAll(desk, minutes(50));
    await approveAll(desk, minutes(60));
    const { version } = await loadStrategy(read, desk.region.id);
    await restoreVersion(desk.owner, minutes(70), { versionId: before.version.id, basedOnId: version.id });
    expect(await deskOf(desk, minutes(71))).toMatchObject({ holds: false, act: "ask", edition: 3 });
    expect((await inForce(desk.region.id))?.purpose).toBe("Noe annet.");
    // …but what holds now, taken back, needs nobody.
    const now = await loadStrategy(read, desk.region.id);
    await restoreVersion(desk.owner, minutes(80), { versionId: version.id, basedOnId: now.version.id });
    expect(await deskOf(desk, minutes(81))).toMatchObject({ holds: true, edition: 2 });
  });

  it("waits for a change that one member asks for", async () => {
    const desk = await aStrategy();
    await askAll(desk);
    const [contact] = [...desk.contacts.values()];
    await answer(desk, contact?.id ?? "", minutes(20), "Få med Øyvær.");
    const shown = await deskOf(desk);
    expect(shown).toMatchObject({ act: "correct", holds: false });
    expect(shown.status.changesFrom).toHaveLength(1);
  });
});

describe("two people at once", () => {
  it("keep each their section, and the second of the same section is kept beside", async () => {
    const desk = await aStrategy();
    const { version } = await loadStrategy(read, desk.region.id);
    const on = { basedOnId: version.id };
    await saveSection(desk.owner, minutes(2), { ...on, mine: { section: "principles", value: ["Min"] } });
    await saveSection(desk.owner, minutes(3), { ...on, mine: { section: "mediaRules", value: ["Din"] } });
    const second = await saveSection(desk.owner, minutes(4), {
      ...on,
      mine: { section: "principles", value: ["Din"] },
    });
    const current = await loadStrategy(read, desk.region.id);
    expect(current.text).toMatchObject({ principles: ["Min"], mediaRules: ["Din"] });
    expect(second.kind).toBe("conflict");
    const choice = { section: "principles" as const, versionId: second.versionId, basedOnId: current.version.id };
    await useMine(desk.owner, minutes(5), choice);
    expect((await loadStrategy(read, desk.region.id)).text).toMatchObject({ principles: ["Din"], mediaRules: ["Din"] });
    expect((await strategyVersions(desk.owner, read)).versions.map(({ kind }) => kind)).toContain("conflict");
    // …and a save that is pressed twice makes one version.
    const { version: latest } = await loadStrategy(read, desk.region.id);
    const save = () =>
      saveSection(desk.owner, minutes(6), { basedOnId: latest.id, mine: { section: "principles", value: ["Ett"] } });
    const before = (await strategyVersions(desk.owner, read)).versions.length;
    await Promise.all([save(), save()]);
    expect((await strategyVersions(desk.owner, read)).versions).toHaveLength(before + 1);
  });
});

describe("what waits for one person", () => {
  it("comes in one mail, a strategy and a release together", async () => {
    const desk = await aStrategy();
    await askAll(desk);
    await askRelease(desk, await aRelease(desk));
    const [contact] = [...desk.contacts.values()];
    const mails = await read
      .select()
      .from(deliveries)
      .where(eq(deliveries.contactId, contact?.id ?? ""));
    expect(mails).toHaveLength(1);
    const cause = { kind: "request", id: mails[0]?.causeId ?? "", regionId: desk.region.id };
    const recipient = { contactId: contact?.id ?? "", locale: "nb" as const };
    const { subject, text } = await requestHandler.compose(read, cause, recipient, minutes(12));
    expect(subject).toContain("2 tekster");
    expect(text).toContain("Det gjelder mediestrategien.");
    expect(text).toContain("Innbyggerne skal vite hva de får.");
    expect(text).toContain("godkjenner tekster for");
  });
});

describe("another region", () => {
  it("finds neither the strategy nor its people", async () => {
    const desk = await aStrategy();
    const theirs = await aStrategy();
    const { version } = await loadStrategy(read, theirs.region.id);
    const mine = { section: "purpose" as const, value: "Fra en annen" };
    await expect(saveSection(desk.owner, minutes(2), { basedOnId: version.id, mine })).rejects.toThrow(NotFound);
    const stranger = await aContact({ regionId: theirs.region.id });
    const person = { id: stranger.id, name: "" };
    const value = [{ topic: "alt", person, deputy: null, note: "" }];
    await expect(saveNow(desk, { section: "spokespersons", value })).rejects.toThrow(NotFound);
    const reader = await anActor({ regionId: desk.region.id, role: "reader" });
    const own = await loadStrategy(read, desk.region.id);
    await expect(saveSection(reader, minutes(2), { basedOnId: own.version.id, mine })).rejects.toThrow(Forbidden);
  });
});

describe("as a file", () => {
  it("is a document of Word with headings, lists and its language", async () => {
    const desk = await aStrategy();
    await saveNow(desk, { section: "principles", value: ["Egne folk først", "Tall har <kilde> & dato"] });
    const strategy = await strategyToRead(desk.owner, read, "current");
    const bytes = await strategyDocx(strategy);
    const document = partIn(bytes, "word/document.xml");
    expect(document).toContain('w:val="Heading1"');
    expect(document).toContain("<w:numPr>");
    expect(document).toContain("Tall har &lt;kilde&gt; &amp; dato");
    expect(partIn(bytes, "word/styles.xml")).toContain('w:lang w:val="nb-NO"');
    expect(strategyPlain(strategy)).toContain("– Egne folk først");
  });
});
