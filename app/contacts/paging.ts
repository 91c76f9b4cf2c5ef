// A long list by name, a page at a time: a page begins after one person or ends before another, so the last page of a
// hundred thousand is as near as the first. Pure.

export type Place = { after: string } | { before: string } | null;

export const readPlace = (params: URLSearchParams): Place => {
  const after = params.get("after")?.slice(0, 60);
  const before = params.get("before")?.slice(0, 60);
  if (after) return { after };
  return before ? { before } : null;
};

export type NamePage<T> = {
  rows: T[];
  /** Whose row the page before ends above, and the page after begins below; null at either end. */
  before: string | null;
  after: string | null;
};

/**
 * @param found in reading order after a place (or from the start), against it before one; one more than fits, if there is
 */
export function namePage<T extends { id: string }>(found: readonly T[], place: Place, size: number): NamePage<T> {
  const more = found.length > size;
  const backwards = place !== null && "before" in place;
  const rows = backwards ? found.slice(0, size).reverse() : found.slice(0, size);
  const first = rows[0]?.id ?? null;
  const last = rows.at(-1)?.id ?? null;
  return {
    rows,
    before: backwards ? (more ? first : null) : place === null ? null : first,
    after: backwards ? last : more ? last : null,
  };
}

/** A count that stops where more would say nothing: «over 1000». */
export type Bounded = { count: number; more: boolean };
export const countLimit = 1000;
export const boundedCount = (counted: number): Bounded => ({
  count: Math.min(counted, countLimit),
  more: counted > countLimit,
});
