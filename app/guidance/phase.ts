// Where a cooperation is in the ten steps of the guidance. The steps are the source's; the four phases are ours. Pure.
import type { ItemId } from "./item-ids.ts";
import type { Status } from "./rule.ts";

export const phases = ["start", "build", "deliver", "renew"] as const;
export type Phase = (typeof phases)[number];

export const stepsOf: Record<Phase, readonly ItemId[]> = {
  start: ["ox10-01-initial-analysis", "ox10-02-mobilise", "ox10-03-explore-goals"],
  build: ["ox10-04-main-activity", "ox10-05-quick-wins", "ox10-06-form-and-leader", "ox10-07-engage-subprojects"],
  deliver: ["ox10-08-deliver-celebrate", "ox10-09-evaluate"],
  renew: ["ox10-10-renew-or-close"],
};

export const allSteps: readonly ItemId[] = phases.flatMap((phase) => stepsOf[phase]);

/** The number of a phase's first step, from 1. */
export const firstStep = (phase: Phase): number =>
  phases.slice(0, phases.indexOf(phase)).reduce((sum, before) => sum + stepsOf[before].length, 1);

export type Whereabouts = {
  phase: Phase;
  /** Its steps that lack something; none where everything known is in place. */
  open: ItemId[];
  /** Steps of it and of the phases before that nobody has answered for. They hold nobody back, and are not hidden. */
  unanswered: ItemId[];
};

/**
 * The first phase with a step that lacks something, wholly or partly. Where none does, the first with a step that nobody
 * has answered for; where all is answered, the last.
 */
export function phaseOf(statusOf: (id: ItemId) => Status): Whereabouts {
  const lacks = (id: ItemId) => ["unmet", "partial"].includes(statusOf(id));
  const asks = (id: ItemId) => statusOf(id) === "attestNeeded";
  const first = (test: (id: ItemId) => boolean) => phases.find((phase) => stepsOf[phase].some(test));
  const phase = first(lacks) ?? first(asks) ?? "renew";
  const until = phases.slice(0, phases.indexOf(phase) + 1).flatMap((each) => stepsOf[each]);
  return { phase, open: stepsOf[phase].filter(lacks), unanswered: until.filter(asks) };
}
