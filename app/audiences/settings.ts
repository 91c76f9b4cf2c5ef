// What a region can set otherwise about its audiences: what a new one is promised until somebody says otherwise. Pure.
import { numberSetting, type Setting, type SettingOrder } from "~/regions/setting.ts";

export const idealDays = numberSetting("audiences.idealDays", 30, [1, 730], {
  label: "audiences:setting.ideal",
  reason: "audiences:setting.idealWhy",
  unit: "regions:unit.days",
});

export const longestDays = numberSetting("audiences.longestDays", 45, [1, 730], {
  label: "audiences:setting.longest",
  reason: "audiences:setting.longestWhy",
  unit: "regions:unit.days",
});

export const shortestDays = numberSetting("audiences.shortestDays", 7, [0, 730], {
  label: "audiences:setting.shortest",
  reason: "audiences:setting.shortestWhy",
  unit: "regions:unit.days",
});

export const effortMinutes = numberSetting("audiences.effortMinutes", 30, [0, 600], {
  label: "audiences:setting.effort",
  reason: "audiences:setting.effortWhy",
  unit: "regions:unit.minutes",
});

/** On the Norwegian scale of LIX. */
export const maxLix = numberSetting("audiences.maxLix", 45, [20, 80], {
  label: "audiences:setting.maxLix",
  reason: "audiences:setting.maxLixWhy",
});

export const audiencesSettings: readonly Setting[] = [idealDays, longestDays, shortestDays, effortMinutes, maxLix];

export const audiencesOrders: readonly SettingOrder[] = [
  { low: shortestDays, high: idealDays, says: "audiences:setting.shortestOrder" },
  { low: idealDays, high: longestDays, says: "audiences:setting.longestOrder" },
];
