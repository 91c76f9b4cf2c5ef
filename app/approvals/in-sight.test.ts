import { describe, expect, it } from "vitest";
import { isInSight } from "./in-sight.ts";

const day = (number: number) => new Date(Date.UTC(2026, 1, number, 12));

describe("a text on the page of a link", () => {
  it.each([
    ["stays while it waits, however late", { waits: true, answerBy: day(1) }, day(300), true],
    ["stays, answered, for as long as the link lives", { waits: false, answerBy: day(1) }, day(31), true],
    ["goes when that is over", { waits: false, answerBy: day(1) }, day(32), false],
    ["stays where no answer was wanted by a day", { waits: false, answerBy: null }, day(300), true],
  ])("%s", (_, text, now, shown) => {
    expect(isInSight(text, now, 30)).toBe(shown);
  });
});
