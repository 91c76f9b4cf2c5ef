import { describe, expect, it } from "vitest";
import { shiftDate, shiftInstant, shiftOf, shiftText, weeksSince } from "./shift.ts";

const anchor = "2026-11-21";

describe("weeks since the anchor", () => {
  it.each([
    ["the anchor itself", "2026-11-21", 0],
    ["six days later", "2026-11-27", 0],
    ["a week later", "2026-11-28", 1],
    ["the day before", "2026-11-20", -1],
    ["a week before", "2026-11-14", -1],
    ["eight days before", "2026-11-13", -2],
    ["over New Year and week 53", "2027-01-02", 6],
    ["over a leap day", "2028-03-04", 67],
  ])("%s", (_, today, weeks) => {
    expect(weeksSince(anchor, today)).toBe(weeks);
  });

  it.each([
    "2026-11-21",
    "2026-11-25",
    "2027-01-01",
    "2027-03-28",
    "2027-10-31",
    "2028-02-29",
    "2025-06-11",
    "2032-12-31",
  ])("puts the anchor on a Saturday within the last seven days, seen on %s", (today) => {
    const shifted = shiftOf(anchor, today).date(anchor);
    expect(shifted <= today && shifted > shiftDate(today, -1)).toBe(true);
    expect(new Date(`${shifted}T12:00:00Z`).getUTCDay()).toBe(6);
  });
});

describe("instants keep weekday and wall-clock time in Oslo", () => {
  it.each([
    ["the same week", "2026-11-26T06:00:00+01:00", 0, "2026-11-26T05:00:00.000Z"],
    ["winter to summer time", "2026-11-26T06:00:00+01:00", 20, "2027-04-15T04:00:00.000Z"],
    ["summer to winter time", "2026-08-25T08:00:00+02:00", 12, "2026-11-17T07:00:00.000Z"],
    ["the week before the clock is moved forward", "2026-11-22T06:00:00+01:00", 17, "2027-03-21T05:00:00.000Z"],
    ["the day the clock is moved forward", "2026-11-22T06:00:00+01:00", 18, "2027-03-28T04:00:00.000Z"],
    ["into the hour that is skipped", "2026-11-22T02:30:00+01:00", 18, "2027-03-28T01:30:00.000Z"],
    ["the day the clock is moved back", "2026-08-23T08:00:00+02:00", 9, "2026-10-25T07:00:00.000Z"],
    ["into the hour that comes twice", "2026-08-23T02:30:00+02:00", 9, "2026-10-25T00:30:00.000Z"],
    ["over New Year", "2026-11-20T09:40:00+01:00", 6, "2027-01-01T08:40:00.000Z"],
    ["onto a leap day", "2026-11-24T09:00:00+01:00", 66, "2028-02-29T08:00:00.000Z"],
    ["backwards", "2026-11-26T06:00:00+01:00", -20, "2026-07-09T04:00:00.000Z"],
  ])("%s", (_, instant, weeks, expected) => {
    expect(shiftInstant(instant, weeks).toISOString()).toBe(expected);
  });

  it("refuses what is not an instant", () => {
    expect(() => shiftInstant("Thursday", 1)).toThrow(RangeError);
  });
});

describe("dates in texts", () => {
  it.each([
    ["nb", "{{date:2026-12-01|long}}", 0, "1. desember 2026"],
    ["nb", "{{date:2026-12-01|day}}", 0, "1. desember"],
    ["nb", "{{date:2026-12-01|weekday}}", 0, "tirsdag 1. desember"],
    ["nn", "{{date:2026-12-01|weekday}}", 0, "tysdag 1. desember"],
    ["nn", "{{date:2026-11-21|weekday}}", 0, "laurdag 21. november"],
    ["nb", "{{date:2026-12-01|month}}", 0, "desember"],
    ["nn", "{{date:2026-12-01|monthYear}}", 5, "januar 2027"],
    ["nb", "{{date:2026-12-01|year}}", 4, "2026"],
    ["nb", "{{date:2026-12-01|year}}", 5, "2027"],
    ["nb", "{{date:2026-12-01|quarter}}", 0, "4. kvartal 2026"],
    ["nb", "{{date:2026-12-01|quarter}}", 5, "1. kvartal 2027"],
    ["nb", "{{date:2026-08-15|quarterWord}}", 0, "tredje kvartal"],
    ["nn", "{{date:2026-12-01|quarterWord}}", 0, "fjerde kvartal"],
    ["nb", "{{date:2026-08-25|schoolYear}}", 0, "2026–2027"],
    ["nb", "{{date:2026-08-25|schoolYear}}", -4, "2025–2026"],
    ["nb", "{{date:2026-12-28|long}}", 0, "28. desember 2026"],
    ["nb", "{{date:2026-12-28|weekday}}", 1, "mandag 4. januar"],
    ["nb", "{{date:2026-11-24|long}}", 66, "29. februar 2028"],
    ["nb", "fra {{date:2026-04-15|month}} til {{date:2026-11-09|monthYear}}.", 0, "fra april til november 2026."],
    ["nb", "Ingen dato her.", 9, "Ingen dato her."],
  ] as const)("%s %s, %i weeks", (locale, text, weeks, expected) => {
    expect(shiftText(text, weeks, locale)).toBe(expected);
  });

  it.each(["{{date:2026-12-01|soon}}", "{{date:01.12.2026|day}}"])("refuses %s rather than showing it", (text) => {
    expect(() => shiftText(text, 0, "nb")).toThrow(RangeError);
  });
});
