import { describe, expect, it } from "vitest";
import type { Typed } from "~/platform/typed.ts";
import { rearrange, rowAfter, type Step, stepFrom, stepValue } from "./rearrange.ts";

const typed: Typed = {
  title: ["T"],
  body: ["a", "b", "c"],
  quoteKey: ["k1", "k2"],
  quoteSpeaker: ["s1", "s2"],
  quoteTitle: ["t1", "t2"],
  quoteText: ["q1", "q2"],
};
const step = (group: Step["group"], act: Step["act"], at: number): Step => ({ group, act, at });

describe("rearrange", () => {
  it.each<[Step, string[]]>([
    [step("body", "add", 3), ["a", "b", "c", ""]],
    [step("body", "remove", 1), ["a", "c"]],
    [step("body", "up", 2), ["a", "c", "b"]],
    [step("body", "down", 0), ["b", "a", "c"]],
    [step("body", "up", 0), ["a", "b", "c"]],
    [step("body", "down", 2), ["a", "b", "c"]],
    [step("body", "remove", 9), ["a", "b", "c"]],
  ])("%j", (asked, body) => {
    expect(rearrange(typed, asked, "new")).toEqual({ ...typed, body });
  });

  it("moves all fields of a quote together, and gives a new one its key", () => {
    expect(rearrange(typed, step("quotes", "down", 0), "new")).toMatchObject({
      quoteKey: ["k2", "k1"],
      quoteSpeaker: ["s2", "s1"],
      quoteTitle: ["t2", "t1"],
      quoteText: ["q2", "q1"],
    });
    expect(rearrange({}, step("quotes", "add", 0), "new")).toEqual({
      quoteKey: ["new"],
      quoteSpeaker: [""],
      quoteTitle: [""],
      quoteText: [""],
    });
  });

  it("comes back from the value of its button, and nothing else does", () => {
    expect(stepFrom(stepValue(step("quotes", "up", 12)))).toEqual(step("quotes", "up", 12));
    for (const value of [null, "", "save", "body.up", "body.explode.1", "local.up.1"])
      expect(stepFrom(value)).toBeNull();
  });

  it.each<[Step, number, number]>([
    [step("body", "up", 2), 3, 1],
    [step("body", "down", 1), 3, 2],
    [step("body", "remove", 2), 2, 1],
    [step("body", "add", 3), 4, 3],
  ])("stands in the row that was meant after %j", (asked, rows, row) => {
    expect(rowAfter(asked, rows)).toBe(row);
  });
});
