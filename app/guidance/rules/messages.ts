// Messages: what the guidance asks, and what of ours answers it. Pure.
import { settingOf } from "~/regions/setting.ts";
import type { ItemId } from "../item-ids.ts";
import {
  attested,
  computed,
  eachMember,
  type Found,
  finding,
  found,
  isSo,
  ofAll,
  type Rule,
  shareOf,
  type Thing,
  together,
} from "../rule.ts";
import * as set from "../settings/messages.ts";

export type PillarFact = {
  id: string;
  title: string;
  /** Of its proof points: how many have a source, a number, somebody to quote. */
  sourced: number;
  numbers: number;
  voices: number;
  /** On one labour market: how many, and how many of them were told within the days set. */
  labour: number;
  labourTold: number;
  /** Told within the days set for stories. */
  toldLately: number;
};

export type MessageFacts = {
  /** At most three. */
  pillars: readonly PillarFact[];
  /** Proof points with a source, and without. */
  sourced: Found;
  unsourced: Found;
  /** Proof points on good places to live. */
  community: Found;
  /** Audiences with a message in their words that says what to do next, and without. */
  spoken: Found;
  unspoken: Found;
  /** Told within the days set, happened at a neighbour's, and good for the member. */
  neighbour: Readonly<Record<string, readonly Thing[]>>;
  /** How many strengths each member has written down, by member. */
  strengths: Readonly<Record<string, number>>;
};

const thing = ({ id, title }: PillarFact): Thing => ({ type: "pillar", id, title });

/** So many of the pillars are so. */
function eachPillar(pillars: readonly PillarFact[], isIt: (pillar: PillarFact) => boolean, key: string) {
  const those = pillars.filter(isIt);
  return shareOf(those.length, pillars.length, {
    says: { key, values: { count: those.length, of: pillars.length } },
    none: "guidance:say.noPillars",
    evidence: found(those.map(thing)),
    missing: found(pillars.filter((pillar) => !those.includes(pillar)).map(thing)),
  });
}

const neighbours = computed({
  looksAt: "guidance:look.neighbour",
  thresholds: [set.neighbourDays],
  place: "successes",
  find: ({ region, messages }, _, today) =>
    finding([eachMember(region.members, messages.neighbour, "guidance:say.neighbour")], today),
});

export const messageRules = {
  "ox-counter-zero-sum": neighbours,
  "nl-neighbour": neighbours,

  "ox-one-labour-market": computed({
    looksAt: "guidance:look.labour",
    thresholds: [set.labourTopics, set.labourDays],
    find({ messages: { pillars } }, _, today) {
      const about = pillars.filter(({ labour }) => labour > 0);
      const told = about.filter(({ labourTold }) => labourTold > 0);
      return finding(
        [
          isSo(about.length > 0, {
            says: { key: "guidance:say.labourPillars", values: { count: about.length } },
            evidence: found(about.map(thing)),
          }),
          isSo(told.length > 0, { says: { key: "guidance:say.labourTold", values: { count: told.length } } }),
        ],
        today,
      );
    },
  }),

  "sk-caveat-evidence": computed({
    looksAt: "guidance:look.proofSources",
    thresholds: [],
    find: ({ messages: { sourced, unsourced } }, _, today) =>
      finding([ofAll(sourced, unsourced, "guidance:say.proofSources", 1, "guidance:say.noProofs")], today),
  }),

  "np-knowledge-base": computed({
    looksAt: "guidance:look.knowledgeBase",
    thresholds: [set.proofsNeeded],
    find({ messages: { pillars } }, kept, today) {
      const need = settingOf(kept, set.proofsNeeded);
      return finding([eachPillar(pillars, ({ sourced }) => sourced >= need, "guidance:say.pillarsSourced")], today);
    },
  }),

  "np-mixed-evidence": computed({
    looksAt: "guidance:look.mixedEvidence",
    thresholds: [],
    find: ({ messages: { pillars } }, _, today) =>
      finding(
        [
          eachPillar(pillars, ({ numbers }) => numbers > 0, "guidance:say.pillarsNumber"),
          eachPillar(pillars, ({ voices }) => voices > 0, "guidance:say.pillarsVoice"),
        ],
        today,
      ),
  }),

  "ds-tailored-messages": computed({
    looksAt: "guidance:look.tailored",
    thresholds: [],
    find: ({ messages: { spoken, unspoken } }, _, today) =>
      finding([ofAll(spoken, unspoken, "guidance:say.tailored", 1, "guidance:say.noAudiences")], today),
  }),

  "vk-good-communities": computed({
    looksAt: "guidance:look.community",
    thresholds: [set.communityWords, set.communityTopics],
    find({ messages: { pillars, community } }, kept, today) {
      const words = settingOf(kept, set.communityWords).map((word) => word.toLowerCase());
      const about = found(
        pillars.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word))).map(thing),
      );
      const those = together([about, community]);
      const says = { key: "guidance:say.community", values: { count: those.count } };
      return finding([isSo(those.count > 0, { says, evidence: those })], today);
    },
  }),

  "vk-own-advantages": computed({
    looksAt: "guidance:look.strengths",
    thresholds: [set.strengthsNeeded],
    place: "members",
    find({ region: { members }, messages: { strengths } }, kept, today) {
      const need = settingOf(kept, set.strengthsNeeded);
      const things = members.map(({ id, name }): Thing => ({ type: "member", id, title: name }));
      const enough = ({ id }: Thing) => (strengths[id] ?? 0) >= need;
      const without = things.filter((thing) => !enough(thing));
      return finding([ofAll(found(things.filter(enough)), found(without), "guidance:say.strengths")], today);
    },
  }),

  "vk-part-of-region": attested("guidance:attest.localTexts"),
} satisfies Partial<Record<ItemId, Rule>>;
