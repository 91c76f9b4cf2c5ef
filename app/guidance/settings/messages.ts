// What the rules about messages rest on. Pure.
import { countSetting, daysSetting, topicsSetting } from "./kinds.ts";

export const neighbourDays = daysSetting("neighbourDays", 180, {
  label: "guidance:set.neighbourDays",
  reason: "guidance:because.halfYear",
});
export const labourTopics = topicsSetting(
  "labourTopics",
  ["felles arbeidsmarked", "felles arbeidsmarknad", "one labour market"],
  { label: "guidance:set.labourTopics", reason: "guidance:because.wordsOfOurs" },
);
export const labourDays = daysSetting("labourDays", 180, {
  label: "guidance:set.labourDays",
  reason: "guidance:because.halfYear",
});
export const proofsNeeded = countSetting("proofsNeeded", 2, {
  label: "guidance:set.proofsNeeded",
  reason: "guidance:because.fewNotOne",
});
export const communityWords = topicsSetting(
  "communityWords",
  [
    "der du bor",
    "gode steder å bo",
    "bolyst",
    "der du bur",
    "gode stader å bu",
    "bulyst",
    "where you live",
    "places to live",
  ],
  { label: "guidance:set.communityWords", reason: "guidance:because.wordsOfOurs" },
);
export const communityTopics = topicsSetting(
  "communityTopics",
  ["bosetting", "busetjing", "bolyst", "good places to live"],
  { label: "guidance:set.communityTopics", reason: "guidance:because.wordsOfOurs" },
);
export const strengthsNeeded = countSetting("strengthsNeeded", 2, {
  label: "guidance:set.strengthsNeeded",
  reason: "guidance:because.fewNotOne",
});
