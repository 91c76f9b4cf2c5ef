import { finds, type Row, rows, things } from "#tests/support/guidance.ts";
import { type AnswerFact, feedbackRules, type WorkshopFact } from "./feedback.ts";

const one = finds("activity", "a");
const both = { m1: things("activity", "a"), m2: things("activity", "b") };
const first = { m1: things("activity", "a") };
const workshop = (id: string, overrides: Partial<WorkshopFact> = {}): WorkshopFact => ({
  ...{ id, title: id, preparedBefore: 5, followedUpAfter: 10, past: true, facilitated: true, byMethod: true },
  ...overrides,
});
const answer = (id: string, days: number, answered = true): AnswerFact => ({ id, title: id, days, answered });

rows(
  feedbackRules,
  "2026-11-21",
  [
    ["np-focus-groups", "met", { feedback: { groups: one } }],
    ["np-focus-groups", "unmet", {}],

    ["np-before-after", "met", { feedback: { workshops: [workshop("a")] } }],
    ["np-before-after", "met", { feedback: { workshops: [workshop("a", { followedUpAfter: null, past: false })] } }],
    [
      "np-before-after",
      "partial",
      { feedback: { workshops: [workshop("a"), workshop("b", { preparedBefore: 4, followedUpAfter: 11 })] } },
      { evidence: ["a"], missing: ["b"] },
    ],
    [
      "np-before-after",
      "partial",
      { feedback: { workshops: [workshop("a", { preparedBefore: 4 }), workshop("b", { followedUpAfter: 11 })] } },
      {
        evidence: [],
        missing: ["a", "b"],
        says: [
          ["prepared", { count: 1, of: 2 }],
          ["followedUp", { count: 1, of: 2 }],
        ],
      },
    ],
    [
      "np-before-after",
      "unmet",
      { feedback: { workshops: [workshop("a", { preparedBefore: null, followedUpAfter: null })] } },
    ],
    ["np-before-after", "notApplicable", {}],

    ["np-vote-confirms", "met", { feedback: { councilSoon: first, spokenBefore: both } }, { denominator: 1 }],
    ["np-vote-confirms", "partial", { feedback: { councilSoon: both, spokenBefore: first } }, { missing: ["m2"] }],
    ["np-vote-confirms", "unmet", { feedback: { councilSoon: both } }],
    ["np-vote-confirms", "notApplicable", {}],

    [
      "ds-dialogue",
      "met",
      { feedback: { answers: [answer("b", 5), answer("c", 9), answer("d", 1), answer("e", 3, false)], twoWay: one } },
      { says: ["answeredIn", "twoWay"], evidence: ["b", "c", "d", "a"], missing: [] },
    ],
    [
      "ds-dialogue",
      "partial",
      { feedback: { answers: [answer("a", 1), answer("b", 6, false), answer("c", 7, false)], twoWay: one } },
      { says: ["answeredIn", "twoWay", "waitingTooLong"], missing: ["b", "c"] },
    ],
    ["ds-dialogue", "partial", { feedback: { answers: [answer("a", 5)] } }, { numerator: 1, denominator: 2 }],
    ["ds-dialogue", "unmet", { feedback: { answers: [answer("a", 6)] } }],
    ["ds-dialogue", "met", { feedback: { answers: [answer("a", 5, false)], twoWay: one } }, { says: ["twoWay"] }],
    ["ds-dialogue", "unmet", {}],

    ["vk-regular-dialogue", "met", { feedback: { businessMet: both } }],
    ["vk-regular-dialogue", "partial", { feedback: { businessMet: first } }, { missing: ["m2"] }],
    ["vk-regular-dialogue", "unmet", {}],

    ["vk-dialogue-levels", "met", { feedback: { businessPolitical: one, businessAdministrative: one } }],
    ["vk-dialogue-levels", "partial", { feedback: { businessAdministrative: one } }],
    ["vk-dialogue-levels", "unmet", {}],

    [
      "nl-initiative",
      "met",
      { feedback: { initiatives: [answer("a", 5), answer("b", 2, false)] } },
      { denominator: 1 },
    ],
    [
      "nl-initiative",
      "partial",
      { feedback: { initiatives: [answer("a", 5), answer("b", 6), answer("c", 6, false)] } },
      { numerator: 1, denominator: 3, missing: ["b", "c"] },
    ],
    ["nl-initiative", "unmet", { feedback: { initiatives: [answer("a", 6, false)] } }],
    ["nl-initiative", "notApplicable", { feedback: { initiatives: [answer("a", 1, false)] } }],

    ["nl-market-info", "met", { feedback: { shortSignals: one, longSignals: one } }],
    ["nl-market-info", "partial", { feedback: { longSignals: one } }],
    ["nl-market-info", "unmet", {}],
  ] satisfies Row[],
  ["np-focus-groups"],
);
