// What a region can set about feedback. Pure.
import { type AccountSetting, type NumberSetting, numberSetting, type Setting } from "~/regions/setting.ts";

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

/** How far back answer times are counted. */
export const recentDays = numberSetting("feedback.recentDays", 90, [30, 730], {
  label: "feedback:setting.recent",
  reason: "feedback:setting.recentWhy",
  unit: "regions:unit.days",
});

/** Who has in hand what comes through the public form. */
export const firstOwner = {
  key: "feedback.firstOwner",
  kind: "account",
  proposed: "",
  label: "feedback:setting.owner",
  reason: "feedback:setting.ownerWhy",
} satisfies AccountSetting as AccountSetting;

export const feedbackSettings: readonly Setting[] = [answerDays, firstOwner, recentDays];
