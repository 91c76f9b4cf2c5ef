// When something is this week's matter, as a region has it. Pure.
import { thankDays } from "~/ambassadors/settings.ts";
import { type KeptSettings, settingOf } from "~/regions/setting.ts";
import { answerSoonDays, askForgottenDays, hearsSoonDays, nearDays, silenceSoonDays } from "./settings.ts";

/** In days. */
export type WeekLimits = {
  near: number;
  silenceSoon: number;
  hearsSoon: number;
  answerSoon: number;
  forgotten: number;
  thank: number;
};

export const weekLimits = (kept: KeptSettings): WeekLimits => ({
  near: settingOf(kept, nearDays),
  silenceSoon: settingOf(kept, silenceSoonDays),
  hearsSoon: settingOf(kept, hearsSoonDays),
  answerSoon: settingOf(kept, answerSoonDays),
  forgotten: settingOf(kept, askForgottenDays),
  thank: settingOf(kept, thankDays),
});
