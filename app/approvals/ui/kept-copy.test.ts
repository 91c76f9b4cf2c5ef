import { describe, expect, it } from "vitest";
import { readCopy, saysOtherwise } from "./kept-copy.ts";

describe("readCopy", () => {
  const at = "2026-11-21T12:00:00.000Z";
  it("gives back what was kept", () => {
    const copy = { at, typed: { title: ["T"], body: ["a", "b"] } };
    expect(readCopy(JSON.stringify(copy))).toEqual(copy);
  });

  it.each([
    [null],
    ["null"],
    ["{}"],
    [JSON.stringify({ at, typed: "T" })],
    [JSON.stringify({ at, typed: { title: "T" } })],
    [JSON.stringify({ at, typed: { title: [1] } })],
    [JSON.stringify({ at: "yesterday", typed: {} })],
  ])("takes nothing from %s", (stored) => {
    expect(readCopy(stored)).toBeUndefined();
  });
});

describe("saysOtherwise", () => {
  const before = { title: ["T"], body: ["a", "b"], alsoNames: [] };
  it.each([
    ["the same", { title: ["T"], body: ["a", "b"] }, false],
    ["spaces and line ends", { title: [" T "], body: ["a\r", "b", ""] }, false],
    ["what the form carries besides", { title: ["T"], body: ["a", "b"], basedOnId: ["v1"] }, false],
    ["another word", { title: ["U"], body: ["a", "b"] }, true],
    ["another order", { title: ["T"], body: ["b", "a"] }, true],
    ["a box ticked", { title: ["T"], body: ["a", "b"], alsoNames: ["m"] }, true],
  ])("%s", (_, typed, expected) => {
    expect(saysOtherwise(typed, before)).toBe(expected);
  });
});
