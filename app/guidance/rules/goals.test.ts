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
  ...overrides,
});
const hope = (id: string) => ({ type: "expectation" as const, id, title: id });
const trust = { title: "Tillitsindeks", ledFromTop: true, lastMeasuredOn: "2026-11-01" };

rows(goalRules, "2026-11-21", [
  ["ox10-09-evaluate", "met", { goals: { goals: [goal("a", { dueOn: "2026-06-30", lastMeasuredOn: "2026-08-01" })] } }],
  [
    "ox10-09-evaluate",
    "partial",
    {
      goals: {
        goals: [
          goal("a", { dueOn: "2026-06-30", lastMeasuredOn: "2026-06-01" }),
          goal("b", { dueOn: "2026-06-30", lastMeasuredOn: "2026-02-01" }),
        ],
      },
    },
    { numerator: 1, denominator: 2, missing: ["b"] },
  ],
  ["ox10-09-evaluate", "unmet", { goals: { goals: [goal("a", { dueOn: "2026-06-30" })] } }],
  ["ox10-09-evaluate", "notApplicable", { goals: { goals: [goal("a", { dueOn: "2026-11-21" })] } }],

  ["np-expect-region", "met", { goals: { hopedByRegion: [hope("a"), hope("b")], followedUpForRegion: [hope("a")] } }],
  ["np-expect-region", "partial", { goals: { hopedByRegion: [hope("a")] } }, { missing: ["a"] }],
  ["np-expect-region", "unmet", {}],

  ["np-expect-municipality", "met", { goals: { followedUpByMember: { m1: [hope("a")], m2: [hope("b")] } } }],
  ["np-expect-municipality", "partial", { goals: { followedUpByMember: { m1: [hope("a")] } } }, { missing: ["m2"] }],
  ["np-expect-municipality", "unmet", {}, { missing: ["m1", "m2"] }],

  ["np-trust-goal", "met", { goals: { goals: [goal("a", trust)] } }],
  ["np-trust-goal", "partial", { goals: { goals: [goal("a", { ...trust, ledFromTop: false })] } }],
  ["np-trust-goal", "unmet", { goals: { goals: [goal("a", { lastMeasuredOn: "2026-11-01" })] } }],

  [
    "np-short-and-long",
    "met",
    { goals: { goals: [goal("a", { dueOn: "2027-06-30" }), goal("b", { dueOn: "2029-12-31" })] } },
  ],
  ["np-short-and-long", "partial", { goals: { goals: [goal("a", { dueOn: "2027-06-30" })] } }],
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
  ["ds-comm-goals", "unmet", { goals: { goals: [goal("a", { baseline: null })] } }, { missing: ["a"] }],

  ["lit-honest-evaluation", "met", { goals: { goals: [goal("a", { lastMeasuredOn: "2026-09-01" })] } }],
  [
    "lit-honest-evaluation",
    "partial",
    { goals: { goals: [goal("a", { lastMeasuredOn: "2026-09-01" }), goal("b", { lastMeasuredOn: "2026-06-01" })] } },
    { missing: ["b"] },
  ],
  ["lit-honest-evaluation", "unmet", { goals: { goals: [goal("a")] } }],
] satisfies Row[]);
