import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { files } from "#db/schema/files.ts";
import { successes } from "#db/schema/successes.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAskedContact, aStory, collectMorning, requestsIn } from "../../tests/support/factories/collecting.ts";
import { aLinkActor, anActor, aRegion, longAgo, only } from "../../tests/support/factories.ts";
import { valuesOf } from "./form-values.ts";
import { answerNothing, handIn, putAside, putBack } from "./hand-in.commands.server.ts";
import { draftsWaiting } from "./hand-in.queries.server.ts";
import { draftAct, draftFields } from "./hand-in-form.ts";
import { storiesOf } from "./stories.queries.server.ts";
import { storyGate } from "./story-gate.ts";
import { changeSuccess } from "./successes.commands.server.ts";
import { getSuccess, listSuccesses } from "./successes.queries.server.ts";

useDatabase();

const at = (hours: number) => new Date(collectMorning.getTime() + hours * 3_600_000);

async function aPicture(regionId: string): Promise<string> {
  const picture = { regionId, sha256: randomUUID(), name: "bilde.jpg", width: 10, height: 10, createdAt: longAgo };
  return only(await inTransaction((db) => db.insert(files).values(picture).returning())).id;
}

describe("a story through the link", () => {
  it("is a draft that benefits the member, in its language, told to nobody", async () => {
    const { owner, regionId, lysfjord, actor, requestId } = await anAskedContact();
    const image = { fileId: await aPicture(regionId), alt: "En vei", caption: "", credit: "Sigrunn", consent: true };
    const story = aStory({ value: 3, measure: "km", image });
    await handIn(actor, at(1), requestId, story);
    const success = await getSuccess(owner, read, story.id);
    expect(success).toMatchObject({ draft: true, handedInByName: "Sigrunn Eidhamar", locale: "nn", value: 3, image });
    expect(success.benefits).toMatchObject([{ memberId: lysfjord.id, kind: "direct", sentence: story.meaning }]);
    expect((await listSuccesses(owner, read, {})).total).toBe(0);
    const gate = (await storiesOf(read, regionId, [story.id])).get(story.id);
    expect(gate && storyGate(gate, at(2), "public").open).toBe(false);
    expect((await requestsIn(regionId)).find(({ id }) => id === requestId)).toMatchObject({
      answer: "story",
      answeredAt: at(1),
    });
  });

  it("sent twice is there once; sent again with other words says those, until it is taken in", async () => {
    const { owner, actor, requestId } = await anAskedContact();
    const story = aStory();
    await Promise.all([handIn(actor, at(1), requestId, story), handIn(actor, at(1), requestId, story)]);
    await handIn(actor, at(2), requestId, { ...story, meaning: "Ungane syklar." });
    expect(await draftsWaiting(owner, read)).toMatchObject([{ id: story.id, memberName: "Lysfjord" }]);
    const draft = await getSuccess(owner, read, story.id);
    expect(draft.benefits[0]?.sentence).toBe("Ungane syklar.");
    const fields = { ...draft, people: [], newPerson: null };
    await changeSuccess(owner, at(3), { ...fields, revision: draft.revision });
    await changeSuccess(owner, at(3), { ...fields, revision: draft.revision });
    expect(await draftsWaiting(owner, read)).toEqual([]);
    expect((await getSuccess(owner, read, story.id)).draft).toBe(false);
    await handIn(actor, at(4), requestId, { ...story, meaning: "Ungane syklar." });
    await expect(handIn(actor, at(4), requestId, { ...story, meaning: "Nei" })).rejects.toThrow(Refusal);
    expect(valuesOf(await getSuccess(owner, read, story.id), []).title).toEqual([story.title]);
  });

  it("may come after «nothing now», and several; but not without end", async () => {
    const { regionId, actor, requestId } = await anAskedContact();
    const answer = async () => (await requestsIn(regionId)).find(({ id }) => id === requestId)?.answer;
    for (let twice = 0; twice < 2; twice++) await answerNothing(actor, at(1), requestId);
    expect(await answer()).toBe("nothing");
    for (let number = 0; number < 20; number++) await handIn(actor, at(2), requestId, aStory());
    await answerNothing(actor, at(3), requestId);
    expect(await answer()).toBe("story");
    await expect(handIn(actor, at(4), requestId, aStory())).rejects.toThrow(Refusal);
  });

  it("is refused when the month is over, from another's link, and with what is not theirs", async () => {
    const { regionId, actor, requestId, tore } = await anAskedContact();
    const other = await anAskedContact();
    const over = new Date("2026-11-30T23:00:00Z");
    await expect(handIn(actor, over, requestId, aStory())).rejects.toThrow(Refusal);
    await expect(answerNothing(actor, over, requestId)).rejects.toThrow(Refusal);
    await expect(handIn(other.actor, at(1), requestId, aStory())).rejects.toThrow(NotFound);
    await expect(handIn({ ...actor, contactId: tore.id }, at(1), requestId, aStory())).rejects.toThrow(NotFound);
    await expect(handIn(aLinkActor({ regionId }), at(1), requestId, aStory())).rejects.toThrow(Forbidden);
    const theirs = { alt: "x", caption: "", credit: "", consent: false, fileId: await aPicture((await aRegion()).id) };
    await expect(handIn(actor, at(1), requestId, aStory({ image: theirs }))).rejects.toThrow(NotFound);
    const taken = aStory();
    await handIn(other.actor, at(1), other.requestId, taken);
    await expect(handIn(actor, at(1), requestId, taken)).rejects.toThrow(NotFound);
    expect(await read.select().from(successes).where(eq(successes.regionId, regionId))).toEqual([]);
  });
});

describe("a draft put aside", () => {
  it("comes back as it was, by what the undo button carries", async () => {
    const { owner, actor, requestId } = await anAskedContact();
    const story = aStory({ value: -2.5, measure: "prosent" });
    await handIn(actor, at(1), requestId, story);
    const before = await getSuccess(owner, read, story.id);
    const kept = await putAside(owner, at(2), story.id);
    expect(await putAside(owner, at(2), story.id)).toBeNull();
    const back = draftAct.parse({ intent: "putBack", ...(kept && draftFields(kept)) });
    if (back.intent !== "putBack") throw new Error("another act");
    for (let twice = 0; twice < 2; twice++) await putBack(owner, at(3), back);
    expect(await getSuccess(owner, read, story.id)).toEqual({ ...before, changedAt: at(3) });
  });

  it("is not another region's to put aside, and what is taken in stays", async () => {
    const { owner, actor, requestId } = await anAskedContact();
    const story = aStory();
    await handIn(actor, at(1), requestId, story);
    await expect(putAside(await anActor(), at(2), story.id)).rejects.toThrow(NotFound);
    const draft = await getSuccess(owner, read, story.id);
    await changeSuccess(owner, at(3), { ...draft, people: [], newPerson: null });
    await expect(putAside(owner, at(4), story.id)).rejects.toThrow(Refusal);
  });
});
