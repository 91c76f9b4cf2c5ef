// Thresholds of the guidance as settings. Pure.
import type { NumberSetting, WordsSetting } from "~/regions/setting.ts";

type Words = { label: string; reason: string };

/** `guidance.<name>`: under this name it stands in a rule's sentence, too. */
export const daysSetting = (name: string, proposed: number, words: Words): NumberSetting => ({
  key: `guidance.${name}`,
  kind: "number",
  proposed,
  least: 1,
  most: 3660,
  unit: "guidance:unit.days",
  ...words,
});

export const countSetting = (name: string, proposed: number, words: Words): NumberSetting => ({
  key: `guidance.${name}`,
  kind: "number",
  proposed,
  least: 0,
  most: 1000,
  ...words,
});

/** In whole percent, 0–100. */
export const percentSetting = (name: string, proposed: number, words: Words): NumberSetting => ({
  key: `guidance.${name}`,
  kind: "number",
  proposed,
  least: 0,
  most: 100,
  unit: "guidance:unit.percent",
  ...words,
});

/** Topics of the region that mean the same to a rule. */
export const topicsSetting = (name: string, proposed: string[], words: Words): WordsSetting => ({
  key: `guidance.${name}`,
  kind: "words",
  proposed,
  ...words,
});
