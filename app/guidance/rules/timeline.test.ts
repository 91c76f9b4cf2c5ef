import { finds, type Row, rows, things } from "#tests/support/guidance.ts";
import { timelineRules } from "./timeline.ts";

const three = ["m1", "m2", "m3"].map((id) => ({ id, name: id }));
const hosted = { m1: things("activity", "a"), m2: things("activity", "b") };

rows(timelineRules, "2026-11-21", [
  ["np-structure-timeline", "met", { timeline: { planned: finds("stakeholder", "a") } }],
  [
    "np-structure-timeline",
    "partial",
    { timeline: { planned: finds("stakeholder", "a"), unplanned: finds("stakeholder", "b") } },
    { missing: ["b"] },
  ],
  ["np-structure-timeline", "unmet", {}],

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
  ["np-rotate-places", "unmet", {}],
] satisfies Row[]);
