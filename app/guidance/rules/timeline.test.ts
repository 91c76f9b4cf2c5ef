import { finds, type Row, rows, things } from "#tests/support/guidance.ts";
import { blankStrategy } from "~/strategy/strategy-text.ts";
import type { WorkshopFact } from "./feedback.ts";
import { timelineRules } from "./timeline.ts";

const three = ["m1", "m2", "m3"].map((id) => ({ id, name: id }));
const meeting = finds("activity", "a");
const anchored = (renewalOn: string) => ({
  strategy: {
    strategyId: "s",
    text: { ...blankStrategy("Mediestrategi", "nb"), horizon: { years: null, renewalOn } },
    approvedOn: "2026-02-12",
  },
});
const workshop = (id: string, told: boolean): WorkshopFact => ({
  ...{ id, title: id, preparedBefore: null, followedUpAfter: null, past: true },
  facilitated: told,
  byMethod: told,
});
const hosted = { m1: things("activity", "a"), m2: things("activity", "b") };

rows(timelineRules, "2026-11-21", [
  [
    "np-structure-timeline",
    "met",
    { timeline: { planned: finds("stakeholder", "a"), dated: finds("stakeholder", "a") } },
  ],
  [
    "np-structure-timeline",
    "partial",
    { timeline: { planned: finds("stakeholder", "a"), undated: finds("stakeholder", "a") } },
    { numerator: 1, denominator: 2, missing: ["a"] },
  ],
  [
    "np-structure-timeline",
    "partial",
    { timeline: { planned: finds("stakeholder", "a"), unplanned: finds("stakeholder", "b") } },
    { numerator: 0, denominator: 2, missing: ["b"] },
  ],
  ["np-structure-timeline", "unmet", {}, { says: ["nobodyInterested"] }],

  ["np-follow-groups", "met", { timeline: { reminded: finds("update", "a") } }],
  [
    "np-follow-groups",
    "partial",
    { timeline: { reminded: finds("update", "a"), unreminded: finds("update", "b") } },
    { missing: ["b"] },
  ],
  ["np-follow-groups", "unmet", { timeline: { unreminded: finds("update", "b") } }],
  ["np-follow-groups", "notApplicable", {}],

  ["np-rotate-places", "met", { region: { members: three }, timeline: { hosted } }, { missing: ["m3"] }],
  ["np-rotate-places", "partial", { region: { members: three }, timeline: { hosted: { m1: hosted.m1 } } }],
  [
    "np-rotate-places",
    "met",
    { region: { members: three }, timeline: { hosted: { m1: hosted.m1 } } },
    { set: { rotateShare: 33 } },
  ],
  ["np-rotate-places", "unmet", {}],

  ...(["np-facilitators", "np-methods"] as const).flatMap((id): Row[] => {
    const [good, bad] = [workshop("a", true), workshop("b", false)];
    return [
      [id, "met", { feedback: { workshops: [good] } }, { evidence: ["a"] }],
      [id, "partial", { feedback: { workshops: [good, bad] } }, { numerator: 1, denominator: 2, missing: ["b"] }],
      [id, "unmet", { feedback: { workshops: [bad] } }],
      [id, "notApplicable", {}],
    ];
  }),
  // Each is asked of its own field.
  ["np-facilitators", "unmet", { feedback: { workshops: [{ ...workshop("a", true), facilitated: false }] } }],
  ["np-methods", "unmet", { feedback: { workshops: [{ ...workshop("a", true), byMethod: false }] } }],

  ["np-political-shift", "met", { ...anchored("2027-12-16"), timeline: { afterElection: meeting } }],
  [
    "np-political-shift",
    "met",
    { ...anchored("2028-06-09"), timeline: { afterElection: meeting } },
    { evidence: ["a", "s"] },
  ],
  [
    "np-political-shift",
    "partial",
    { ...anchored("2028-06-10"), timeline: { afterElection: meeting } },
    { numerator: 1 },
  ],
  ["np-political-shift", "partial", { ...anchored("2027-09-14") }, { says: ["afterElection", "anchored"] }],
  ["np-political-shift", "unmet", { ...anchored("2027-09-13") }],
  ["np-political-shift", "unmet", {}, { set: { electionAheadDays: 296 } }],
  ["np-political-shift", "unmet", {}, { set: { "regions.electionDay": "2026-02-24" } }],
  ["np-political-shift", "notApplicable", {}, { set: { "regions.electionDay": "2026-02-23" } }],
  ["np-political-shift", "notApplicable", {}, { set: { "regions.electionDay": "" }, says: ["noElectionDay"] }],
  ["np-political-shift", "notApplicable", {}, { set: { electionAheadDays: 295 }, says: ["electionFar"] }],
] satisfies Row[]);
