// What a goal's chart shows. Pure.
import type { Reading } from "../standing.ts";

export type ChartPlan = {
  startsOn: string;
  dueOn: string;
  baseline: number;
  target: number;
  /** «Mål: 36 oppslag» */
  targetLabel: string;
  /** «jevn fart mot målet» */
  paceLabel: string;
  /** «ventet» */
  forecastLabel: string;
  readings: Reading[];
  forecast: number | null;
};
