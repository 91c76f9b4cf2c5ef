import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import type { PersonActor } from "~/access/actor.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAudience } from "../../tests/support/factories/audiences.ts";
import { aCore, aVariant } from "../../tests/support/factories/messages.ts";
import { aSuccess } from "../../tests/support/factories/successes.ts";
import { anActor, longAgo } from "../../tests/support/factories.ts";
import { bringBackPillar, movePillar, removePillar, writeCore } from "./house.commands.server.ts";
import { getHouse, successesToProve, variantOverview } from "./house.queries.server.ts";
import { addProof, moveProof, removeProof } from "./proof.commands.server.ts";
import { confirmVariant, type VariantInput, writeVariant } from "./variants.commands.server.ts";
import { variantsOf } from "./variants.queries.server.ts";

useDatabase();

const texts = { nb: "Sammen får vi til mer.", nn: "Saman får vi til meir.", en: "" };
const pillar = (revision = 0, id: string = randomUUID()) => ({ id, kind: "pillar" as const, revision, ...texts });

async function withPillars(count: number): Promise<{ actor: PersonActor; ids: string[] }> {
  const actor = await anActor({ role: "editor" });
  const ids = [];
  for (let position = 0; position < count; position += 1) {
    ids.push((await aCore({ regionId: actor.regionId, position })).id);
  }
  return { actor, ids };
}

const order = async (actor: PersonActor) => (await getHouse(actor, read)).pillars.map(({ id }) => id);

describe("a core message", () => {
  it("is written once by a double click, and its revision grows with each change of its text", async () => {
    const actor = await anActor({ role: "editor" });
    const first = { ...pillar(), kind: "umbrella" as const };
    await Promise.all([writeCore(actor, longAgo, first), writeCore(actor, longAgo, first)]);
    expect((await getHouse(actor, read)).umbrella).toMatchObject({ revision: 1, texts });
    await writeCore(actor, longAgo, { ...first, revision: 1, en: "Together.", nn: "" });
    const { umbrella } = await getHouse(actor, read);
    expect(umbrella).toMatchObject({ revision: 2, texts: { nb: texts.nb, nn: "", en: "Together." } });
  });

  it("is refused to the second of two, who changes nothing", async () => {
    const { actor, ids } = await withPillars(1);
    const [id = ""] = ids;
    await writeCore(actor, longAgo, pillar(1, id));
    const late = writeCore(actor, longAgo, { ...pillar(1, id), nb: "Noe annet." });
    await expect(late).rejects.toMatchObject({ code: "messages:refusal.changedMeanwhile" });
    expect((await getHouse(actor, read)).pillars[0]?.texts).toEqual(texts);
  });

  it("has one roof and three pillars, also when two people write at once", async () => {
    const { actor } = await withPillars(2);
    const tries = await Promise.allSettled([
      ...[pillar(), pillar()].map((input) => writeCore(actor, longAgo, input)),
      ...[pillar(), pillar()].map((input) => writeCore(actor, longAgo, { ...input, kind: "umbrella" })),
    ]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    for (const one of tries) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Refusal);
    expect(await order(actor)).toHaveLength(3);
  });
});

describe("pillars", () => {
  it("move one place, and only once by a double click", async () => {
    const { actor, ids } = await withPillars(3);
    const [a = "", b, c] = ids;
    await movePillar(actor, longAgo, { id: a, from: 0, to: 1 });
    await movePillar(actor, longAgo, { id: a, from: 0, to: 1 });
    expect(await order(actor)).toEqual([b, a, c]);
  });

  it("are taken out with all that belongs to them, and brought back to their place", async () => {
    const { actor, ids } = await withPillars(3);
    const [a, b = "", c] = ids;
    const success = await aSuccess({ regionId: actor.regionId });
    const audience = await anAudience({ regionId: actor.regionId });
    await addProof(actor, longAgo, { id: b, successId: success.id });
    const said = { regionId: actor.regionId, audienceId: audience.id, coreId: b, coreRevision: 1 };
    await aVariant(said);
    const stateOf = async () => (await variantOverview(actor, read)).get(audience.id)?.map(({ state }) => state);
    await removePillar(actor, longAgo, { id: b });
    await removePillar(actor, longAgo, { id: b });
    expect(await order(actor)).toEqual([a, c]);
    expect(await stateOf()).toEqual(["coreGone"]);
    await bringBackPillar(actor, longAgo, { id: b, to: 1 });
    const { pillars, aside } = await getHouse(actor, read);
    expect(pillars.map(({ id, proofs }) => [id, proofs.length])).toEqual([
      [a, 0],
      [b, 1],
      [c, 0],
    ]);
    expect(aside).toEqual([]);
    expect(await stateOf()).toEqual(["written"]);
  });

  it("are not brought back where three stand", async () => {
    const { actor, ids } = await withPillars(3);
    await removePillar(actor, longAgo, { id: ids[0] ?? "" });
    await writeCore(actor, longAgo, pillar());
    const back = bringBackPillar(actor, longAgo, { id: ids[0] ?? "" });
    await expect(back).rejects.toMatchObject({ code: "messages:refusal.threePillars" });
  });
});

