import { finds, type Row, rows, things } from "#tests/support/guidance.ts";
import { stakeholderRules } from "./stakeholders.ts";

const one = finds("stakeholder", "a");
const both = { m1: things("stakeholder", "a"), m2: things("stakeholder", "b") };
const first = { m1: things("stakeholder", "a") };
const four = [..."abcd"].map((id) => ({ type: "stakeholder" as const, id, title: id }));
const assessed = { count: 10, ofMember: both, assessedOn: "2025-11-21" };

rows(stakeholderRules, "2026-11-21", [
  ["ox-broad-representation", "met", { stakeholders: { oppositionMet: both } }, { evidence: ["a", "b"] }],
  ["ox-broad-representation", "partial", { stakeholders: { oppositionMet: first } }, { missing: ["m2"] }],
  ["ox-broad-representation", "unmet", {}, { missing: ["m1", "m2"] }],

  ["ox10-01-initial-analysis", "met", { stakeholders: assessed }, { numerator: 3, denominator: 3 }],
  ["ox10-01-initial-analysis", "met", { stakeholders: { ...assessed, count: 4 } }, { set: { stakeholdersNeeded: 4 } }],
  ["ox10-01-initial-analysis", "partial", { stakeholders: { ...assessed, assessedOn: "2025-11-20" } }],
  ["ox10-01-initial-analysis", "unmet", {}],

  ["ox10-02-mobilise", "met", { stakeholders: { keyPlayers: finds("stakeholder", "a", "b") } }],
  [
    "ox10-02-mobilise",
    "partial",
    { stakeholders: { keyPlayers: finds("stakeholder", "a", "b"), neverMet: one } },
    { missing: ["a"] },
  ],
  ["ox10-02-mobilise", "unmet", { stakeholders: { keyPlayers: one, withoutOwner: one, neverMet: one } }],
  ["ox10-02-mobilise", "unmet", {}],

  ["sk-pro-externals", "met", { stakeholders: { county: one, supportiveOutsiders: one } }],
  ["sk-pro-externals", "partial", { stakeholders: { supportiveOutsiders: one } }],
  ["sk-pro-externals", "unmet", {}],

  ["sk-pro-professional-level", "met", { stakeholders: { specialistsMet: both } }],
  ["sk-pro-professional-level", "partial", { stakeholders: { specialistsMet: first } }, { missing: ["m2"] }],
  ["sk-pro-professional-level", "unmet", {}],

  ["ds-stakeholder-analysis", "met", { stakeholders: { count: 3, keyPlayers: finds("stakeholder", "a", "b") } }],
  [
    "ds-stakeholder-analysis",
    "partial",
    { stakeholders: { count: 3, keyPlayers: one, outOfTouch: one } },
    { numerator: 2 },
  ],
  [
    "ds-stakeholder-analysis",
    "partial",
    { stakeholders: { count: 3, keyPlayers: finds("stakeholder", "a", "b"), withoutOwner: one } },
    { numerator: 2, missing: ["a"] },
  ],
  [
    "ds-stakeholder-analysis",
    "unmet",
    { stakeholders: { count: 1, notAssessed: one } },
    { numerator: 0, denominator: 3, missing: ["a"] },
  ],

  ["lit-direct-contact", "met", { stakeholders: { directPairs: 1 } }, { numerator: 1, denominator: 1 }],
  [
    "lit-direct-contact",
    "partial",
    { region: { members: ["a", "b", "c"].map((id) => ({ id, name: id })) }, stakeholders: { directPairs: 1 } },
    { numerator: 1, denominator: 3 },
  ],
  ["lit-direct-contact", "unmet", {}],
  ["lit-direct-contact", "notApplicable", { region: { members: [{ id: "m1", name: "Haukvik" }] } }],

  ["vk-cross-sector", "met", { stakeholders: { sectors: four } }, { evidence: ["a", "b", "c", "d"] }],
  ["vk-cross-sector", "partial", { stakeholders: { sectors: four.slice(1) } }],
  ["vk-cross-sector", "unmet", {}],

  ["nl-organised", "met", { stakeholders: { business: both } }],
  ["nl-organised", "partial", { stakeholders: { business: first } }, { missing: ["m2"] }],
  ["nl-organised", "unmet", {}],
] satisfies Row[]);
