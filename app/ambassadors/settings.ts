// What a region can set otherwise about its ambassadors. Pure.
import { type NumberSetting, numberSetting, type Setting, type SettingOrder } from "~/regions/setting.ts";

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

/** How far back asks count against what a person bears. */
export const askWindowDays = numberSetting("ambassadors.askWindowDays", 90, [30, 365], {
  label: "ambassadors:setting.askWindow",
  reason: "ambassadors:setting.askWindowWhy",
  unit: "regions:unit.days",
});

/** Consent is asked about again within so many days of being given. */
export const consentDays = numberSetting("ambassadors.consentDays", 365, [30, 365], {
  label: "ambassadors:setting.consent",
  reason: "ambassadors:setting.consentWhy",
  unit: "regions:unit.days",
});

/** After the day to answer: later than this nobody is reminded by itself. */
export const remindWithinDays = numberSetting("ambassadors.remindWithinDays", 10, [1, 60], {
  label: "ambassadors:setting.remindWithin",
  reason: "ambassadors:setting.remindWithinWhy",
  unit: "regions:unit.days",
});

/** What «later» means until another day is chosen. */
export const laterDays = numberSetting("ambassadors.laterDays", 14, [1, 90], {
  label: "ambassadors:setting.later",
  reason: "ambassadors:setting.laterWhy",
  unit: "regions:unit.days",
});

/** Thanks come within so many days of what was done. */
export const thankDays = numberSetting("ambassadors.thankDays", 3, [1, 30], {
  label: "ambassadors:setting.thank",
  reason: "ambassadors:setting.thankWhy",
  unit: "regions:unit.days",
});

/** How long what is done is kept in view without thanks. */
export const thanksWithinDays = numberSetting("ambassadors.thanksWithinDays", 90, [7, 365], {
  label: "ambassadors:setting.thanksWithin",
  reason: "ambassadors:setting.thanksWithinWhy",
  unit: "regions:unit.days",
});

/** How long after the day to answer a link still opens. */
export const linkDays = numberSetting("ambassadors.linkDays", 120, [7, 365], {
  label: "ambassadors:setting.link",
  reason: "ambassadors:setting.linkWhy",
  unit: "regions:unit.days",
});

export const ambassadorsSettings: readonly Setting[] = [
  asksPerQuarter,
  askWindowDays,
  answerDays,
  remindWithinDays,
  laterDays,
  thankDays,
  thanksWithinDays,
  consentDays,
];

export const ambassadorsOrders: readonly SettingOrder[] = [
  { low: thankDays, high: thanksWithinDays, says: "ambassadors:setting.thankOrder" },
];
