// What a region can set otherwise about where its goals stand; no source gives these numbers. Pure.
import { numberSetting, type Setting, type SettingOrder } from "~/regions/setting.ts";

/** In percent of the time from start to due date. */
export const earlyPercent = numberSetting("goals.earlyPercent", 10, [0, 50], {
  label: "goals:setting.early",
  reason: "goals:setting.earlyWhy",
  unit: "regions:unit.percent",
});

/** In percent of what an even pace would have given. */
export const onTrackPercent = numberSetting("goals.onTrackPercent", 90, [20, 150], {
  label: "goals:setting.onTrack",
  reason: "goals:setting.onTrackWhy",
  unit: "regions:unit.percent",
});

export const atRiskPercent = numberSetting("goals.atRiskPercent", 70, [10, 140], {
  label: "goals:setting.atRisk",
  reason: "goals:setting.atRiskWhy",
  unit: "regions:unit.percent",
});

/** In percent of the time between two measurements. */
export const stalePercent = numberSetting("goals.stalePercent", 150, [100, 400], {
  label: "goals:setting.stale",
  reason: "goals:setting.staleWhy",
  unit: "regions:unit.percent",
});

/** So many measurements make a line. */
export const forecastFrom = numberSetting("goals.forecastFrom", 3, [2, 20], {
  label: "goals:setting.forecast",
  reason: "goals:setting.forecastWhy",
  unit: "goals:setting.readings",
});

/** Under so many it is said to be uncertain. */
export const forecastSureFrom = numberSetting("goals.forecastSureFrom", 5, [2, 40], {
  label: "goals:setting.sure",
  reason: "goals:setting.sureWhy",
  unit: "goals:setting.readings",
});

/** What the form for a new goal proposes. */
export const cadenceDays = numberSetting("goals.cadenceDays", 90, [1, 730], {
  label: "goals:setting.cadence",
  reason: "goals:setting.cadenceWhy",
  unit: "regions:unit.days",
});

export const goalsSettings: readonly Setting[] = [
  onTrackPercent,
  atRiskPercent,
  earlyPercent,
  stalePercent,
  forecastFrom,
  forecastSureFrom,
  cadenceDays,
];

export const goalsOrders: readonly SettingOrder[] = [
  { low: atRiskPercent, high: onTrackPercent, apart: true, says: "goals:setting.order" },
  { low: forecastFrom, high: forecastSureFrom, says: "goals:setting.sureOrder" },
];
