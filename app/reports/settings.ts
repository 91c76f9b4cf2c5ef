// What a region can set otherwise about its reports. Pure.
import { numberSetting, type Setting } from "~/regions/setting.ts";

/** How far ahead a member's page and briefing look. */
export const aheadDays = numberSetting("reports.aheadDays", 60, [7, 365], {
  label: "reports:setting.ahead",
  reason: "reports:setting.aheadWhy",
  unit: "regions:unit.days",
});

export const reportsSettings: readonly Setting[] = [aheadDays];
