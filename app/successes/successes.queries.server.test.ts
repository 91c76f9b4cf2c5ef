import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { Forbidden } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aSuccess } from "../../tests/support/factories/successes.ts";
import { aMember, anActor, aPublicActor } from "../../tests/support/factories.ts";
import {
  hasSuccesses,
  listSuccesses,
  type SuccessFilter,
  successesPerPage,
  topicsInUse,
} from "./successes.queries.server.ts";

useDatabase();

async function aList() {
  const actor = await anActor({ role: "reader" });
  const { regionId } = actor;
  const [haukvik, oyvaer] = [await aMember({ regionId, name: "Haukvik" }), await aMember({ regionId, name: "Øyvær" })];
  await aSuccess({ regionId, title: "Kaia er åpen", happenedOn: "2026-06-01", benefits: [{ memberId: oyvaer.id }] });
  await aSuccess({
    regionId,
    title: "ÆRLIG om bussen",
    story: "Færre enn ventet.",
    happenedOn: "2026-09-30",
    benefits: [
      { memberId: oyvaer.id, kind: "indirect" },
      { memberId: haukvik.id, sentence: "Haukvik får 100 % av bussene_i rute." },
    ],
    topics: ["Kollektiv"],
  });
  await aSuccess({
    regionId,
    title: "Boligkartet",
    happenedOn: null,
    benefits: [{ memberId: haukvik.id }],
    topics: ["bolig"],
  });
  await aSuccess();
  const titles = async (filter: SuccessFilter) =>
    (await listSuccesses(actor, read, filter)).rows.map((row) => row.title);
  return { actor, haukvik, oyvaer, titles };
}

describe("listSuccesses", () => {
  it("shows what is under way first, then the newest, of this region alone", async () => {
    const { titles } = await aList();
    expect(await titles({})).toEqual(["Boligkartet", "ÆRLIG om bussen", "Kaia er åpen"]);
  });

  it("filters by member and date; what is under way has no date to miss", async () => {
    const { titles, oyvaer } = await aList();
    expect(await titles({ memberId: oyvaer.id })).toEqual(["ÆRLIG om bussen", "Kaia er åpen"]);
    expect(await titles({ since: "2026-09-01" })).toEqual(["Boligkartet", "ÆRLIG om bussen"]);
    expect(await titles({ memberId: oyvaer.id, since: "2026-09-01" })).toEqual(["ÆRLIG om bussen"]);
    expect(await titles({ memberId: "no such member" })).toEqual([]);
  });

  const searches: [text: string, titles: string[]][] = [
    ["ærlig", ["ÆRLIG om bussen"]],
    ["KOLLEKTIV", ["ÆRLIG om bussen"]],
    ["bussen færre", ["ÆRLIG om bussen"]],
    ["bussen kaia", []],
    ["100 %", ["ÆRLIG om bussen"]],
    ["%", ["ÆRLIG om bussen"]],
    ["_i", ["ÆRLIG om bussen"]],
    ["  ", ["Boligkartet", "ÆRLIG om bussen", "Kaia er åpen"]],
  ];

  it("finds words in titles, stories, topics and sentences", async () => {
    const { titles } = await aList();
    for (const [text, found] of searches) expect([text, await titles({ text })]).toEqual([text, found]);
  });

  it("names the members by alphabet", async () => {
    const { actor } = await aList();
    const { rows } = await listSuccesses(actor, read, { text: "ærlig" });
    expect(rows[0]?.benefits.map(({ memberName, kind }) => [memberName, kind])).toEqual([
      ["Haukvik", "direct"],
      ["Øyvær", "indirect"],
    ]);
  });

  it("pages, and gives the last page to whoever asks for more", async () => {
    const actor = await anActor();
    const { regionId } = actor;
    const { id: memberId } = await aMember({ regionId });
    for (let i = 0; i <= successesPerPage; i++) await aSuccess({ regionId, benefits: [{ memberId }] });
    const first = await listSuccesses(actor, read, { page: 1 });
    const beyond = await listSuccesses(actor, read, { page: 99 });
    expect(first).toMatchObject({ total: successesPerPage + 1, pages: 2, page: 1 });
    expect(beyond).toMatchObject({ page: 2, rows: [{}] });
    expect(first.rows.map((row) => row.id)).not.toContain(beyond.rows[0]?.id);
  });

  it("is empty in a region where nothing is recorded, and closed to the public", async () => {
    const actor = await anActor();
    expect(await listSuccesses(actor, read, {})).toMatchObject({ rows: [], total: 0, page: 1, pages: 1 });
    expect(await hasSuccesses(actor, read)).toBe(false);
    await expect(listSuccesses(aPublicActor(actor.regionId), read, {})).rejects.toThrow(Forbidden);
  });
});

it("topicsInUse gives each topic of the region once, by alphabet", async () => {
  const { actor, haukvik } = await aList();
  await aSuccess({ regionId: actor.regionId, benefits: [{ memberId: haukvik.id }], topics: ["bolig", "arbeid"] });
  await aSuccess({ topics: ["fremmed"] });
  expect(await topicsInUse(actor, read)).toEqual(["arbeid", "bolig", "Kollektiv"]);
});
