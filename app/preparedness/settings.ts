// What a region can set about its preparedness. Pure.
import { numberSetting, type Setting, type SettingOrder } from "~/regions/setting.ts";

export const reviewDays = {
  key: "preparedness.reviewDays",
  kind: "number",
  proposed: 180,
  least: 30,
  most: 730,
  unit: "preparedness:setting.days",
  label: "preparedness:setting.reviewDays",
  reason: "preparedness:setting.reviewDaysReason",
} as const satisfies Setting;

export const exerciseDays = {
  key: "preparedness.exerciseDays",
  kind: "number",
  proposed: 730,
  least: 90,
  most: 1460,
  unit: "preparedness:setting.days",
  label: "preparedness:setting.exerciseDays",
  reason: "preparedness:setting.exerciseDaysReason",
} as const satisfies Setting;

/** One step a line, `10 leder: Velg talsperson`; empty: those we propose, in the language of the card. */
export const firstHourSteps = {
  key: "preparedness.firstHourSteps",
  kind: "words",
  proposed: [] as string[],
  label: "preparedness:setting.firstHourSteps",
  reason: "preparedness:setting.firstHourStepsReason",
} as const satisfies Setting;

/** Where the work goes on when the usual place cannot be used, and what is needed there. */
export const otherPlaces = {
  key: "preparedness.places",
  kind: "words",
  proposed: [] as string[],
  label: "preparedness:setting.places",
  reason: "preparedness:setting.placesReason",
} as const satisfies Setting;

/** Likelihood × consequence, 1–9: from here the risk is middling, and from here high. */
export const middleRiskFrom = numberSetting("preparedness.middleRiskFrom", 3, [2, 9], {
  label: "preparedness:setting.middleRisk",
  reason: "preparedness:setting.middleRiskReason",
});

export const highRiskFrom = numberSetting("preparedness.highRiskFrom", 5, [2, 9], {
  label: "preparedness:setting.highRisk",
  reason: "preparedness:setting.highRiskReason",
});

export const preparednessOrders: readonly SettingOrder[] = [
  { low: middleRiskFrom, high: highRiskFrom, apart: true, says: "preparedness:setting.order" },
];

export const preparednessSettings: readonly Setting[] = [
  reviewDays,
  exerciseDays,
  middleRiskFrom,
  highRiskFrom,
  firstHourSteps,
  otherPlaces,
];
