// All that the rules may ask about, by subject. Pure; read by facts.queries.server.ts.
import type { Member } from "./rule.ts";
import type { AmbassadorFacts } from "./rules/ambassadors.ts";
import type { AudienceFacts } from "./rules/audiences.ts";
import type { FeedbackFacts } from "./rules/feedback.ts";
import type { GoalFacts } from "./rules/goals.ts";
import type { MessageFacts } from "./rules/messages.ts";
import type { PlannerFacts } from "./rules/planner.ts";
import type { PreparednessFacts } from "./rules/preparedness.ts";
import type { PressFacts } from "./rules/press.ts";
import type { StakeholderFacts } from "./rules/stakeholders.ts";
import type { StrategyFacts } from "./rules/strategy.ts";
import type { SuccessFacts } from "./rules/successes.ts";
import type { TimelineFacts } from "./rules/timeline.ts";

export type Facts = {
  region: RegionFacts;
  strategy: StrategyFacts;
  stakeholders: StakeholderFacts;
  goals: GoalFacts;
  preparedness: PreparednessFacts;
  messages: MessageFacts;
  press: PressFacts;
  successes: SuccessFacts;
  audiences: AudienceFacts;
  feedback: FeedbackFacts;
  timeline: TimelineFacts;
  ambassadors: AmbassadorFacts;
  planner: PlannerFacts;
};

export type RegionFacts = {
  /** Those who are in it now, by name. */
  members: readonly Member[];
  /** Civil date on which the cooperation began. */
  startedOn: string | null;
};
