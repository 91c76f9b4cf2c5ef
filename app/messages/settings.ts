// What a region can set otherwise about its texts; no source gives these numbers. Pure.
import { numberSetting, type Setting, type SettingOrder } from "~/regions/setting.ts";

/** A longer sentence is pointed out. */
export const longSentence = numberSetting("messages.longSentence", 25, [8, 60], {
  label: "messages:setting.long",
  reason: "messages:setting.longWhy",
  unit: "regions:unit.words",
});

export const tooLongSentence = numberSetting("messages.tooLongSentence", 35, [10, 90], {
  label: "messages:setting.tooLong",
  reason: "messages:setting.tooLongWhy",
  unit: "regions:unit.words",
});

export const meanSentence = numberSetting("messages.meanSentence", 17, [6, 40], {
  label: "messages:setting.mean",
  reason: "messages:setting.meanWhy",
  unit: "regions:unit.words",
});

/** Of a shorter text no readability is said. */
export const fewestWords = numberSetting("messages.fewestWords", 100, [20, 400], {
  label: "messages:setting.fewest",
  reason: "messages:setting.fewestWhy",
  unit: "regions:unit.words",
});

/** What each pillar should rest on. */
export const proofsWanted = numberSetting("messages.proofsWanted", 2, [1, 6], {
  label: "messages:setting.proofs",
  reason: "messages:setting.proofsWhy",
});

export const messagesSettings: readonly Setting[] = [
  longSentence,
  tooLongSentence,
  meanSentence,
  fewestWords,
  proofsWanted,
];

export const messagesOrders: readonly SettingOrder[] = [
  { low: meanSentence, high: longSentence, says: "messages:setting.meanOrder" },
  { low: longSentence, high: tooLongSentence, apart: true, says: "messages:setting.longOrder" },
];
