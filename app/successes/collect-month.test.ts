import { describe, expect, it } from "vitest";
import { lastDayOpen, monthOf, monthToAskNow, nextAskDay, openUntil } from "./collect-month.ts";

const at = (text: string) => new Date(text);

describe("the month", () => {
  it.each([
    ["2026-11-30T22:59:59Z", "2026-11"],
    // Midnight in Norway is an hour before that of UTC.
    ["2026-11-30T23:00:00Z", "2026-12"],
    ["2026-12-31T23:30:00Z", "2027-01"],
  ])("at %s is %s", (now, month) => {
    expect(monthOf(at(now))).toBe(month);
  });

  it.each([
    ["2026-11", "2026-11-02T08:00:00Z", "2026-11-30", "2026-11-30T23:00:00.000Z"],
    ["2026-12", "2026-12-01T08:00:00Z", "2026-12-31", "2026-12-31T23:00:00.000Z"],
    ["2027-02", "2027-02-01T08:00:00Z", "2027-02-28", "2027-02-28T23:00:00.000Z"],
    // The clock goes forward in it.
    ["2027-03", "2027-03-01T08:00:00Z", "2027-03-31", "2027-03-31T22:00:00.000Z"],
    // Asked on the last day but one: a week all the same.
    ["2026-11", "2026-11-29T08:00:00Z", "2026-12-06", "2026-12-06T23:00:00.000Z"],
  ])("of %s, asked %s, is answered until %s", (month, askedAt, day, until) => {
    expect(lastDayOpen(month, at(askedAt))).toBe(day);
    expect(openUntil(month, at(askedAt)).toISOString()).toBe(until);
  });
});

const chosen = at("2026-10-15T10:00:00Z");

describe("asking by itself", () => {
  it.each<[string, number | null, string, string | null]>([
    ["never, where nobody chose it", null, "2026-11-02T09:00:00Z", null],
    ["Monday morning on the chosen day", 2, "2026-11-02T07:00:00Z", "2026-11"],
    ["a minute before eight", 2, "2026-11-02T06:59:00Z", null],
    ["four in the afternoon", 2, "2026-11-02T15:00:00Z", null],
    ["the day before", 3, "2026-11-02T09:00:00Z", null],
    ["a Sunday: it waits", 1, "2026-11-01T09:00:00Z", null],
    ["the Monday after that Sunday", 1, "2026-11-02T09:00:00Z", "2026-11"],
    ["after weeks of downtime", 1, "2026-11-27T09:00:00Z", "2026-11"],
    ["the day had passed when it was chosen", 1, "2026-10-16T09:00:00Z", null],
    ["chosen for today", 15, "2026-10-15T12:00:00Z", "2026-10"],
    // Summer time: eight in Norway is six in UTC.
    ["a morning in June", 1, "2027-06-01T06:00:00Z", "2027-06"],
  ])("%s", (_, dayOfMonth, now, month) => {
    expect(monthToAskNow({ dayOfMonth, changedAt: chosen }, at(now))).toBe(month);
  });

  it.each<[number | null, string, string | null]>([
    [null, "2026-10-20T09:00:00Z", null],
    [20, "2026-10-20T09:00:00Z", "2026-10-20"],
    [19, "2026-10-20T09:00:00Z", "2026-11-19"],
    [1, "2026-12-20T09:00:00Z", "2027-01-01"],
    [28, "2027-02-27T09:00:00Z", "2027-02-28"],
  ])("from the %s., seen %s: next is %s", (dayOfMonth, now, day) => {
    expect(nextAskDay({ dayOfMonth, changedAt: chosen }, at(now))).toBe(day);
  });
});
