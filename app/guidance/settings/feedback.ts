// What the rules about dialogue rest on, besides the limit for an answer. Pure.
import { countSetting, daysSetting } from "./kinds.ts";

export const groupDays = daysSetting("groupDays", 180, {
  label: "guidance:set.groupDays",
  reason: "guidance:because.halfYear",
});
export const workshopDays = daysSetting("workshopDays", 365, {
  label: "guidance:set.workshopDays",
  reason: "guidance:because.onceAYear",
});
export const prepareDays = countSetting("prepareDays", 5, {
  label: "guidance:set.prepareDays",
  reason: "guidance:because.workingWeek",
});
export const followUpDays = countSetting("followUpDays", 10, {
  label: "guidance:set.followUpDays",
  reason: "guidance:because.twoWorkingWeeks",
});
export const councilSoonDays = daysSetting("councilSoonDays", 90, {
  label: "guidance:set.councilSoonDays",
  reason: "guidance:because.quarter",
});
export const beforeCouncilDays = daysSetting("beforeCouncilDays", 14, {
  label: "guidance:set.beforeCouncilDays",
  reason: "guidance:because.twoWeeksAhead",
});
export const spokenDays = daysSetting("spokenDays", 90, {
  label: "guidance:set.spokenDays",
  reason: "guidance:because.quarter",
});
export const answeredWindow = daysSetting("answeredWindow", 90, {
  label: "guidance:set.answeredWindow",
  reason: "guidance:because.quarter",
});
export const twoWayDays = daysSetting("twoWayDays", 31, {
  label: "guidance:set.twoWayDays",
  reason: "guidance:because.everyMonth",
});
export const businessDays = daysSetting("businessDays", 90, {
  label: "guidance:set.businessDays",
  reason: "guidance:because.quarter",
});
export const levelsDays = daysSetting("levelsDays", 180, {
  label: "guidance:set.levelsDays",
  reason: "guidance:because.halfYear",
});
export const initiativeDays = daysSetting("initiativeDays", 365, {
  label: "guidance:set.initiativeDays",
  reason: "guidance:because.onceAYear",
});
export const signalDays = daysSetting("signalDays", 90, {
  label: "guidance:set.signalDays",
  reason: "guidance:because.quarter",
});
