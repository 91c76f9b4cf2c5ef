import { finds, type Row, rows, things } from "#tests/support/guidance.ts";
import { successRules } from "./successes.ts";

const one = finds("success", "a");
const first = (on: string) => ({ type: "success" as const, id: "a", title: "a", on });
const approved = { approvedOn: "2026-02-12" };

rows(
  successRules,
  "2026-11-21",
  [
    ["ox10-05-quick-wins", "met", { successes: { early: one } }, { evidence: ["a"] }],
    ["ox10-05-quick-wins", "unmet", {}],
    ["ox10-05-quick-wins", "notApplicable", { region: { startedOn: null } }],

    ["ox10-08-deliver-celebrate", "met", { successes: { toldInTime: one } }, { evidence: ["a"] }],
    [
      "ox10-08-deliver-celebrate",
      "partial",
      { successes: { toldInTime: one, untold: finds("success", "b", "c") } },
      {
        numerator: 0,
        denominator: 2,
        missing: ["b", "c"],
        says: [
          ["celebrated", { count: 1, of: 3 }],
          ["celebratedInTime", { count: 1, of: 3, days: 30 }],
        ],
      },
    ],
    ["ox10-08-deliver-celebrate", "partial", { successes: { toldLate: one } }, { numerator: 1, missing: ["a"] }],
    ["ox10-08-deliver-celebrate", "unmet", { successes: { untold: one } }],
    ["ox10-08-deliver-celebrate", "notApplicable", {}],

    ["sk-pro-obvious-gain", "met", { successes: { gain: { m1: things("success", "a"), m2: things("success", "a") } } }],
    ["sk-pro-obvious-gain", "partial", { successes: { gain: { m1: things("success", "a") } } }, { missing: ["m2"] }],
    ["sk-pro-obvious-gain", "unmet", {}],

    ["np-share-leads", "met", { successes: { shared: one } }],
    ["np-share-leads", "unmet", {}],

    ["np-act-before-adoption", "met", { strategy: approved, successes: { first: first("2026-02-11") } }],
    ["np-act-before-adoption", "met", { successes: { first: first("2026-04-17") } }],
    ["np-act-before-adoption", "unmet", { strategy: approved, successes: { first: first("2026-02-12") } }],
    ["np-act-before-adoption", "unmet", {}],

    ["np-local-or-indirect", "met", { successes: { withBenefit: one } }],
    [
      "np-local-or-indirect",
      "partial",
      { successes: { withBenefit: one, withoutBenefit: finds("success", "b") } },
      { missing: ["b"] },
    ],
    ["np-local-or-indirect", "unmet", { successes: { withoutBenefit: one } }],
    ["np-local-or-indirect", "notApplicable", {}],

    ["lit-result-types", "met", { successes: { types: things("success", "a", "b", "c") } }],
    ["lit-result-types", "partial", { successes: { types: things("success", "a") } }, { numerator: 1, denominator: 3 }],
    ["lit-result-types", "met", { successes: { types: things("success", "a") } }, { set: { typesNeeded: 1 } }],
    ["lit-result-types", "unmet", {}],

    ["nl-skills", "met", { successes: { skills: one } }],
    ["nl-skills", "unmet", {}],
    ["nl-complementary", "met", { successes: { complementary: one } }],
    ["nl-complementary", "unmet", {}],
  ] satisfies Row[],
  ["ox10-05-quick-wins", "np-share-leads", "np-act-before-adoption", "nl-skills", "nl-complementary"],
);
