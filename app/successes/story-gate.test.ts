import { describe, expect, it } from "vitest";
import { type ClosedReason, type Story, storyGate, type Telling } from "./story-gate.ts";

const noon = new Date("2026-11-24T11:00:00Z");
const aSecondBefore = new Date(noon.getTime() - 1000);
const clear: Story = { approved: true, ready: true, embargoUntil: null, onHold: false };

type Case = [what: string, story: Partial<Story>, now: Date, to: Telling, reason: ClosedReason | undefined];
const cases: Case[] = [
  ["approved and ready", {}, noon, "public", undefined],
  ["not approved", { approved: false }, noon, "public", "notApproved"],
  ["not ready", { ready: false }, noon, "public", "notReady"],
  ["on hold", { onHold: true }, noon, "public", "onHold"],
  ["embargo, a second before", { embargoUntil: noon }, aSecondBefore, "public", "embargo"],
  ["embargo, in its own instant", { embargoUntil: noon }, noon, "public", undefined],
  ["embargo, to the press in advance", { embargoUntil: noon }, aSecondBefore, "pressInAdvance", undefined],
  [
    "in advance, but not approved",
    { approved: false, embargoUntil: noon },
    aSecondBefore,
    "pressInAdvance",
    "notApproved",
  ],
  ["in advance, but not ready", { ready: false, embargoUntil: noon }, aSecondBefore, "pressInAdvance", "notReady"],
  ["in advance, but on hold", { onHold: true, embargoUntil: noon }, aSecondBefore, "pressInAdvance", "onHold"],
  ["a hold is named before all else", { approved: false, ready: false, onHold: true }, noon, "public", "onHold"],
  [
    "approval is named before readiness",
    { approved: false, ready: false, embargoUntil: noon },
    aSecondBefore,
    "public",
    "notApproved",
  ],
];

describe("storyGate", () => {
  it.each(cases)("%s", (_, story, now, to, reason) => {
    expect(storyGate({ ...clear, ...story }, now, to)).toEqual(reason ? { open: false, reason } : { open: true });
  });
});
