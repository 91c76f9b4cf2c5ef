// What the rules about strategy and responsibilities rest on. Pure.
import { countSetting, daysSetting } from "./kinds.ts";

export const plannedDays = daysSetting("plannedDays", 90, {
  label: "guidance:set.plannedDays",
  reason: "guidance:because.quarter",
});
export const horizonYears = {
  ...countSetting("horizonYears", 4, {
    label: "guidance:set.horizonYears",
    reason: "guidance:because.electionPeriod",
  }),
  unit: "guidance:unit.years",
};
