import { expect, it } from "vitest";
import { suggestionsFor } from "./suggestions.ts";

const offered = ["Nord-Fron (Innlandet)", "Os (Innlandet)", "Osen (Trøndelag)", "Oslo (Oslo)", "Sør-Odal (Innlandet)"];

it.each([
  ["os", ["Os (Innlandet)", "Osen (Trøndelag)", "Oslo (Oslo)"]],
  ["  NORD", ["Nord-Fron (Innlandet)"]],
  ["(inn", ["Nord-Fron (Innlandet)", "Os (Innlandet)", "Sør-Odal (Innlandet)"]],
  ["", []],
  ["Os, Osen", []],
  ["finnes ikke", []],
])("«%s» offers %j", (typed, expected) => {
  expect(suggestionsFor(offered, typed)).toEqual(expected);
});
