// What of the timeline is shown, read from the address. Pure.
import { addDays, isCivilDate } from "~/platform/civil-date.ts";
import { type ItemKind, itemKinds } from "./kinds.ts";
import { addMonths, mondayOf, monthOf, readMonth } from "./months.ts";

export const lanes = ["member", "audience"] as const;
export type Lanes = (typeof lanes)[number];

export type TimelineFilter = {
  /** None: of every kind. */
  kinds: ItemKind[];
  memberId: string | null;
  audienceId: string | null;
  text: string;
  /** `YYYY-MM`; none: from this month on. */
  month: string | null;
  /** The one that is looked at alone. */
  day: string | null;
  /** Its Monday; looked at alone. */
  week: string | null;
  /** Of a day with more than fits: from 1. */
  page: number;
  lanes: Lanes | null;
};

const readDay = (text: string): string | null => (isCivilDate(text) && readMonth(monthOf(text)) ? text : null);

/** What does not read is as if it had not been asked for. */
export function readTimelineFilter(params: URLSearchParams): TimelineFilter {
  const day = params.get("day") ?? "";
  const week = params.get("week") ?? "";
  const page = Number(params.get("page"));
  const kinds = itemKinds.filter((kind) => params.getAll("kind").includes(kind));
  return {
    kinds: kinds.length === itemKinds.length ? [] : kinds,
    memberId: params.get("member")?.slice(0, 60) || null,
    audienceId: params.get("audience")?.slice(0, 60) || null,
    text: (params.get("text") ?? "")
      .replace(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, 100),
    month: readMonth(params.get("month") ?? ""),
    day: readDay(day),
    week: readDay(week) && mondayOf(week),
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
    lanes: lanes.find((each) => each === params.get("lanes")) ?? null,
  };
}

/** The same view with something else in it. */
export function searchFor(filter: TimelineFilter, change: Partial<TimelineFilter>): string {
  const { kinds, memberId, audienceId, text, month, day, week, page, lanes } = { ...filter, page: 1, ...change };
  const params = new URLSearchParams();
  for (const kind of kinds) params.append("kind", kind);
  if (memberId) params.set("member", memberId);
  if (audienceId) params.set("audience", audienceId);
  if (text) params.set("text", text);
  if (month) params.set("month", month);
  if (day) params.set("day", day);
  if (week) params.set("week", week);
  if (lanes) params.set("lanes", lanes);
  if (page > 1) params.set("page", String(page));
  const search = params.toString();
  return search ? `?${search}` : "?";
}

/** What is narrowed besides time. */
export const isNarrowed = ({ kinds, memberId, audienceId, text }: TimelineFilter): boolean =>
  kinds.length > 0 || Boolean(memberId || audienceId || text);

/** The month that is asked for; without one this month and the next, so that what comes is in sight on the 30th too. */
export function monthsShown({ month }: Pick<TimelineFilter, "month">, today: string): string[] {
  const now = monthOf(today);
  return month ? [month] : [now, addMonths(now, 1)];
}

const weeksInLanes = 13;

/** The Mondays of a quarter of a year: from the month that is asked for, or with today in the middle. */
export function weeksShown({ month }: Pick<TimelineFilter, "month">, today: string): string[] {
  const first = month ? mondayOf(`${month}-01`) : addDays(mondayOf(today), -7 * Math.floor(weeksInLanes / 2));
  return Array.from({ length: weeksInLanes }, (_, n) => addDays(first, 7 * n));
}
