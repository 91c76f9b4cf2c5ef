import { describe, expect, it } from "vitest";
import type { Block } from "./blocks.ts";
import { blocksFrom, canonicalText, hashOf, partyHash, partyText } from "./canonical.ts";

const block = (overrides: Partial<Block> = {}): Block => ({
  key: "core.title",
  kind: "title",
  part: "core",
  text: "Bedriftene får svar",
  concerns: ["member:a", "member:b"],
  ...overrides,
});

describe("equal texts are equal bytes", () => {
  const plain = canonicalText([block()]);
  it.each<[string, Block]>([
    [
      "keys in another order",
      {
        concerns: ["member:a", "member:b"],
        text: "Bedriftene får svar",
        part: "core",
        kind: "title",
        key: "core.title",
      },
    ],
    ["å as two characters", block({ text: "Bedriftene fa\u030ar svar" })],
    ["a NUL character", block({ text: "Bedriftene får\0 svar" })],
    ["concerns in another order, twice", block({ concerns: ["member:b", "member:a", "member:b"] })],
    ["a speaker that is not there", block({ speakerId: undefined })],
  ])("%s", (_, same) => expect(canonicalText([same])).toBe(plain));

  it("line ends of Windows and of old", () => {
    const lines = (text: string) => canonicalText([block({ text })]);
    expect(lines("en\r\nto\rtre")).toBe(lines("en\nto\ntre"));
  });
});

describe("another text is another hash", () => {
  const first = hashOf(canonicalText([block()]));
  it.each<[string, Block[]]>([
    ["one letter", [block({ text: "Bedriftene fer svar" })]],
    ["another kind", [block({ kind: "lead" })]],
    ["another part", [block({ part: "a" })]],
    ["another speaker", [block({ speakerId: "p" })]],
    ["one more block", [block(), block({ key: "core.lead" })]],
    ["none", []],
  ])("%s", (_, blocks) => expect(hashOf(canonicalText(blocks))).not.toBe(first));
});

it("reads back what it wrote", () => {
  const blocks = [block(), block({ key: "quote.1", kind: "quote", text: "Ord\nKari, ordfører", speakerId: "p" })];
  expect(blocksFrom(canonicalText(blocks))).toEqual(blocks);
});

describe("what a party is bound to", () => {
  const text = [
    block(),
    block({ key: "local.a.lead", kind: "lead", part: "a", text: "Lokalt", concerns: ["member:a"] }),
  ];

  it("is what concerns it and nothing else", () => {
    expect(blocksFrom(partyText(text, "member:b")).map(({ key }) => key)).toEqual(["core.title"]);
    expect(blocksFrom(partyText(text, "member:a")).map(({ key }) => key)).toEqual(["core.title", "local.a.lead"]);
  });

  it("does not change because one more is asked", () => {
    const more = [block({ concerns: ["member:a", "member:b", "member:c"] }), ...text.slice(1)];
    expect(partyHash(more, "member:b")).toBe(partyHash(text, "member:b"));
  });
});
