import { describe, expect, it } from "vitest";
import { disagreementsOf, latestViews, meansOf, movementOf, said, type View } from "./assessing.ts";

const view = (assessor: string, assessedOn: string, interest: number, influence: number): View => ({
  assessor,
  assessedOn,
  interest,
  influence,
});
const region = (on: string, interest: number, influence: number) => view("region", on, interest, influence);

const cases: [string, View[], ReturnType<typeof meansOf>][] = [
  ["nobody", [], { interest: null, influence: null, assessedOn: null }],
  ["the region alone", [region("2026-01-01", 2, 3)], { interest: 2, influence: 3, assessedOn: "2026-01-01" }],
  [
    "the region twice: its latest",
    [region("2026-03-01", 3, 3), region("2026-01-01", 0, 0)],
    { interest: 3, influence: 3, assessedOn: "2026-03-01" },
  ],
  [
    "one who has spoken often counts once",
    [
      region("2026-01-01", 0, 0),
      region("2026-02-01", 0, 0),
      region("2026-03-01", 0, 0),
      view("member:a", "2026-01-05", 3, 2),
    ],
    { interest: 1.5, influence: 1, assessedOn: "2026-03-01" },
  ],
  [
    "several the same day",
    [region("2026-01-01", 3, 0), view("member:a", "2026-01-01", 1, 3), view("member:b", "2026-01-01", 2, 3)],
    { interest: 2, influence: 2, assessedOn: "2026-01-01" },
  ],
];

describe("what several views come to", () => {
  it.each(cases)("%s", (_, views, expected) => {
    expect(meansOf(views)).toEqual(expected);
    expect(meansOf(views.toReversed())).toEqual(expected);
  });

  it("the region's own comes first", () => {
    const views = [
      view("member:b", "2026-01-01", 1, 1),
      view("member:a", "2026-01-01", 1, 1),
      region("2025-01-01", 1, 1),
    ];
    expect(latestViews(views).map(({ assessor }) => assessor)).toEqual(["region", "member:a", "member:b"]);
  });
});

describe("a disagreement", () => {
  const views = [
    region("2026-01-01", 2, 3),
    view("member:a", "2026-01-01", 3, 1),
    view("member:b", "2026-01-02", 1, 2),
  ];

  it.each([
    [1, ["interest", "influence"]],
    [2, ["interest", "influence"]],
    [3, []],
  ])("is named from %i steps on", (from, expected) => {
    expect(disagreementsOf(views, from).map(({ on }) => on)).toEqual(expected);
  });

  it("names who sees most and who sees least", () => {
    const [interest, influence] = disagreementsOf(views, 2);
    const who = (of: View[] | undefined) => of?.map(({ assessor }) => assessor);
    expect([who(interest?.high), who(interest?.low)]).toEqual([["member:a"], ["member:b"]]);
    expect([who(influence?.high), who(influence?.low)]).toEqual([["region"], ["member:a"]]);
    const [alike] = disagreementsOf([...views, view("member:c", "2026-01-01", 3, 2)], 2);
    expect(who(alike?.high)).toEqual(["member:a", "member:c"]);
  });

  it("is none with oneself, and is not with what was said before", () => {
    expect(disagreementsOf([region("2026-01-01", 3, 3)], 1)).toEqual([]);
    expect(disagreementsOf([region("2026-01-01", 0, 0), region("2026-02-01", 3, 3)], 1)).toEqual([]);
  });
});

describe("movement", () => {
  it("is the mean after each day", () => {
    const views = [region("2026-03-01", 3, 3), view("member:a", "2026-02-01", 1, 3), region("2026-01-01", 1, 1)];
    expect(movementOf(views)).toEqual([
      { on: "2026-01-01", interest: 1, influence: 1, assessors: 1 },
      { on: "2026-02-01", interest: 1, influence: 2, assessors: 2 },
      { on: "2026-03-01", interest: 2, influence: 3, assessors: 2 },
    ]);
  });
});

describe("what is said of an attitude", () => {
  const with_ = (assessor: string, on: string, attitude: string | null) => ({ ...view(assessor, on, 1, 1), attitude });

  it.each([
    ["nobody has said", [with_("region", "2026-01-01", null)], null],
    [
      "the region's own before a newer of a member's",
      [with_("region", "2026-01-01", "x"), with_("member:a", "2026-02-01", "y")],
      "x",
    ],
    [
      "a member's newest where the region says nothing",
      [with_("region", "2026-03-01", null), with_("member:a", "2026-01-01", "y"), with_("member:b", "2026-02-01", "z")],
      "z",
    ],
  ])("%s", (_, views, expected) => {
    expect(said(views, ({ attitude }) => attitude)).toBe(expected);
  });
});
