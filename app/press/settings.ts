// What a region can set about its press desk. Pure.
import type { NumberSetting, Setting } from "~/regions/setting.ts";

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

export const pressSettings: readonly Setting[] = [verifyMonths, answersFrom, answersUntil];
