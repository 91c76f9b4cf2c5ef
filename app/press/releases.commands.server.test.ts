import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { approvalSubjects } from "#db/schema/approvals.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aPressDesk, aRelease, coreOf, type Desk, minutes } from "#tests/support/factories/press.ts";
import { anActor, longAgo } from "#tests/support/factories.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import {
  approveForRegion,
  askForApproval,
  keepTheirs,
  makeRelease,
  markReady,
  restoreVersion,
  type Saved,
  savePart,
  useMine,
} from "./releases.commands.server.ts";
import { getRelease, getVersions, listReleases, releasesOfSuccess } from "./releases.queries.server.ts";

useDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await aPressDesk();
});

const viewOf = (releaseId: string, of = desk, at = longAgo) => getRelease(of.owner, read, at, releaseId);

/** Saves the common text with another title, as seen in `basedOnId`. */
async function retitle(releaseId: string, title: string, basedOnId?: string, of = desk): Promise<Saved> {
  const { text, version } = await viewOf(releaseId, of);
  return savePart(of.owner, minutes(30), {
    releaseId,
    basedOnId: basedOnId ?? version.id,
    part: "core",
    core: { ...coreOf(text), title },
  });
}

const refusal = (code: string) => expect.objectContaining({ code });

describe("making a success a release", () => {
  it("fills in all that is known", async () => {
    const id = randomUUID();
    await makeRelease(desk.owner, longAgo, { id, successId: desk.success.id });
    const { text, release, status, asked, named, facts } = await viewOf(id);
    expect(release).toMatchObject({
      slug: expect.stringMatching(/^halvert-svartid/),
      title: "Halvert svartid",
      readyAt: null,
    });
    expect(text).toMatchObject({
      title: "Halvert svartid",
      lead: "Svartiden er halvert.",
      body: ["Kommunene deler en innboks."],
      facts: ["Svartid: 5 virkedager, før 10 (2025). Kilde: felles logg"],
      contact: { name: "Torunn Elvestrand", title: "prosjektleder", phone: "+47 00 00 00 01" },
      image: null,
      embargoUntil: null,
    });
    expect(text.quotes).toMatchObject([{ speakerId: desk.speaker.id, name: "Reidun Hestvoll", text: "" }]);
    expect(text.local.map(({ memberId, locale, title, benefit }) => [memberId, locale, title, benefit])).toEqual([
      [desk.granheim.id, "nb", "", "Granheim får svar fortere."],
      [desk.lysfjord.id, "nn", "", "Lysfjord får svar fortare."],
    ]);
    expect(status.kind).toBe("draft");
    expect(facts).toMatchObject([{ successId: desk.success.id, source: "felles logg" }]);
    expect(named.map(({ id: member }) => member)).toEqual([desk.granheim.id, desk.lysfjord.id]);
    expect(asked).toHaveLength(3);
  });

  it("makes one, however often the form is sent, and takes the region's last words about itself", async () => {
    const id = randomUUID();
    await retitle(await aRelease(desk, { about: "Vi er tre kommuner." }), "Den nyeste");
    await Promise.all([1, 2, 3].map(() => makeRelease(desk.owner, minutes(35), { id, successId: desk.success.id })));
    expect(await getVersions(desk.owner, read, id)).toHaveLength(1);
    expect((await viewOf(id)).text.about).toBe("Vi er tre kommuner.");
    expect((await releasesOfSuccess(desk.owner, read, desk.success.id)).map((row) => row.id)).toContain(id);
  });

  it("gives two releases with the same title an address each", async () => {
    const slugs = await Promise.all([1, 2].map(async () => (await viewOf(await aRelease(desk))).release.slug));
    expect(new Set(slugs).size).toBe(2);
  });
});

