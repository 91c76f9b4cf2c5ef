import { describe, expect, it } from "vitest";
import type { Locale } from "~/platform/locale.ts";
import { lixLevel, readabilityOf, rixGrade } from "./readability.ts";
import { writingLimits } from "./writing-limits.ts";

const words = (count: number, word = "ord") => Array.from({ length: count }, () => word).join(" ");

const limits = writingLimits(new Map());

describe("readabilityOf", () => {
  it("counts by hand: 10 words, 2 sentences, 3 long words", () => {
    const { lix, rix } = readabilityOf(
      "Kommunene samarbeider om jobber. Det gir flere lærlinger i bygda.",
      "nb",
      limits,
    );
    // 10 / 2 + 100 × 3 / 10, and 3 / 2; long: Kommunene, samarbeider, lærlinger.
    expect(lix).toBe(35);
    expect(rix).toBe(1.5);
  });

  it("takes seven letters for long and six for short", () => {
    expect(readabilityOf("sekser", "nb", limits).lix).toBe(1);
    expect(readabilityOf("syverne", "nb", limits).lix).toBe(101);
  });

  it.each(["", " \n", "… – 🎉"])("has nothing to say of «%s»", (text) => {
    expect(readabilityOf(text, "nb", limits)).toMatchObject({ words: 0, lix: null, rix: null, wordsPerSentence: 0 });
  });

  it("has enough from a hundred words, and shows long sentences before that", () => {
    expect(readabilityOf(`${words(99)}.`, "nb", limits).enough).toBe(false);
    expect(readabilityOf(`${words(100)}.`, "nb", limits).enough).toBe(true);
    const { enough, longSentences } = readabilityOf(
      `${words(25)}. ${words(26)}. ${words(35)}. ${words(36)}.`,
      "nb",
      limits,
    );
    expect(enough).toBe(true);
    expect(longSentences.map(({ words: count, level }) => [count, level])).toEqual([
      [26, "long"],
      [35, "long"],
      [36, "tooLong"],
    ]);
  });
});

it("holds sentences against the region's own limits", () => {
  const own = writingLimits(
    new Map([
      ["messages.longSentence", 10],
      ["messages.tooLongSentence", 20],
      ["messages.meanSentence", 12],
      ["messages.fewestWords", 20],
    ]),
  );
  const found = readabilityOf(`${words(11)}. ${words(21)}.`, "nb", own);
  expect(found.longSentences.map(({ level }) => level)).toEqual(["long", "tooLong"]);
  expect([found.enough, found.heavySentences]).toEqual([true, true]);
});

describe("the scales", () => {
  it.each([
    [0, "veryEasy"],
    [29.9, "veryEasy"],
    [30, "easy"],
    [40, "medium"],
    [50, "hard"],
    [59.9, "hard"],
    [60, "veryHard"],
  ])("LIX %f is %s", (lix, level) => expect(lixLevel(lix)).toBe(level));

  it.each([
    [0.1, 1],
    [0.2, 2],
    [1.3, 5],
    [3.69, 8],
    [3.7, 9],
    [7.2, 13],
    [90, 13],
  ])("RIX %f asks for grade %i", (rix, grade) => expect(rixGrade(rix)).toBe(grade));
});

const office: [locale: Locale, text: string, found: string[]][] = [
  ["nb", "Vi foretar en måling, samt MED HENSYN TIL pris.", ["foretar", "samt", "MED HENSYN TIL"]],
  ["nb", "Samtidig og foretaket: ingen treff.", []],
  ["nb", "I forhold til i fjor, i forhold til nå.", ["I forhold til"]],
  ["nb", "Frå i dag: i samband med", []],
  ["nn", "I samband med møtet vil vi iverksetje tiltaket.", ["I samband med", "iverksetje"]],
  ["en", "We implementere samt vedrørende.", []],
];

describe("words from the office", () => {
  it.each(office)("in %s: %s", (locale, text, found) => {
    expect(readabilityOf(text, locale, limits).officeWords.map((word) => word.found)).toEqual(found);
  });

  it.each(["samt ", "i ", "a", "-", "med hensyn "])("are found in 100 kB of «%s» at once", (piece) => {
    const started = performance.now();
    readabilityOf(piece.repeat(Math.ceil(100_000 / piece.length)), "nb", limits);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
