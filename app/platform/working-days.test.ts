import { describe, expect, it } from "vitest";
import { accessDueOn, isDayOff, workingDaysTaken } from "./public-holidays.server.ts";
import { addWorkingDays } from "./working-days.ts";

describe("the fifth working day after", () => {
  it.each([
    // An ordinary week, and from each end of a weekend.
    ["2026-11-16", "2026-11-23"],
    ["2026-11-20", "2026-11-27"],
    ["2026-11-21", "2026-11-27"],
    ["2026-11-22", "2026-11-27"],
    // The night when the clock changes is a night like any other.
    ["2026-10-24", "2026-10-30"],
    ["2027-03-27", "2027-04-05"],
    // Easter: Maundy Thursday 25 March until Monday 29 March.
    ["2027-03-22", "2027-04-01"],
    ["2027-03-24", "2027-04-05"],
    // 1 May is a Saturday, 6 May Ascension Day.
    ["2027-04-30", "2027-05-10"],
    // 17 May is Whit Monday too, and is one day off, not two.
    ["2027-05-14", "2027-05-24"],
    ["2027-05-16", "2027-05-24"],
    // Christmas: Friday 25 December; the 24th and the 31st are working days by law.
    ["2026-12-18", "2026-12-28"],
    ["2026-12-23", "2026-12-31"],
    // New Year's Day is a Friday.
    ["2026-12-30", "2027-01-07"],
    ["2027-12-31", "2028-01-07"],
  ])("%s is %s", (received, due) => expect(accessDueOn(received)).toBe(due));
});

describe("working days that something took", () => {
  it.each([
    ["2026-11-20", "2026-11-20", 0],
    ["2026-11-20", "2026-11-22", 0],
    ["2026-11-21", "2026-11-23", 1],
    ["2026-11-16", "2026-11-23", 5],
    ["2026-12-23", "2027-01-04", 6],
    ["2027-03-24", "2027-03-30", 1],
    ["2027-05-14", "2027-05-18", 1],
    // Answered before it came, as a wrong date may say.
    ["2026-11-20", "2026-11-10", 0],
  ])("from %s until %s: %i", (from, to, days) => expect(workingDaysTaken(from, to)).toBe(days));

  it("agree with adding them, on every day of three years", () => {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2029, 0, 1); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10);
      const due = accessDueOn(date);
      expect([date, workingDaysTaken(date, due), isDayOff(due)]).toEqual([date, 5, false]);
    }
  });
});

it("gives up where every day is closed", () => {
  expect(addWorkingDays("2026-01-01", 1, () => true)).toBe("2027-01-02");
});
