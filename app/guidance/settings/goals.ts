// What the rules about goals and measuring rest on. Pure.
import { countSetting, daysSetting, percentSetting, topicsSetting } from "./kinds.ts";

export const goalsNeeded = countSetting("goalsNeeded", 3, {
  label: "guidance:set.goalsNeeded",
  reason: "guidance:because.fewNotOne",
});
export const evaluatedDays = daysSetting("evaluatedDays", 60, {
  label: "guidance:set.evaluatedDays",
  reason: "guidance:because.whileFresh",
});
export const nearDays = daysSetting("nearDays", 365, {
  label: "guidance:set.nearDays",
  reason: "guidance:because.withinYear",
});
export const farDays = daysSetting("farDays", 730, {
  label: "guidance:set.farDays",
  reason: "guidance:because.beyondYears",
});
export const trustMeasuredDays = daysSetting("trustMeasuredDays", 180, {
  label: "guidance:set.trustMeasuredDays",
  reason: "guidance:because.halfYear",
});
export const trustWords = topicsSetting("trustWords", ["tillit", "trust"], {
  label: "guidance:set.trustWords",
  reason: "guidance:because.wordsOfOurs",
});
/** Between two measurements of a goal that does not say. */
export const reviewDays = daysSetting("reviewDays", 92, {
  label: "guidance:set.reviewDays",
  reason: "guidance:because.quarter",
});
/** How much later than it should, in percent of the time between two measurements. */
export const overCadence = {
  ...percentSetting("overCadence", 150, {
    label: "guidance:set.overCadence",
    reason: "guidance:because.sameAsGoals",
  }),
  most: 400,
};
