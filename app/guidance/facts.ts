// All that the rules may ask about, by subject. Pure; read by facts.queries.server.ts.
import type { Member } from "./rule.ts";
import type { GoalFacts } from "./rules/goals.ts";
import type { PreparednessFacts } from "./rules/preparedness.ts";
import type { StakeholderFacts } from "./rules/stakeholders.ts";
import type { StrategyFacts } from "./rules/strategy.ts";

export type Facts = {
  region: RegionFacts;
  strategy: StrategyFacts;
  stakeholders: StakeholderFacts;
  goals: GoalFacts;
  preparedness: PreparednessFacts;
};

export type RegionFacts = {
  /** Those who are in it now, by name. */
  members: readonly Member[];
  /** Civil date on which the cooperation began. */
  startedOn: string | null;
};
