import { describe, expect, it } from "vitest";
import { inLanes } from "./lanes.ts";

const moment = (id: string, day: string) =>
  ({ kind: "update", id, part: "begun", day, at: null, ahead: day > "2027-01-05" }) as const;

describe("inLanes", () => {
  it("counts each thing once in each lane it belongs to, in the week of its day", () => {
    const moments = [
      moment("a", "2027-01-03"),
      moment("b", "2027-01-04"),
      moment("c", "2027-01-10"),
      moment("d", "2027-01-04"),
    ];
    const belongs: Record<string, string[]> = { a: ["x", "x"], b: ["x", "y"], c: ["x", "gone"] };
    const lanes = inLanes(
      moments,
      ({ id }) => belongs[id] ?? [],
      [
        { id: "x", name: "X" },
        { id: "y", name: "Y" },
        { id: "z", name: "Z" },
      ],
      ["2026-12-28", "2027-01-04"],
    );
    expect(
      lanes.map(({ name, total, cells }) => [name, total, ...cells.map(({ happened, ahead }) => [happened, ahead])]),
    ).toEqual([
      ["X", 3, [1, 0], [1, 1]],
      ["Y", 1, [0, 0], [1, 0]],
      ["Z", 0, [0, 0], [0, 0]],
    ]);
  });
});
