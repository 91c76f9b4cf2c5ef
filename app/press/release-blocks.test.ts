import { describe, expect, it } from "vitest";
import { aText } from "#tests/support/factories/press.ts";
import type { Concern } from "~/approvals/blocks.ts";
import { partyHash } from "~/approvals/canonical.ts";
import { releaseBlocks } from "./release-blocks.ts";
import type { LocalText, Quote, ReleaseText } from "./release-text.ts";

const quote = (overrides: Partial<Quote> = {}): Quote => ({
  key: "q1",
  speakerId: "reidun",
  name: "Reidun Hestvoll",
  title: "daglig leder",
  text: "Nå vet jeg det",
  ...overrides,
});
const local = (memberId: string, overrides: Partial<LocalText> = {}): LocalText => ({
  memberId,
  locale: "nb",
  title: `I ${memberId}`,
  lead: "",
  benefit: "Det hjelper oss.",
  quotes: [],
  contact: null,
  ...overrides,
});
const asked = { askedMembers: ["elvemo", "granheim", "lysfjord"], rule: "all" as const };
const concernsOf = (text: ReleaseText, key: string, rules: Parameters<typeof releaseBlocks>[1] = asked) =>
  releaseBlocks(text, rules).find((block) => block.key === key)?.concerns;

describe("whom a block concerns", () => {
  const text = aText({
    quotes: [quote()],
    local: [local("granheim", { quotes: [quote({ key: "q2", speakerId: "ola" })] }), local("lysfjord")],
    image: { fileId: "bilde", alt: "Et kontor", caption: "", credit: "Ingunn" },
    embargoUntil: "2026-11-26T05:00:00.000Z",
  });
  const everyone = ["member:elvemo", "member:granheim", "member:lysfjord"];

  it.each([
    ["core.title", everyone],
    ["core.body.0", everyone],
    ["core.fact.0", everyone],
    ["core.image.bilde", everyone],
    ["core.embargo", everyone],
    ["core.language", everyone],
    ["quote.q1", [...everyone, "person:reidun"]],
    ["local.granheim.title", ["member:granheim"]],
    ["local.granheim.benefit", ["member:granheim"]],
    ["local.lysfjord.title", ["member:lysfjord"]],
    ["quote.q2", ["member:granheim", "person:ola"]],
  ])("%s", (key, concerns) => {
    expect(concernsOf(text, key)).toEqual(concerns);
  });

  it.each([
    ["core.title", ["region"]],
    ["quote.q1", ["person:reidun", "region"]],
    ["local.granheim.title", ["region"]],
    ["quote.q2", ["person:ola", "region"]],
  ])("%s, where the leader alone approves", (key, concerns) => {
    expect(concernsOf(text, key, { askedMembers: [], rule: "leader" })).toEqual(concerns);
  });
});

it("makes no block of what is empty, nor of a quote without words", () => {
  const keys = releaseBlocks(
    aText({ lead: " ", about: "", quotes: [quote({ text: "" })], local: [local("granheim", { title: "" })] }),
    asked,
  ).map((block) => block.key);
  expect(keys).not.toContain("core.lead");
  expect(keys).not.toContain("core.about");
  expect(keys).not.toContain("quote.q1");
  expect(keys).not.toContain("local.granheim.title");
});

describe("a change voids the approvals of exactly those it concerns", () => {
  const before = aText({
    quotes: [quote()],
    local: [local("granheim"), local("lysfjord", { quotes: [quote({ key: "q2", speakerId: "ola" })] })],
    image: { fileId: "bilde", alt: "Et kontor", caption: "Kontoret", credit: "Ingunn" },
  });
  const parties: Concern[] = ["member:elvemo", "member:granheim", "member:lysfjord", "person:reidun", "person:ola"];
  const members = parties.slice(0, 3);
  const inLysfjord = (change: Partial<LocalText>) => ({
    local: before.local.map((each) => (each.memberId === "lysfjord" ? { ...each, ...change } : each)),
  });
  const image = before.image ?? { fileId: "", alt: "", caption: "", credit: "" };

  it.each<[string, Partial<ReleaseText>, Concern[]]>([
    ["the title", { title: "Ny tittel" }, members],
    ["a fact", { facts: ["Seks virkedager"] }, members],
    ["the embargo", { embargoUntil: "2026-11-26T05:00:00.000Z" }, members],
    ["the language", { locale: "nn" }, members],
    ["the file of the picture", { image: { ...image, fileId: "annet" } }, members],
    ["who took the picture", { image: { ...image, credit: "Halvard" } }, members],
    ["a core quote", { quotes: [quote({ text: "Noe annet" })] }, [...members, "person:reidun"]],
    ["the title of the person quoted", { quotes: [quote({ title: "styreleder" })] }, [...members, "person:reidun"]],
    ["a member's own title", inLysfjord({ title: "Nytt" }), ["member:lysfjord"]],
    ["a member's own language", inLysfjord({ locale: "nn" }), ["member:lysfjord"]],
    [
      "a member's own quote",
      inLysfjord({ quotes: [quote({ key: "q2", speakerId: "ola", text: "Nytt" })] }),
      ["member:lysfjord", "person:ola"],
    ],
    ["white space alone", { title: `${before.title} ` }, []],
  ])("%s", (_, change, voided) => {
    const after = releaseBlocks({ ...before, ...change }, asked);
    const held = releaseBlocks(before, asked);
    expect(parties.filter((party) => partyHash(held, party) !== partyHash(after, party))).toEqual(voided);
  });
});
