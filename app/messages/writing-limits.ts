// When a text is heavy to read, as a region has it. Pure.
import { type KeptSettings, settingOf } from "~/regions/setting.ts";
import { fewestWords, longSentence, meanSentence, tooLongSentence } from "./settings.ts";

/** In words. */
export type WritingLimits = {
  /** A sentence with more is pointed out, and with more is too long. */
  long: number;
  tooLong: number;
  /** A sentence should have at most so many on average. */
  mean: number;
  /** Of a text with fewer, LIX and RIX say too little. */
  fewest: number;
};

export const writingLimits = (kept: KeptSettings): WritingLimits => ({
  long: settingOf(kept, longSentence),
  tooLong: settingOf(kept, tooLongSentence),
  mean: settingOf(kept, meanSentence),
  fewest: settingOf(kept, fewestWords),
});
