// What a region can set otherwise about its ambassadors: DOMAIN.md §8. Pure.
import type { NumberSetting, Setting } from "~/regions/setting.ts";

/** Working days: to answer in, and until the one reminder. */
export const answerDays: NumberSetting = {
  key: "ambassadors.answerDays",
  kind: "number",
  proposed: 5,
  least: 1,
  most: 20,
  unit: "regions:unit.workingDays",
  label: "ambassadors:setting.answerDays",
  reason: "ambassadors:setting.answerDaysReason",
};

/** How many asks a quarter a new ambassador is proposed to bear; each can say otherwise. */
export const asksPerQuarter: NumberSetting = {
  key: "ambassadors.asksPerQuarter",
  kind: "number",
  proposed: 2,
  least: 0,
  most: 20,
  label: "ambassadors:setting.asksPerQuarter",
  reason: "ambassadors:setting.asksPerQuarterReason",
};

export const ambassadorsSettings: readonly Setting[] = [asksPerQuarter, answerDays];
