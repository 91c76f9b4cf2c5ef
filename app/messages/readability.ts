// How heavy a text is to read: LIX and RIX, long sentences, and words from the office with plain ones beside them. Pure.
import type { Locale } from "~/platform/locale.ts";
import { type OfficeWord, officeWordsIn } from "./plain-words.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import type { WritingLimits } from "./writing-limits.ts";

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
  /** Whether its sentences are long on the whole. */
  heavySentences: boolean;
  longSentences: LongSentence[];
  officeWords: OfficeWord[];
};

export function readabilityOf(text: string, locale: Locale, limits: WritingLimits): Readability {
  const found = sentencesOf(text);
  const { words, sentences, lix, rix, wordsPerSentence } = weightOf(found);
  const enough = words >= limits.fewest;
  return {
    words,
    sentences,
    lix,
    rix,
    enough,
    wordsPerSentence,
    heavySentences: enough && wordsPerSentence > limits.mean,
    longSentences: found
      .filter((sentence) => sentence.words > limits.long)
      .map((sentence) => ({
        text: sentence.text,
        words: sentence.words,
        level: sentence.words > limits.tooLong ? "tooLong" : "long",
      })),
    officeWords: officeWordsIn(text, locale),
  };
}

/** Null where there are no words. */
export const lixOf = (text: string): number | null => weightOf(sentencesOf(text)).lix;

function weightOf(found: readonly Sentence[]) {
  const sum = (of: "words" | "longWords") => found.reduce((total, sentence) => total + sentence[of], 0);
  const words = sum("words");
  const longWords = sum("longWords");
  const sentences = found.length;
  return {
    words,
    sentences,
    lix: words === 0 ? null : words / sentences + (100 * longWords) / words,
    rix: words === 0 ? null : longWords / sentences,
    wordsPerSentence: words === 0 ? 0 : words / sentences,
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
