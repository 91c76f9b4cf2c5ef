// Everything a region can set otherwise than we propose, put together from the modules that read it. Pure.
import { ambassadorsOrders, ambassadorsSettings, linkDays as askLink } from "~/ambassadors/settings.ts";
import { linkDays as approvalLink, approvalsSettings } from "~/approvals/settings.ts";
import { audiencesOrders, audiencesSettings } from "~/audiences/settings.ts";
import { authSettings } from "~/auth/settings.ts";
import { feedbackSettings } from "~/feedback/settings.ts";
import { goalsOrders, goalsSettings } from "~/goals/settings.ts";
import { guidanceSettings } from "~/guidance/settings.ts";
import { homeSettings } from "~/home/settings.ts";
import { messagesOrders, messagesSettings } from "~/messages/settings.ts";
import { preparednessOrders, preparednessSettings } from "~/preparedness/settings.ts";
import { pressOrders, pressSettings } from "~/press/settings.ts";
import type { Setting, SettingOrder } from "~/regions/setting.ts";
import { regionsOrders, regionsSettings, sendingSettings } from "~/regions/settings.ts";
import { reportsSettings } from "~/reports/settings.ts";
import { linkDays as assessLink, stakeholdersSettings } from "~/stakeholders/settings.ts";
import { dutyLinkDays, strategyOrders, strategySettings } from "~/strategy/settings.ts";
import { calendarLinkYears } from "~/timeline/settings.ts";
import { slotSettings, taskLinkDays, updatesSettings } from "~/updates/settings.ts";

export type SettingGroup = {
  id: string;
  /** Word key of its heading. */
  title: string;
  settings: readonly Setting[];
};

/** In the order of the menu: what is told, to whom, where it is going; then what is common. */
export const settingGroups: readonly SettingGroup[] = [
  { id: "home", title: "setup:values.home", settings: homeSettings },
  { id: "plan", title: "setup:values.plan", settings: [...slotSettings, ...sendingSettings] },
  { id: "share", title: "setup:values.share", settings: [...updatesSettings, ...reportsSettings] },
  { id: "approvals", title: "setup:values.approvals", settings: approvalsSettings },
  { id: "press", title: "setup:values.press", settings: pressSettings },
  { id: "texts", title: "setup:values.texts", settings: messagesSettings },
  { id: "audiences", title: "setup:values.audiences", settings: audiencesSettings },
  { id: "stakeholders", title: "setup:values.stakeholders", settings: stakeholdersSettings },
  { id: "ambassadors", title: "setup:values.ambassadors", settings: ambassadorsSettings },
  { id: "feedback", title: "setup:values.feedback", settings: feedbackSettings },
  { id: "goals", title: "setup:values.goals", settings: goalsSettings },
  { id: "strategy", title: "setup:values.strategy", settings: strategySettings },
  { id: "preparedness", title: "setup:values.preparedness", settings: preparednessSettings },
  { id: "guidance", title: "setup:values.guidance", settings: guidanceSettings },
  { id: "calendar", title: "setup:values.calendar", settings: regionsSettings },
  {
    id: "links",
    title: "setup:values.links",
    settings: [...authSettings, approvalLink, taskLinkDays, askLink, assessLink, dutyLinkDays, calendarLinkYears],
  },
];

/** Those that would contradict each other. */
export const settingOrders: readonly SettingOrder[] = [
  ...pressOrders,
  ...messagesOrders,
  ...audiencesOrders,
  ...ambassadorsOrders,
  ...goalsOrders,
  ...strategyOrders,
  ...preparednessOrders,
  ...regionsOrders,
];

export const allSettings: readonly Setting[] = settingGroups.flatMap(({ settings }) => settings);

export const settingOfKey = (key: string): Setting | undefined => allSettings.find((setting) => setting.key === key);

export const groupOfKey = (key: string): SettingGroup | undefined =>
  settingGroups.find(({ settings }) => settings.some((setting) => setting.key === key));
