// How likely and how grave, in words. Pure.
import type { RiskBand } from "../risk.ts";

export const likelihoodWord: Record<number, string> = {
  1: "preparedness:likelihood.1",
  2: "preparedness:likelihood.2",
  3: "preparedness:likelihood.3",
};
export const consequenceWord: Record<number, string> = {
  1: "preparedness:consequence.1",
  2: "preparedness:consequence.2",
  3: "preparedness:consequence.3",
};
export const bandWord: Record<RiskBand, string> = {
  low: "preparedness:band.low",
  middle: "preparedness:band.middle",
  high: "preparedness:band.high",
};
