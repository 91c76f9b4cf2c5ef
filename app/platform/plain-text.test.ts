import { describe, expect, it } from "vitest";
import { opening, plainText } from "./plain-text.ts";

it.each([
  ["a\r\nb\rc\td", "a\nb\nc\td"],
  ["Skja\u030alvåg", "Skjålvåg"],
  ["ring\u0007\u0000\u001b\u0085e", "ringe"],
  ["faktura\u202efdp.exe\u2069", "fakturafdp.exe"],
  ["👩🏽‍🔧 – «sitat»\u00a0%", "👩🏽‍🔧 – «sitat»\u00a0%"],
])("%j is kept as %j", (typed, kept) => {
  expect(plainText(typed)).toBe(kept);
});

describe("the first words of a text", () => {
  it.each([
    ["Kort nok", "Kort nok"],
    ["To\n\nlinjer  blir én", "To linjer blir én"],
    ["Dette er langt nok til å deles mellom to ord", "Dette er langt nok …"],
    ["Uendeligelangtutenmellomrominnimellom", "Uendeligelangtutenme …"],
  ])("%s → %s", (text, first) => expect(opening(text, 20)).toBe(first));
});
