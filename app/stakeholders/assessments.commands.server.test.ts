import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { regionSettings } from "#db/schema/regions.ts";
import { stakeholderAssessments } from "#db/schema/stakeholders.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  anAssessDesk,
  aStakeholder,
  stakeholderFields,
  stakeholderNow,
} from "../../tests/support/factories/stakeholders.ts";
import { aContact, aMember, anActor, only } from "../../tests/support/factories.ts";
import { assess, undoAssessment } from "./assessments.commands.server.ts";
import { outOfTouch } from "./out-of-touch.queries.server.ts";
import { addStakeholder, changeStakeholder, putAway } from "./stakeholders.commands.server.ts";
import { getStakeholder, listStakeholders } from "./stakeholders.queries.server.ts";

useDatabase();

const day = (date: string) => new Date(`${date}T09:00:00Z`);
const monday = day("2026-11-02");
const viewsOf = (id: string) =>
  read.select().from(stakeholderAssessments).where(eq(stakeholderAssessments.stakeholderId, id));
const code = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : error),
  );

describe("assessing", () => {
  it("keeps each assessor's view of each day, and the mean of the latest of each", async () => {
    const { owner, regionId, lysfjord, oyvaer } = await anAssessDesk();
    const { id } = await aStakeholder({ regionId });
    const seen = (date: string, memberId: string | null, interest: number, influence: number) =>
      assess(owner, day(date), { stakeholderId: id, memberId, interest, influence });
    await seen("2026-11-02", null, 3, 1);
    await Promise.all([seen("2026-11-02", lysfjord.id, 1, 1), seen("2026-11-02", oyvaer.id, 2, 3)]);
    expect(await stakeholderNow(id)).toMatchObject({ interest: 2, assessedOn: "2026-11-02" });
    expect((await stakeholderNow(id)).influence).toBeCloseTo(5 / 3);
    // Later the same day it is the same view, said otherwise; on another day it is another.
    await seen("2026-11-02", null, 0, 1);
    expect(await stakeholderNow(id)).toMatchObject({ interest: 1 });
    await seen("2026-11-03", null, 3, 2);
    expect(await viewsOf(id)).toHaveLength(4);
    expect(await stakeholderNow(id)).toMatchObject({ interest: 2, influence: 2, assessedOn: "2026-11-03" });
    const view = await getStakeholder(owner, read, day("2026-11-04"), id);
    expect(view.quadrant).toBe("keyPlayer");
    expect(
      view.disagreements.map(({ on, high, low }) => [
        on,
        high.map(({ memberName }) => memberName),
        low.map(({ memberName }) => memberName),
      ]),
    ).toEqual([
      ["interest", [null], ["Lysfjord"]],
      ["influence", ["Øyvær"], ["Lysfjord"]],
    ]);
  });

  it("is undone to what stood that day, or to nothing, once; not after someone else has moved it", async () => {
    const { owner, regionId } = await anAssessDesk();
    const { id } = await aStakeholder({ regionId });
    const move = (interest: number) =>
      assess(owner, monday, { stakeholderId: id, memberId: null, interest, influence: 1 });
    const first = await move(1);
    expect(await move(1)).toBeNull();
    const second = await move(3);
    if (!first || !second) throw new Error("nothing was moved");
    expect(second.was).toMatchObject({ interest: 1 });
    for (let twice = 0; twice < 2; twice++) await undoAssessment(owner, monday, second);
    expect(await stakeholderNow(id)).toMatchObject({ interest: 1 });
    await move(2);
    expect(await code(undoAssessment(owner, monday, second))).toBe("stakeholders:refusal.movedMeanwhile");
    await undoAssessment(owner, monday, { ...first, interest: 2 });
    await undoAssessment(owner, monday, first);
    expect(await viewsOf(id)).toEqual([]);
    expect(await stakeholderNow(id)).toMatchObject({ interest: null, influence: null, assessedOn: null });
  });

  it("is not undone after somebody has said more of it in the same place", async () => {
    const { owner, regionId } = await anAssessDesk();
    const { id } = await aStakeholder({ regionId });
    const about = { stakeholderId: id, memberId: null, interest: 2, influence: 1 };
    const moved = await assess(owner, monday, about);
    if (!moved) throw new Error("nothing was moved");
    await assess(owner, new Date(monday.getTime() + 60_000), { ...about, note: "Ringte oss" });
    expect(await code(undoAssessment(owner, monday, moved))).toBe("stakeholders:refusal.movedMeanwhile");
    expect(only(await viewsOf(id)).note).toBe("Ringte oss");
  });

  it("a move carries on what was said of attitude, and leaves the note of another day", async () => {
    const { owner, regionId } = await anAssessDesk();
    const { id } = await aStakeholder({ regionId });
    const about = { stakeholderId: id, memberId: null, influence: 1 };
    await assess(owner, monday, {
      ...about,
      interest: 1,
      attitude: "neutral",
      attitudeWanted: "supportive",
      note: "Travle",
    });
    await assess(owner, day("2026-11-03"), { ...about, interest: 2 });
    expect(await getStakeholder(owner, read, day("2026-11-04"), id)).toMatchObject({
      attitudeNow: "neutral",
      attitudeWanted: "supportive",
      views: [{ note: "", interest: 2 }],
    });
  });

  it("keeps no attitude where none may be kept, nor any that was kept before", async () => {
    const { owner, regionId } = await anAssessDesk();
    const paper = await aStakeholder({ regionId, group: "media" });
    const about = { stakeholderId: paper.id, memberId: null, interest: 1, influence: 1 };
    expect(await code(assess(owner, monday, { ...about, attitude: "resistant" }))).toBe(
      "stakeholders:refusal.noAttitude",
    );
    expect(await code(assess(owner, monday, { ...about, attitudeWanted: "leading" }))).toBe(
      "stakeholders:refusal.noAttitude",
    );
    await assess(owner, monday, { ...about, attitude: null });
    const moved = await assess(owner, monday, { ...about, interest: 2 });
    if (!moved?.was) throw new Error("nothing was moved");
    const forged = { ...moved, was: { ...moved.was, attitude: "leading" as const } };
    expect(await code(undoAssessment(owner, monday, forged))).toBe("stakeholders:refusal.noAttitude");
    const business = await aStakeholder({ regionId });
    await assess(owner, monday, {
      ...about,
      stakeholderId: business.id,
      attitude: "neutral",
      attitudeWanted: "leading",
    });
    const fields = stakeholderFields({ opposition: true });
    await changeStakeholder(owner, monday, { id: business.id, revision: 1, fields });
    expect(only(await viewsOf(business.id)).attitude).toBeNull();
    expect((await stakeholderNow(business.id)).attitudeWanted).toBeNull();
  });

  it("knows salience only where the region has switched it on", async () => {
    const { owner, regionId } = await anAssessDesk();
    const { id } = await aStakeholder({ regionId });
    const salience = { power: true, legitimacy: false, urgency: true };
    const input = { stakeholderId: id, memberId: null, interest: 1, influence: 1, salience };
    expect(await code(assess(owner, monday, input))).toBe("stakeholders:refusal.salienceOff");
    const setting = { regionId, key: "stakeholders.salience", value: true, changedAt: monday };
    await inTransaction((db) => db.insert(regionSettings).values(setting));
    await assess(owner, monday, input);
    expect((await getStakeholder(owner, read, monday, id)).salience).toEqual(salience);
  });

  it("is of the region's own, by those who may write", async () => {
    const { owner, regionId } = await anAssessDesk();
    const { id } = await aStakeholder({ regionId });
    const input = { stakeholderId: id, memberId: null, interest: 1, influence: 1 };
    await expect(assess(await anActor(), monday, input)).rejects.toThrow(NotFound);
    await expect(assess(owner, monday, { ...input, memberId: (await aMember()).id })).rejects.toThrow(NotFound);
    const reader = await anActor({ regionId, role: "reader" });
    await expect(async () => assess(reader, monday, input)).rejects.toThrow(Forbidden);
    await putAway(owner, monday, id, true);
    expect(await code(assess(owner, monday, input))).toBe("stakeholders:refusal.putAway");
  });
});

