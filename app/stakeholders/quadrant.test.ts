import { describe, expect, it } from "vitest";
import { touchOf } from "./contact-due.ts";
import { fieldOf, layOut, placeAt, stepped } from "./grid.ts";
import { contactLimits, quadrantOf } from "./quadrant.ts";

describe("the quadrant", () => {
  it.each([
    [0, 0, 2, "minimalEffort"],
    [1, 1, 2, "minimalEffort"],
    [2, 1, 2, "keepInformed"],
    [1, 2, 2, "keepSatisfied"],
    [2, 2, 2, "keyPlayer"],
    [3, 3, 2, "keyPlayer"],
    [1.99, 3, 2, "keepSatisfied"],
    [2, 3, 3, "keepSatisfied"],
    [1, 0, 1, "keepInformed"],
  ])("of interest %d and influence %d with high from %d is %s", (interest, influence, high, expected) => {
    expect(quadrantOf(interest, influence, high)).toBe(expected);
  });

  it.each([
    [1.4, 2, 1],
    [1.6, 2, 1],
    [1.99, 2, 1],
    [2, 2, 2],
    [2.4, 2, 2],
    [2.5, 2, 3],
    [0.4, 2, 0],
    [2.9, 3, 2],
    [0.6, 1, 0],
    [3, 1, 3],
  ])("a mean of %d with high from %d is drawn in field %d, on its own side", (value, high, expected) => {
    expect(fieldOf(value, high)).toBe(expected);
    expect(fieldOf(value, high) >= high).toBe(value >= high);
  });
});

describe("how long since anyone was in touch", () => {
  const limits = contactLimits(new Map());
  const now = new Date("2026-11-21T11:00:00Z");
  const on = (day: string) => new Date(`${day}T12:00:00Z`);
  const createdAt = on("2026-01-01");

  it.each([
    ["exactly the limit", "keyPlayer" as const, on("2026-10-22"), createdAt, { days: 30, limit: 30, overdue: false }],
    ["a day beyond", "keyPlayer" as const, on("2026-10-21"), createdAt, { days: 31, limit: 30, overdue: true }],
    [
      "the summer-time night counts as one day",
      "keyPlayer" as const,
      new Date("2026-10-24T22:30:00Z"),
      createdAt,
      { days: 27, limit: 30, overdue: false },
    ],
    ["never, and long known", "keepInformed" as const, null, createdAt, { days: null, limit: 60, overdue: true }],
    ["never, and new today", "keepInformed" as const, null, now, { days: null, limit: 60, overdue: false }],
    ["stands nowhere", null, null, createdAt, { days: null, limit: null, overdue: false }],
  ])("%s", (_, quadrant, lastContactAt, since, expected) => {
    expect(touchOf({ quadrant, lastContactAt, createdAt: since }, limits, now)).toMatchObject(expected);
  });
});

it.each([
  [24, 80, false],
  [25, 80, true],
  [25, 90, false],
])("after %i of 30 days, with soon from %i per cent: %s", (days, soonPercent, soon) => {
  const limits = contactLimits(new Map([["stakeholders.soonPercent", soonPercent]]));
  const now = new Date("2026-11-30T11:00:00Z");
  const lastContactAt = new Date(now.getTime() - days * 86_400_000);
  expect(touchOf({ quadrant: "keyPlayer", lastContactAt, createdAt: lastContactAt }, limits, now).soon).toBe(soon);
});

describe("the drawing", () => {
  const wide = { left: 40, top: 10, width: 800, height: 600 };
  const narrow = { left: 30, top: 10, width: 300, height: 480 };
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `${at}`, interest: 3, influence: 3 }));
  const inField =
    (area: typeof wide) =>
    ({ left, top, width, height }: typeof wide) =>
      left >= area.left + area.width * 0.75 &&
      left + width <= area.left + area.width &&
      top >= area.top &&
      top + height <= area.top + area.height / 4;

  it.each([
    ["one", wide, 1, 1, 0],
    ["as many as there is room for", wide, 6, 6, 0],
    ["more than there is room for", wide, 40, 5, 35],
    ["numbers on a phone", narrow, 8, 8, 0],
    ["too many numbers", narrow, 20, 7, 13],
  ])("%s: all in their field, none on another", (_, area, count, shown, more) => {
    const { items, more: left } = layOut(many(count), area);
    expect(items.filter(inField(area))).toHaveLength(shown);
    expect(items).toHaveLength(shown);
    expect(left.reduce((sum, each) => sum + each.count, 0)).toBe(more);
    const places = new Set(items.map(({ left: x, top: y }) => `${x} ${y}`));
    expect(places.size).toBe(shown);
  });

  it.each([
    [45, 15, { interest: 0, influence: 3 }],
    [835, 605, { interest: 3, influence: 0 }],
    [-50, 9999, { interest: 0, influence: 0 }],
    [440, 310, { interest: 2, influence: 1 }],
  ])("the field under %d, %d", (x, y, expected) => {
    expect(placeAt(wide, x, y)).toEqual(expected);
  });

  it("arrow keys stay within", () => {
    expect(stepped({ interest: 3, influence: 0 }, "ArrowRight")).toEqual({ interest: 3, influence: 0 });
    expect(stepped({ interest: 3, influence: 0 }, "ArrowUp")).toEqual({ interest: 3, influence: 1 });
    expect(stepped({ interest: 3, influence: 0 }, "a")).toBeUndefined();
  });
});
