import { describe, expect, it } from "vitest";
import { versionBefore } from "~/approvals/changes-between.ts";
import { changesBetween } from "./changes-between.ts";
import type { ReleaseText } from "./release-text.ts";

const text: ReleaseText = {
  locale: "nb",
  title: "Bedriftene får svar",
  lead: "",
  body: ["Ett.", "To."],
  quotes: [],
  facts: [],
  contact: { name: "T", title: "", phone: "", email: "" },
  about: "",
  image: null,
  embargoUntil: null,
  local: [{ memberId: "m1", locale: "nn", title: "Eigen", lead: "", benefit: "", quotes: [], contact: null }],
  alsoNames: [],
};

describe("changesBetween", () => {
  const after = {
    ...text,
    body: ["Ett.", "Tre."],
    local: [{ ...text.local[0], title: "Ny" } as (typeof text.local)[0]],
  };
  it("finds what differs, in all parts or in one", () => {
    expect(changesBetween(text, after).map(({ part, kind }) => `${part} ${kind}`)).toEqual([
      "core paragraph",
      "m1 title",
    ]);
    expect(changesBetween(text, after, "m1").map(({ kind }) => kind)).toEqual(["title"]);
    expect(changesBetween(text, text)).toEqual([]);
  });
});

describe("versionBefore", () => {
  const version = (number: number, kind: "saved" | "conflict" = "saved", basedOnId: string | null = null) => ({
    id: `v${number}`,
    number,
    kind,
    basedOnId,
  });
  const versions = [version(4), version(3, "conflict", "v2"), version(2), version(1)];
  it.each([
    [4, "v2"],
    [3, "v2"],
    [2, "v1"],
    [1, undefined],
  ])("version %i is held against %s", (number, before) => {
    const asked = versions.find((each) => each.number === number) ?? version(0);
    expect(versionBefore(asked, versions)?.id).toBe(before);
  });
});
