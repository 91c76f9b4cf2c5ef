// How what has been told is shared between the members: one vote each, whatever their size. Pure.
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";

/** The rolling window, in civil days; today is one of them. */
export const shareDays = 180;
/** So far below the even share a member is left out: 15 percentage points. The boundary is ours. */
const leftOutBelow = 0.15;

/** The first civil day of the window that ends today. */
export const firstShareDay = (now: Date): string => addDays(civilDate(now), 1 - shareDays);

/** Midnight in Norway on that day. */
export const shareStart = (now: Date): Date => instantAt(firstShareDay(now), "00:00");

export type ShareRow<P> = {
  memberId: string;
  name: string;
  pairs: P[];
  /** Of all pairs, 0–1. */
  share: number;
  leftOut: boolean;
};

export type Shared<P> = {
  windowDays: typeof shareDays;
  total: number;
  /** What each would have were it even: 1/n. */
  even: number;
  /** In the members' own order: never ranked. */
  rows: ShareRow<P>[];
};

/**
 * Each member's part of all pairs, against 1/n. Left out: below the even share by more than 15 points. Where nothing
 * has been told at all, nobody is left out of it; and among seven or more an even share is itself less than that.
 */
export function fairShare<P extends { memberId: string }>(
  members: readonly { id: string; name: string }[],
  pairs: readonly P[],
): Shared<P> {
  const known = new Set(members.map(({ id }) => id));
  const counted = pairs.filter(({ memberId }) => known.has(memberId));
  const total = counted.length;
  const even = members.length === 0 ? 0 : 1 / members.length;
  const byMember = new Map<string, P[]>(members.map(({ id }) => [id, []]));
  for (const pair of counted) byMember.get(pair.memberId)?.push(pair);
  const rows = members.map(({ id, name }): ShareRow<P> => {
    const own = byMember.get(id) ?? [];
    const share = total === 0 ? 0 : own.length / total;
    return { memberId: id, name, pairs: own, share, leftOut: total > 0 && even - share > leftOutBelow + 1e-9 };
  });
  return { windowDays: shareDays, total, even, rows };
}

export type Reached = { successId: string; heardAt: Date };

/** When each success was first told to anyone, of the tellings given. */
export function firstTold(tellings: readonly Reached[]): Map<string, Date> {
  const first = new Map<string, Date>();
  for (const { successId, heardAt } of tellings) {
    const known = first.get(successId);
    if (!known || heardAt < known) first.set(successId, heardAt);
  }
  return first;
}
