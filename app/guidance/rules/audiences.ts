// Audiences: what the guidance asks, and what of ours answers it. Pure.
import { settingOf } from "~/regions/setting.ts";
import type { ItemId } from "../item-ids.ts";
import { attested, computed, finding, found, isSo, type Rule, shareOf, type Thing } from "../rule.ts";
import * as set from "../settings/audiences.ts";

export type AudienceFact = {
  id: string;
  title: string;
  /** How easy the latest text was that it heard within the days set (LIX); null where there was none. */
  lix: number | null;
};

export type AudienceFacts = {
  /** In use, those of the press apart; they are made by hand and are few. */
  audiences: readonly AudienceFact[];
};

const thing = ({ id, title }: AudienceFact): Thing => ({ type: "audience", id, title });

/** One that is called something of the kind. */
function called(audiences: readonly AudienceFact[], words: readonly string[], key: { there: string; missing: string }) {
  const those = audiences.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word.toLowerCase())));
  return isSo(those.length > 0, {
    says: { key: those.length > 0 ? key.there : key.missing },
    evidence: found(those.map(thing)),
  });
}

export const audienceRules = {
  "sk-pro-functional-region": attested("guidance:attest.commuting"),

  "np-summaries": computed({
    looksAt: "guidance:look.summaries",
    thresholds: [set.summaryDays, set.summaryLix],
    find({ audiences: { audiences } }, kept, today) {
      const most = settingOf(kept, set.summaryLix);
      const those = audiences.filter(({ lix }) => lix !== null && lix <= most);
      return finding(
        [
          shareOf(those.length, audiences.length, {
            says: { key: "guidance:say.summaries", values: { count: those.length, of: audiences.length } },
            none: "guidance:say.noAudiences",
            evidence: found(those.map(thing)),
            missing: found(audiences.filter((audience) => !those.includes(audience)).map(thing)),
          }),
        ],
        today,
      );
    },
  }),

  "np-other-voices": computed({
    looksAt: "guidance:look.otherVoices",
    thresholds: [set.youthWords, set.olderWords, set.newcomerWords],
    find: ({ audiences: { audiences } }, kept, today) =>
      finding(
        [
          called(audiences, settingOf(kept, set.youthWords), {
            there: "guidance:say.youthThere",
            missing: "guidance:say.youthMissing",
          }),
          called(audiences, settingOf(kept, set.olderWords), {
            there: "guidance:say.olderThere",
            missing: "guidance:say.olderMissing",
          }),
          called(audiences, settingOf(kept, set.newcomerWords), {
            there: "guidance:say.newcomersThere",
            missing: "guidance:say.newcomersMissing",
          }),
        ],
        today,
      ),
  }),

  "nl-planning-law": attested("guidance:attest.planningLaw"),
} satisfies Partial<Record<ItemId, Rule>>;
