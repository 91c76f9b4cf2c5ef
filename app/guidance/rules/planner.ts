// Time and rhythm: what the guidance asks, and what of ours answers it. Pure.
import { addDays } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import type { ItemId } from "../item-ids.ts";
import {
  alsoSaying,
  attested,
  computed,
  type Found,
  finding,
  found,
  isSo,
  notApplicable,
  ofAll,
  type Rule,
  type Thing,
} from "../rule.ts";
import * as set from "../settings/planner.ts";

export type CapacityFact = {
  id: string;
  title: string;
  population: number | null;
  /** Hours a quarter. */
  available: number | null;
  committed: number | null;
  /** Civil date on which it was said. */
  saidOn: string | null;
};

export type PlannerFacts = {
  /** One for each member. */
  capacities: readonly CapacityFact[];
  /** The longest time without anything heard by anyone, within the days set, in days; null where nothing was. */
  longestGap: number | null;
  reached: Found;
  notReached: Found;
};

const thing = ({ id, title }: CapacityFact): Thing => ({ type: "member", id, title });

type Known = CapacityFact & { population: number; committed: number };
const isKnown = (one: CapacityFact): one is Known => (one.population ?? 0) > 0 && one.committed !== null;
const perHead = ({ committed, population }: Known): number => committed / population;

/** Fewer than this have no middle. */
const fewest = 3;

export const plannerRules = {
  "ox-pool-resources": attested("guidance:attest.postsAndMoney"),

  "sk-con-too-many": computed({
    looksAt: "guidance:look.tooMany",
    thresholds: [set.committedMost, set.committedWarn],
    place: "members",
    find({ planner: { capacities } }, kept, today) {
      const most = settingOf(kept, set.committedMost) / 100;
      const within = capacities.filter(
        ({ available, committed }) => available !== null && committed !== null && committed <= available * most,
      );
      const beyond = capacities.filter((one) => !within.includes(one));
      const parts = ofAll(found(within.map(thing)), found(beyond.map(thing)), "guidance:say.withinCapacity");
      const warn = settingOf(kept, set.committedWarn) / 100;
      const near = within.filter(({ available, committed }) => (committed ?? 0) > (available ?? 0) * warn);
      const names = near.map(({ title }) => title);
      const says = { key: "guidance:say.nearCapacity", values: { names: { names } } };
      return alsoSaying(finding([parts], today), names.length > 0 ? says : null);
    },
  }),

  "sk-cap-own-capacity": computed({
    looksAt: "guidance:look.ownCapacity",
    thresholds: [set.capacityDays],
    place: "members",
    find({ planner: { capacities } }, kept, today) {
      const since = addDays(today, -settingOf(kept, set.capacityDays));
      const said = capacities.filter(({ available, saidOn }) => available !== null && (saidOn ?? "") >= since);
      const silent = capacities.filter((one) => !said.includes(one));
      return finding([ofAll(found(said.map(thing)), found(silent.map(thing)), "guidance:say.capacitySaid")], today);
    },
  }),

  "sk-cap-thin-spread": attested("guidance:attest.otherDuties"),
  "np-finance-plan": attested(),

  "np-strong-generous": computed({
    looksAt: "guidance:look.perHead",
    thresholds: [set.perHeadMost],
    place: "members",
    find({ planner: { capacities } }, kept, today) {
      const known = capacities.filter(isKnown);
      const [smallest] = known.toSorted((a, b) => a.population - b.population);
      if (!smallest || known.length < fewest) return notApplicable({ key: "guidance:say.hoursUnknown" }, today);
      const each = known.map(perHead).toSorted((a, b) => a - b);
      const middle = ((each[Math.floor(each.length / 2)] ?? 0) + (each[Math.floor((each.length - 1) / 2)] ?? 0)) / 2;
      const percent = Math.round((perHead(smallest) / middle) * 100);
      const fair = perHead(smallest) <= (middle * settingOf(kept, set.perHeadMost)) / 100;
      const says = { key: "guidance:say.perHead", values: { name: smallest.title, percent } };
      const about = found([thing(smallest)]);
      return finding([isSo(fair, { says, ...(fair ? { evidence: about } : { missing: about }) })], today);
    },
  }),

  "np-prioritise": attested(),

  "ds-continuous": computed({
    looksAt: "guidance:look.continuous",
    thresholds: [set.gapDays, set.gapWindow, set.reachedDays],
    find({ planner: { longestGap, reached, notReached } }, kept, today) {
      return finding(
        [
          isSo(longestGap !== null && longestGap <= settingOf(kept, set.gapDays), {
            says:
              longestGap === null
                ? { key: "guidance:say.silence" }
                : { key: "guidance:say.longestGap", values: { count: longestGap } },
          }),
          ofAll(reached, notReached, "guidance:say.audiencesReached", 1, "guidance:say.noAudiences"),
        ],
        today,
      );
    },
  }),
} satisfies Partial<Record<ItemId, Rule>>;
