// What the rules about ambassadors rest on. Pure.
import { daysSetting, percentSetting, topicsSetting } from "./kinds.ts";

export const voiceDays = daysSetting("voiceDays", 31, {
  label: "guidance:set.voiceDays",
  reason: "guidance:because.everyMonth",
});
export const askedDays = daysSetting("askedDays", 90, {
  label: "guidance:set.askedDays",
  reason: "guidance:because.quarter",
});
export const storyDays = daysSetting("storyDays", 90, {
  label: "guidance:set.storyDays",
  reason: "guidance:because.quarter",
});
export const businessShare = percentSetting("businessShare", 25, {
  label: "guidance:set.businessShare",
  reason: "guidance:because.aQuarterOf",
});
export const businessSectors = topicsSetting(
  "businessSectors",
  ["næringsliv", "industri", "reiseliv", "landbruk", "havbruk", "teknologi", "handel", "business"],
  {
    label: "guidance:set.businessSectors",
    reason: "guidance:because.wordsOfOurs",
  },
);
