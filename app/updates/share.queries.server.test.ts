import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { Forbidden } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aSuccess } from "../../tests/support/factories/successes.ts";
import { anUpdate } from "../../tests/support/factories/updates.ts";
import { aMember, anActor, aPublicActor, aRegion } from "../../tests/support/factories.ts";
import { memberShare } from "./share.queries.server.ts";

useDatabase();

const now = new Date("2026-11-21T11:00:00Z");
const day = (civil: string, time = "11:00") => new Date(`${civil}T${time}:00Z`);

async function aShareDesk(threshold = 0.8) {
  const { id: regionId } = await aRegion({ toldThreshold: threshold });
  const a = await aMember({ regionId, name: "Elvemo" });
  const b = await aMember({ regionId, name: "Øyvær" });
  const owner = await anActor({ regionId });
  const good = [
    { memberId: a.id, kind: "direct" as const },
    { memberId: b.id, kind: "indirect" as const },
  ];
  const success = await aSuccess({ regionId, benefits: good });
  const told = (heardAt: Date, submitted: number, reachable: number, successIds = [success.id]) =>
    anUpdate({ regionId, successIds, plannedFor: heardAt, heardAt, submitted, reachable });
  const counted = async () => (await memberShare(owner, read, now)).rows.map(({ pairs }) => pairs);
  return { regionId, a, b, owner, success, told, counted };
}

describe("memberShare", () => {
  it("counts a success once for each member it benefits, from the first time in the window", async () => {
    const { told, counted, a, b, success } = await aShareDesk();
    await told(day("2026-03-01"), 5, 5);
    await told(day("2026-09-09"), 5, 5);
    await told(day("2026-07-07"), 4, 5);
    const pair = { successId: success.id, title: success.title, locale: "nb", toldAt: day("2026-07-07") };
    expect(await counted()).toEqual([
      [{ ...pair, memberId: a.id, kind: "direct" }],
      [{ ...pair, memberId: b.id, kind: "indirect" }],
    ]);
  });

  it.each<[string, Date, number, number, number]>([
    ["too few of them", day("2026-09-09"), 3, 4, 0],
    ["nobody who could be reached", day("2026-09-09"), 0, 0, 0],
    ["just enough", day("2026-09-09"), 4, 5, 2],
    ["the first day of the window, from midnight in Norway", day("2026-05-25", "22:00"), 1, 1, 2],
    ["a minute before it", day("2026-05-25", "21:59"), 1, 1, 0],
    ["not heard yet", day("2026-11-22"), 1, 1, 0],
  ])("%s", async (_, heardAt, submitted, reachable, pairs) => {
    const { told, counted } = await aShareDesk();
    await told(heardAt, submitted, reachable);
    expect((await counted()).flat()).toHaveLength(pairs);
  });

  it("counts no draft, nothing of another region, and answers no stranger", async () => {
    const { regionId, a, told, counted } = await aShareDesk();
    const draft = await aSuccess({ regionId, draft: true, benefits: [{ memberId: a.id }] });
    await told(day("2026-09-09"), 1, 1, [draft.id]);
    const other = await aShareDesk();
    await other.told(day("2026-09-09"), 1, 1);
    expect((await counted()).flat()).toEqual([]);
    await expect(memberShare(aPublicActor(regionId), read, now)).rejects.toThrow(Forbidden);
  });
});
