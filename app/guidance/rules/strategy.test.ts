import { finds, type Row, rows } from "#tests/support/guidance.ts";
import type { GoalFact } from "./goals.ts";
import { strategyRules } from "./strategy.ts";

const approved = { strategyId: "s", title: "Mediestrategi", approvedOn: "2026-02-12" };
const leaders = (["projectLeader", "boardChair", "spokesperson"] as const).map((role) => ({ role, memberId: null }));
const forMember = (memberId: string) => ({ role: "communication" as const, memberId });
const goal: GoalFact = {
  id: "g",
  title: "Unge som vil bo her",
  level: "impact",
  byHand: true,
  baseline: 38,
  target: 45,
  startsOn: "2026-01-01",
  dueOn: "2029-12-31",
  cadenceDays: 365,
  expectedLagMonths: 36,
  ledFromTop: false,
  lastMeasuredOn: null,
};

rows(strategyRules, "2026-11-21", [
  ["ds-plan-outreach", "met", { strategy: { audiences: 2, planned: finds("update", "u") } }, { evidence: ["u"] }],
  [
    "ds-plan-outreach",
    "partial",
    { strategy: { audiences: 2, audiencesWithoutChannel: finds("audience", "a"), planned: finds("update", "u") } },
    { numerator: 1, denominator: 2, missing: ["a"] },
  ],
  ["ds-plan-outreach", "unmet", {}],

  ["ds-comm-roles", "met", { strategy: { accepted: [...leaders, forMember("m1"), forMember("m2")] } }],
  ["ds-comm-roles", "partial", { strategy: { accepted: [...leaders, forMember("m1")] } }, { missing: ["m2"] }],
  ["ds-comm-roles", "unmet", { strategy: { accepted: [{ role: "communication", memberId: null }] } }],

  ["vk-long-strategy", "met", { strategy: approved, goals: { goals: [goal] } }, { evidence: ["s", "g"] }],
  ["vk-long-strategy", "partial", { strategy: approved, goals: { goals: [{ ...goal, dueOn: "2029-12-30" }] } }],
  ["vk-long-strategy", "unmet", { goals: { goals: [{ ...goal, dueOn: null }] } }],
  [
    "vk-long-strategy",
    "met",
    { strategy: approved, goals: { goals: [{ ...goal, dueOn: "2027-12-31" }] } },
    { set: { horizonYears: 2 } },
  ],
] satisfies Row[]);
