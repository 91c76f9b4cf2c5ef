// What the guidance as a whole rests on. Pure.
import { daysSetting } from "./kinds.ts";

export const attestedDays = daysSetting("attestedDays", 365, {
  label: "guidance:set.attestedDays",
  reason: "guidance:because.attestedYear",
});
