// How people take part: what no data of ours can show. Pure.
import type { ItemId } from "../item-ids.ts";
import { attested, type Rule } from "../rule.ts";

export const activityRules = {
  "sk-cap-safe-no": attested(),
  "np-plan-fatigue": attested(),
  "np-assign-by-interest": attested(),
} satisfies Partial<Record<ItemId, Rule>>;
