// The rule of each item. Pure.
import type { ItemId } from "./item-ids.ts";
import type { Rule } from "./rule.ts";
import { activityRules } from "./rules/activities.ts";
import { ambassadorRules } from "./rules/ambassadors.ts";
import { audienceRules } from "./rules/audiences.ts";
import { feedbackRules } from "./rules/feedback.ts";
import { goalRules } from "./rules/goals.ts";
import { guidanceRules } from "./rules/guidance.ts";
import { messageRules } from "./rules/messages.ts";
import { plannerRules } from "./rules/planner.ts";
import { preparednessRules } from "./rules/preparedness.ts";
import { pressRules } from "./rules/press.ts";
import { pulseRules } from "./rules/pulse.ts";
import { stakeholderRules } from "./rules/stakeholders.ts";
import { strategyRules } from "./rules/strategy.ts";
import { successRules } from "./rules/successes.ts";
import { timelineRules } from "./rules/timeline.ts";

export const rules: Record<ItemId, Rule> = {
  ...strategyRules,
  ...stakeholderRules,
  ...goalRules,
  ...preparednessRules,
  ...guidanceRules,
  ...messageRules,
  ...pressRules,
  ...successRules,
  ...audienceRules,
  ...feedbackRules,
  ...timelineRules,
  ...ambassadorRules,
  ...plannerRules,
  ...pulseRules,
  ...activityRules,
};
