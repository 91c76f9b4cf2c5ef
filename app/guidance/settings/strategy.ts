// What the rules about strategy and responsibilities rest on. Pure.
import { countSetting, daysSetting } from "./kinds.ts";

export const plannedDays = daysSetting("plannedDays", 90, {
  label: "guidance:set.plannedDays",
  reason: "guidance:because.quarter",
});
export const aimedDays = daysSetting("aimedDays", 90, {
  label: "guidance:set.aimedDays",
  reason: "guidance:because.quarter",
});
export const horizonYears = {
  ...countSetting("horizonYears", 4, {
    label: "guidance:set.horizonYears",
    reason: "guidance:because.electionPeriod",
  }),
  unit: "guidance:unit.years",
};
export const strategyDays = daysSetting("strategyDays", 365, {
  label: "guidance:set.strategyDays",
  reason: "guidance:because.onceAYear",
});
export const challengesDays = daysSetting("challengesDays", 365, {
  label: "guidance:set.challengesDays",
  reason: "guidance:because.onceAYear",
});
/** In characters. */
export const rationaleLength = countSetting("rationaleLength", 80, {
  label: "guidance:set.rationaleLength",
  reason: "guidance:because.oneWholeSentence",
});
