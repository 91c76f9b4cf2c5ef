import { describe, expect, it } from "vitest";
import { type UpdateState, updateState } from "./update-state.ts";

const now = new Date("2026-11-21T12:00:00Z");
const past = new Date("2026-11-20T12:00:00Z");
const future = new Date("2026-11-22T12:00:00Z");

type Facts = Parameters<typeof updateState>[0];
const mail: Facts = {
  state: "scheduled",
  causeKind: "update",
  reachable: 0,
  submitted: 0,
  pending: 0,
  plannedFor: past,
};
const byHand: Facts = { ...mail, causeKind: null };

const states: [what: string, update: Facts, state: UpdateState][] = [
  ["planned ahead", { ...byHand, state: "planned", plannedFor: future }, "planned"],
  ["planned, and its day is over", { ...byHand, state: "planned" }, "overdue"],
  ["scheduled ahead", { ...mail, reachable: 10, pending: 10, plannedFor: future }, "scheduled"],
  ["on its way", { ...mail, reachable: 10, submitted: 3, pending: 7 }, "underWay"],
  ["due, and none has left", { ...mail, reachable: 10, pending: 10 }, "underWay"],
  ["sent to enough", { ...mail, reachable: 10, submitted: 8 }, "sent"],
  ["sent to enough while some still wait", { ...mail, reachable: 10, submitted: 8, pending: 2 }, "sent"],
  ["sent to too few", { ...mail, reachable: 10, submitted: 7 }, "partly"],
  ["sent to nobody", { ...mail, reachable: 10 }, "failed"],
  ["nobody could be reached", mail, "failed"],
  ["published before its day", { ...byHand, reachable: 1, submitted: 1, plannedFor: future }, "confirmed"],
  ["asked, ahead", { ...byHand, reachable: 2, pending: 2, plannedFor: future }, "scheduled"],
  ["asked, due", { ...byHand, reachable: 2, pending: 2 }, "waiting"],
  ["published by one of two", { ...byHand, reachable: 2, submitted: 1, pending: 1 }, "waiting"],
  ["called off half-way", { ...mail, state: "cancelled", reachable: 10, submitted: 2 }, "partly"],
];

describe("updateState", () => {
  it.each(states)("%s", (_, update, state) => {
    expect(updateState(update, 0.8, now)).toBe(state);
  });
});
