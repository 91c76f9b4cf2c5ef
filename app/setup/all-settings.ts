// Everything a region can set otherwise than we propose, put together from the modules that read it. Pure.
import { ambassadorsSettings } from "~/ambassadors/settings.ts";
import { authSettings } from "~/auth/settings.ts";
import { feedbackSettings } from "~/feedback/settings.ts";
import { guidanceSettings } from "~/guidance/settings.ts";
import { preparednessSettings } from "~/preparedness/settings.ts";
import { pressSettings } from "~/press/settings.ts";
import type { Setting } from "~/regions/setting.ts";
import { regionsSettings } from "~/regions/settings.ts";
import { stakeholdersSettings } from "~/stakeholders/settings.ts";
import { strategySettings } from "~/strategy/settings.ts";
import { updatesSettings } from "~/updates/settings.ts";

export type SettingGroup = {
  id: string;
  /** Word key of its heading. */
  title: string;
  settings: readonly Setting[];
};

export const settingGroups: readonly SettingGroup[] = [
  { id: "calendar", title: "setup:values.calendar", settings: regionsSettings },
  { id: "updates", title: "setup:values.updates", settings: updatesSettings },
  { id: "ambassadors", title: "setup:values.ambassadors", settings: ambassadorsSettings },
  { id: "stakeholders", title: "setup:values.stakeholders", settings: stakeholdersSettings },
  { id: "press", title: "setup:values.press", settings: pressSettings },
  { id: "feedback", title: "setup:values.feedback", settings: feedbackSettings },
  { id: "strategy", title: "setup:values.strategy", settings: strategySettings },
  { id: "preparedness", title: "setup:values.preparedness", settings: preparednessSettings },
  { id: "guidance", title: "setup:values.guidance", settings: guidanceSettings },
  { id: "accounts", title: "setup:values.accounts", settings: authSettings },
];

export const settingOfKey = (key: string): Setting | undefined =>
  settingGroups.flatMap(({ settings }) => settings).find((setting) => setting.key === key);
