// The limits that goals are held against, as a region has them. Pure.
import { type KeptSettings, settingOf } from "~/regions/setting.ts";
import {
  atRiskPercent,
  earlyPercent,
  forecastFrom,
  forecastSureFrom,
  onTrackPercent,
  stalePercent,
} from "./settings.ts";

/** Shares are parts of one; counts are measurements. */
export type GoalLimits = {
  /** Below this share of the time it says nothing yet. */
  early: number;
  /** Progress held against the time passed: from here it is on track, from here only at risk. */
  onTrack: number;
  atRisk: number;
  /** A measurement may be this many times its cadence old. */
  stale: number;
  fewestForLine: number;
  fewestForTrust: number;
};

export const goalLimits = (kept: KeptSettings): GoalLimits => ({
  early: settingOf(kept, earlyPercent) / 100,
  onTrack: settingOf(kept, onTrackPercent) / 100,
  atRisk: settingOf(kept, atRiskPercent) / 100,
  stale: settingOf(kept, stalePercent) / 100,
  fewestForLine: settingOf(kept, forecastFrom),
  fewestForTrust: settingOf(kept, forecastSureFrom),
});
