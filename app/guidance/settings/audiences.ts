// What the rules about audiences rest on. Pure.
import { countSetting, daysSetting, topicsSetting } from "./kinds.ts";

export const summaryDays = daysSetting("summaryDays", 180, {
  label: "guidance:set.summaryDays",
  reason: "guidance:because.halfYear",
});
export const summaryLix = countSetting("summaryLix", 45, {
  label: "guidance:set.summaryLix",
  reason: "guidance:because.easyToRead",
});
export const youthWords = topicsSetting("youthWords", ["unge", "ungdom", "young", "youth"], {
  label: "guidance:set.youthWords",
  reason: "guidance:because.wordsOfOurs",
});
export const olderWords = topicsSetting("olderWords", ["eldre", "pensjonist", "older"], {
  label: "guidance:set.olderWords",
  reason: "guidance:because.wordsOfOurs",
});
export const newcomerWords = topicsSetting(
  "newcomerWords",
  ["innflytter", "innflyttar", "nye innbyggere", "nye innbyggjarar", "newcomer"],
  {
    label: "guidance:set.newcomerWords",
    reason: "guidance:because.wordsOfOurs",
  },
);
