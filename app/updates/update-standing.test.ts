import { describe, expect, it } from "vitest";
import { isMovable, updateStanding } from "./update-standing.ts";

const now = new Date("2026-11-21T10:00:00Z");
const [before, after] = [new Date("2026-11-20T10:00:00Z"), new Date("2026-11-22T10:00:00Z")];
const mail = {
  state: "scheduled",
  causeKind: "update",
  plannedFor: before,
  reachable: 10,
  submitted: 0,
  pending: 0,
} as const;

describe("where an update stands", () => {
  it.each([
    ["planned", { state: "planned", plannedFor: after, reachable: 0 }],
    ["missed", { state: "planned", reachable: 0 }],
    ["scheduled", { plannedFor: after, pending: 10 }],
    ["sending", { submitted: 3, pending: 7 }],
    ["sending", { pending: 10 }],
    ["sent", { submitted: 8, pending: 2 }],
    ["sent", { submitted: 8 }],
    ["partly", { submitted: 7 }],
    ["failed", {}],
    ["waiting", { causeKind: null, pending: 10 }],
    ["scheduled", { causeKind: null, plannedFor: after, pending: 10 }],
    ["confirmed", { causeKind: null, submitted: 10 }],
    ["sent", { state: "cancelled", submitted: 9 }],
    ["partly", { state: "cancelled", submitted: 1 }],
    ["stopped", { state: "cancelled" }],
  ] as const)("%s: %j", (standing, facts) => expect(updateStanding({ ...mail, ...facts }, 0.8, now)).toBe(standing));

  it.each([
    [true, { state: "planned", locked: false }],
    [false, { state: "planned", locked: true }],
    [false, { state: "scheduled", locked: false }],
    [false, { state: "cancelled", locked: false }],
  ] as const)("movable is %s for %j", (movable, facts) => expect(isMovable(facts)).toBe(movable));
});
