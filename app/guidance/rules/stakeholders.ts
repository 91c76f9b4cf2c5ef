// Stakeholders: what the guidance asks, and what of ours answers it. Pure.
import { addDays } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { goodForDays, highFrom, limitDays } from "~/stakeholders/settings.ts";
import type { ItemId } from "../item-ids.ts";
import {
  atLeast,
  attested,
  computed,
  eachMember,
  type Found,
  finding,
  found,
  isSo,
  notApplicable,
  type Rule,
  shareOf,
  type Thing,
} from "../rule.ts";
import * as set from "../settings/stakeholders.ts";

type ByMember = Readonly<Record<string, readonly Thing[]>>;

export type StakeholderFacts = {
  count: number;
  /** By member: one that belongs to it. */
  ofMember: ByMember;
  /** Civil date of the latest assessment of any. */
  assessedOn: string | null;
  /** Not assessed for longer than an assessment is good. */
  notAssessed: Found;
  /** Great interest and great influence, and what some of them lack. */
  keyPlayers: Found;
  withoutOwner: Found;
  neverMet: Found;
  /** Not met for longer than the key players may go. */
  outOfTouch: Found;
  /** Opposition met within the days set, by member. */
  oppositionMet: ByMember;
  county: Found;
  /** From outside the municipalities, and for the cooperation by the latest assessment. */
  supportiveOutsiders: Found;
  /** Business organisations, by member. */
  business: ByMember;
  /** One from each group besides business, politics and administration. */
  sectors: readonly Thing[];
  /** Meetings and talks with specialists within the days set, by member. */
  specialistsMet: ByMember;
  /** Pairs of members that have met without all the others, within the days set, and where they did. */
  directPairs: number;
  directMeetings: Found;
};

export const stakeholderRules = {
  "ox-broad-representation": computed({
    looksAt: "guidance:look.opposition",
    thresholds: [set.oppositionDays],
    find: ({ region, stakeholders }, _, today) =>
      finding([eachMember(region.members, stakeholders.oppositionMet, "guidance:say.oppositionMet")], today),
  }),

  "ox10-01-initial-analysis": computed({
    looksAt: "guidance:look.initialAnalysis",
    thresholds: [set.stakeholdersNeeded, set.analysisDays],
    find({ region, stakeholders: { count, ofMember, assessedOn } }, kept, today) {
      const need = settingOf(kept, set.stakeholdersNeeded);
      const since = addDays(today, -settingOf(kept, set.analysisDays));
      return finding(
        [
          atLeast(count, need, { says: { key: "guidance:say.stakeholders", values: { count } } }),
          eachMember(region.members, ofMember, "guidance:say.membersRepresented"),
          isSo(assessedOn !== null && assessedOn >= since, {
            says: assessedOn
              ? { key: "guidance:say.assessedLast", values: { on: { day: assessedOn } } }
              : { key: "guidance:say.neverAssessed" },
          }),
        ],
        today,
      );
    },
  }),

  "ox10-02-mobilise": computed({
    looksAt: "guidance:look.mobilise",
    thresholds: [highFrom],
    find({ stakeholders: { keyPlayers, withoutOwner, neverMet } }, _, today) {
      const owned = keyPlayers.count - withoutOwner.count;
      const met = keyPlayers.count - neverMet.count;
      return finding(
        [
          shareOf(owned, keyPlayers.count, {
            evidence: keyPlayers,
            none: "guidance:say.noKeyPlayers",
            says: { key: "guidance:say.keyPlayersOwned", values: { count: owned, of: keyPlayers.count } },
            missing: withoutOwner,
          }),
          shareOf(met, keyPlayers.count, {
            none: "guidance:say.nobodyToMeet",
            says: { key: "guidance:say.keyPlayersEverMet", values: { count: met, of: keyPlayers.count } },
            missing: neverMet,
          }),
        ],
        today,
      );
    },
  }),

  "ox10-07-engage-subprojects": attested("guidance:attest.noProjects"),

  "sk-pro-externals": computed({
    looksAt: "guidance:look.externals",
    thresholds: [],
    find({ stakeholders: { county, supportiveOutsiders } }, _, today) {
      return finding(
        [
          isSo(county.count > 0, {
            says: { key: "guidance:say.county", values: { count: county.count } },
            evidence: county,
          }),
          isSo(supportiveOutsiders.count > 0, {
            says: { key: "guidance:say.supportiveOutsiders", values: { count: supportiveOutsiders.count } },
            evidence: supportiveOutsiders,
          }),
        ],
        today,
      );
    },
  }),

  "sk-pro-professional-level": computed({
    looksAt: "guidance:look.specialists",
    thresholds: [set.specialistDays],
    place: "activity",
    find: ({ region, stakeholders }, _, today) =>
      finding([eachMember(region.members, stakeholders.specialistsMet, "guidance:say.specialistsMet")], today),
  }),

  "ds-stakeholder-analysis": computed({
    looksAt: "guidance:look.stakeholderAnalysis",
    thresholds: [goodForDays, highFrom, limitDays.keyPlayer],
    find({ stakeholders: { count, notAssessed, keyPlayers, withoutOwner, outOfTouch } }, _, today) {
      const assessed = count - notAssessed.count;
      const owned = keyPlayers.count - withoutOwner.count;
      const inTouch = keyPlayers.count - outOfTouch.count;
      return finding(
        [
          shareOf(assessed, count, {
            none: "guidance:say.noStakeholders",
            says: { key: "guidance:say.assessed", values: { count: assessed, of: count } },
            missing: notAssessed,
          }),
          shareOf(owned, keyPlayers.count, {
            evidence: keyPlayers,
            none: "guidance:say.noKeyPlayers",
            says: { key: "guidance:say.keyPlayersOwned", values: { count: owned, of: keyPlayers.count } },
            missing: withoutOwner,
          }),
          shareOf(inTouch, keyPlayers.count, {
            none: "guidance:say.nobodyToMeet",
            says: { key: "guidance:say.keyPlayersMet", values: { count: inTouch, of: keyPlayers.count } },
            missing: outOfTouch,
          }),
        ],
        today,
      );
    },
  }),

  "lit-bridge-builder": attested(),

  "lit-direct-contact": computed({
    looksAt: "guidance:look.directContact",
    thresholds: [set.directDays, set.directShare],
    place: "activity",
    find({ region: { members }, stakeholders: { directPairs, directMeetings } }, kept, today) {
      const pairs = (members.length * (members.length - 1)) / 2;
      if (pairs === 0) return notApplicable({ key: "guidance:say.noPairs" }, today);
      const says = { key: "guidance:say.pairsMet", values: { count: directPairs, of: pairs } };
      return finding(
        [shareOf(directPairs, pairs, { says, evidence: directMeetings }, settingOf(kept, set.directShare) / 100)],
        today,
      );
    },
  }),

  "vk-cross-sector": computed({
    looksAt: "guidance:look.crossSector",
    thresholds: [set.sectorsNeeded],
    find({ stakeholders: { sectors } }, kept, today) {
      const need = settingOf(kept, set.sectorsNeeded);
      return finding(
        [
          atLeast(sectors.length, need, {
            says: { key: "guidance:say.sectors", values: { count: sectors.length, need } },
            evidence: found(sectors),
          }),
        ],
        today,
      );
    },
  }),

  "nl-organised": computed({
    looksAt: "guidance:look.businessOrganised",
    thresholds: [],
    find: ({ region, stakeholders }, _, today) =>
      finding([eachMember(region.members, stakeholders.business, "guidance:say.businessOfMember")], today),
  }),
} satisfies Partial<Record<ItemId, Rule>>;
