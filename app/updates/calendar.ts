// The month as weeks of days, each with what happens on it. Pure; all dates are civil dates in Oslo, weeks are ISO.
import { getISOWeek } from "date-fns";
import { addDays, weekdayOf } from "~/platform/civil-date.ts";
import { type ClosedOn, type ClosedReason, sameRun } from "./closed-days.ts";
import type { UpdateStanding } from "./update-standing.ts";

/** `release`: to the press, with its day and no sending yet. */
export type CalendarItem = {
  kind: "update" | "release" | "activity";
  id: string;
  date: string;
  /** `HH:MM` in Oslo. */
  time: string;
  title: string;
  locale: string;
  /** Whom it is to; empty for an activity. */
  audience: string;
  channel: string;
  standing: UpdateStanding | null;
  locked: boolean;
  /** Its audience is taken out of use: it goes nowhere. */
  outOfUse?: boolean;
  /** May be given another day here, by whoever looks. */
  movable: boolean;
  revision: number;
  /** What it takes to make it; 0 for an activity. */
  minutes: number;
  href: string;
};

export type CalendarDay = {
  date: string;
  /** Whether it lies in the month that was asked for. */
  inMonth: boolean;
  /** Not before today, so that something can be put there. */
  ahead: boolean;
  closed: ClosedReason | null;
  /** Closed for the same reason as the day before it in the week: said once. */
  goesOn: boolean;
  items: CalendarItem[];
};

export type CalendarWeek = { week: number; minutes: number; days: CalendarDay[] };

/** `YYYY-MM` */
export type Month = string;

export const monthOf = (date: string): Month => date.slice(0, 7);

/** Months later; earlier where it is below zero. */
export function addMonths(month: Month, count: number): Month {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + count);
  return at.toISOString().slice(0, 7);
}

/** Whether a text is a month between 1900 and 2200. */
export const isMonth = (text: string): boolean => /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text);

export const weekOf = (date: string): number => getISOWeek(new Date(`${date}T12:00:00`));

/** The first day shown, a Monday, and the last, a Sunday. */
export function shownDays(month: Month): { from: string; to: string } {
  const first = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  return { from: addDays(first, 1 - weekdayOf(first)), to: addDays(last, 7 - weekdayOf(last)) };
}

type Facts = { month: Month; today: string; items: readonly CalendarItem[]; closedOn: ClosedOn };

export function calendarOf({ month, today, items, closedOn }: Facts): CalendarWeek[] {
  const { from, to } = shownDays(month);
  const byDate = new Map<string, CalendarItem[]>();
  for (const item of items) byDate.set(item.date, [...(byDate.get(item.date) ?? []), item]);
  const weeks: CalendarWeek[] = [];
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((day): CalendarDay => {
      const date = addDays(monday, day);
      const on = (byDate.get(date) ?? []).toSorted((one, other) => (one.time < other.time ? -1 : 1));
      const closed = closedOn(date) ?? null;
      const before = day === 0 ? undefined : closedOn(addDays(date, -1));
      const goesOn = closed !== null && before !== undefined && sameRun(closed, before);
      return { date, inMonth: monthOf(date) === month, ahead: date >= today, closed, goesOn, items: on };
    });
    const minutes = days.flatMap((day) => day.items).reduce((sum, item) => sum + item.minutes, 0);
    weeks.push({ week: weekOf(monday), minutes, days });
  }
  return weeks;
}

export type CalendarFilter = { month: Month; audienceId: string | null };

/** What does not read is as if it had not been asked for. */
export function readCalendarFilter(params: URLSearchParams, today: string): CalendarFilter {
  const month = params.get("month") ?? "";
  return { month: isMonth(month) ? month : monthOf(today), audienceId: params.get("audience") || null };
}

/** The months one would jump to: half a year back and a year ahead, and the one that is shown. */
export function monthChoices(today: string, chosen: Month): Month[] {
  const around = Array.from({ length: 19 }, (_, position) => addMonths(monthOf(today), position - 6));
  return [...new Set([...around, chosen])].sort();
}

export const itemIn = (weeks: readonly CalendarWeek[], id: string): CalendarItem | undefined =>
  weeks.flatMap(({ days }) => days.flatMap(({ items }) => items)).find((item) => item.id === id);

export const dayIn = (weeks: readonly CalendarWeek[], date: string): CalendarDay | undefined =>
  weeks.flatMap(({ days }) => days).find((day) => day.date === date);

/** The same weeks with one item on another of their days, and its minutes in that week. */
export function withMoved(weeks: readonly CalendarWeek[], id: string, date: string): CalendarWeek[] {
  const item = itemIn(weeks, id);
  if (!item || !dayIn(weeks, date)) return [...weeks];
  return weeks.map((week) => {
    const days = week.days.map((day) => {
      const others = day.items.filter((one) => one.id !== id);
      if (day.date !== date) return { ...day, items: others };
      const items = [...others, { ...item, date }].sort((one, other) => (one.time < other.time ? -1 : 1));
      return { ...day, items };
    });
    const minutes = days.flatMap((day) => day.items).reduce((sum, one) => sum + one.minutes, 0);
    return { ...week, days, minutes };
  });
}

/** The address of the plan after a move: the same month, or that of the new day where it lies in another. */
export function planAddress(
  { month, audienceId }: CalendarFilter,
  { id, date, from }: { id: string; date: string; from: string },
): string {
  const shown = shownDays(month);
  const params = new URLSearchParams({ month: shown.from <= date && date <= shown.to ? month : monthOf(date) });
  if (audienceId) params.set("audience", audienceId);
  params.set("moved", id);
  params.set("from", from);
  return `?${params}`;
}
