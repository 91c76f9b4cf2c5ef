// Media strategy and preparedness: what the guidance asks, and what of ours answers it. Pure.
import { addDays } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import type { ItemId } from "../item-ids.ts";
import { atLeast, computed, type Found, finding, isSo, type Rule } from "../rule.ts";
import * as set from "../settings/preparedness.ts";
import { strategyDays } from "../settings/strategy.ts";
import { approvedPart } from "./strategy.ts";

export type PreparednessFacts = {
  /** Looked over within the time set, and the others. */
  cardsReviewed: Found;
  cardsNotReviewed: Found;
  /** Civil date of the last exercise, of a card or as a whole. */
  lastExercisedOn: string | null;
};

export const preparednessRules = {
  "ds-media-strategy": computed({
    looksAt: "guidance:look.mediaStrategy",
    thresholds: [strategyDays, set.cardsNeeded, set.cardDays, set.exerciseDays],
    find({ strategy, preparedness }, kept, today) {
      const { cardsReviewed, cardsNotReviewed, lastExercisedOn } = preparedness;
      const exercisedSince = addDays(today, -settingOf(kept, set.exerciseDays));
      const need = settingOf(kept, set.cardsNeeded);
      const count = cardsReviewed.count;
      return finding(
        [
          approvedPart(strategy, today, settingOf(kept, strategyDays)),
          atLeast(count, need, {
            says:
              count + cardsNotReviewed.count > 0
                ? { key: "guidance:say.cardsReviewed", values: { count, of: count + cardsNotReviewed.count } }
                : { key: "guidance:say.noCards" },
            evidence: cardsReviewed,
            missing: cardsNotReviewed,
          }),
          isSo(lastExercisedOn !== null && lastExercisedOn >= exercisedSince, {
            says: lastExercisedOn
              ? { key: "guidance:say.exercised", values: { on: { day: lastExercisedOn } } }
              : { key: "guidance:say.notExercised" },
          }),
        ],
        today,
      );
    },
  }),
} satisfies Partial<Record<ItemId, Rule>>;
