// What the rule about media strategy and preparedness rests on. Pure.
import { countSetting, daysSetting } from "./kinds.ts";

export const cardsNeeded = countSetting("cardsNeeded", 3, {
  label: "guidance:set.cardsNeeded",
  reason: "guidance:because.likeliestTroubles",
});
export const cardDays = daysSetting("cardDays", 180, {
  label: "guidance:set.cardDays",
  reason: "guidance:because.halfYear",
});
export const exerciseDays = daysSetting("exerciseDays", 730, {
  label: "guidance:set.exerciseDays",
  reason: "guidance:because.everySecondYear",
});
