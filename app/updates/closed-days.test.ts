import { describe, expect, it } from "vitest";
import { publicHolidays } from "~/platform/public-holidays.server.ts";
import { closedDaysOf, closedRuns } from "./closed-days.ts";

const own = [{ fromDate: "2026-12-23", toDate: "2027-01-01", reason: "jul og nyttår" }];
const closedOn = closedDaysOf(new Map([...publicHolidays(2026), ...publicHolidays(2027)]), own);

describe("public holidays", () => {
  it("are the twelve of the law, each date once", () => {
    expect([...publicHolidays(2026).values()]).toHaveLength(12);
    expect(Object.fromEntries(publicHolidays(2027))).toEqual({
      "2027-01-01": "newYear",
      "2027-03-25": "maundyThursday",
      "2027-03-26": "goodFriday",
      "2027-03-28": "easterSunday",
      "2027-03-29": "easterMonday",
      "2027-05-01": "labourDay",
      "2027-05-06": "ascensionDay",
      "2027-05-16": "whitSunday",
      // Second day of Pentecost too.
      "2027-05-17": "constitutionDay",
      "2027-12-25": "christmasDay",
      "2027-12-26": "boxingDay",
    });
  });

  it.each([
    [2027, "2027-03-28"],
    [2028, "2028-04-16"],
    [2029, "2029-04-01"],
    [2030, "2030-04-21"],
  ])("Easter of %i", (year, date) => expect(publicHolidays(year).get(date)).toBe("easterSunday"));
});

describe("the common holiday weeks", () => {
  const inWeeks = closedDaysOf(new Map(), [{ fromDate: "2027-07-14", toDate: "2027-07-14", reason: "fest" }], {
    from: 28,
    to: 30,
  });

  it.each([
    // Weeks 28–30 of 2027 are 12 July to 1 August, weekends too; the region's own reason wins.
    ["2027-07-09", undefined],
    ["2027-07-12", { why: "custom", name: "commonHoliday" }],
    ["2027-07-14", { why: "own", reason: "fest" }],
    ["2027-08-01", { why: "custom", name: "commonHoliday" }],
    ["2027-08-02", undefined],
  ])("%s", (date, reason) => expect(inWeeks(date)).toEqual(reason));

  it("are one closing", () => {
    expect(closedRuns(inWeeks, "2027-07-15", "2027-08-20")).toEqual([
      { from: "2027-07-15", to: "2027-08-01", reason: { why: "custom", name: "commonHoliday" } },
    ]);
  });
});

describe("closed days", () => {
  it.each([
    ["2026-11-20", undefined],
    ["2026-11-21", { why: "weekend" }],
    ["2026-12-22", undefined],
    ["2026-12-23", { why: "own", reason: "jul og nyttår" }],
    ["2026-12-25", { why: "own", reason: "jul og nyttår" }],
    ["2027-01-02", { why: "weekend" }],
    ["2027-05-17", { why: "holiday", name: "constitutionDay" }],
    ["2027-12-24", { why: "custom", name: "christmasEve" }],
    ["2027-12-31", { why: "custom", name: "newYearsEve" }],
  ])("%s", (date, reason) => expect(closedOn(date)).toEqual(reason));

  it("stand together where the region gives one reason", () => {
    expect(closedRuns(closedOn, "2026-12-19", "2027-01-10")).toEqual([
      { from: "2026-12-23", to: "2027-01-01", reason: { why: "own", reason: "jul og nyttår" } },
    ]);
    expect(closedRuns(closedOn, "2027-03-22", "2027-03-31").map(({ from, to }) => [from, to])).toEqual([
      ["2027-03-25", "2027-03-25"],
      ["2027-03-26", "2027-03-26"],
      ["2027-03-28", "2027-03-28"],
      ["2027-03-29", "2027-03-29"],
    ]);
  });
});
