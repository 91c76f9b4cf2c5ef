import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "~/platform/project-root.server.ts";
import { goalLimits } from "./limits.ts";
import { type Aim, evenPace, forecastOf, type GoalStatus, missingParts, type Reading, standingOf } from "./standing.ts";

/** As we propose them. */
const limits = goalLimits(new Map());

const aim = (overrides: Partial<Aim> = {}): Aim => ({
  title: "Flere oppslag",
  unit: "oppslag",
  baseline: 0,
  target: 100,
  owner: "Kari",
  startsOn: "2026-01-01",
  dueOn: "2026-12-31",
  method: "telling",
  cadenceDays: 90,
  expectedLagMonths: 0,
  ...overrides,
});
const on = (date: string, value: number): Reading => ({ on: date, value });

const status: [string, Partial<Aim>, Reading[], string, GoalStatus][] = [
  ["nothing measured", {}, [], "2026-06-01", "noData"],
  ["only measured in the future", {}, [on("2026-07-01", 50)], "2026-06-01", "noData"],
  ["no target", { target: null }, [on("2026-06-01", 50)], "2026-06-01", "incomplete"],
  ["no owner", { owner: null }, [on("2026-06-01", 50)], "2026-06-01", "incomplete"],
  ["no method", { method: "" }, [on("2026-06-01", 50)], "2026-06-01", "incomplete"],
  ["there", {}, [on("2026-06-01", 100)], "2026-06-01", "achieved"],
  ["there, and past the date", {}, [on("2026-12-01", 120)], "2027-02-01", "achieved"],
  ["the day itself is not too late", {}, [on("2026-12-31", 95)], "2026-12-31", "onTrack"],
  ["the day after", {}, [on("2026-12-31", 95)], "2027-01-01", "overdue"],
  ["measured long ago", { cadenceDays: 30 }, [on("2026-04-01", 90)], "2026-05-17", "stale"],
  ["measured just not too long ago", { cadenceDays: 30 }, [on("2026-04-01", 90)], "2026-05-16", "onTrack"],
  ["hardly begun", {}, [on("2026-02-05", 0)], "2026-02-05", "tooEarly"],
  ["nine tenths of the pace", {}, [on("2026-07-02", 45)], "2026-07-02", "onTrack"],
  ["seven tenths", {}, [on("2026-07-02", 35.1)], "2026-07-02", "atRisk"],
  ["less", {}, [on("2026-07-02", 34)], "2026-07-02", "offTrack"],
  ["less, but effects come late", { expectedLagMonths: 8 }, [on("2026-07-02", 34)], "2026-07-02", "tooEarly"],
  ["falling, on its way", { baseline: 10, target: 3 }, [on("2026-07-02", 6)], "2026-07-02", "onTrack"],
  ["falling, going the wrong way", { baseline: 10, target: 3 }, [on("2026-07-02", 12)], "2026-07-02", "offTrack"],
  ["falling, there", { baseline: 10, target: 3 }, [on("2026-07-02", 2)], "2026-07-02", "achieved"],
  ["to be held, and held", { baseline: 5, target: 5 }, [on("2026-07-02", 6)], "2026-07-02", "onTrack"],
  ["to be held, and lost", { baseline: 5, target: 5 }, [on("2026-07-02", 4)], "2026-07-02", "offTrack"],
  ["to be held, to the end", { baseline: 5, target: 5 }, [on("2026-12-31", 5)], "2027-01-05", "achieved"],
  ["due the day it begins", { dueOn: "2026-01-01" }, [on("2026-01-01", 50)], "2026-01-01", "offTrack"],
];

describe("where a goal stands", () => {
  it.each(status)("%s", (_, overrides, readings, today, expected) => {
    expect(standingOf(aim(overrides), readings, today, limits).status).toBe(expected);
  });

  it("does not decay between two measurements", () => {
    const readings = [on("2026-03-31", 23)];
    for (const today of ["2026-03-31", "2026-05-01", "2026-08-12"])
      expect(standingOf(aim(), readings, today, limits).status).toBe("onTrack");
  });

  it("takes the latest, in whatever order they come", () => {
    expect(standingOf(aim(), [on("2026-06-01", 50), on("2026-03-01", 10)], "2026-06-02", limits).latest?.value).toBe(
      50,
    );
  });

  it("names what is missing in the order of the form", () => {
    expect(missingParts(aim({ unit: "", owner: null, cadenceDays: null }))).toEqual(["unit", "owner", "cadenceDays"]);
  });
});

