// The figures that the data says each preparedness card has, as the product shows them.
import { beforeAll, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { regions } from "#db/schema/regions.ts";
import { useDatabase } from "#tests/support/database.ts";
import { getCard, listCards } from "~/preparedness/cards.queries.server.ts";
import { getRoom, listCases } from "~/preparedness/cases.queries.server.ts";
import { preparednessDue } from "~/preparedness/due.queries.server.ts";
import { paperPack } from "~/preparedness/paper.queries.server.ts";
import { fillDemo } from "./fill.server.ts";
import { demoId } from "./ids.ts";
import { demoData } from "./region-data.server.ts";

useDatabase();
const data = demoData();
const now = new Date(`${data._meta.anchorDate}T09:00:00Z`);
const actor = { kind: "job", job: "test", regionId: demoId(data.region.id) } as const;

beforeAll(() => fillDemo(now, () => {}), 120_000);

it("each card has its risk, and is overdue where expected", async () => {
  const rows = await listCards(actor, read, now);
  const shown = rows.map(({ card, score, reviewOverdue, exerciseOverdue }) => [
    card.id,
    { riskScore: score, reviewOverdue, exerciseOverdue },
  ]);
  expect(Object.fromEntries(shown)).toEqual(
    Object.fromEntries(data.crisisScenarios.map(({ id, expected }) => [demoId(id), expected])),
  );
  const due = (await preparednessDue(actor, read, now)).cards.map(({ why }) => why);
  expect(due.filter((why) => why === "review")).toHaveLength(1);
  expect(due.filter((why) => why === "exercise")).toHaveLength(2);
});

it("each exercise is a closed case that opens, and each call list has numbers", async () => {
  const [region] = await read.select().from(regions);
  const held = await listCases(actor, read);
  expect(held).toHaveLength(data.crisisScenarios.filter(({ lastExercisedAt }) => lastExercisedAt).length);
  for (const of of held) {
    expect(of).toMatchObject({ exercise: true, closedAt: expect.any(Date), reviewedAt: expect.any(Date) });
    if (region) expect((await getRoom(actor, read, region, of.id)).log.length).toBeGreaterThan(0);
  }
  const { calls } = await getCard(actor, read, now, demoId("cr-01"));
  expect(calls.every(({ phone, who }) => phone !== "" && who !== "")).toBe(true);
  const { coverage } = await paperPack(actor, read, now);
  expect(coverage).toMatchObject({ spokespersons: "yes", rota: "yes", coordinate: "yes", material: "partly" });
});
