// What a region can set otherwise about its strategy and its responsibilities.
import { type NumberSetting, numberSetting, type Setting, type SettingOrder } from "~/regions/setting.ts";

export const reviewNoticeDays: NumberSetting = {
  key: "strategy.reviewNoticeDays",
  kind: "number",
  proposed: 30,
  least: 0,
  most: 180,
  label: "strategy:setting.reviewNotice.label",
  reason: "strategy:setting.reviewNotice.reason",
  unit: "strategy:setting.days",
};

export const reviewAfterDays: NumberSetting = {
  key: "strategy.reviewAfterDays",
  kind: "number",
  proposed: 365,
  least: 30,
  most: 1_461,
  label: "strategy:setting.reviewAfter.label",
  reason: "strategy:setting.reviewAfter.reason",
  unit: "strategy:setting.days",
};

/** The link of whoever has taken something on. */
export const dutyLinkDays = numberSetting("strategy.dutyLinkDays", 400, [30, 1_461], {
  label: "strategy:setting.link.label",
  reason: "strategy:setting.link.reason",
  unit: "strategy:setting.days",
});

export const strategyOrders: readonly SettingOrder[] = [
  { low: reviewNoticeDays, high: reviewAfterDays, apart: true, says: "strategy:setting.order" },
];

export const strategySettings: readonly Setting[] = [reviewNoticeDays, reviewAfterDays];
