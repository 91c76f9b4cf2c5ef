// Advice that no data can answer. Pure.
import type { ItemId } from "../item-ids.ts";
import { attested, type Rule } from "../rule.ts";

export const guidanceRules = {
  "np-define-knowledge": attested(),
  "np-clear-commission": attested(),
} satisfies Partial<Record<ItemId, Rule>>;
