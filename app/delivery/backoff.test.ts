import { describe, expect, it } from "vitest";
import { isLastTry, isOverdue, nextTryAfter } from "./backoff.ts";

const now = new Date("2026-11-24T10:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

it.each([
  [1, 1],
  [2, 5],
  [3, 15],
  [4, 60],
  [5, 240],
  [6, 480],
  [7, 480],
])("after try %i it waits %i minutes", (attempts, minutes) => {
  expect((nextTryAfter(attempts, now).getTime() - now.getTime()) / 60_000).toBe(minutes);
});

it.each([
  ["the seventh try of today", { attempts: 7, dueAt: hoursAgo(1), overdueAllowed: false }, false],
  ["the eighth try", { attempts: 8, dueAt: hoursAgo(1), overdueAllowed: false }, true],
  ["two days late", { attempts: 2, dueAt: hoursAgo(48), overdueAllowed: false }, true],
  ["two days late, and let go by a person", { attempts: 2, dueAt: hoursAgo(48), overdueAllowed: true }, false],
  ["the eighth try, let go by a person", { attempts: 8, dueAt: hoursAgo(48), overdueAllowed: true }, true],
])("last try: %s", (_, tried, expected) => {
  expect(isLastTry(tried, now)).toBe(expected);
});

describe("overdue", () => {
  it.each([
    ["exactly twelve hours", { nextTryAt: hoursAgo(12), overdueAllowed: false }, false],
    ["a little more", { nextTryAt: hoursAgo(12.001), overdueAllowed: false }, true],
    ["a person has let it go", { nextTryAt: hoursAgo(100), overdueAllowed: true }, false],
    ["not due yet", { nextTryAt: hoursAgo(-1), overdueAllowed: false }, false],
  ])("%s", (_, queued, expected) => {
    expect(isOverdue(queued, now, 12 * 3_600_000)).toBe(expected);
  });
});
