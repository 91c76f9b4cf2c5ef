// Everything a region can set otherwise than we propose, put together from the modules that read it. Pure.
import { ambassadorsOrders, ambassadorsSettings, linkDays as askLink } from "~/ambassadors/settings.ts";
import { linkDays as approvalLink, approvalsSettings } from "~/approvals/settings.ts";
import { audiencesOrders, audiencesSettings } from "~/audiences/settings.ts";
import { authSettings } from "~/auth/settings.ts";
import { feedbackSettings } from "~/feedback/settings.ts";
import { goalsOrders, goalsSettings } from "~/goals/settings.ts";
import { farDays, nearDays } from "~/guidance/settings/goals.ts";
import { guidanceParts } from "~/guidance/settings.ts";
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

/** Those that belong together within a group; `title`: word key of what they are about, where there are several parts. */
export type SettingPart = { title: string | null; settings: readonly Setting[] };
/** `title`: word key of its heading. */
export type SettingGroup = { id: string; title: string; parts: readonly SettingPart[] };

const group = (id: string, title: string, settings: readonly Setting[]): SettingGroup => ({
  id,
  title,
  parts: [{ title: null, settings }],
});

const guidance: SettingGroup = {
  id: "guidance",
  title: "setup:values.guidance",
  parts: [
    { title: "setup:values.framework", settings: guidanceParts.framework },
    { title: "setup:values.successes", settings: guidanceParts.successes },
    { title: "setup:values.press", settings: guidanceParts.press },
    { title: "setup:values.planner", settings: guidanceParts.planner },
    { title: "setup:values.texts", settings: guidanceParts.messages },
    { title: "setup:values.audiences", settings: guidanceParts.audiences },
    { title: "setup:values.stakeholders", settings: guidanceParts.stakeholders },
    { title: "setup:values.ambassadors", settings: guidanceParts.ambassadors },
    { title: "setup:values.feedback", settings: guidanceParts.feedback },
    { title: "setup:values.timeline", settings: guidanceParts.timeline },
    { title: "setup:values.goals", settings: guidanceParts.goals },
    { title: "setup:values.strategy", settings: guidanceParts.strategy },
    { title: "setup:values.preparedness", settings: guidanceParts.preparedness },
  ],
};

/** In the order of the menu: what is told, to whom, where it is going; then what is common. */
export const settingGroups: readonly SettingGroup[] = [
  group("home", "setup:values.home", homeSettings),
  group("plan", "setup:values.plan", [...slotSettings, ...sendingSettings]),
  group("share", "setup:values.share", [...updatesSettings, ...reportsSettings]),
  group("approvals", "setup:values.approvals", approvalsSettings),
  group("press", "setup:values.press", pressSettings),
  group("texts", "setup:values.texts", messagesSettings),
  group("audiences", "setup:values.audiences", audiencesSettings),
  group("stakeholders", "setup:values.stakeholders", stakeholdersSettings),
  group("ambassadors", "setup:values.ambassadors", ambassadorsSettings),
  group("feedback", "setup:values.feedback", feedbackSettings),
  group("goals", "setup:values.goals", goalsSettings),
  group("strategy", "setup:values.strategy", strategySettings),
  group("preparedness", "setup:values.preparedness", preparednessSettings),
  guidance,
  group("calendar", "setup:values.calendar", regionsSettings),
  group("links", "setup:values.links", [
    ...authSettings,
    approvalLink,
    taskLinkDays,
    askLink,
    assessLink,
    dutyLinkDays,
    calendarLinkYears,
  ]),
];

export const settingsIn = ({ parts }: SettingGroup): readonly Setting[] => parts.flatMap(({ settings }) => settings);

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
  { low: nearDays, high: farDays, apart: true, says: "setup:values.nearFarOrder" },
];

export const allSettings: readonly Setting[] = settingGroups.flatMap(settingsIn);

export const settingOfKey = (key: string): Setting | undefined => allSettings.find((setting) => setting.key === key);

export const groupOfKey = (key: string): SettingGroup | undefined =>
  settingGroups.find((one) => settingsIn(one).some((setting) => setting.key === key));
