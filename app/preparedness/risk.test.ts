import { describe, expect, it } from "vitest";
import { breachDueAt, hoursLeft, minuteOfFirstHour } from "./clock.ts";
import { exerciseOverdue, reviewOverdue, riskBand, riskBands, riskScore } from "./risk.ts";
import { documentOf, linesOf, phoneHref, stepOf } from "./typed-lines.ts";

const today = "2026-11-22";

it.each([
  [1, 1, 1, "low"],
  [2, 1, 2, "low"],
  [1, 3, 3, "middle"],
  [2, 2, 4, "middle"],
  [2, 3, 6, "high"],
  [3, 3, 9, "high"],
] as const)("likelihood %i and consequence %i give %i, %s", (likelihood, consequence, score, band) => {
  expect(riskScore({ likelihood, consequence })).toBe(score);
  expect(riskBand(score, riskBands(new Map()))).toBe(band);
});

it("has the bands of the region", () => {
  const bands = riskBands(
    new Map([
      ["preparedness.middleRiskFrom", 4],
      ["preparedness.highRiskFrom", 9],
    ]),
  );
  expect([3, 4, 6, 9].map((score) => riskBand(score, bands))).toEqual(["low", "middle", "middle", "high"]);
});

it.each([
  ["never reviewed", null, null, true],
  ["agreed day is today", "2026-01-01", today, false],
  ["agreed day was yesterday", "2026-11-01", "2026-11-21", true],
  ["no agreed day, 180 days ago", "2026-05-26", null, false],
  ["no agreed day, 181 days ago", "2026-05-25", null, true],
] as const)("review: %s", (_, lastReviewedOn, nextReviewOn, expected) => {
  expect(reviewOverdue({ lastReviewedOn, nextReviewOn }, today, 180)).toBe(expected);
});

it.each([
  ["never", null, true],
  ["730 days ago", "2024-11-22", false],
  ["731 days ago", "2024-11-21", true],
] as const)("exercise: %s", (_, on, expected) => {
  expect(exerciseOverdue(on, today, 730)).toBe(expected);
});

describe("clocks", () => {
  const opened = new Date("2026-10-25T00:30:00Z");
  it.each([
    ["2026-10-25T00:30:59Z", 0],
    ["2026-10-25T01:29:59Z", 59],
    ["2026-10-25T01:30:00Z", null],
    ["2026-10-25T00:29:00Z", null],
  ] as const)("the first hour at %s", (at, expected) => {
    expect(minuteOfFirstHour(opened, new Date(at))).toBe(expected);
  });

  it("counts 72 real hours across the night when the clock is set back", () => {
    const due = breachDueAt(opened);
    expect(due.toISOString()).toBe("2026-10-28T00:30:00.000Z");
    expect(hoursLeft(due, new Date("2026-10-27T23:31:00Z"))).toBe(0);
    expect(hoursLeft(due, new Date("2026-10-28T00:31:00Z"))).toBe(-1);
  });
});

it.each([
  ["10 leder: Velg talsperson", { minute: 10, role: "leder", text: "Velg talsperson" }],
  ["Ring ordføreren", { minute: null, role: "", text: "Ring ordføreren" }],
  ["0 Bekreft kl. 10:30 med bedriften", { minute: 0, role: "", text: "Bekreft kl. 10:30 med bedriften" }],
] as const)("step «%s»", (line, expected) => {
  expect(stepOf(line)).toEqual(expected);
});

it("reads lines, documents and phone numbers as they are typed", () => {
  expect(linesOf(" en  to \n\n tre\n")).toEqual(["en to", "tre"]);
  expect(documentOf("Planen https://x.example/p")).toEqual({ title: "Planen", url: "https://x.example/p" });
  expect(documentOf("Permen i skapet")).toEqual({ title: "Permen i skapet", url: "" });
  expect(phoneHref("+47 00 00 00 01")).toBe("tel:+4700000001");
  expect(phoneHref("internt")).toBeNull();
});
