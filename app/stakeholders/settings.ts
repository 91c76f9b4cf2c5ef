// What a region can set otherwise about its stakeholders. These are ours: no standard has the number.
import type { Quadrant } from "#db/schema/stakeholders.ts";
import { type NumberSetting, numberSetting, type Setting, type SwitchSetting } from "~/regions/setting.ts";

/** What counts as high in the grid, on the scale 0–3. */
export const highFrom: NumberSetting = {
  key: "stakeholders.highFrom",
  kind: "number",
  proposed: 2,
  least: 1,
  most: 3,
  label: "stakeholders:setting.highFrom",
  reason: "stakeholders:setting.highFromReason",
};

const limit = (quadrant: Quadrant, proposed: number, label: string): NumberSetting => ({
  key: `stakeholders.limitDays.${quadrant}`,
  kind: "number",
  proposed,
  least: 1,
  most: 730,
  label,
  reason: "stakeholders:setting.limitReason",
  unit: "stakeholders:setting.days",
});

/** Whole days without contact, after which a stakeholder is out of touch. */
export const limitDays: Record<Quadrant, NumberSetting> = {
  keyPlayer: limit("keyPlayer", 30, "stakeholders:setting.limitKeyPlayer"),
  keepInformed: limit("keepInformed", 60, "stakeholders:setting.limitKeepInformed"),
  keepSatisfied: limit("keepSatisfied", 90, "stakeholders:setting.limitKeepSatisfied"),
  minimalEffort: limit("minimalEffort", 180, "stakeholders:setting.limitMinimalEffort"),
};

/** For so many days an assessment is good. */
export const goodForDays: NumberSetting = {
  key: "stakeholders.goodForDays",
  kind: "number",
  proposed: 180,
  least: 14,
  most: 1460,
  label: "stakeholders:setting.goodFor",
  reason: "stakeholders:setting.goodForReason",
  unit: "stakeholders:setting.days",
};

/** So many steps between the highest and the lowest view are a disagreement to talk about. */
export const disagreementFrom: NumberSetting = {
  key: "stakeholders.disagreementFrom",
  kind: "number",
  proposed: 2,
  least: 1,
  most: 3,
  label: "stakeholders:setting.disagreement",
  reason: "stakeholders:setting.disagreementReason",
  unit: "stakeholders:setting.steps",
};

/** Power, legitimacy and urgency beside the grid. */
export const salienceOn: SwitchSetting = {
  key: "stakeholders.salience",
  kind: "switch",
  proposed: false,
  label: "stakeholders:setting.salience",
  reason: "stakeholders:setting.salienceReason",
};

/** From so much of the limit on it is soon time to be in touch. */
export const soonPercent = numberSetting("stakeholders.soonPercent", 80, [10, 100], {
  label: "stakeholders:setting.soon",
  reason: "stakeholders:setting.soonWhy",
  unit: "regions:unit.percent",
});

/** The link can be used, and what was said changed, for so many days. */
export const linkDays = numberSetting("stakeholders.linkDays", 60, [7, 365], {
  label: "stakeholders:setting.link",
  reason: "stakeholders:setting.linkWhy",
  unit: "regions:unit.days",
});

export const stakeholdersSettings: readonly Setting[] = [
  highFrom,
  limitDays.keyPlayer,
  limitDays.keepInformed,
  limitDays.keepSatisfied,
  limitDays.minimalEffort,
  soonPercent,
  goodForDays,
  disagreementFrom,
  salienceOn,
];