type DemoGoal = {
  id: string;
  title: string;
  unit: string;
  baseline: number;
  target: number;
  ownerRole: string;
  startDate: string;
  dueDate: string;
  cadenceDays: number;
  expectedLagMonths: number;
  measurements: { date: string; value: number; method: string }[];
  expected: { asOf: string; status: string; progress: number; elapsedAtMeasurement: number };
};
const given: { goals: DemoGoal[] } = JSON.parse(
  readFileSync(path.join(projectRoot, "db/demo/demo-region.json"), "utf8"),
);
const words: Record<string, GoalStatus> = {
  at_risk: "atRisk",
  off_track: "offTrack",
  on_track: "onTrack",
  too_early: "tooEarly",
};

describe("the demo's goals", () => {
  it.each(given.goals.filter(({ expected }) => expected).map((goal) => [goal.id, goal] as const))("%s", (_, goal) => {
    const { expected } = goal;
    const standing = standingOf(
      aim({ ...goal, owner: goal.ownerRole, startsOn: goal.startDate, dueOn: goal.dueDate }),
      goal.measurements.map(({ date, value }) => on(date, value)),
      expected.asOf,
      limits,
    );
    expect(standing.status).toBe(words[expected.status]);
    expect(standing.progress).toBeCloseTo(expected.progress, 3);
    expect(standing.elapsed).toBeCloseTo(expected.elapsedAtMeasurement, 3);
  });
});

describe("the forecast", () => {
  const steady = [on("2026-01-31", 10), on("2026-03-02", 20), on("2026-04-01", 30)];
  it("goes on as it has", () => {
    expect(forecastOf(steady, "2026-05-01", limits)?.value).toBeCloseTo(40, 6);
  });
  it("is not made from two", () => {
    expect(forecastOf(steady.slice(1), "2026-05-01", limits)).toBeNull();
  });
  it("is not made from three of one day", () => {
    expect(
      forecastOf([on("2026-01-01", 1), on("2026-01-01", 2), on("2026-01-02", 3)], "2026-05-01", limits),
    ).toBeNull();
  });
  it("is uncertain under five", () => {
    expect(forecastOf(steady, "2026-05-01", limits)?.uncertain).toBe(true);
    const more = [...steady, on("2026-04-10", 33), on("2026-04-20", 36)];
    expect(forecastOf(more, "2026-05-01", limits)?.uncertain).toBe(false);
  });
});

describe("a region's own limits", () => {
  const own = goalLimits(
    new Map([
      ["goals.onTrackPercent", 60],
      ["goals.atRiskPercent", 30],
      ["goals.earlyPercent", 0],
      ["goals.stalePercent", 300],
      ["goals.forecastFrom", 2],
      ["goals.forecastSureFrom", 2],
    ]),
  );
  it.each<[string, number, string, string, GoalStatus]>([
    ["at risk by ours", 35.1, "2026-07-02", "2026-07-02", "onTrack"],
    ["off track by ours", 20, "2026-07-02", "2026-07-02", "atRisk"],
    ["too early by ours", 0, "2026-02-05", "2026-02-05", "offTrack"],
    ["measured too long ago by ours", 50, "2026-05-01", "2026-12-01", "onTrack"],
  ])("count where it is %s", (_, value, measuredOn, today, expected) => {
    expect(standingOf(aim(), [on(measuredOn, value)], today, own).status).toBe(expected);
  });
  it("make a line of two, and trust it", () => {
    const two = [on("2026-01-31", 10), on("2026-03-02", 20)];
    expect(forecastOf(two, "2026-05-01", own)).toMatchObject({ uncertain: false });
  });
});

describe("an even pace", () => {
  const way = { baseline: 10, target: 20, startsOn: "2026-01-01", dueOn: "2026-01-11" };
  it.each([
    ["2025-12-01", 10],
    ["2026-01-01", 10],
    ["2026-01-06", 15],
    ["2026-01-11", 20],
    ["2026-03-01", 20],
  ])("%s → %s", (date, value) => expect(evenPace(way, date)).toBe(value));
});
