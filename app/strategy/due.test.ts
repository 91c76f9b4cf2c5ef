import { describe, expect, it } from "vitest";
import { daysOver, dueOn } from "./due.ts";

describe("a responsibility is due", () => {
  it.each([
    ["from when it was done last", { everyDays: 30, startsOn: "2026-01-05", lastDoneOn: "2026-08-25" }, "2026-09-24"],
    ["from its start where it never was", { everyDays: 30, startsOn: "2026-01-05", lastDoneOn: null }, "2026-02-04"],
    [
      "across the night that is an hour short",
      { everyDays: 7, startsOn: "2026-03-25", lastDoneOn: null },
      "2026-04-01",
    ],
    ["across the night that is an hour long", { everyDays: 1, startsOn: "2026-10-24", lastDoneOn: null }, "2026-10-25"],
    ["over a leap day", { everyDays: 1, startsOn: "2028-02-28", lastDoneOn: null }, "2028-02-29"],
    ["never, where it is done on occasion", { everyDays: null, startsOn: "2026-01-05", lastDoneOn: null }, null],
  ])("%s", (_, rhythm, expected) => {
    expect(dueOn(rhythm)).toBe(expected);
  });

  it.each([
    ["not before", "2026-11-20", 0],
    ["not on the day itself", "2026-11-21", 0],
    ["the day after", "2026-11-22", 1],
    ["and by whole days over the autumn's change of clock", "2026-12-21", 30],
  ])("is over: %s", (_, today, days) => {
    expect(daysOver("2026-11-21", today)).toBe(days);
  });

  it("is never over without a day", () => {
    expect(daysOver(null, "2026-11-21")).toBe(0);
  });
});
