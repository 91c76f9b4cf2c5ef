// What the rules about time and rhythm rest on. Pure.
import { daysSetting, percentSetting } from "./kinds.ts";

export const committedMost = percentSetting("committedMost", 100, {
  label: "guidance:set.committedMost",
  reason: "guidance:because.hoursThatAre",
});
export const committedWarn = percentSetting("committedWarn", 80, {
  label: "guidance:set.committedWarn",
  reason: "guidance:because.roomForMore",
});
export const capacityDays = daysSetting("capacityDays", 120, {
  label: "guidance:set.capacityDays",
  reason: "guidance:because.eachQuarterOrSo",
});
export const perHeadMost = {
  ...percentSetting("perHeadMost", 150, {
    label: "guidance:set.perHeadMost",
    reason: "guidance:because.halfMore",
  }),
  most: 1000,
};
export const gapDays = daysSetting("gapDays", 14, {
  label: "guidance:set.gapDays",
  reason: "guidance:because.twoWeeksOfSilence",
});
export const gapWindow = daysSetting("gapWindow", 90, {
  label: "guidance:set.gapWindow",
  reason: "guidance:because.quarter",
});
export const reachedDays = daysSetting("reachedDays", 30, {
  label: "guidance:set.reachedDays",
  reason: "guidance:because.everyMonth",
});