describe("the register", () => {
  it("makes one of a double click, and never two of one contact", async () => {
    const { owner, regionId } = await anAssessDesk();
    const contact = await aContact({ regionId, name: "Elvemo Trevareklynge" });
    const input = {
      id: crypto.randomUUID(),
      contact: { id: contact.id },
      fields: stakeholderFields(),
      place: { interest: 3, influence: 1 },
    };
    expect(await Promise.all([addStakeholder(owner, monday, input), addStakeholder(owner, monday, input)])).toEqual([
      input.id,
      input.id,
    ]);
    expect(await stakeholderNow(input.id)).toMatchObject({ interest: 3, influence: 1 });
    const again = { ...input, id: crypto.randomUUID() };
    expect(await code(addStakeholder(owner, monday, again))).toBe("stakeholders:refusal.alreadyStakeholder");
    await putAway(owner, monday, input.id, true);
    expect(await code(addStakeholder(owner, monday, again))).toBe("stakeholders:refusal.isPutAway");
    expect(await listStakeholders(owner, read, monday)).toEqual([]);
    await expect(addStakeholder(await anActor(), monday, again)).rejects.toThrow(NotFound);
    await expect(addStakeholder(await anActor(), monday, input)).rejects.toThrow(NotFound);
  });

  it("refuses the second of two who change the same one, and takes no owner of another region", async () => {
    const { owner, regionId } = await anAssessDesk();
    const { id } = await aStakeholder({ regionId });
    const change = (weNeed: string) =>
      changeStakeholder(owner, monday, { id, revision: 1, fields: stakeholderFields({ weNeed }) });
    await change("Tall");
    await change("Tall");
    expect(await code(change("Folk"))).toBe("stakeholders:refusal.changedMeanwhile");
    const fields = stakeholderFields({ ownerContactId: (await aContact()).id });
    await expect(changeStakeholder(owner, monday, { id, revision: 2, fields })).rejects.toThrow(NotFound);
  });

  it("counts whoever has no contact from the day they were registered", async () => {
    const { owner, regionId } = await anAssessDesk();
    await aStakeholder({ regionId, name: "Ny", createdAt: monday, interest: 3, influence: 3 });
    await aStakeholder({ regionId, name: "Gammel", interest: 3, influence: 3 });
    expect(await outOfTouch(owner, read, monday)).toMatchObject([{ name: "Gammel", days: null, limit: 30 }]);
  });
});
