import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { coverage } from "#db/schema/press.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anExpectation } from "../../tests/support/factories/collecting.ts";
import { aGoal } from "../../tests/support/factories/goals.ts";
import { aSuccess } from "../../tests/support/factories/successes.ts";
import { anUpdate } from "../../tests/support/factories/updates.ts";
import { aContact, aMember, anActor, longAgo } from "../../tests/support/factories.ts";
import { type GoalForm, goalShape } from "./form.ts";
import { actOnGoal } from "./goal-acts.server.ts";
import { changeGoal, measure, putAway, setGoal } from "./goals.commands.server.ts";
import { getGoal, listGoals } from "./goals.queries.server.ts";

useDatabase();

const june = new Date("2026-06-30T10:00:00Z");
const typed = (overrides: Record<string, unknown> = {}): GoalForm =>
  goalShape.parse({ id: randomUUID(), title: "Flere oppslag", level: "output", startsOn: "2026-01-01", ...overrides });

describe("a goal", () => {
  it("is set once, however often the form is sent, and says what is missing", async () => {
    const actor = await anActor();
    const form = typed({ target: "6,4" });
    expect(await setGoal(actor, june, form)).toBe(await setGoal(actor, june, form));
    const [only, ...more] = await listGoals(actor, read, june);
    expect(more).toEqual([]);
    expect(only?.goal.target).toBe(6.4);
    expect(only?.standing).toMatchObject({
      status: "incomplete",
      missing: ["unit", "baseline", "owner", "dueOn", "method", "cadenceDays"],
    });
  });

  it("is changed only as it was opened", async () => {
    const actor = await anActor();
    const { id } = await aGoal({ regionId: actor.regionId });
    const form = { ...typed({ title: "Nytt navn" }), id, revision: 1 };
    await changeGoal(actor, june, form);
    await expect(changeGoal(actor, june, { ...form, title: "Den andres" })).rejects.toThrow(Refusal);
    expect((await getGoal(actor, read, june, id)).goal).toMatchObject({ title: "Nytt navn", revision: 2 });
  });

  it("follows up what is hoped for, as long as it says so", async () => {
    const actor = await anActor();
    const hope = await anExpectation({ regionId: actor.regionId });
    const form = typed({ expectationIds: [hope.id] });
    await setGoal(actor, june, form);
    expect((await getGoal(actor, read, june, form.id)).expectations).toMatchObject([{ id: hope.id, text: hope.text }]);
    await changeGoal(actor, june, { ...form, revision: 1, expectationIds: [] });
    expect((await getGoal(actor, read, june, form.id)).expectations).toEqual([]);
  });

  it("knows no other region, nor its people and audiences", async () => {
    const actor = await anActor();
    const theirs = await aGoal();
    const stranger = await aContact();
    const theirHope = await anExpectation();
    const attempts = [
      () => getGoal(actor, read, june, theirs.id),
      () => changeGoal(actor, june, { ...typed(), id: theirs.id, revision: 1 }),
      () => putAway(actor, june, theirs.id, true),
      () =>
        measure(actor, june, { id: randomUUID(), goalId: theirs.id, measuredOn: "2026-06-01", value: 1, method: "" }),
      () => setGoal(actor, june, typed({ id: theirs.id })),
      () => setGoal(actor, june, typed({ ownerContactId: stranger.id })),
      () => setGoal(actor, june, typed({ audienceIds: [randomUUID()] })),
      () => setGoal(actor, june, typed({ expectationIds: [theirHope.id] })),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFound);
  });

  it("is not set by readers", async () => {
    await expect(setGoal(await anActor({ role: "reader" }), june, typed())).rejects.toThrow(Forbidden);
  });

  it("is put away and taken back", async () => {
    const actor = await anActor();
    const { id } = await aGoal({ regionId: actor.regionId });
    await putAway(actor, june, id, true);
    expect(await listGoals(actor, read, june)).toEqual([]);
    await putAway(actor, june, id, false);
    expect(await listGoals(actor, read, june)).toHaveLength(1);
  });
});

