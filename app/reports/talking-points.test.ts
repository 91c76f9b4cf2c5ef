import { describe, expect, it } from "vitest";
import { type Candidate, chosenPoints, proposedPoints } from "./talking-points.ts";

const plain: Candidate = {
  id: "x",
  kind: "result",
  benefit: "direct",
  answers: false,
  shown: false,
  happenedOn: "2026-09-01",
};
const one = (id: string, overrides: Partial<Candidate> = {}): Candidate => ({ ...plain, id, ...overrides });

describe("proposedPoints", () => {
  it.each<[string, Candidate[], string[]]>([
    ["nothing to lead with", [], []],
    ["one alone", [one("a")], ["a"]],
    [
      "what answers a hope, before what is direct",
      [one("a"), one("b", { answers: true, benefit: "indirect" })],
      ["b", "a"],
    ],
    ["direct before shown", [one("a", { benefit: "indirect", shown: true }), one("b")], ["b", "a"]],
    ["shown before a mere result", [one("a"), one("b", { shown: true, kind: "progress" })], ["b", "a"]],
    ["a result before an activity", [one("a", { kind: "activity" }), one("b", { kind: "result" })], ["b", "a"]],
    [
      "the newest of equals",
      [one("a", { happenedOn: "2026-01-01" }), one("b", { happenedOn: "2026-10-01" })],
      ["b", "a"],
    ],
    ["under way last, whatever it answers", [one("a", { happenedOn: null, answers: true }), one("b")], ["b", "a"]],
    ["the same order whatever order they came in", [one("b"), one("a")], ["a", "b"]],
    ["three at most", ["d", "c", "b", "a"].map((id) => one(id)), ["a", "b", "c"]],
  ])("%s", (_, candidates, ids) => {
    expect(proposedPoints(candidates)).toEqual(ids);
  });
});

describe("chosenPoints", () => {
  const all = ["a", "b", "c", "d"].map((id) => one(id));
  it.each<[string[], string[]]>([
    [[], ["a", "b", "c"]],
    [["d"], ["d"]],
    [
      ["d", "b"],
      ["d", "b"],
    ],
    [
      ["d", "d", "c", "b", "a"],
      ["d", "c", "b"],
    ],
    [["someone else's", "d"], ["d"]],
    [["someone else's"], ["a", "b", "c"]],
  ])("asked for %j: %j", (asked, ids) => {
    expect(chosenPoints(all, asked)).toEqual(ids);
  });
});
