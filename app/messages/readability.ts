// How heavy a text is to read: LIX and RIX, long sentences, and words from the office with plain ones beside them. Pure.
import type { Locale } from "~/platform/locale.ts";
import { type OfficeWord, officeWordsIn } from "./plain-words.ts";
import { sentencesOf } from "./sentences.ts";

/** Words below which LIX and RIX say too little. (Our own bound.) */
export const fewestWords = 100;
/** Words in a sentence from which it is pointed out, and from which it is too long. (Ours; no statute has a number.) */
export const longSentence = 25;
export const tooLongSentence = 35;
/** Words a sentence should have on average at most. */
export const meanSentence = 17;

export type LongSentence = { text: string; words: number; level: "long" | "tooLong" };

export type Readability = {
  words: number;
  sentences: number;
  /** Björnsson: words per sentence, and long words (more than six letters) per hundred. Null where there are no words. */
  lix: number | null;
  /** Anderson 1983: long words per sentence. */
  rix: number | null;
  /** Whether there are words enough for the two to mean something. */
  enough: boolean;
  wordsPerSentence: number;
  longSentences: LongSentence[];
  officeWords: OfficeWord[];
};

export function readabilityOf(text: string, locale: Locale): Readability {
  const found = sentencesOf(text);
  const sum = (of: "words" | "longWords") => found.reduce((total, sentence) => total + sentence[of], 0);
  const words = sum("words");
  const longWords = sum("longWords");
  const sentences = found.length;
  return {
    words,
    sentences,
    lix: words === 0 ? null : words / sentences + (100 * longWords) / words,
    rix: words === 0 ? null : longWords / sentences,
    enough: words >= fewestWords,
    wordsPerSentence: words === 0 ? 0 : words / sentences,
    longSentences: found
      .filter((sentence) => sentence.words > longSentence)
      .map((sentence) => ({
        text: sentence.text,
        words: sentence.words,
        level: sentence.words > tooLongSentence ? "tooLong" : "long",
      })),
    officeWords: officeWordsIn(text, locale),
  };
}

export type LixLevel = "veryEasy" | "easy" | "medium" | "hard" | "veryHard";

/** The scale used in Norway (not the Danish one). */
export function lixLevel(lix: number): LixLevel {
  if (lix < 30) return "veryEasy";
  if (lix < 40) return "easy";
  if (lix < 50) return "medium";
  return lix < 60 ? "hard" : "veryHard";
}

/** From which RIX a text asks for so many years of school; 13 is beyond school. */
const rixGrades: readonly [from: number, grade: number][] = [
  [7.2, 13],
  [6.2, 12],
  [5.3, 11],
  [4.5, 10],
  [3.7, 9],
  [3.0, 8],
  [2.4, 7],
  [1.8, 6],
  [1.3, 5],
  [0.8, 4],
  [0.5, 3],
  [0.2, 2],
];

export const rixGrade = (rix: number): number => rixGrades.find(([from]) => rix >= from)?.[1] ?? 1;
