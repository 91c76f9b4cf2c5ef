// What a region can set about the calendar that all of its parts live by. Pure.
import { type DateSetting, type NumberSetting, numberSetting, type Setting, type SettingOrder } from "./setting.ts";

/** Election day. The second Monday of September in 2027; the official date is set by the King in Council. */
export const electionDay: DateSetting = {
  key: "regions.electionDay",
  kind: "date",
  proposed: "2027-09-13",
  label: "regions:setting.electionDay",
  reason: "regions:setting.electionDayReason",
};

/** From this day to election day neutral facts only. */
export const campaignStart: DateSetting = {
  key: "regions.campaignStart",
  kind: "date",
  proposed: "2027-08-10",
  label: "regions:setting.campaignStart",
  reason: "regions:setting.campaignStartReason",
};

const week = (which: "from" | "to", proposed: number, label: string): NumberSetting => ({
  key: `regions.holidayWeeks.${which}`,
  kind: "number",
  proposed,
  least: 26,
  most: 33,
  label,
  reason: "regions:setting.holidayWeeksReason",
});

/** The common holiday weeks, as ISO weeks; both count. */
export const holidayWeeksFrom = week("from", 28, "regions:setting.holidayWeeksFrom");
export const holidayWeeksTo = week("to", 30, "regions:setting.holidayWeeksTo");

/** Mail that should have left so long ago asks a person first: after a stop it may be stale. */
export const lateMailHours = numberSetting("regions.lateMailHours", 12, [1, 47], {
  label: "regions:setting.lateMail",
  reason: "regions:setting.lateMailWhy",
  unit: "regions:unit.hours",
});

export const regionsOrders: readonly SettingOrder[] = [
  { low: campaignStart, high: electionDay, says: "regions:setting.campaignOrder" },
  { low: holidayWeeksFrom, high: holidayWeeksTo, says: "regions:setting.holidayOrder" },
];

export const regionsSettings: readonly Setting[] = [electionDay, campaignStart, holidayWeeksFrom, holidayWeeksTo];

export const sendingSettings: readonly Setting[] = [lateMailHours];
