import { describe, expect, it } from "vitest";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { dayOfNumber, numberOfDay, offsetsIn } from "./day-number.ts";
import { addMonths, daysOf, eachDay, readMonth, windowOf } from "./months.ts";
import { byTime, inMonths, keyOf, type Moment, mostOfADay, roomPerDay } from "./stream.ts";

describe("months", () => {
  it.each([
    ["2026-11", "2026-11"],
    ["2026-13", null],
    ["2026-00", null],
    ["26-11", null],
    ["0026-11", null],
    ["2026-1", null],
    ["2026-11-01", null],
    ["", null],
  ])("«%s» is %s", (text, month) => {
    expect(readMonth(text)).toBe(month);
  });

  it.each([
    ["2026-12", 1, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-11", -23, "2024-12"],
  ])("%s and %i is %s", (month, months, then) => {
    expect(addMonths(month, months)).toBe(then);
  });

  it("have all their days, also February's and New Year's", () => {
    expect(daysOf(["2028-02"])).toHaveLength(29);
    const days = daysOf(["2026-12", "2027-01"]);
    expect([days.length, days[0], days.at(-1)]).toEqual([62, "2026-12-01", "2027-01-31"]);
  });
});

const placed: [what: string, instant: string, day: string][] = [
  ["half past midnight, the night the clock goes forward", "2026-03-28T23:30:00Z", "2026-03-29"],
  ["half past eleven, the night before", "2026-03-28T22:30:00Z", "2026-03-28"],
  ["half past eleven that night, in summer time", "2026-03-29T21:30:00Z", "2026-03-29"],
  ["half past midnight after it", "2026-03-29T22:30:00Z", "2026-03-30"],
  ["half past midnight, the night the clock goes back", "2026-10-24T22:30:00Z", "2026-10-25"],
  ["half past two, the first time", "2026-10-25T00:30:00Z", "2026-10-25"],
  ["half past two, the second time", "2026-10-25T01:30:00Z", "2026-10-25"],
  ["half past eleven that night, in winter time", "2026-10-25T22:30:00Z", "2026-10-25"],
  ["half past midnight after it", "2026-10-25T23:30:00Z", "2026-10-26"],
  ["midnight itself", "2026-11-01T23:00:00Z", "2026-11-02"],
];

describe("the day of an instant", () => {
  it.each(placed)("%s", (_, instant, day) => {
    const window = windowOf(eachDay(addDays(day, -40), addDays(day, 40)));
    expect(dayOfNumber(numberOfDay(new Date(instant), offsetsIn(window)))).toBe(day);
  });

  it("holds for every half hour of a year, also before 1970, and where the clock changes on the last day", () => {
    const years = ["1969", "2026"].map((year) => eachDay(`${year}-01-01`, `${year}-12-31`));
    for (const days of [...years, daysOf(["2027-10"]), ["2026-03-29"], ["2026-10-25"]]) {
      const window = windowOf(days);
      const offsets = offsetsIn(window);
      for (let at = window.from.getTime(); at < window.to.getTime(); at += 1_800_000) {
        const day = dayOfNumber(numberOfDay(new Date(at), offsets));
        if (day !== civilDate(new Date(at))) throw new Error(`${new Date(at).toISOString()} is not on ${day}`);
      }
    }
  });

  it("lasts 23 and 25 hours on the nights that the clock changes", () => {
    const hours = (day: string) => (windowOf([day]).to.getTime() - windowOf([day]).from.getTime()) / 3_600_000;
    expect([hours("2026-03-29"), hours("2026-10-25"), hours("2026-10-26")]).toEqual([23, 25, 24]);
  });
});

const moment = (day: string, overrides: Partial<Moment> = {}): Moment => ({
  kind: "update",
  id: "a",
  part: "begun",
  day,
  at: null,
  ...overrides,
});

describe("the order", () => {
  it("is by day, what has no time first, then time, kind and id", () => {
    const noon = new Date("2026-11-03T11:00:00Z");
    const inOrder = [
      moment("2026-11-02", { at: new Date("2026-11-02T22:00:00Z") }),
      moment("2026-11-03", { kind: "success" }),
      moment("2026-11-03", { kind: "coverage" }),
      moment("2026-11-03", { at: new Date("2026-11-03T10:00:00Z"), kind: "activity" }),
      moment("2026-11-03", { at: noon, id: "a" }),
      moment("2026-11-03", { at: noon, id: "b" }),
      moment("2026-11-03", { at: noon, kind: "ask", part: "begun" }),
      moment("2026-11-03", { at: noon, kind: "ask", part: "done" }),
    ];
    expect([...inOrder].reverse().sort(byTime).map(keyOf)).toEqual(inOrder.map(keyOf));
  });
});

describe("how much of each day is shown", () => {
  it.each([
    [[], 60, 12],
    [[1, 2, 3], 60, 12],
    [[100], 60, 12],
    [[100, 100, 100, 100, 100, 100], 60, 10],
    [[100, 100, 100, 100, 100, 1, 1], 60, 11],
    [Array.from({ length: 30 }, () => 100), 60, 2],
    [Array.from({ length: 31 }, () => 100), 60, 2],
  ])("%j, about %i in all: %i a day", (counts, most, room) => {
    expect(roomPerDay(counts, most)).toBe(room);
  });
});

describe("inMonths", () => {
  const many = (day: string, count: number) =>
    Array.from({ length: count }, (_, n) => moment(day, { id: String(n).padStart(4, "0") }));

  const of = (counts: Record<string, number>) =>
    inMonths(
      Object.entries(counts).flatMap(([day, count]) => many(day, Math.min(count, mostOfADay + 1))),
      new Map(Object.entries(counts)),
      ["2026-11", "2026-12"],
      10,
    );

  it("keeps empty months, and counts what it does not show", () => {
    const [november, december] = of({ "2026-12-01": 90, "2026-12-02": 3 });
    expect(november).toEqual({ month: "2026-11", days: [], total: 0 });
    expect(december?.total).toBe(93);
    expect(december?.days.map(({ day, total, moments }) => [day, total, moments.length])).toEqual([
      ["2026-12-01", 90, 7],
      ["2026-12-02", 3, 3],
    ]);
  });

  it("shows the last one rather than «one more»", () => {
    const [, month] = of({ "2026-12-01": 6, "2026-12-02": 100 });
    expect(month?.days.map(({ moments }) => moments.length)).toEqual([6, 5]);
  });
});
