// What several carriers (releases) lay on one success, as one story. Pure.
import type { Story } from "./story-gate.ts";

export type Restriction = { approved: boolean; ready: boolean; embargoUntil: Date | null };

/**
 * Nobody's approval is needed where nothing carries it. Where something does, one carrier that everyone has approved and
 * that is ready is enough, for a draft written later takes nothing back; but every embargo holds, also a later one's.
 * @param draft handed in and not looked over: not ready, whatever carries it
 */
export function storyUnder(restrictions: readonly Restriction[], draft: boolean): Story {
  const free = restrictions.length === 0;
  const open = restrictions.find(({ approved, ready }) => approved && ready);
  const embargoes = restrictions.flatMap(({ embargoUntil }) => (embargoUntil ? [embargoUntil.getTime()] : []));
  return {
    approved: free || open !== undefined || restrictions.some(({ approved }) => approved),
    ready: !draft && (free || open !== undefined),
    embargoUntil: embargoes.length > 0 ? new Date(Math.max(...embargoes)) : null,
    onHold: false,
  };
}
