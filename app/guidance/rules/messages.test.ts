import { finds, type Row, rows, things } from "#tests/support/guidance.ts";
import { messageRules, type PillarFact } from "./messages.ts";

const pillar = (id: string, overrides: Partial<PillarFact> = {}): PillarFact => ({
  ...{ id, title: id, sourced: 0, numbers: 0, voices: 0, labour: 0, labourTold: 0, toldLately: 0 },
  ...overrides,
});
const one = finds("success", "a");
const both = { m1: things("success", "a"), m2: things("success", "b") };

rows(
  messageRules,
  "2026-11-21",
  [
    ["ox-counter-zero-sum", "met", { messages: { neighbour: both } }, { evidence: ["a", "b"] }],
    ["ox-counter-zero-sum", "partial", { messages: { neighbour: { m1: both.m1 } } }, { missing: ["m2"] }],
    ["ox-counter-zero-sum", "unmet", {}],
    ["nl-neighbour", "met", { messages: { neighbour: both } }],
    ["nl-neighbour", "partial", { messages: { neighbour: { m2: both.m2 } } }, { missing: ["m1"] }],
    ["nl-neighbour", "unmet", {}],

    ["ox-one-labour-market", "met", { messages: { pillars: [pillar("p", { labour: 2, labourTold: 1 })] } }],
    ["ox-one-labour-market", "partial", { messages: { pillars: [pillar("p", { labour: 2 })] } }, { evidence: ["p"] }],
    ["ox-one-labour-market", "unmet", { messages: { pillars: [pillar("p", { toldLately: 3 })] } }],

    ["sk-caveat-evidence", "met", { messages: { sourced: one } }],
    [
      "sk-caveat-evidence",
      "partial",
      { messages: { sourced: one, unsourced: finds("success", "b") } },
      { missing: ["b"] },
    ],
    ["sk-caveat-evidence", "unmet", { messages: { unsourced: one } }],
    ["sk-caveat-evidence", "unmet", {}],

    ["np-knowledge-base", "met", { messages: { pillars: [pillar("p", { sourced: 2 })] } }],
    [
      "np-knowledge-base",
      "met",
      { messages: { pillars: [pillar("p", { sourced: 1 })] } },
      { set: { proofsNeeded: 1 } },
    ],
    [
      "np-knowledge-base",
      "partial",
      { messages: { pillars: [pillar("p", { sourced: 2 }), pillar("q", { sourced: 1 })] } },
      { missing: ["q"] },
    ],
    ["np-knowledge-base", "unmet", { messages: { pillars: [pillar("p", { sourced: 1 })] } }],

    ["np-mixed-evidence", "met", { messages: { pillars: [pillar("p", { numbers: 1, voices: 1 })] } }],
    ["np-mixed-evidence", "partial", { messages: { pillars: [pillar("p", { numbers: 3 })] } }, { missing: ["p"] }],
    ["np-mixed-evidence", "unmet", { messages: { pillars: [pillar("p")] } }],

    ["ds-tailored-messages", "met", { messages: { spoken: finds("message", "a", "b") } }],
    [
      "ds-tailored-messages",
      "partial",
      { messages: { spoken: finds("message", "a"), unspoken: finds("message", "b") } },
      { numerator: 1, denominator: 2, missing: ["b"] },
    ],
    ["ds-tailored-messages", "unmet", {}],

    ["vk-good-communities", "met", { messages: { community: one } }],
    [
      "vk-good-communities",
      "met",
      { messages: { pillars: [pillar("p", { title: "Gode steder å BO" }), pillar("q")] } },
      { evidence: ["p"], set: { communityWords: ["Steder å bo"] } },
    ],
    ["vk-good-communities", "unmet", { messages: { pillars: [pillar("p", { title: "Likeverd og tillit" })] } }],

    ["vk-own-advantages", "met", { messages: { strengths: { m1: 2, m2: 3 } } }],
    ["vk-own-advantages", "partial", { messages: { strengths: { m1: 2, m2: 1 } } }, { missing: ["m2"] }],
    ["vk-own-advantages", "unmet", { messages: { strengths: { m1: 1 } } }],
  ] satisfies Row[],
  ["vk-good-communities"],
);
