// What a region can set otherwise about what is told, to whom and how often. Pure.
import { type NumberSetting, numberSetting, type Setting } from "~/regions/setting.ts";

/** The rolling window of the share between members, in civil days. */
export const shareDays: NumberSetting = {
  key: "updates.shareDays",
  kind: "number",
  proposed: 180,
  least: 30,
  most: 730,
  unit: "regions:unit.days",
  label: "updates:setting.shareDays",
  reason: "updates:setting.shareDaysReason",
};

/** So many percentage points below its even share a member is left out. */
export const leftOutPoints: NumberSetting = {
  key: "updates.leftOutPoints",
  kind: "number",
  proposed: 15,
  least: 1,
  most: 50,
  unit: "regions:unit.points",
  label: "updates:setting.leftOutPoints",
  reason: "updates:setting.leftOutPointsReason",
};

/** A story is news for this many days after it happened. */
export const freshDays = numberSetting("updates.freshDays", 30, [1, 365], {
  label: "updates:setting.fresh",
  reason: "updates:setting.freshWhy",
  unit: "regions:unit.days",
});

/** When on the day a slot is, where nothing says later. Wall-clock hours in Norway, as the next. */
export const usualHour = numberSetting("updates.usualHour", 9, [0, 23], {
  label: "updates:setting.usualHour",
  reason: "updates:setting.usualHourWhy",
});

/** On a Friday nothing is proposed later than this. */
export const fridayHour = numberSetting("updates.fridayHour", 12, [0, 24], {
  label: "updates:setting.fridayHour",
  reason: "updates:setting.fridayHourWhy",
});

/** The link to say «published» lives so long after the day it is meant for. */
export const taskLinkDays = numberSetting("updates.taskLinkDays", 180, [7, 730], {
  label: "updates:setting.taskLink",
  reason: "updates:setting.taskLinkWhy",
  unit: "regions:unit.days",
});

export const updatesSettings: readonly Setting[] = [shareDays, leftOutPoints];
export const slotSettings: readonly Setting[] = [freshDays, usualHour, fridayHour];
