// The filter sentence of the list, read from the URL. Pure.
import { isCivilDate } from "~/platform/civil-date.ts";

export type ListFilter = {
  memberId: string | null;
  /** Civil date. */
  since: string | null;
  text: string;
  page: number;
};

/** What does not read is as if it had not been asked for. */
export function readListFilter(params: URLSearchParams): ListFilter {
  const since = params.get("since") ?? "";
  const page = Number(params.get("page"));
  return {
    memberId: params.get("member") || null,
    since: isCivilDate(since) ? since : null,
    text: (params.get("text") ?? "")
      .replace(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, 100),
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1,
  };
}

/** The same list, another page of it. */
export function searchFor({ memberId, since, text }: ListFilter, page: number): string {
  const params = new URLSearchParams();
  if (text) params.set("text", text);
  if (memberId) params.set("member", memberId);
  if (since) params.set("since", since);
  if (page > 1) params.set("page", String(page));
  const search = params.toString();
  return search ? `?${search}` : "?";
}

export const isNarrowed = ({ memberId, since, text }: ListFilter): boolean => Boolean(memberId || since || text);

/**
 * The dates one would choose from: the first of this month, of that two months earlier, of this year and of the last,
 * newest first; and the one that is chosen, if it is another.
 */
export function sinceChoices(today: string, chosen: string | null): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const firstOf = (months: number) => new Date(Date.UTC(year, months - 1, 1)).toISOString().slice(0, 10);
  const dates = new Set([firstOf(month), firstOf(month - 2), firstOf(1), firstOf(1 - 12)]);
  if (chosen) dates.add(chosen);
  return [...dates].sort().reverse();
}
