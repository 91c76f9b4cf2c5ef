import { type Row, rows } from "#tests/support/guidance.ts";
import { type GoalFact, goalRules } from "./goals.ts";

const goal = (id: string, overrides: Partial<GoalFact> = {}): GoalFact => ({
  id,
  title: `Mål ${id}`,
  level: "output",
  byHand: true,
  baseline: 0,
  target: 10,
  startsOn: "2026-01-01",
  dueOn: "2026-12-31",
  cadenceDays: 90,
  expectedLagMonths: 0,
  ledFromTop: false,
  lastMeasuredOn: null,
  evaluatedOn: null,
  ...overrides,
});
const hope = (id: string) => ({ type: "expectation" as const, id, title: id });
const trust = { title: "Tillitsindeks", ledFromTop: true, lastMeasuredOn: "2026-11-01" };

rows(goalRules, "2026-11-21", [
  [
    "ox10-09-evaluate",
    "met",
    {
      goals: {
        goals: [
          goal("a", { dueOn: "2026-06-30", evaluatedOn: "2026-08-29" }),
          goal("late", { dueOn: "2026-09-22" }),
          goal("self", { dueOn: "2026-06-30", byHand: false }),
        ],
      },
    },
    { numerator: 2, denominator: 2 },
  ],
  [
    "ox10-09-evaluate",
    "partial",
    {
      goals: {
        goals: [
          goal("a", { dueOn: "2026-06-30", evaluatedOn: "2026-06-30" }),
          goal("b", { dueOn: "2026-06-30", evaluatedOn: "2026-08-30", lastMeasuredOn: "2026-08-30" }),
        ],
      },
    },
    { numerator: 1, denominator: 2, missing: ["b"] },
  ],
  [
    "ox10-09-evaluate",
    "unmet",
    { goals: { goals: [goal("a", { dueOn: "2026-09-21", lastMeasuredOn: "2026-09-20" })] } },
    { missing: ["a"] },
  ],
  ["ox10-09-evaluate", "notApplicable", { goals: { goals: [goal("self", { byHand: false, dueOn: "2026-11-21" })] } }],
  ["ox10-09-evaluate", "notApplicable", { goals: { goals: [goal("a", { dueOn: "2026-11-21" })] } }],

  [
    "np-expect-region",
    "met",
    { goals: { hopedByRegion: [hope("a"), hope("b")], aimedAtForRegion: [hope("a")] } },
    { missing: ["b"] },
  ],
  ["np-expect-region", "partial", { goals: { hopedByRegion: [hope("a")] } }, { missing: ["a"] }],
  ["np-expect-region", "unmet", {}],

  ["np-expect-municipality", "met", { goals: { followedUpByMember: { m1: [hope("a")], m2: [hope("b")] } } }],
  ["np-expect-municipality", "partial", { goals: { followedUpByMember: { m1: [hope("a")] } } }, { missing: ["m2"] }],
  ["np-expect-municipality", "unmet", {}, { missing: ["m1", "m2"] }],

  ["np-trust-goal", "met", { goals: { goals: [goal("a", trust)] } }],
  ["np-trust-goal", "partial", { goals: { goals: [goal("a", { ...trust, ledFromTop: false })] } }, { numerator: 2 }],
  [
    "np-trust-goal",
    "partial",
    {
      goals: {
        goals: [goal("a", { ...trust, lastMeasuredOn: "2026-05-24" }), goal("b", { ...trust, ledFromTop: false })],
      },
    },
    { numerator: 2, denominator: 3 },
  ],
  ["np-trust-goal", "met", { goals: { goals: [goal("a", { ...trust, lastMeasuredOn: "2026-05-25" })] } }],
  ["np-trust-goal", "unmet", { goals: { goals: [goal("a", { lastMeasuredOn: "2026-11-01" })] } }],

  [
    "np-short-and-long",
    "met",
    { goals: { goals: [goal("a", { dueOn: "2027-11-21" }), goal("b", { dueOn: "2028-11-21" })] } },
    { evidence: ["a", "b"] },
  ],
  ["np-short-and-long", "partial", { goals: { goals: [goal("a", { dueOn: "2026-11-21" })] } }, { evidence: ["a"] }],
  ["np-short-and-long", "partial", { goals: { goals: [goal("b", { dueOn: "2028-11-21" })] } }, { evidence: ["b"] }],
  [
    "np-short-and-long",
    "unmet",
    { goals: { goals: [goal("a", { dueOn: "2027-11-22" }), goal("b", { dueOn: "2028-11-20" })] } },
  ],
  ["np-short-and-long", "unmet", { goals: { goals: [goal("a", { dueOn: "2026-06-30" })] } }],

  ["np-realistic-horizon", "met", { goals: { goals: [goal("a", { level: "impact", expectedLagMonths: 36 })] } }],
  [
    "np-realistic-horizon",
    "partial",
    { goals: { goals: [goal("a", { level: "impact", expectedLagMonths: 36 }), goal("b", { level: "outcome" })] } },
    { missing: ["b"] },
  ],
  ["np-realistic-horizon", "unmet", { goals: { goals: [goal("a", { level: "outcome" })] } }],
  ["np-realistic-horizon", "notApplicable", { goals: { goals: [goal("a")] } }],

  ["ds-comm-goals", "met", { goals: { goals: [goal("a"), goal("b"), goal("c", { level: "outcome" })] } }],
  ["ds-comm-goals", "partial", { goals: { goals: [goal("a"), goal("b"), goal("c")] } }],
  ["ds-comm-goals", "partial", { goals: { goals: [goal("a", { level: "impact" })] } }, { evidence: ["a"] }],
  [
    "ds-comm-goals",
    "unmet",
    { goals: { goals: [goal("a", { target: null }), goal("b", { dueOn: null, level: "impact" })] } },
    { missing: ["a", "b"] },
  ],
  ["ds-comm-goals", "unmet", { goals: { goals: [goal("a", { baseline: null })] } }, { missing: ["a"] }],

  [
    "lit-honest-evaluation",
    "met",
    {
      goals: {
        goals: [
          goal("a", { lastMeasuredOn: "2026-07-09" }),
          goal("b", { cadenceDays: null, lastMeasuredOn: "2026-07-06" }),
          goal("c", { startsOn: "2026-11-22" }),
          goal("self", { byHand: false }),
        ],
      },
    },
    { evidence: ["a", "b", "self"] },
  ],
  [
    "lit-honest-evaluation",
    "unmet",
    {
      goals: {
        goals: [
          goal("a", { lastMeasuredOn: "2026-07-08" }),
          goal("b", { cadenceDays: null, lastMeasuredOn: "2026-07-05" }),
        ],
      },
    },
  ],
  ["lit-honest-evaluation", "unmet", { goals: { goals: [goal("a", { startsOn: "2026-11-21" })] } }, { missing: ["a"] }],
  ["lit-honest-evaluation", "notApplicable", { goals: { goals: [goal("c", { startsOn: "2026-11-22" })] } }],
  [
    "lit-honest-evaluation",
    "partial",
    { goals: { goals: [goal("a", { lastMeasuredOn: "2026-09-01" }), goal("b", { lastMeasuredOn: "2026-06-01" })] } },
    { missing: ["b"] },
  ],
  ["lit-honest-evaluation", "unmet", { goals: { goals: [goal("a")] } }],
] satisfies Row[]);
