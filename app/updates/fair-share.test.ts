import { describe, expect, it } from "vitest";
import { fairShare, firstShareDay, proposedShareRule as rule, shareStart } from "./fair-share.ts";

const members = (n: number) => Array.from({ length: n }, (_, at) => ({ id: `m${at}`, name: `Kommune ${at}` }));
const pairs = (...counts: number[]) =>
  counts.flatMap((count, at) => Array.from({ length: count }, () => ({ memberId: `m${at}` })));

describe("fairShare", () => {
  it.each<[string, number[], number[]]>([
    ["even", [5, 5, 5, 5, 5, 5], []],
    ["as in the demo region", [6, 4, 4, 5, 4, 5], []],
    ["one of six with nothing", [6, 4, 4, 5, 4, 0], [5]],
    // 1/4 − 15 points = 10 %: exactly there is not yet left out.
    ["four, one at exactly 15 points below", [10, 30, 30, 30], []],
    ["four, one just below that", [9, 31, 30, 30], [0]],
    ["two, one at a third", [1, 2], [0]],
    ["seven, one with nothing: the even share is below 15 points", [1, 1, 1, 1, 1, 1, 0], []],
    ["nothing told at all", [0, 0, 0], []],
  ])("%s", (_, counts, leftOut) => {
    const { rows, total, even } = fairShare(members(counts.length), pairs(...counts), rule);
    expect(rows.flatMap((row, at) => (row.leftOut ? [at] : []))).toEqual(leftOut);
    expect(rows.map((row) => row.pairs.length)).toEqual(counts);
    expect(total).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(even).toBeCloseTo(1 / counts.length);
    if (total > 0) expect(rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1);
  });

  it("keeps the order given, ranks nobody, and does not know a member that is not there", () => {
    const { rows, total } = fairShare(members(2), [{ memberId: "m1" }, { memberId: "gone" }], rule);
    expect(rows.map(({ memberId }) => memberId)).toEqual(["m0", "m1"]);
    expect(total).toBe(1);
  });

  it("leaves out by the region's own points", () => {
    const leftOut = (leftOutPoints: number) =>
      fairShare(members(2), pairs(1, 2), { days: 30, leftOutPoints }).rows.map((row) => row.leftOut);
    expect([leftOut(16), leftOut(17)]).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it("has nothing to divide by where there is no member", () => {
    expect(fairShare([], [], rule)).toMatchObject({ total: 0, even: 0, rows: [] });
  });
});

describe("the window", () => {
  it.each([
    ["2026-11-21T11:00:00Z", "2026-05-26", "2026-05-25T22:00:00.000Z"],
    // Half an hour after midnight in Norway it is still the day before in UTC.
    ["2026-11-20T23:30:00Z", "2026-05-26", "2026-05-25T22:00:00.000Z"],
    // Across both changes of the clock.
    ["2027-03-28T12:00:00Z", "2026-09-30", "2026-09-29T22:00:00.000Z"],
    ["2026-06-01T12:00:00Z", "2025-12-04", "2025-12-03T23:00:00.000Z"],
  ])("at %s starts %s", (now, day, start) => {
    expect(firstShareDay(new Date(now), rule)).toBe(day);
    expect(shareStart(new Date(now), rule).toISOString()).toBe(start);
  });
});
