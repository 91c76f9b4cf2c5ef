// The rules of the guidance as tables: an item, how it must come out, and the facts that differ from an empty region's.
import { expect, it } from "vitest";
import type { SettingValue } from "#db/schema/regions.ts";
import type { Facts } from "~/guidance/facts.ts";
import type { ItemId } from "~/guidance/item-ids.ts";
import { type Found, found, nothing, type Rule, type Status, type Thing } from "~/guidance/rule.ts";
import type { ThingType } from "~/guidance/thing-path.ts";

/** Facts by subject; what is left out is as in a region of two members, m1 and m2, where nothing has been done. */
export type SomeFacts = { [Subject in keyof Facts]?: Partial<Facts[Subject]> };

type Expected = {
  numerator?: number;
  denominator?: number;
  /** Ids, in order. */
  evidence?: string[];
  missing?: string[];
  /** What the sentences are called, in order; some with what stands in them. */
  says?: (string | [name: string, values: Record<string, unknown>])[];
  /** What the region has set otherwise, by the last part of the key; by the whole of it where it is another module's. */
  set?: Record<string, SettingValue>;
};

export type Row = [item: ItemId, status: Status, facts: SomeFacts, more?: Expected];

export const emptyFacts: Facts = {
  region: {
    members: [
      { id: "m1", name: "Haukvik" },
      { id: "m2", name: "Øyvær" },
    ],
    startedOn: "2025-01-01",
  },
  strategy: {
    strategyId: null,
    text: null,
    approvedOn: null,
    audiences: [],
    planned: nothing,
    aimed: nothing,
    aimless: nothing,
    accepted: [],
    duties: nothing,
  },
  stakeholders: {
    count: 0,
    ofMember: {},
    assessedOn: null,
    notAssessed: nothing,
    keyPlayers: nothing,
    withoutOwner: nothing,
    neverMet: nothing,
    outOfTouch: nothing,
    oppositionMet: {},
    county: nothing,
    supportiveOutsiders: nothing,
    business: {},
    sectors: [],
    specialistsMet: {},
    directPairs: 0,
    directMeetings: nothing,
  },
  goals: { goals: [], hopedByRegion: [], aimedAtForRegion: [], followedUpByMember: {} },
  messages: {
    pillars: [],
    sourced: nothing,
    unsourced: nothing,
    community: nothing,
    spoken: nothing,
    unspoken: nothing,
    neighbour: {},
    strengths: {},
  },
  press: {
    approvalRule: "leader",
    releases: {},
    quotes: {},
    ambassadors: {},
    clear: nothing,
    unclear: nothing,
    decisionDays: null,
    decided: nothing,
    councilAhead: {},
    councilBriefed: {},
    noticed: nothing,
    withoutNotice: nothing,
    sentLocally: nothing,
    sentCommonly: nothing,
    politicalMet: {},
    administrativeMet: {},
  },
  successes: {
    first: null,
    early: nothing,
    toldInTime: nothing,
    toldLate: nothing,
    untold: nothing,
    gain: {},
    shared: nothing,
    withBenefit: nothing,
    withoutBenefit: nothing,
    types: [],
    skills: nothing,
    complementary: nothing,
  },
  audiences: { audiences: [] },
  feedback: {
    groups: nothing,
    workshops: [],
    councilSoon: {},
    spokenBefore: {},
    answers: [],
    twoWay: nothing,
    businessMet: {},
    businessPolitical: nothing,
    businessAdministrative: nothing,
    initiatives: [],
    shortSignals: nothing,
    longSignals: nothing,
  },
  timeline: {
    planned: nothing,
    unplanned: nothing,
    dated: nothing,
    undated: nothing,
    afterElection: nothing,
    reminded: nothing,
    unreminded: nothing,
    hosted: {},
  },
  ambassadors: { consented: {}, heard: nothing, askedTooOften: nothing, count: 0, business: nothing },
  planner: { capacities: [], longestGap: null, reached: nothing, notReached: nothing },
  preparedness: { cardsReviewed: nothing, cardsNotReviewed: nothing, lastExercisedOn: null },
};

/** Things whose title is their id. */
export const things = (type: ThingType, ...ids: string[]): Thing[] => ids.map((id) => ({ type, id, title: id }));
export const finds = (type: ThingType, ...ids: string[]): Found => found(things(type, ...ids));

const withFacts = (some: SomeFacts): Facts =>
  Object.fromEntries(
    Object.entries(emptyFacts).map(([subject, facts]) => [subject, { ...facts, ...some[subject as keyof Facts] }]),
  ) as Facts;

/** @param wholeOrNothing items that cannot be partly met, as they ask one yes-or-no question */
export function rows(
  rules: Partial<Record<ItemId, Rule>>,
  today: string,
  table: readonly Row[],
  wholeOrNothing: readonly ItemId[] = [],
): void {
  it.each(table)("%s is %s", (id, status, facts, { set = {}, evidence, missing, says, ...figures } = {}) => {
    const rule = rules[id];
    if (rule?.kind !== "computed") throw new Error(`${id} has no rule that computes`);
    const kept = new Map(
      Object.entries(set).map(([name, value]) => [name.includes(".") ? name : `guidance.${name}`, value]),
    );
    const found = rule.find(withFacts(facts), kept, today);
    expect(found).toMatchObject({ status, asOf: today, ...figures });
    if (evidence) expect(found.evidence.things.map((thing) => thing.id)).toEqual(evidence);
    if (says) {
      const named = says.map((one) => (typeof one === "string" ? { name: one } : { name: one[0], values: one[1] }));
      expect(found.says).toMatchObject(named.map(({ name, ...rest }) => ({ key: `guidance:say.${name}`, ...rest })));
    }
    if (missing) expect(found.missing.things.map((thing) => thing.id)).toEqual(missing);
  });

  it.each(Object.entries(rules).filter(([, rule]) => rule.kind === "computed"))(
    "%s is shown met, partly met and not met",
    (id) => {
      const shown = new Set(table.filter(([item]) => item === id).map(([, status]) => status));
      const partly = wholeOrNothing.includes(id as ItemId) ? [] : ["partial"];
      expect([...shown]).toEqual(expect.arrayContaining(["met", ...partly, "unmet"]));
    },
  );
}
