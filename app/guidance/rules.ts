// The rule of each item. Pure.
import type { ItemId } from "./item-ids.ts";
import type { Rule } from "./rule.ts";
import { goalRules } from "./rules/goals.ts";
import { guidanceRules } from "./rules/guidance.ts";
import { preparednessRules } from "./rules/preparedness.ts";
import { stakeholderRules } from "./rules/stakeholders.ts";
import { strategyRules } from "./rules/strategy.ts";

export const rules: Record<ItemId, Rule> = {
  ...strategyRules,
  ...stakeholderRules,
  ...goalRules,
  ...preparednessRules,
  ...guidanceRules,
};