describe("proof", () => {
  it("is put in, moved, taken away and put back where it was", async () => {
    const { actor, ids } = await withPillars(1);
    const [id = ""] = ids;
    const { regionId } = actor;
    const made = [];
    for (const title of ["Én", "To", "Tre"]) made.push((await aSuccess({ regionId, title })).id);
    const [one = "", two = "", three = ""] = made;
    for (const successId of [one, two, three, two]) await addProof(actor, longAgo, { id, successId });
    await moveProof(actor, longAgo, { id, successId: three, from: 2, to: 1 });
    await moveProof(actor, longAgo, { id, successId: three, from: 2, to: 1 });
    const proofs = async () => (await getHouse(actor, read)).pillars[0]?.proofs.map((proof) => proof.title);
    expect(await proofs()).toEqual(["Én", "Tre", "To"]);
    await removeProof(actor, longAgo, { id, successId: one });
    await removeProof(actor, longAgo, { id, successId: one });
    expect(await proofs()).toEqual(["Tre", "To"]);
    expect((await successesToProve(actor, read, id, "én")).map(({ title }) => title)).toEqual(["Én"]);
    await addProof(actor, longAgo, { id, successId: one, to: 0 });
    expect(await proofs()).toEqual(["Én", "Tre", "To"]);
  });

  it("is nothing that nobody has looked over, and is not offered either", async () => {
    const { actor, ids } = await withPillars(1);
    const [id = ""] = ids;
    const draft = await aSuccess({ regionId: actor.regionId, draft: true });
    const adding = addProof(actor, longAgo, { id, successId: draft.id });
    await expect(adding).rejects.toMatchObject({ code: "messages:refusal.draft" });
    expect(await successesToProve(actor, read, id, "")).toEqual([]);
  });
});

describe("the message to an audience", () => {
  const written = (audienceId: string, core: VariantInput["core"], revision = 0): VariantInput => ({
    ...{ id: randomUUID(), audienceId, locale: "nb", revision, core },
    ...{ concern: "", short: "", message: "Budskapet.", long: "", callToAction: "Bli med." },
  });

  it("is behind when its core changes, until someone confirms the core that they have seen", async () => {
    const { actor, ids } = await withPillars(1);
    const [id = ""] = ids;
    const { id: audienceId } = await anAudience({ regionId: actor.regionId });
    const input = written(audienceId, { id, revision: 1 });
    await Promise.all([writeVariant(actor, longAgo, input), writeVariant(actor, longAgo, input)]);
    const [variant] = await variantsOf(actor, read, audienceId);
    const state = async () => (await variantOverview(actor, read)).get(audienceId)?.[0]?.state;
    expect([variant?.revision, await state()]).toEqual([1, "written"]);
    await writeCore(actor, longAgo, pillar(1, id));
    expect(await state()).toBe("behind");
    const seen = { id: input.id, audienceId };
    await confirmVariant(actor, longAgo, { ...seen, coreRevision: 1 });
    expect(await state()).toBe("behind");
    await confirmVariant(actor, longAgo, { ...seen, coreRevision: 99 });
    expect(await state()).toBe("written");
    await writeCore(actor, longAgo, { ...pillar(2, id), nb: "Enda en gang." });
    expect(await state()).toBe("behind");
  });

  it("is refused to the second of two, and says so", async () => {
    const { actor } = await withPillars(0);
    const { id: audienceId } = await anAudience({ regionId: actor.regionId });
    await writeVariant(actor, longAgo, written(audienceId, null));
    const late = writeVariant(actor, longAgo, { ...written(audienceId, null), message: "Et annet." });
    await expect(late).rejects.toMatchObject({ code: "messages:refusal.changedMeanwhile" });
    expect((await variantsOf(actor, read, audienceId)).map(({ message }) => message)).toEqual(["Budskapet."]);
  });

  it("and the house take nothing from another region, and nothing from a reader", async () => {
    const { actor, ids } = await withPillars(1);
    const theirs = await withPillars(1);
    const [own = "", foreign = ""] = [ids[0], theirs.ids[0]];
    const { id: audienceId } = await anAudience({ regionId: actor.regionId });
    const elsewhere = await anAudience({ regionId: theirs.actor.regionId });
    const success = await aSuccess({ regionId: theirs.actor.regionId });
    for (const act of [
      () => writeCore(actor, longAgo, pillar(1, foreign)),
      () => removePillar(actor, longAgo, { id: foreign }),
      () => addProof(actor, longAgo, { id: own, successId: success.id }),
      () => addProof(actor, longAgo, { id: foreign, successId: success.id }),
      () => writeVariant(actor, longAgo, written(elsewhere.id, null)),
      () => writeVariant(actor, longAgo, written(audienceId, { id: foreign, revision: 1 })),
    ]) {
      await expect(act()).rejects.toBeInstanceOf(NotFound);
    }
    const reader = await anActor({ role: "reader", regionId: actor.regionId });
    await expect(writeCore(reader, longAgo, pillar(1, own))).rejects.toBeInstanceOf(Forbidden);
    await expect(writeVariant(reader, longAgo, written(audienceId, null))).rejects.toBeInstanceOf(Forbidden);
  });
});
