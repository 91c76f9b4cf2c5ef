import { describe, expect, it } from "vitest";
import { municipalities } from "./municipalities.server.ts";
import { findMunicipality, typedNames } from "./municipality.ts";
import { isSlug, slugFrom } from "./slug.ts";

describe("a municipality by what is typed", () => {
  it.each([
    ["Oslo", "0301"],
    ["  voss  HERAD ", "4621"],
    ["aarborte", "1826"],
    ["Våler (Innlandet)", "3419"],
    ["0301", "0301"],
  ])("%s is %s", (typed, number) => {
    expect(findMunicipality(municipalities, typed)).toMatchObject({ kind: "known", municipality: { number } });
  });

  it.each([
    ["Våler", "several"],
    ["Osloo", "unknown"],
    ["(Nordland)", "unknown"],
    ["<script>", "unknown"],
  ])("%s: %s", (typed, kind) => {
    expect(findMunicipality(municipalities, typed).kind).toBe(kind);
  });

  it("knows them all, each number once", () => {
    expect(new Set(municipalities.map(({ number }) => number)).size).toBe(357);
  });
});

describe("a pasted list", () => {
  it.each([
    ["Voss, Luster og Aurland", ["Voss", "Luster", "Aurland"]],
    ["1. Voss\n2. Luster\n\n- Aurland\n", ["Voss", "Luster", "Aurland"]],
    ["Voss;Luster\tVoss", ["Voss", "Luster"]],
    ["Herøy (Møre og Romsdal), 0301", ["Herøy (Møre og Romsdal)", "0301"]],
    ["  \n ,; ", []],
  ])("%j", (text, names) => {
    expect(typedNames(text)).toEqual(names);
  });
});

describe("the short name", () => {
  it.each([
    ["Nordvågregionen", "nordvagregionen"],
    ["Fjære & Øyane – regionråd", "fjaere-oyane-regionrad"],
    ["Ávjovárri", "avjovarri"],
    ["???", ""],
    ["x".repeat(60), "x".repeat(40)],
  ])("of «%s» is «%s»", (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });

  it.each(["", "a", "-a", "a--b", "Å", "a b", "new", "../x", "a".repeat(41)])("«%s» is none", (slug) => {
    expect(isSlug(slug)).toBe(false);
  });
});
