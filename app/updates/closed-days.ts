// On which days a region sends nothing, and why. Pure: public holidays and the region's own days come as data.
import { addDays, isoWeek, weekdayOf } from "~/platform/civil-date.ts";
import type { HolidayName } from "~/platform/working-days.ts";

/** `custom`: no public holiday, but nobody reads anything that day. `own`: the region says so itself. */
export type ClosedReason =
  | { why: "own"; reason: string }
  | { why: "holiday"; name: HolidayName }
  | { why: "custom"; name: "christmasEve" | "newYearsEve" | "commonHoliday" }
  | { why: "weekend" };

export type OwnClosedDays = { fromDate: string; toDate: string; reason: string };
export type Holidays = ReadonlyMap<string, HolidayName>;

/** Why a civil date is closed; nothing where it is open. */
export type ClosedOn = (date: string) => ClosedReason | undefined;

const byCustom: Record<string, "christmasEve" | "newYearsEve"> = { "12-24": "christmasEve", "12-31": "newYearsEve" };

/** The common holiday weeks of a region: ISO weeks, both counted. */
export type HolidayWeeks = { from: number; to: number };

/** Of several reasons the region's own is given, because it covers a run of days; then what the day is called. */
export function closedDaysOf(holidays: Holidays, own: readonly OwnClosedDays[], weeks?: HolidayWeeks): ClosedOn {
  return (date) => {
    const ours = own.find(({ fromDate, toDate }) => fromDate <= date && date <= toDate);
    if (ours) return { why: "own", reason: ours.reason };
    const holiday = holidays.get(date);
    if (holiday) return { why: "holiday", name: holiday };
    const custom = byCustom[date.slice(5)];
    if (custom) return { why: "custom", name: custom };
    const { week } = isoWeek(date);
    if (weeks && weeks.from <= week && week <= weeks.to) return { why: "custom", name: "commonHoliday" };
    return weekdayOf(date) > 5 ? { why: "weekend" } : undefined;
  };
}

/** Holidays are named one by one; what is closed for one reason, by the region or by custom, is one closing. */
export const sameRun = (one: ClosedReason, other: ClosedReason): boolean =>
  (one.why === "own" && other.why === "own" && one.reason === other.reason) ||
  (one.why === "custom" && other.why === "custom" && one.name === other.name);

export type ClosedRun = { from: string; to: string; reason: ClosedReason };

/** What is closed from one date to another, both counted, besides weekends; days with one reason stand together. */
export function closedRuns(closedOn: ClosedOn, from: string, to: string): ClosedRun[] {
  const runs: ClosedRun[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const reason = closedOn(date);
    if (!reason || reason.why === "weekend") continue;
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === date && sameRun(last.reason, reason)) last.to = date;
    else runs.push({ from: date, to: date, reason });
  }
  return runs;
}
