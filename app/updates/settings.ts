// What a region can set otherwise about what is told, to whom and how often. Pure.
import type { NumberSetting, Setting } from "~/regions/setting.ts";

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

export const updatesSettings: readonly Setting[] = [shareDays, leftOutPoints];
