// Results: what the guidance asks, and what of ours answers it. Pure.
import { settingOf } from "~/regions/setting.ts";
import type { ItemId } from "../item-ids.ts";
import {
  atLeast,
  computed,
  eachMember,
  type Found,
  finding,
  found,
  isSo,
  notApplicable,
  ofAll,
  type Rule,
  shareOf,
  type Thing,
} from "../rule.ts";
import * as set from "../settings/successes.ts";

export type SuccessFacts = {
  /** The first easy one that happened after the cooperation began, and its civil date. */
  first: (Thing & { on: string }) | null;
  /** Easy gains within the days set after the cooperation began. */
  early: Found;
  /** Happened long enough ago to have been told, within the days set: told soon enough, later or scheduled, and neither. */
  toldInTime: Found;
  toldLate: Found;
  untold: Found;
  /** Told within the days set, with a number, and good for the member. */
  gain: Readonly<Record<string, readonly Thing[]>>;
  /** Of two members or more, within the days set. */
  shared: Found;
  /** Recorded within the days set: with what it means to a member, and without. */
  withBenefit: Found;
  withoutBenefit: Found;
  /** One told within the days set of each of the five kinds that there is one of. */
  types: readonly Thing[];
  skills: Found;
  complementary: Found;
};

const thereIs = (some: Found, key: string) =>
  isSo(some.count > 0, { says: { key, values: { count: some.count } }, evidence: some });

export const successRules = {
  "ox10-05-quick-wins": computed({
    looksAt: "guidance:look.quickWins",
    thresholds: [set.earlyDays, set.quickWinTopics],
    find({ region, successes }, _, today) {
      if (region.startedOn === null) return notApplicable({ key: "guidance:say.noStart" }, today);
      return finding([thereIs(successes.early, "guidance:say.quickWins")], today);
    },
  }),

  "ox10-08-deliver-celebrate": computed({
    looksAt: "guidance:look.celebrate",
    thresholds: [set.tellWithinDays, set.tellSinceDays],
    find({ successes: { toldInTime, toldLate, untold } }, kept, today) {
      const of = toldInTime.count + toldLate.count + untold.count;
      if (of === 0) return notApplicable({ key: "guidance:say.nothingDue" }, today);
      const count = of - untold.count;
      const inTime = toldInTime.count;
      const days = settingOf(kept, set.tellWithinDays);
      return finding(
        [
          shareOf(count, of, {
            says: { key: "guidance:say.celebrated", values: { count, of } },
            evidence: toldInTime,
            missing: untold,
          }),
          shareOf(inTime, of, {
            says: { key: "guidance:say.celebratedInTime", values: { count: inTime, of, days } },
            missing: toldLate,
          }),
        ],
        today,
      );
    },
  }),

  "sk-pro-obvious-gain": computed({
    looksAt: "guidance:look.gain",
    thresholds: [set.gainDays],
    find: ({ region, successes }, _, today) =>
      finding([eachMember(region.members, successes.gain, "guidance:say.gain")], today),
  }),

  "np-share-leads": computed({
    looksAt: "guidance:look.shared",
    thresholds: [set.sharedDays],
    find: ({ successes }, _, today) => finding([thereIs(successes.shared, "guidance:say.shared")], today),
  }),

  "np-act-before-adoption": computed({
    looksAt: "guidance:look.beforeAdoption",
    thresholds: [set.quickWinTopics],
    find({ strategy: { approvedOn }, successes: { first } }, _, today) {
      const before = first !== null && (approvedOn === null || first.on < approvedOn);
      const says = first
        ? { key: "guidance:say.firstResult", values: { on: { day: first.on } } }
        : { key: "guidance:say.noResult" };
      const evidence = found(first ? [{ type: first.type, id: first.id, title: first.title }] : []);
      return finding([isSo(before, { says, evidence })], today);
    },
  }),

  "np-local-or-indirect": computed({
    looksAt: "guidance:look.benefits",
    thresholds: [set.benefitDays],
    find({ successes: { withBenefit, withoutBenefit } }, _, today) {
      if (withBenefit.count + withoutBenefit.count === 0)
        return notApplicable({ key: "guidance:say.noneRecorded" }, today);
      return finding([ofAll(withBenefit, withoutBenefit, "guidance:say.benefits")], today);
    },
  }),

  "lit-result-types": computed({
    looksAt: "guidance:look.types",
    thresholds: [
      set.typesNeeded,
      set.typesDays,
      set.servicesTopics,
      set.expertiseTopics,
      set.influenceTopics,
      set.developmentTopics,
      set.trustTopics,
    ],
    find({ successes: { types } }, kept, today) {
      const need = settingOf(kept, set.typesNeeded);
      const says = { key: "guidance:say.types", values: { count: types.length, need } };
      return finding([atLeast(types.length, need, { says, evidence: found(types) })], today);
    },
  }),

  "nl-skills": computed({
    looksAt: "guidance:look.skills",
    thresholds: [set.skillsTopics, set.skillsDays],
    find: ({ successes }, _, today) => finding([thereIs(successes.skills, "guidance:say.skills")], today),
  }),

  "nl-complementary": computed({
    looksAt: "guidance:look.complementary",
    thresholds: [set.complementaryTopics, set.complementaryDays],
    find: ({ successes }, _, today) => finding([thereIs(successes.complementary, "guidance:say.complementary")], today),
  }),
} satisfies Partial<Record<ItemId, Rule>>;
