// The three things to do next, by an order that is told. Pure.
import type { Whereabouts } from "./phase.ts";
import { stepsOf } from "./phase.ts";
import type { Status } from "./rule.ts";
import type { Standing } from "./standing.ts";

export const nextCount = 3;

/** What this product is for: the advice on sharing successes. */
const coreSection = "Del suksessene";

const urgency: Partial<Record<Status, number>> = { unmet: 0, partial: 1, attestNeeded: 2 };

/**
 * First what sharing successes and the phase's own steps lack wholly, then partly; then the same of the rest; last what
 * somebody must answer for. One of each part of the work, so that three things are not three sides of one.
 */
export function nextThings(standings: readonly Standing[], { phase }: Pick<Whereabouts, "phase">): Standing[] {
  const near = ({ item }: Standing) => item.section === coreSection || stepsOf[phase].includes(item.id);
  const rank = (standing: Standing): number | null => {
    const urgent = urgency[standing.status];
    if (urgent === undefined) return null;
    const beside = near(standing) ? 0 : 1;
    return urgent === 2 ? 4 + beside : beside * 2 + urgent;
  };
  const ranked = standings.flatMap((standing, position) => {
    const at = rank(standing);
    return at === null ? [] : [{ standing, at, position }];
  });
  ranked.sort((a, b) => a.at - b.at || a.position - b.position);
  const chosen: Standing[] = [];
  for (const { standing } of ranked) {
    if (chosen.length === nextCount) break;
    if (!chosen.some(({ item }) => item.module === standing.item.module)) chosen.push(standing);
  }
  return chosen;
}
