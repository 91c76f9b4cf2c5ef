// What a region can set about its press desk. Pure.
import {
  type AccountSetting,
  type NumberSetting,
  numberSetting,
  type Setting,
  type SettingOrder,
} from "~/regions/setting.ts";

/** How long what is known of a journalist counts as checked. Months. */
export const verifyMonths = {
  key: "press.verifyMonths",
  kind: "number",
  proposed: 12,
  least: 1,
  most: 36,
  label: "press:setting.verifyMonths",
  reason: "press:setting.verifyMonthsWhy",
  unit: "press:setting.months",
} satisfies NumberSetting;

/** On working days, between which hours the press gets an answer. Wall-clock hours in Norway. */
export const answersFrom = {
  key: "press.answersFrom",
  kind: "number",
  proposed: 8,
  least: 0,
  most: 23,
  label: "press:setting.answersFrom",
  reason: "press:setting.answersWhy",
} satisfies NumberSetting;

export const answersUntil = {
  key: "press.answersUntil",
  kind: "number",
  proposed: 16,
  least: 1,
  most: 24,
  label: "press:setting.answersUntil",
  reason: "press:setting.answersWhy",
} satisfies NumberSetting;

/** Who has in hand what the press asks from the press room. */
export const firstOwner = {
  key: "press.firstOwner",
  kind: "account",
  proposed: "",
  label: "press:setting.owner",
  reason: "press:setting.ownerWhy",
} satisfies AccountSetting as AccountSetting;

/** How long after a question what an outlet writes may have come of it. */
export const coverageDays = numberSetting("press.coverageDays", 30, [1, 180], {
  label: "press:setting.coverage",
  reason: "press:setting.coverageWhy",
  unit: "regions:unit.days",
});

export const pressSettings: readonly Setting[] = [verifyMonths, answersFrom, answersUntil, firstOwner, coverageDays];

export const pressOrders: readonly SettingOrder[] = [
  { low: answersFrom, high: answersUntil, apart: true, says: "press:setting.order" },
];
