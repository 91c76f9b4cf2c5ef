// The strategy and the responsibilities of the demo on its anchor, as the product shows them.
import { beforeAll, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { addDays } from "~/platform/civil-date.ts";
import { overdueResponsibilities, strategyDue } from "~/strategy/overdue.queries.server.ts";
import { listDuties } from "~/strategy/responsibilities.queries.server.ts";
import { strategyDesk } from "~/strategy/strategy.queries.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anActor } from "../../tests/support/factories.ts";
import { fillDemo } from "./fill.server.ts";
import { demoId } from "./ids.ts";
import { demoData } from "./region-data.server.ts";

useDatabase();

const now = new Date("2026-11-21T11:00:00+01:00");
const { strategy } = demoData();
const owner = () => anActor({ regionId: demoId("nordvag"), role: "owner" });

beforeAll(() => fillDemo(now, () => {}));

it("holds since the last of the six members approved it, and says what the data say", async () => {
  const desk = await strategyDesk(await owner(), read, now, "current");
  expect(desk).toMatchObject({ holds: true, act: null, edition: strategy.version, reviewOn: strategy.reviewAt });
  expect(desk?.parties.map(({ state, via }) => `${state} ${via}`)).toEqual(Array(6).fill("approved link"));
  expect(desk?.inForceSince?.toISOString()).toMatch(new RegExp(`^${strategy.approvedAt}`));
  const said = desk?.outline.flatMap(({ lines }) => lines.map(({ text }) => text)) ?? [];
  for (const line of [
    strategy.purpose,
    ...strategy.principles,
    ...strategy.mediaRules,
    ...strategy.challenges.external,
  ])
    expect(said).toContain(line);
});

it("is due for review thirty days before its day, and not a day sooner", async () => {
  const actor = await owner();
  const on = (days: number) => new Date(`${addDays(strategy.reviewAt, days)}T11:00:00Z`);
  expect(await strategyDue(actor, read, on(-31))).toBeNull();
  expect(await strategyDue(actor, read, on(-30))).toEqual({ reviewOn: strategy.reviewAt, daysLeft: 30 });
});

it("has two responsibilities over time, twelve taken on, and one that nobody has answered", async () => {
  const actor = await owner();
  const over = await overdueResponsibilities(actor, read, now);
  expect(over.map(({ id, dueOn, daysOver }) => [id, dueOn, daysOver])).toEqual([
    [demoId("re-04"), "2026-09-24", 58],
    [demoId("re-10"), "2026-10-30", 22],
  ]);
  const { active } = await listDuties(actor, read, now);
  expect(active.filter(({ state }) => state === "accepted")).toHaveLength(12);
  expect(active.filter(({ state }) => state === "asked")).toHaveLength(1);
});
