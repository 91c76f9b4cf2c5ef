// The three things to do next, by an order that is told. Pure.
import type { ItemId } from "./item-ids.ts";
import type { Whereabouts } from "./phase.ts";
import { stepsOf } from "./phase.ts";
import type { Status } from "./rule.ts";
import type { Standing } from "./standing.ts";

export const nextCount = 3;

/** What this product is for: the advice on sharing successes, by what rests on what. */
export const core: readonly ItemId[] = [
  "ds-stakeholder-analysis",
  "ds-tailored-messages",
  "ds-comm-goals",
  "ds-plan-outreach",
  "ds-comm-roles",
  "ds-continuous",
  "ds-set-agenda",
  "ds-dialogue",
  "ds-invite-press",
  "ds-ambassadors",
  "ds-challenges",
  "ds-media-strategy",
];

const urgency: Partial<Record<Status, number>> = { unmet: 0, partial: 1, attestNeeded: 2 };

/**
 * First what the phase's own steps and sharing successes lack wholly, then partly; then the same of the rest; last what
 * somebody must answer for. One of each part of the work, so that three things are not three sides of one.
 */
export function nextThings(standings: readonly Standing[], { phase }: Pick<Whereabouts, "phase">): Standing[] {
  const near = [...stepsOf[phase], ...core];
  const ranked = standings.flatMap((standing, position) => {
    const urgent = urgency[standing.status];
    if (urgent === undefined) return [];
    const place = near.indexOf(standing.item.id);
    const beside = place < 0 ? 1 : 0;
    const rank = urgent === urgency.attestNeeded ? 4 + beside : beside * 2 + urgent;
    return [{ standing, rank, position: place < 0 ? position : place }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.position - b.position);
  const chosen: Standing[] = [];
  for (const { standing } of ranked) {
    if (chosen.length === nextCount) break;
    if (!chosen.some(({ item }) => item.module === standing.item.module)) chosen.push(standing);
  }
  return chosen;
}
