// What the guidance says of the demo region, item by item, against another reading of the region's file.
import { beforeAll, describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { fillDemo } from "#db/demo/fill.server.ts";
import { demoId } from "#db/demo/ids.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aJobActor } from "#tests/support/factories.ts";
import { goalsExpected } from "#tests/support/guidance-expected/goals.ts";
import { type Expected, rawRegion } from "#tests/support/guidance-expected/raw-region.ts";
import { stakeholdersExpected } from "#tests/support/guidance-expected/stakeholders.ts";
import { guidanceExpected, preparednessExpected, strategyExpected } from "#tests/support/guidance-expected/strategy.ts";
import * as talking from "#tests/support/guidance-expected/talking.ts";
import * as telling from "#tests/support/guidance-expected/telling.ts";
import { readGuidance } from "./guidance.queries.server.ts";
import { type ItemId, itemIds } from "./item-ids.ts";
import type { Standing } from "./standing.ts";

useDatabase();

const now = new Date("2026-11-21T11:00:00+01:00");

const expected: Expected = {
  ...strategyExpected,
  ...stakeholdersExpected,
  ...goalsExpected,
  ...preparednessExpected,
  ...guidanceExpected,
  ...telling.messagesExpected,
  ...telling.successesExpected,
  ...telling.audiencesExpected,
  ...telling.plannerExpected,
  ...talking.pressExpected,
  ...talking.feedbackExpected,
  ...talking.timelineExpected,
  ...talking.ambassadorsExpected,
  ...talking.personsExpected,
};

const standings = new Map<ItemId, Standing>();

beforeAll(async () => {
  await fillDemo(now, () => {});
  const guidance = await readGuidance(aJobActor(demoId("nordvag")), read, now);
  for (const standing of guidance.standings) standings.set(standing.item.id, standing);
});

describe("the demo region", () => {
  it.each(itemIds)("stands as its file says: %s", (id) => {
    const standing = standings.get(id);
    expect(`${standing?.status}: ${JSON.stringify(standing?.finding?.says ?? "")}`).toMatch(
      new RegExp(`^${expected[id]?.(rawRegion)}: `),
    );
  });

  it("gives everything that it counts something to open", () => {
    const bare = [...standings.values()].filter(
      ({ finding }) => finding && finding.numerator > 0 && finding.evidence.count + finding.missing.count === 0,
    );
    expect(bare.map(({ item }) => item.id)).toEqual([]);
  });
});
