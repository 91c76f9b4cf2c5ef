import { finds, type Row, rows } from "#tests/support/guidance.ts";
import { type CapacityFact, plannerRules } from "./planner.ts";

const member = (id: string, overrides: Partial<CapacityFact> = {}): CapacityFact => ({
  ...{ id, title: id, population: 1000, available: 100, committed: 100, saidOn: "2026-11-01" },
  ...overrides,
});
const capacities = (...of: CapacityFact[]) => ({ planner: { capacities: of } });

rows(
  plannerRules,
  "2026-11-21",
  [
    ["sk-con-too-many", "met", capacities(member("a", { committed: 80 })), { says: ["withinCapacity"] }],
    ["sk-con-too-many", "met", capacities(member("a")), { says: ["withinCapacity", "nearCapacity"] }],
    ["sk-con-too-many", "partial", capacities(member("a"), member("b", { committed: 101 })), { missing: ["b"] }],
    ["sk-con-too-many", "unmet", capacities(member("a")), { set: { committedMost: 80 } }],
    ["sk-con-too-many", "unmet", capacities(member("a", { committed: null }))],

    ["sk-cap-own-capacity", "met", capacities(member("a", { saidOn: "2026-07-24" }))],
    [
      "sk-cap-own-capacity",
      "partial",
      capacities(member("a"), member("b", { saidOn: "2026-07-23" })),
      { missing: ["b"] },
    ],
    ["sk-cap-own-capacity", "unmet", capacities(member("a", { available: null }))],

    [
      "np-strong-generous",
      "met",
      capacities(member("a", { population: 500, committed: 75 }), member("b"), member("c")),
    ],
    [
      "np-strong-generous",
      "unmet",
      capacities(member("b"), member("c"), member("a", { population: 500, committed: 76 })),
      { missing: ["a"] },
    ],
    [
      "np-strong-generous",
      "met",
      capacities(
        member("a", { population: 500, committed: 75 }),
        member("b", { committed: 50 }),
        member("c", { committed: 120 }),
      ),
      { evidence: ["a"], says: [["perHead", { name: "a", percent: 125 }]] },
    ],
    ["np-strong-generous", "notApplicable", capacities(member("a"), member("b"), member("c", { population: 0 }))],
    ["np-strong-generous", "notApplicable", capacities(member("a"), member("b"), member("c", { committed: null }))],

    ["ds-continuous", "met", { planner: { longestGap: 14, reached: finds("audience", "a") } }],
    [
      "ds-continuous",
      "partial",
      { planner: { longestGap: 15, reached: finds("audience", "a"), notReached: finds("audience", "b") } },
      { missing: ["b"] },
    ],
    ["ds-continuous", "unmet", {}, { says: ["silence", "noAudiences"] }],
    ["ds-continuous", "unmet", { planner: { notReached: finds("audience", "b") } }],
  ] satisfies Row[],
  ["np-strong-generous"],
);
