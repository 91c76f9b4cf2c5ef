import { finds, type Row, rows, things } from "#tests/support/guidance.ts";
import { pressRules } from "./press.ts";

const one = finds("release", "a");
const other = finds("release", "b");
const both = { m1: things("activity", "a"), m2: things("activity", "b") };
const first = { m1: things("activity", "a") };

rows(
  pressRules,
  "2026-11-21",
  [
    [
      "sk-pro-equal-vote",
      "met",
      { press: { approvalRule: "all" } },
      { evidence: ["m1", "m2"], missing: [], says: ["membersAsked", "allAsked"] },
    ],
    ["sk-pro-equal-vote", "partial", { press: { approvalRule: "named" } }, { says: ["membersAsked", "notAllAsked"] }],
    [
      "sk-pro-equal-vote",
      "unmet",
      { press: { approvalRule: "leader" } },
      { evidence: [], missing: ["m1", "m2"], says: ["leaderAlone", "notAllAsked"] },
    ],

    [
      "sk-con-skewed-power",
      "met",
      { press: { releases: { m1: 3, m2: 2 }, quotes: { m1: 1 }, ambassadors: { m1: 1, m2: 1 } } },
      { numerator: 2, says: ["mostReleases", "mostAmbassadors"] },
    ],
    [
      "sk-con-skewed-power",
      "partial",
      { press: { quotes: { m1: 1, m2: 4 }, ambassadors: { m1: 1, m2: 1 } } },
      { missing: ["m2"], evidence: ["m1", "m2"], says: [["mostQuotes", { percent: 80, even: 50 }], "mostAmbassadors"] },
    ],
    [
      "sk-con-skewed-power",
      "partial",
      { press: { releases: { m1: 3, m2: 1 }, ambassadors: { m1: 1, m2: 1 } } },
      { missing: ["m1"] },
    ],
    [
      "sk-con-skewed-power",
      "met",
      { press: { releases: { m1: 3, m2: 1 }, ambassadors: { m1: 1, m2: 1 } } },
      { set: { skewPoints: 25 } },
    ],
    ["sk-con-skewed-power", "unmet", { press: { releases: { m1: 3 }, ambassadors: { m2: 2 } } }],
    ["sk-con-skewed-power", "unmet", { press: { releases: { m1: 3 } } }, { evidence: [], missing: ["m1"] }],
    ["sk-con-skewed-power", "met", { press: { releases: { m1: 1 } } }, { evidence: ["m1"], set: { skewPoints: 50 } }],
    ["sk-con-skewed-power", "notApplicable", { press: { releases: { m1: 1 } } }],

    ["sk-con-unclear-decisions", "met", { press: { clear: one } }],
    ["sk-con-unclear-decisions", "partial", { press: { clear: one, unclear: other } }, { missing: ["b"] }],
    ["sk-con-unclear-decisions", "unmet", { press: { unclear: one } }],
    ["sk-con-unclear-decisions", "notApplicable", {}],

    ["sk-cap-decision-lag", "met", { press: { decisionDays: 5, decided: one } }],
    ["sk-cap-decision-lag", "unmet", { press: { decisionDays: 6, decided: one } }],
    ["sk-cap-decision-lag", "met", { press: { decisionDays: 6 } }, { set: { decisionDays: 6 } }],
    ["sk-cap-decision-lag", "notApplicable", {}],

    ["np-decision-path", "met", { press: { councilAhead: both } }],
    ["np-decision-path", "partial", { press: { councilAhead: first } }, { missing: ["m2"] }],
    ["np-decision-path", "unmet", {}],

    ["ds-invite-press", "met", { press: { noticed: one, withoutNotice: other } }, { missing: ["b"] }],
    ["ds-invite-press", "partial", { press: { noticed: one, withoutNotice: finds("activity", "b", "c") } }],
    ["ds-invite-press", "unmet", { press: { withoutNotice: one } }],
    ["ds-invite-press", "notApplicable", {}],

    ["ds-set-agenda", "met", { press: { sentLocally: one } }, { evidence: ["a"] }],
    ["ds-set-agenda", "partial", { press: { sentLocally: one, sentCommonly: other } }, { missing: ["b"] }],
    ["ds-set-agenda", "partial", { press: { sentCommonly: one } }, { numerator: 1, denominator: 2 }],
    ["ds-set-agenda", "unmet", {}, { numerator: 0, denominator: 2, says: ["noRelease"] }],

    ["lit-anchoring", "met", { press: { councilBriefed: both } }],
    ["lit-anchoring", "partial", { press: { councilBriefed: first } }, { missing: ["m2"] }],
    ["lit-anchoring", "unmet", {}],

    ["vk-anchored-both", "met", { press: { politicalMet: both, administrativeMet: both } }],
    ["vk-anchored-both", "partial", { press: { politicalMet: both } }, { missing: ["m1", "m2"] }],
    ["vk-anchored-both", "unmet", {}],
  ] satisfies Row[],
  ["sk-cap-decision-lag"],
);
