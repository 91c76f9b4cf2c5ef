import { describe, expect, it } from "vitest";
import { aText, coreOf } from "#tests/support/factories/press.ts";
import { mergePart, type PartText, withPart } from "./merge-parts.ts";
import type { LocalText, ReleaseText } from "./release-text.ts";

const local = (title: string, memberId = "granheim"): LocalText => ({
  memberId,
  locale: "nb",
  title,
  lead: "",
  benefit: "",
  quotes: [],
  contact: null,
});
const core = (title: string, from: ReleaseText): PartText => ({ part: "core", core: { ...coreOf(from), title } });
const granheim = (title: string): PartText => ({ part: "granheim", local: local(title) });
const base = aText({ local: [local("Før"), local("Stille", "lysfjord")] });

describe("two people saving", () => {
  it.each<[string, ReleaseText, PartText, ReleaseText]>([
    ["nobody else has saved", base, core("Min", base), { ...base, title: "Min" }],
    [
      "others changed another part",
      withPart(base, granheim("Deres")),
      core("Min", base),
      { ...withPart(base, granheim("Deres")), title: "Min" },
    ],
    [
      "others changed the common text, I a member's",
      { ...base, title: "Deres" },
      granheim("Min"),
      withPart({ ...base, title: "Deres" }, granheim("Min")),
    ],
    ["both wrote the same", { ...base, title: "Lik" }, core("Lik", base), { ...base, title: "Lik" }],
    ["I changed nothing", { ...base, title: "Deres" }, core(base.title, base), { ...base, title: "Deres" }],
    ["I take a local version out", base, { part: "granheim", local: null }, { ...base, local: base.local.slice(1) }],
    [
      "I add a local version",
      base,
      { part: "oyvaer", local: local("Ny", "oyvaer") },
      { ...base, local: [...base.local, local("Ny", "oyvaer")] },
    ],
  ])("merges where %s", (_, current, mine, expected) => {
    expect(mergePart(base, current, mine)).toEqual({ kind: "merged", text: expected });
  });

  it.each<[string, ReleaseText, PartText]>([
    ["the common text", { ...base, title: "Deres" }, core("Min", base)],
    ["the same member's", withPart(base, granheim("Deres")), granheim("Min")],
    ["what the other took out", withPart(base, { part: "granheim", local: null }), granheim("Min")],
    ["what the other changed and I took out", withPart(base, granheim("Deres")), { part: "granheim", local: null }],
  ])("keeps both where both changed %s", (_, current, mine) => {
    expect(mergePart(base, current, mine)).toEqual({ kind: "conflict", kept: withPart(current, mine) });
  });

  it("does not mistake another order of keys for a change", () => {
    const contact = Object.fromEntries(Object.entries(base.contact).reverse()) as ReleaseText["contact"];
    const reordered = Object.fromEntries(Object.entries({ ...base, contact }).reverse()) as ReleaseText;
    expect(mergePart(base, reordered, core("Min", base)).kind).toBe("merged");
  });
});
