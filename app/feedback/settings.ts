// What a region can set about feedback. Pure.
import type { NumberSetting, Setting } from "~/regions/setting.ts";

/** Working days within which everyone who writes has an answer. */
export const answerDays = {
  key: "feedback.answerDays",
  kind: "number",
  proposed: 5,
  least: 1,
  most: 30,
  label: "feedback:setting.answerDays",
  reason: "feedback:setting.answerDaysWhy",
  unit: "feedback:setting.workingDays",
} satisfies NumberSetting;

export const feedbackSettings: readonly Setting[] = [answerDays];
