// Where a stakeholder stands in the interest × influence grid (Mendelow), and how often each place wants to be met. Pure.
import type { Quadrant } from "#db/schema/stakeholders.ts";
import { type KeptSettings, settingOf } from "~/regions/setting.ts";
import { limitDays, soonPercent } from "./settings.ts";

/** The one that wants most first. */
export const quadrants = [
  "keyPlayer",
  "keepSatisfied",
  "keepInformed",
  "minimalEffort",
] as const satisfies readonly Quadrant[];

/**
 * @param interest and influence: 0–3, also between, where they are means
 * @param highFrom what counts as high, and all above it
 */
export function quadrantOf(interest: number, influence: number, highFrom: number): Quadrant {
  if (influence >= highFrom) return interest >= highFrom ? "keyPlayer" : "keepSatisfied";
  return interest >= highFrom ? "keepInformed" : "minimalEffort";
}

/** Null where nobody has assessed. */
export const quadrantIn = (
  { interest, influence }: { interest: number | null; influence: number | null },
  highFrom: number,
): Quadrant | null => (interest === null || influence === null ? null : quadrantOf(interest, influence, highFrom));

/** Whole days without contact that are too many, by quadrant. */
export type ContactLimits = Record<Quadrant, number> & {
  /** From so many percent of them on it is soon time. */
  soonPercent: number;
};

export const contactLimits = (kept: KeptSettings): ContactLimits => ({
  keyPlayer: settingOf(kept, limitDays.keyPlayer),
  keepSatisfied: settingOf(kept, limitDays.keepSatisfied),
  keepInformed: settingOf(kept, limitDays.keepInformed),
  minimalEffort: settingOf(kept, limitDays.minimalEffort),
  soonPercent: settingOf(kept, soonPercent),
});

/** Word keys: what we do about those who stand there. */
export const quadrantWord: Record<Quadrant, string> = {
  keyPlayer: "stakeholders:quadrant.keyPlayer",
  keepSatisfied: "stakeholders:quadrant.keepSatisfied",
  keepInformed: "stakeholders:quadrant.keepInformed",
  minimalEffort: "stakeholders:quadrant.minimalEffort",
};
