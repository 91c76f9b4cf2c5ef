// Why a day is closed, in a word or two.
import type { TFunction } from "i18next";
import type { ClosedReason } from "../closed-days.ts";

const names: Record<Extract<ClosedReason, { name: string }>["name"], string> = {
  newYear: "updates:closed.name.newYear",
  maundyThursday: "updates:closed.name.maundyThursday",
  goodFriday: "updates:closed.name.goodFriday",
  easterSunday: "updates:closed.name.easterSunday",
  easterMonday: "updates:closed.name.easterMonday",
  labourDay: "updates:closed.name.labourDay",
  ascensionDay: "updates:closed.name.ascensionDay",
  constitutionDay: "updates:closed.name.constitutionDay",
  whitSunday: "updates:closed.name.whitSunday",
  whitMonday: "updates:closed.name.whitMonday",
  christmasDay: "updates:closed.name.christmasDay",
  boxingDay: "updates:closed.name.boxingDay",
  other: "updates:closed.name.other",
  christmasEve: "updates:closed.name.christmasEve",
  newYearsEve: "updates:closed.name.newYearsEve",
  commonHoliday: "updates:closed.name.commonHoliday",
};

/** The region's own reason as it was typed, a holiday by its name; nothing for a weekend, which goes without saying. */
export function closedName(reason: ClosedReason, t: TFunction): string {
  if (reason.why === "own") return reason.reason;
  return reason.why === "weekend" ? "" : t(names[reason.name]);
}
