// What a region can set otherwise about its approvals. Pure.
import { numberSetting, type Setting } from "~/regions/setting.ts";

/** Working days that a new deadline proposes. */
export const answerDays = numberSetting("approvals.answerDays", 3, [1, 30], {
  label: "approvals:setting.answer",
  reason: "approvals:setting.answerWhy",
  unit: "regions:unit.workingDays",
});

/** How long after the deadline a link still opens. */
export const linkDays = numberSetting("approvals.linkDays", 30, [1, 365], {
  label: "approvals:setting.link",
  reason: "approvals:setting.linkWhy",
  unit: "regions:unit.days",
});

export const approvalsSettings: readonly Setting[] = [answerDays];
