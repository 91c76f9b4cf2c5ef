// Media strategy and preparedness: what the guidance asks, and what of ours answers it. Pure.
import { addDays } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import type { ItemId } from "../item-ids.ts";
import { atLeast, computed, type Found, finding, found, isSo, type Rule } from "../rule.ts";
import * as set from "../settings/preparedness.ts";

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
    thresholds: [set.strategyDays, set.cardsNeeded, set.cardDays, set.exerciseDays],
    find({ strategy: { strategyId, title, approvedOn }, preparedness }, kept, today) {
      const { cardsReviewed, cardsNotReviewed, lastExercisedOn } = preparedness;
      const approvedSince = addDays(today, -settingOf(kept, set.strategyDays));
      const exercisedSince = addDays(today, -settingOf(kept, set.exerciseDays));
      const need = settingOf(kept, set.cardsNeeded);
      const count = cardsReviewed.count;
      return finding(
        [
          isSo(approvedOn !== null && approvedOn >= approvedSince, {
            says: approvedOn
              ? { key: "guidance:say.strategyApproved", values: { on: { day: approvedOn } } }
              : { key: "guidance:say.strategyNotApproved" },
            evidence: found(strategyId && approvedOn ? [{ type: "strategy", id: strategyId, title }] : []),
          }),
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
