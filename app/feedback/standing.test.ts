import { describe, expect, it } from "vitest";
import { median, seemsToAskForAccess } from "./standing.ts";

describe("the middle of answer times", () => {
  it.each([
    [[], null],
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 2, 3, 2], 2.5],
    [[0, 0, 40], 0],
  ])("%j → %s", (days, middle) => expect(median(days)).toBe(middle));
});

describe("a request for access", () => {
  it.each([
    ["Jeg ber om innsyn i timelistene", true],
    ["Krev innsyn etter offentleglova", true],
    ["I request this under the Freedom of Information Act", true],
    ["Hva koster kveldsbussen?", false],
    ["Vi finner ikke veien inn", false],
  ])("%s: %s", (text, is) => expect(seemsToAskForAccess(text)).toBe(is));
});