describe("a reading", () => {
  it("is one a day, is taken away and put back", async () => {
    const actor = await anActor();
    const goal = await aGoal({ regionId: actor.regionId });
    const reading = { id: randomUUID(), goalId: goal.id, measuredOn: "2026-06-29", value: 45, method: "" };
    await measure(actor, june, reading);
    await measure(actor, june, reading);
    await measure(actor, june, { ...reading, id: randomUUID() });
    await expect(measure(actor, june, { ...reading, id: randomUUID(), value: 46 })).rejects.toThrow(Refusal);
    const readings = async () => (await getGoal(actor, read, june, goal.id)).readings;
    expect(await readings()).toMatchObject([{ on: "2026-06-29", value: 45, method: "telling", byName: actor.name }]);
    const answer = await actOnGoal(actor, june, goal.id, { intent: "removeReading", id: reading.id });
    expect(answer?.taken).toMatchObject({ measuredOn: "2026-06-29", value: 45 });
    expect(await readings()).toEqual([]);
    await measure(actor, june, reading);
    expect(await readings()).toHaveLength(1);
  });

  it.each([
    ["of tomorrow", { measuredOn: "2026-07-01" }, {}],
    ["from before the goal", { measuredOn: "2025-12-31" }, {}],
    ["of a goal that counts itself", {}, { source: "updatesSent" as const }],
  ])("%s is refused", async (_, reading, overrides) => {
    const actor = await anActor();
    const { id } = await aGoal({ regionId: actor.regionId, ...overrides });
    const input = { id: randomUUID(), goalId: id, measuredOn: "2026-06-01", value: 1, method: "", ...reading };
    await expect(measure(actor, june, input)).rejects.toThrow(Refusal);
  });

  it("of the night between two days belongs to the day in Oslo", async () => {
    const actor = await anActor();
    const goal = await aGoal({ regionId: actor.regionId });
    const justAfterMidnight = new Date("2026-06-29T22:05:00Z");
    await measure(actor, justAfterMidnight, {
      id: randomUUID(),
      goalId: goal.id,
      measuredOn: "2026-06-30",
      value: 1,
      method: "",
    });
    expect((await getGoal(actor, read, justAfterMidnight, goal.id)).standing.latest?.on).toBe("2026-06-30");
  });
});

describe("what a goal counts itself", () => {
  const valuesOf = async (source: "updatesSent" | "coverage" | "membersTold" | "longestSilence" | "asksAnswered") => {
    const actor = await anActor();
    const { regionId } = actor;
    const told = await aMember({ regionId });
    await aMember({ regionId });
    const success = await aSuccess({ regionId, benefits: [{ memberId: told.id }] });
    await anUpdate({
      regionId,
      successIds: [success.id],
      mails: ["submitted"],
      plannedFor: new Date("2026-03-10T10:00:00Z"),
    });
    await anUpdate({ regionId, mails: ["failed"], plannedFor: new Date("2026-03-10T10:00:00Z") });
    await inTransaction((db) =>
      db.insert(coverage).values({
        regionId,
        outletName: "Avisa",
        publishedOn: "2026-04-02",
        title: "Oppslag",
        locale: "nb",
        createdAt: longAgo,
        changedAt: longAgo,
      }),
    );
    const goal = await aGoal({ regionId, source });
    const { readings } = await getGoal(actor, read, new Date("2026-04-15T10:00:00Z"), goal.id);
    return Object.fromEntries(readings.map(({ on, value }) => [on, value]));
  };

  it("updates that reached somebody", async () => {
    expect(await valuesOf("updatesSent")).toEqual({
      "2026-01-31": 0,
      "2026-02-28": 0,
      "2026-03-31": 1,
      "2026-04-15": 1,
    });
  });
  it("pieces published", async () => {
    expect(await valuesOf("coverage")).toMatchObject({ "2026-03-31": 0, "2026-04-15": 1 });
  });
  it("the part of the members told about", async () => {
    expect(await valuesOf("membersTold")).toMatchObject({ "2026-02-28": 0, "2026-03-31": 50 });
  });
  it("the longest silence", async () => {
    expect(await valuesOf("longestSilence")).toMatchObject({ "2026-03-31": 21, "2026-04-15": 36 });
  });
  it("nothing where nobody has been asked", async () => {
    expect(await valuesOf("asksAnswered")).toEqual({});
  });
});
