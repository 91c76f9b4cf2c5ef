import { describe, expect, it } from "vitest";
import { groups } from "./kinds.ts";
import { type Described, mayHaveAttitude } from "./openness.ts";

describe("an attitude may be kept", () => {
  it.each<[string, Described, boolean]>([
    ["of an office in politics", { nature: "office", group: "political", opposition: false }, true],
    ["of an organisation in business", { nature: "organisation", group: "business", opposition: false }, true],
    ["of the county", { nature: "organisation", group: "county", opposition: false }, true],
    ["not of an office in opposition", { nature: "office", group: "political", opposition: true }, false],
    ["not of an organisation in opposition", { nature: "organisation", group: "other", opposition: true }, false],
    ["not of a newspaper", { nature: "organisation", group: "media", opposition: false }, false],
    ["not of its editor", { nature: "office", group: "media", opposition: false }, false],
    ["not of a citizens' council", { nature: "organisation", group: "citizens", opposition: false }, false],
    ["not of an association", { nature: "organisation", group: "civilSociety", opposition: false }, false],
    ["not of a group, wherever it belongs", { nature: "group", group: "business", opposition: false }, false],
  ])("%s", (_, described, expected) => {
    expect(mayHaveAttitude(described)).toBe(expected);
  });

  it("of everyone but three groups, where they are organisations", () => {
    const open = groups.filter((group) => mayHaveAttitude({ nature: "organisation", group, opposition: false }));
    expect(groups.filter((group) => !open.includes(group))).toEqual(["citizens", "media", "civilSociety"]);
  });
});
