import { finds, type Row, rows, things } from "#tests/support/guidance.ts";
import { ambassadorRules } from "./ambassadors.ts";
import type { PillarFact } from "./messages.ts";

const consented = { m1: things("ambassador", "a"), m2: things("ambassador", "b") };
const pillar = (id: string, toldLately: number): PillarFact => ({
  ...{ id, title: id, sourced: 0, numbers: 0, voices: 0, labour: 0, labourTold: 0 },
  toldLately,
});

rows(ambassadorRules, "2026-11-21", [
  ["ds-ambassadors", "met", { ambassadors: { consented, heard: finds("ask", "k"), count: 2 } }],
  [
    "ds-ambassadors",
    "partial",
    { ambassadors: { consented, heard: finds("ask", "k"), count: 2, askedTooOften: finds("ambassador", "a") } },
    { numerator: 2, missing: ["a"] },
  ],
  ["ds-ambassadors", "unmet", {}],

  ["lit-enthusiasm", "met", { messages: { pillars: [pillar("p", 1)] } }],
  ["lit-enthusiasm", "partial", { messages: { pillars: [pillar("p", 1), pillar("q", 0)] } }, { missing: ["q"] }],
  ["lit-enthusiasm", "unmet", { messages: { pillars: [pillar("p", 0)] } }],

  ["nl-time", "met", { ambassadors: { count: 4, business: finds("ambassador", "a") } }],
  ["nl-time", "partial", { ambassadors: { count: 5, business: finds("ambassador", "a") } }],
  ["nl-time", "met", { ambassadors: { count: 5, business: finds("ambassador", "a") } }, { set: { businessShare: 20 } }],
  ["nl-time", "unmet", { ambassadors: { count: 4 } }],
] satisfies Row[]);
