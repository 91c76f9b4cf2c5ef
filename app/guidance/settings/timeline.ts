// What the rules about the time ahead and behind rest on. Pure.
import { countSetting, daysSetting, percentSetting } from "./kinds.ts";

export const remindDays = countSetting("remindDays", 5, {
  label: "guidance:set.remindDays",
  reason: "guidance:because.workingWeek",
});
export const rotateDays = daysSetting("rotateDays", 365, {
  label: "guidance:set.rotateDays",
  reason: "guidance:because.onceAYear",
});
export const rotateShare = percentSetting("rotateShare", 50, {
  label: "guidance:set.rotateShare",
  reason: "guidance:because.half",
});
export const electionAheadDays = daysSetting("electionAheadDays", 365, {
  label: "guidance:set.electionAheadDays",
  reason: "guidance:because.electionAhead",
});
/** From the election: the councils are constituted by the end of October, and the guidance gives sixty days from there. */
export const briefedDays = daysSetting("briefedDays", 110, {
  label: "guidance:set.briefedDays",
  reason: "guidance:because.afterConstitution",
});
export const anchoredDays = daysSetting("anchoredDays", 270, {
  label: "guidance:set.anchoredDays",
  reason: "guidance:because.newCouncilPlans",
});
