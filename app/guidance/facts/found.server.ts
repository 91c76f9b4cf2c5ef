// One query for both: how many rows there are, and the first few to show.
import { type SQL, sql } from "drizzle-orm";
import type { Found, Thing } from "../rule.ts";
import type { ThingType } from "../thing-path.ts";

/** How many rows the query would give without its limit; select it as `total`. */
export const total = sql<number>`count(*) over ()`.mapWith(Number);

/** Rows of a query with `total` and `.limit(shownAtMost)`. */
export function foundOf(type: ThingType, rows: readonly { id: string; title: string; total: number }[]): Found {
  return { count: rows[0]?.total ?? 0, things: rows.map(({ id, title }) => ({ type, id, title })) };
}

/** How many rows of a group fulfil it; for grouped queries. */
export const countWhere = (condition: SQL | undefined) =>
  sql<number>`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number);

/** What each member has, from rows with one thing of a member each. */
export function byMember(
  type: ThingType,
  rows: readonly { memberId: string | null; id: string; title: string }[],
): Record<string, Thing[]> {
  const had: Record<string, Thing[]> = {};
  for (const { memberId, id, title } of rows) {
    if (memberId === null) continue;
    had[memberId] ??= [];
    had[memberId].push({ type, id, title });
  }
  return had;
}
