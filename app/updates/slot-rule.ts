// When a day suits, as a region has it. Pure.
import { type KeptSettings, settingOf } from "~/regions/setting.ts";
import { freshDays, fridayHour, usualHour } from "./settings.ts";
import type { SlotRule } from "./slot.ts";

export const slotRule = (kept: KeptSettings): SlotRule => ({
  freshDays: settingOf(kept, freshDays),
  usualTime: onTheHour(settingOf(kept, usualHour)),
  fridayLimit: onTheHour(settingOf(kept, fridayHour)),
});

/** 24 is after every time of the day. */
const onTheHour = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;
