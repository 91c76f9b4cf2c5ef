// Ambassadors: what the guidance asks, and what of ours answers it. Pure.
import { settingOf } from "~/regions/setting.ts";
import type { ItemId } from "../item-ids.ts";
import { computed, eachMember, type Found, finding, found, isSo, type Rule, shareOf, type Thing } from "../rule.ts";
import * as set from "../settings/ambassadors.ts";

export type AmbassadorFacts = {
  /** One who has agreed to something that still holds, by member. */
  consented: Readonly<Record<string, readonly Thing[]>>;
  /** Told by an ambassador within the days set. */
  heard: Found;
  /** Asked more often within the days set than they have said yes to. */
  askedTooOften: Found;
  count: number;
  business: Found;
};

export const ambassadorRules = {
  "ds-ambassadors": computed({
    looksAt: "guidance:look.ambassadors",
    thresholds: [set.voiceDays, set.askedDays],
    find: ({ region, ambassadors: { consented, heard, askedTooOften, count } }, _, today) =>
      finding(
        [
          eachMember(region.members, consented, "guidance:say.membersWithAmbassador"),
          isSo(heard.count > 0, {
            says: { key: "guidance:say.ambassadorsHeard", values: { count: heard.count } },
            evidence: heard,
          }),
          isSo(count > 0 && askedTooOften.count === 0, {
            says: { key: "guidance:say.askedTooOften", values: { count: askedTooOften.count } },
            missing: askedTooOften,
          }),
        ],
        today,
      ),
  }),

  "lit-enthusiasm": computed({
    looksAt: "guidance:look.enthusiasm",
    thresholds: [set.storyDays],
    place: "messages",
    find({ messages: { pillars } }, _, today) {
      const thing = ({ id, title }: (typeof pillars)[number]): Thing => ({ type: "pillar", id, title });
      const told = pillars.filter(({ toldLately }) => toldLately > 0);
      const says = { key: "guidance:say.pillarsTold", values: { count: told.length, of: pillars.length } };
      const missing = found(pillars.filter((pillar) => !told.includes(pillar)).map(thing));
      return finding(
        [
          shareOf(told.length, pillars.length, {
            says,
            none: "guidance:say.noPillars",
            evidence: found(told.map(thing)),
            missing,
          }),
        ],
        today,
      );
    },
  }),

  "nl-time": computed({
    looksAt: "guidance:look.businessAmbassadors",
    thresholds: [set.businessShare, set.businessSectors],
    find({ ambassadors: { count, business } }, kept, today) {
      const says = { key: "guidance:say.businessAmbassadors", values: { count: business.count, of: count } };
      const share = settingOf(kept, set.businessShare) / 100;
      const none = "guidance:say.noAmbassadors";
      return finding([shareOf(business.count, count, { says, none, evidence: business }, share)], today);
    },
  }),
} satisfies Partial<Record<ItemId, Rule>>;
