// Each stakeholder of the demo on its anchor, as the product shows it, held against what the data expects.
import { beforeAll, describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import type { Quadrant } from "#db/schema/stakeholders.ts";
import { attitudeGap } from "~/stakeholders/kinds.ts";
import { outOfTouch } from "~/stakeholders/out-of-touch.queries.server.ts";
import { held } from "~/stakeholders/salience.ts";
import { listStakeholders, type StakeholderView } from "~/stakeholders/stakeholders.queries.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aJobActor } from "../../tests/support/factories.ts";
import { fillDemo } from "./fill.server.ts";
import { demoId } from "./ids.ts";
import { demoData } from "./region-data.server.ts";

useDatabase();

const now = new Date("2026-11-21T11:00:00+01:00");
const data = demoData();
const desk = aJobActor(demoId("nordvag"));
const views = new Map<string, StakeholderView>();

const quadrants = {
  key_player: "keyPlayer",
  keep_satisfied: "keepSatisfied",
  keep_informed: "keepInformed",
  minimal_effort: "minimalEffort",
} as const satisfies Record<string, Quadrant>;

/** What Mitchell, Agle and Wood call each set of attributes; we call it by the attributes themselves. */
const classes: Record<string, string> = {
  power: "dormant",
  legitimacy: "discretionary",
  urgency: "demanding",
  "power legitimacy": "dominant",
  "power urgency": "dangerous",
  "legitimacy urgency": "dependent",
  "power legitimacy urgency": "definitive",
};

beforeAll(async () => {
  await fillDemo(now, () => {});
  for (const view of await listStakeholders(desk, read, now)) views.set(view.id, view);
});

describe("each stakeholder", () => {
  it.each(data.stakeholders.map(({ id, name, expected }) => [id, name, expected] as const))(
    "%s %s stands where expected",
    (id, _, expected) => {
      const view = views.get(demoId(`${id}/stakeholder`));
      const attributes = view?.salience ? held(view.salience) : [];
      expect({
        quadrant: view?.quadrant,
        salienceClass: classes[attributes.join(" ")],
        salienceScore: attributes.length,
        engagementGap: view && attitudeGap(view.attitudeNow, view.attitudeWanted),
        daysSinceContact: view?.touch.days,
        overdue: view?.touch.overdue,
      }).toEqual({ ...expected, quadrant: quadrants[expected.quadrant] });
    },
  );

  it("has an owner, and nobody's attitude is kept who may not have one", () => {
    expect(views.size).toBe(24);
    expect([...views.values()].filter(({ ownerName }) => ownerName === null)).toEqual([]);
    const open = [...views.values()].filter(({ mayHaveAttitude }) => mayHaveAttitude);
    expect(open).toHaveLength(data.stakeholders.filter(({ engagementCurrent }) => engagementCurrent).length);
  });

  it("is seen differently where it should be talked about", () => {
    const names = [...views.values()].filter(({ disagreements }) => disagreements.length > 0).map(({ name }) => name);
    expect(names.sort()).toEqual(["Elvemo Trevareklynge", "Ordføraren i Lysfjord", "Øyvær Havbruk AS"]);
  });
});

it("the key players who are out of touch, whoever has waited longest first", async () => {
  const waiting = await outOfTouch(desk, read, now);
  const expected = data.stakeholders
    .filter(({ expected: { overdue, quadrant } }) => overdue && quadrant === "key_player")
    .map(({ expected: { daysSinceContact } }) => daysSinceContact ?? Number.POSITIVE_INFINITY);
  expect(waiting.map(({ days }) => days)).toEqual(expected.sort((a, b) => b - a));
  expect(waiting[0]).toMatchObject({ days: 85, limit: 30 });
});
