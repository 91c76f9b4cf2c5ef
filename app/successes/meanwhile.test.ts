import { describe, expect, it } from "vitest";
import type { Typed } from "~/platform/typed.ts";
import { meetChanges, readOpened } from "./meanwhile.ts";

type Case = {
  what: string;
  opened: Typed;
  mine: Typed;
  theirs: Typed;
  values: Typed;
  changes: unknown[];
};

const cases: Case[] = [
  {
    what: "takes theirs where I changed nothing",
    opened: { title: ["A"], source: ["x"] },
    mine: { title: ["A"], source: ["mine"] },
    theirs: { title: ["B"], source: ["x"] },
    values: { title: ["B"], source: ["mine"] },
    changes: [{ field: "title", theirs: ["B"], clash: false }],
  },
  {
    what: "keeps mine where both wrote, and says so",
    opened: { title: ["A"] },
    mine: { title: ["mine"] },
    theirs: { title: ["theirs"] },
    values: { title: ["mine"] },
    changes: [{ field: "title", theirs: ["theirs"], clash: true }],
  },
  {
    what: "sees no clash where both wrote the same",
    opened: { title: ["A"] },
    mine: { title: ["B"] },
    theirs: { title: ["B"] },
    values: { title: ["B"] },
    changes: [{ field: "title", theirs: ["B"], clash: false }],
  },
  {
    what: "lets both add to and take from a set",
    opened: { people: ["ola", "kari"] },
    mine: { people: ["ola", "kari", "mia"] },
    theirs: { people: ["ola", "per"] },
    values: { people: ["ola", "mia", "per"] },
    changes: [{ field: "people", theirs: ["ola", "per"], clash: false }],
  },
  {
    what: "does not mind order or empty fields in a set",
    opened: { topics: ["a", "b"] },
    mine: { topics: ["b", "a", "", ""] },
    theirs: { topics: ["b", "a"] },
    values: { topics: ["b", "a", "", ""] },
    changes: [],
  },
  {
    what: "takes a removed picture, and a box that was unticked",
    opened: { imageFileId: ["f1"], imageConsent: ["on"] },
    mine: { imageFileId: ["f1"], imageConsent: ["on"] },
    theirs: { imageFileId: [""], imageConsent: [] },
    values: { imageFileId: [""], imageConsent: [] },
    changes: [
      { field: "imageFileId", theirs: [], clash: false },
      { field: "imageConsent", theirs: [], clash: false },
    ],
  },
  {
    what: "keeps what is only mine, as a person I am adding",
    opened: {},
    mine: { newPersonName: ["Mia"], id: ["1"] },
    theirs: {},
    values: { newPersonName: ["Mia"], id: ["1"] },
    changes: [],
  },
  {
    what: "treats every difference as a clash where it is not known how the form was opened",
    opened: {},
    mine: { title: ["mine"] },
    theirs: { title: ["theirs"] },
    values: { title: ["mine"] },
    changes: [{ field: "title", theirs: ["theirs"], clash: true }],
  },
];

describe("meetChanges", () => {
  it.each(cases)("$what", ({ opened, mine, theirs, values, changes }) => {
    expect(meetChanges(opened, mine, theirs)).toEqual({ values, changes });
  });
});

describe("readOpened", () => {
  it.each(["", "{", "[]", '{"title":"A"}', '{"title":[1]}', "null"])("reads nothing from «%s»", (text) => {
    expect(readOpened(text)).toEqual({});
  });

  it("reads what the form wrote", () => {
    expect(readOpened(JSON.stringify({ title: ["A"] }))).toEqual({ title: ["A"] });
  });
});
