import { describe, expect, it } from "vitest";
import {
  addMonths,
  type CalendarItem,
  calendarOf,
  itemIn,
  monthChoices,
  planAddress,
  readCalendarFilter,
  shownDays,
  withMoved,
} from "./calendar.ts";
import { closedDaysOf } from "./closed-days.ts";

const closedOn = closedDaysOf(new Map([["2027-05-17", "constitutionDay"]]), []);

const item = (id: string, date: string, time: string, minutes = 30): CalendarItem => ({
  kind: "update",
  id,
  date,
  time,
  title: id,
  locale: "nb",
  audience: "Folkevalgte",
  channel: "E-post",
  standing: "planned",
  locked: false,
  movable: true,
  revision: 1,
  minutes,
  href: `/${id}`,
});

describe("the weeks of a month", () => {
  it.each([
    ["2026-11", "2026-10-26", "2026-12-06", [44, 45, 46, 47, 48, 49]],
    // Begins on a Monday and ends on a Sunday.
    ["2027-02", "2027-02-01", "2027-02-28", [5, 6, 7, 8]],
    // Week 53, and the year after it.
    ["2026-12", "2026-11-30", "2027-01-03", [49, 50, 51, 52, 53]],
    ["2027-01", "2026-12-28", "2027-01-31", [53, 1, 2, 3, 4]],
    // The nights the clock changes are nights like any other.
    ["2027-03", "2027-03-01", "2027-04-04", [9, 10, 11, 12, 13]],
    ["2026-10", "2026-09-28", "2026-11-01", [40, 41, 42, 43, 44]],
  ])("%s", (month, from, to, numbers) => {
    expect(shownDays(month)).toEqual({ from, to });
    const weeks = calendarOf({ month, today: "2026-11-21", items: [], closedOn });
    expect(weeks.map(({ week }) => week)).toEqual(numbers);
    const dates = weeks.flatMap(({ days }) => days.map(({ date }) => date));
    expect(new Set(dates).size).toBe(numbers.length * 7);
    expect([dates[0], dates.at(-1)]).toEqual([from, to]);
  });

  it("hold what happens, in the order of the day, and the minutes it takes", () => {
    const items = [
      item("b", "2027-05-18", "12:00"),
      item("a", "2027-05-18", "09:00", 45),
      item("c", "2027-05-24", "09:00"),
    ];
    const weeks = calendarOf({ month: "2027-05", today: "2027-05-18", items, closedOn });
    const week = weeks.find(({ days }) => days.some(({ date }) => date === "2027-05-17"));
    expect(week?.minutes).toBe(75);
    expect(week?.days[1]?.items.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(week?.days.map(({ closed }) => closed?.why ?? null)).toEqual([
      "holiday",
      null,
      null,
      null,
      null,
      "weekend",
      "weekend",
    ]);
    expect(week?.days.map(({ ahead }) => ahead)).toEqual([false, true, true, true, true, true, true]);
  });
});

it("says why the region is closed once a week", () => {
  const own = [{ fromDate: "2026-12-23", toDate: "2027-01-01", reason: "jul og nyttår" }];
  const weeks = calendarOf({
    month: "2026-12",
    today: "2026-11-21",
    items: [],
    closedOn: closedDaysOf(new Map(), own),
  });
  const said = weeks.flatMap(({ days }) => days.filter(({ closed, goesOn }) => closed?.why === "own" && !goesOn));
  expect(said.map(({ date }) => date)).toEqual(["2026-12-23", "2026-12-28"]);
});

describe("moving", () => {
  const weeks = calendarOf({
    month: "2026-12",
    today: "2026-11-21",
    items: [item("a", "2026-12-01", "12:00", 40), item("b", "2026-12-09", "09:00", 30)],
    closedOn,
  });
  it("takes the item and its minutes to the other week", () => {
    const moved = withMoved(weeks, "a", "2026-12-09");
    expect(moved.map(({ minutes }) => minutes)).toEqual([0, 70, 0, 0, 0]);
    expect(itemIn(moved, "a")?.date).toBe("2026-12-09");
    expect(moved[1]?.days[2]?.items.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(itemIn(weeks, "a")?.date).toBe("2026-12-01");
  });
  it("goes nowhere that is not shown", () => {
    expect(withMoved(weeks, "a", "2027-02-01")).toEqual(weeks);
    expect(withMoved(weeks, "nobody", "2026-12-09")).toEqual(weeks);
  });
});

describe("the address", () => {
  it.each([
    ["", "2026-11", null],
    ["month=2027-02&audience=a", "2027-02", "a"],
    ["month=2027-13", "2026-11", null],
    ["month=9999-01", "2026-11", null],
    ["month=x&audience=", "2026-11", null],
  ])("?%s", (search, month, audienceId) => {
    expect(readCalendarFilter(new URLSearchParams(search), "2026-11-21")).toEqual({ month, audienceId });
  });

  it("after a move shows the month of the new day, where that lies outside", () => {
    const to = (date: string) =>
      planAddress({ month: "2026-11", audienceId: "a" }, { id: "x", date, from: "2026-11-20" });
    expect(to("2026-12-06")).toBe("?month=2026-11&audience=a&moved=x&from=2026-11-20");
    expect(to("2026-12-07")).toBe("?month=2026-12&audience=a&moved=x&from=2026-11-20");
  });

  it("offers months around today, and the one that is shown", () => {
    const months = monthChoices("2026-11-21", "2031-02");
    expect([months[0], months.at(-2), months.at(-1)]).toEqual(["2026-05", "2027-11", "2031-02"]);
    expect(addMonths("2026-11", 2)).toBe("2027-01");
    expect(addMonths("2027-01", -2)).toBe("2026-11");
  });
});
