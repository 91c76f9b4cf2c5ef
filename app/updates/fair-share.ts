// How what has been told is shared between the members: one vote each, whatever their size. Pure.
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { leftOutPoints, shareDays } from "./settings.ts";

/** What a region says of its share: the rolling window in civil days, and how far below the even share is left out. */
export type ShareRule = { days: number; leftOutPoints: number };

/** As we propose it. */
export const proposedShareRule: ShareRule = { days: shareDays.proposed, leftOutPoints: leftOutPoints.proposed };

/** The first civil day of the window that ends today; today is one of them. */
export const firstShareDay = (now: Date, { days }: ShareRule): string => addDays(civilDate(now), 1 - days);

/** Midnight in Norway on that day. */
export const shareStart = (now: Date, rule: ShareRule): Date => instantAt(firstShareDay(now, rule), "00:00");

export type ShareRow<P> = {
  memberId: string;
  name: string;
  pairs: P[];
  /** Of all pairs, 0–1. */
  share: number;
  leftOut: boolean;
};

export type Shared<P> = {
  windowDays: number;
  total: number;
  /** What each would have were it even: 1/n. */
  even: number;
  /** In the members' own order: never ranked. */
  rows: ShareRow<P>[];
};

/**
 * Each member's part of all pairs, against 1/n. Left out: below the even share by more than the rule's points. Where nothing
 * has been told at all, nobody is left out of it; and among seven or more an even share is itself less than that.
 */
export function fairShare<P extends { memberId: string }>(
  members: readonly { id: string; name: string }[],
  pairs: readonly P[],
  rule: ShareRule,
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
    return {
      memberId: id,
      name,
      pairs: own,
      share,
      leftOut: total > 0 && even - share > rule.leftOutPoints / 100 + 1e-9,
    };
  });
  return { windowDays: rule.days, total, even, rows };
}
