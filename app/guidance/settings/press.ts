// What the rules about the press desk rest on. Pure.
import { countSetting, daysSetting, percentSetting } from "./kinds.ts";

export const skewDays = daysSetting("skewDays", 180, {
  label: "guidance:set.skewDays",
  reason: "guidance:because.halfYear",
});
export const skewPoints = countSetting("skewPoints", 15, {
  label: "guidance:set.skewPoints",
  reason: "guidance:because.skewPoints",
});
export const chainDays = daysSetting("chainDays", 180, {
  label: "guidance:set.chainDays",
  reason: "guidance:because.halfYear",
});
export const decisionWindow = daysSetting("decisionWindow", 90, {
  label: "guidance:set.decisionWindow",
  reason: "guidance:because.quarter",
});
export const decisionDays = countSetting("decisionDays", 5, {
  label: "guidance:set.decisionDays",
  reason: "guidance:because.workingWeek",
});
export const councilAheadDays = daysSetting("councilAheadDays", 180, {
  label: "guidance:set.councilAheadDays",
  reason: "guidance:because.halfYear",
});
export const councilDays = daysSetting("councilDays", 180, {
  label: "guidance:set.councilDays",
  reason: "guidance:because.halfYear",
});
export const openMeetingDays = daysSetting("openMeetingDays", 90, {
  label: "guidance:set.openMeetingDays",
  reason: "guidance:because.quarter",
});
export const noticeDays = daysSetting("noticeDays", 7, {
  label: "guidance:set.noticeDays",
  reason: "guidance:because.aWeekAhead",
});
export const noticeShare = percentSetting("noticeShare", 50, {
  label: "guidance:set.noticeShare",
  reason: "guidance:because.half",
});
export const releaseDays = daysSetting("releaseDays", 31, {
  label: "guidance:set.releaseDays",
  reason: "guidance:because.everyMonth",
});
export const bothSidesDays = daysSetting("bothSidesDays", 60, {
  label: "guidance:set.bothSidesDays",
  reason: "guidance:because.everySecondMonth",
});
