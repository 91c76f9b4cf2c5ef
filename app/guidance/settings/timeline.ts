// What the rules about the time ahead and behind rest on. Pure.
import { countSetting, daysSetting } from "./kinds.ts";

export const remindDays = countSetting("remindDays", 5, {
  label: "guidance:set.remindDays",
  reason: "guidance:because.workingWeek",
});
export const rotateDays = daysSetting("rotateDays", 365, {
  label: "guidance:set.rotateDays",
  reason: "guidance:because.onceAYear",
});