describe("saving", () => {
  it("keeps what others have saved in other parts meanwhile", async () => {
    const id = await aRelease(desk);
    const { version, text } = await viewOf(id);
    const local = text.local.find(({ memberId }) => memberId === desk.granheim.id);
    if (!local) throw new Error("no local version");
    await retitle(id, "Ny tittel", version.id);
    const saved = await savePart(desk.owner, minutes(31), {
      releaseId: id,
      basedOnId: version.id,
      part: desk.granheim.id,
      local: { ...local, title: "Granheim først" },
    });
    expect(saved.kind).toBe("saved");
    const after = (await viewOf(id)).text;
    expect([after.title, after.local[0]?.title]).toEqual(["Ny tittel", "Granheim først"]);
  });

  it("keeps the second one's text beside the first where both changed the same part, and lets them choose", async () => {
    const id = await aRelease(desk);
    const { version } = await viewOf(id);
    await retitle(id, "Deres", version.id);
    const saved = await retitle(id, "Min", version.id);
    if (saved.kind !== "conflict") throw new Error("expected a conflict");
    expect((await viewOf(id)).text.title).toBe("Deres");
    expect((await getVersions(desk.owner, read, id)).find((each) => each.id === saved.versionId)).toMatchObject({
      kind: "conflict",
      text: { title: "Min" },
    });
    expect(await retitle(id, "Min", version.id)).toEqual(saved);

    await keepTheirs(desk.owner, minutes(32), { releaseId: id, versionId: saved.versionId });
    expect((await viewOf(id)).text.title).toBe("Deres");
    const mine = { releaseId: id, versionId: saved.versionId, part: "core", basedOnId: saved.currentId };
    expect((await useMine(desk.owner, minutes(33), mine)).kind).toBe("saved");
    expect((await viewOf(id)).text.title).toBe("Min");
  });

  it("loses nothing of what two people save in the same moment", async () => {
    const id = await aRelease(desk);
    const { version } = await viewOf(id);
    const saved = await Promise.all(["Ene", "Andre"].map((title) => retitle(id, title, version.id)));
    expect(saved.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
    const titles = (await getVersions(desk.owner, read, id)).map(({ text }) => text.title);
    expect(titles).toEqual(expect.arrayContaining(["Ene", "Andre"]));
  });

  it("makes one version of a form sent twice", async () => {
    const id = await aRelease(desk);
    const { version } = await viewOf(id);
    const saved = [await retitle(id, "To ganger", version.id), await retitle(id, "To ganger", version.id)];
    expect(saved[0]).toEqual(saved[1]);
    expect(await getVersions(desk.owner, read, id)).toHaveLength(3);
  });

  it("restores an older text as a new version, and not over what somebody saved since", async () => {
    const id = await aRelease(desk);
    const first = (await viewOf(id)).version.id;
    await retitle(id, "Ny tittel");
    await expect(
      restoreVersion(desk.owner, minutes(40), { releaseId: id, versionId: first, basedOnId: first }),
    ).rejects.toEqual(refusal("approvals:refusal.savedMeanwhile"));
    const basedOnId = (await viewOf(id)).version.id;
    await restoreVersion(desk.owner, minutes(40), { releaseId: id, versionId: first, basedOnId });
    const { text, version, versions } = await viewOf(id);
    expect([text.title, version.kind, versions.length]).toEqual(["Halvert svartid", "restored", 4]);
  });

  it("follows the title with the address", async () => {
    const id = await aRelease(desk);
    await retitle(id, "Ærlig ny tittel");
    expect((await viewOf(id)).release).toMatchObject({ slug: "aerlig-ny-tittel", title: "Ærlig ny tittel" });
  });
});

describe("who may", () => {
  const attempts = (releaseId: string, versionId: string, text: Awaited<ReturnType<typeof viewOf>>["text"]) =>
    [
      ["makeRelease", (actor) => makeRelease(actor, longAgo, { id: randomUUID(), successId: desk.success.id })],
      [
        "makeRelease with its id",
        (actor) => makeRelease(actor, longAgo, { id: releaseId, successId: desk.success.id }),
      ],
      [
        "savePart",
        (actor) => savePart(actor, longAgo, { releaseId, basedOnId: versionId, part: "core", core: coreOf(text) }),
      ],
      ["useMine", (actor) => useMine(actor, longAgo, { releaseId, versionId, part: "core", basedOnId: versionId })],
      ["keepTheirs", (actor) => keepTheirs(actor, longAgo, { releaseId, versionId })],
      ["restoreVersion", (actor) => restoreVersion(actor, longAgo, { releaseId, versionId, basedOnId: versionId })],
      ["markReady", (actor) => markReady(actor, longAgo, { releaseId })],
      [
        "askForApproval",
        (actor) =>
          askForApproval(actor, longAgo, {
            releaseId,
            requestSeed: randomUUID(),
            answerBy: minutes(9),
            plannedFor: null,
          }),
      ],
      ["approveForRegion", (actor) => approveForRegion(actor, longAgo, { releaseId, seenHash: "" })],
    ] satisfies [string, (actor: Desk["owner"]) => Promise<unknown>][];

  it("finds nothing of another region", async () => {
    const id = await aRelease(desk);
    const { version, text } = await viewOf(id);
    const { owner } = await aPressDesk();
    for (const [name, attempt] of attempts(id, version.id, text))
      await expect(attempt(owner), name).rejects.toBeInstanceOf(NotFound);
    await expect(getRelease(owner, read, longAgo, id)).rejects.toBeInstanceOf(NotFound);
    await expect(getVersions(owner, read, id)).rejects.toBeInstanceOf(NotFound);
    expect((await listReleases(owner, read, { successId: desk.success.id })).rows).toEqual([]);
  });

  it("refuses a role that is too weak", async () => {
    const id = await aRelease(desk);
    const { version, text } = await viewOf(id);
    for (const role of ["reader", "approver"] as const) {
      const actor = await anActor({ regionId: desk.region.id, role });
      for (const [name, attempt] of attempts(id, version.id, text))
        await expect(attempt(actor), name).rejects.toBeInstanceOf(Forbidden);
    }
  });

  it("takes nothing from outside the region into a text", async () => {
    const id = await aRelease(desk);
    const { version, text } = await viewOf(id);
    const other = await aPressDesk();
    const core = coreOf(text);
    const quote = { key: randomUUID(), title: "", text: "Hei", speakerId: other.speaker.id };
    const save = (change: Partial<typeof core> | { quotes: (typeof quote)[] }) =>
      savePart(desk.owner, minutes(30), {
        releaseId: id,
        basedOnId: version.id,
        part: "core",
        core: { ...core, ...change },
      });
    await expect(save({ quotes: [quote] })).rejects.toBeInstanceOf(NotFound);
    await expect(save({ alsoNames: [other.granheim.id] })).rejects.toBeInstanceOf(NotFound);
    await expect(save({ image: { fileId: randomUUID(), alt: "", caption: "", credit: "" } })).rejects.toBeInstanceOf(
      NotFound,
    );
    const local = { locale: "nb" as const, title: "Nei", lead: "", benefit: "", quotes: [], contact: null };
    const foreign = { releaseId: id, basedOnId: version.id, part: other.granheim.id, local };
    await expect(savePart(desk.owner, minutes(30), foreign)).rejects.toBeInstanceOf(NotFound);
    const [subject] = await read.select().from(approvalSubjects).where(eq(approvalSubjects.subjectId, id));
    expect(subject?.currentVersionId).toBe(version.id);
  });
});
