// What the rules about stakeholders rest on, besides the thresholds of the analysis itself. Pure.
import { countSetting, daysSetting, percentSetting } from "./kinds.ts";

export const stakeholdersNeeded = countSetting("stakeholdersNeeded", 10, {
  label: "guidance:set.stakeholdersNeeded",
  reason: "guidance:because.aRealPicture",
});
export const analysisDays = daysSetting("analysisDays", 365, {
  label: "guidance:set.analysisDays",
  reason: "guidance:because.onceAYear",
});
export const oppositionDays = daysSetting("oppositionDays", 90, {
  label: "guidance:set.oppositionDays",
  reason: "guidance:because.quarter",
});
export const specialistDays = daysSetting("specialistDays", 60, {
  label: "guidance:set.specialistDays",
  reason: "guidance:because.everySecondMonth",
});
export const sectorsNeeded = countSetting("sectorsNeeded", 4, {
  label: "guidance:set.sectorsNeeded",
  reason: "guidance:because.fewNotOne",
});
export const directDays = daysSetting("directDays", 180, {
  label: "guidance:set.directDays",
  reason: "guidance:because.halfYear",
});
export const directShare = percentSetting("directShare", 50, {
  label: "guidance:set.directShare",
  reason: "guidance:because.half",
});
