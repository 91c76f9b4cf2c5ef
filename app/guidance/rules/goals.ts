// Goals and measuring: what the guidance asks, and what of ours answers it. Pure.
import type { GoalLevel } from "~/goals/kinds.ts";
import { addDays, daysBetween } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import type { ItemId } from "../item-ids.ts";
import {
  atLeast,
  attested,
  computed,
  eachMember,
  finding,
  found,
  isSo,
  notApplicable,
  type Rule,
  shareOf,
  type Thing,
} from "../rule.ts";
import * as set from "../settings/goals.ts";

export type GoalFact = {
  id: string;
  title: string;
  level: GoalLevel;
  byHand: boolean;
  baseline: number | null;
  target: number | null;
  startsOn: string;
  dueOn: string | null;
  cadenceDays: number | null;
  expectedLagMonths: number;
  /** Whoever is responsible for it leads the project or the board. */
  ledFromTop: boolean;
  /** Civil dates. */
  lastMeasuredOn: string | null;
  /** The first measurement on the day it was due, or later. */
  evaluatedOn: string | null;
};

export type GoalFacts = {
  /** In use, one a row: they are set by hand and are few. */
  goals: readonly GoalFact[];
  /** What the region as a whole hopes for, and what of it a goal aims at. */
  hopedByRegion: readonly Thing[];
  aimedAtForRegion: readonly Thing[];
  /** By member: one hope that a goal or a result follows up. */
  followedUpByMember: Readonly<Record<string, readonly Thing[]>>;
};

const thing = ({ id, title }: GoalFact): Thing => ({ type: "goal", id, title });
const measurable = ({ baseline, target, dueOn }: GoalFact) => baseline !== null && target !== null && dueOn !== null;
const isEffect = ({ level }: GoalFact) => level === "outcome" || level === "impact";

export const goalRules = {
  "ox10-03-explore-goals": attested("guidance:attest.goalsTogether"),

  "ox10-09-evaluate": computed({
    looksAt: "guidance:look.evaluate",
    thresholds: [set.evaluatedDays],
    find({ goals: { goals } }, kept, today) {
      const allowed = settingOf(kept, set.evaluatedDays);
      const looked = ({ byHand, dueOn, evaluatedOn }: GoalFact) =>
        !byHand || (dueOn !== null && evaluatedOn !== null && daysBetween(dueOn, evaluatedOn) <= allowed);
      // What ended lately may still be looked back at in time.
      const past = goals.filter(
        (goal) =>
          goal.dueOn !== null && goal.dueOn < today && (looked(goal) || daysBetween(goal.dueOn, today) > allowed),
      );
      if (past.length === 0) return notApplicable({ key: "guidance:say.noGoalPast" }, today);
      const lookedAt = past.filter(looked);
      const count = lookedAt.length;
      const says = { key: "guidance:say.goalsEvaluated", values: { count, of: past.length } };
      const missing = found(past.filter((goal) => !lookedAt.includes(goal)).map(thing));
      return finding([shareOf(count, past.length, { says, evidence: found(lookedAt.map(thing)), missing })], today);
    },
  }),

  "np-expect-region": computed({
    looksAt: "guidance:look.expectRegion",
    thresholds: [],
    place: "expectations",
    find({ goals: { hopedByRegion, aimedAtForRegion } }, _, today) {
      const hoped = hopedByRegion.length;
      const count = aimedAtForRegion.length;
      const missing = found(hopedByRegion.filter(({ id }) => !aimedAtForRegion.some((each) => each.id === id)));
      return finding(
        [
          isSo(hoped > 0, {
            says: { key: "guidance:say.regionHopes", values: { count: hoped } },
            evidence: found(hopedByRegion),
          }),
          isSo(count > 0, { says: { key: "guidance:say.hopesAimedAt", values: { count } }, missing }),
        ],
        today,
      );
    },
  }),

  "np-expect-municipality": computed({
    looksAt: "guidance:look.expectMember",
    thresholds: [],
    place: "expectations",
    find: ({ region, goals }, _, today) =>
      finding([eachMember(region.members, goals.followedUpByMember, "guidance:say.membersHopesFollowed")], today),
  }),

  "np-trust-goal": computed({
    looksAt: "guidance:look.trustGoal",
    thresholds: [set.trustWords, set.trustMeasuredDays],
    find({ goals: { goals } }, kept, today) {
      const words = settingOf(kept, set.trustWords).map((word) => word.toLowerCase());
      const about = goals.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word)));
      const led = about.filter(({ ledFromTop }) => ledFromTop);
      const since = addDays(today, -settingOf(kept, set.trustMeasuredDays));
      // Where one is led from the top, it is that one that must be measured.
      const measured = (led.length > 0 ? led : about).filter(
        ({ byHand, lastMeasuredOn }) => !byHand || (lastMeasuredOn ?? "") >= since,
      );
      return finding(
        [
          isSo(about.length > 0, {
            says: { key: "guidance:say.trustGoals", values: { count: about.length } },
            evidence: found(about.map(thing)),
          }),
          isSo(led.length > 0, { says: { key: "guidance:say.trustGoalsLed", values: { count: led.length } } }),
          isSo(measured.length > 0, {
            says: { key: "guidance:say.trustGoalsMeasured", values: { count: measured.length } },
          }),
        ],
        today,
      );
    },
  }),

  "np-short-and-long": computed({
    looksAt: "guidance:look.shortAndLong",
    thresholds: [set.nearDays, set.farDays],
    find({ goals: { goals } }, kept, today) {
      const ahead = goals.filter(({ dueOn }) => dueOn !== null && dueOn >= today);
      const nearUntil = addDays(today, settingOf(kept, set.nearDays));
      const farFrom = addDays(today, settingOf(kept, set.farDays));
      const near = ahead.filter(({ dueOn }) => (dueOn ?? "") <= nearUntil);
      const far = ahead.filter(({ dueOn }) => (dueOn ?? "") > farFrom);
      return finding(
        [
          atLeast(near.length, 1, {
            says: { key: "guidance:say.goalsNear", values: { count: near.length } },
            evidence: found(near.map(thing)),
          }),
          atLeast(far.length, 1, {
            says: { key: "guidance:say.goalsFar", values: { count: far.length } },
            evidence: found(far.map(thing)),
          }),
        ],
        today,
      );
    },
  }),

  "np-realistic-horizon": computed({
    looksAt: "guidance:look.horizon",
    thresholds: [],
    find({ goals: { goals } }, _, today) {
      const effects = goals.filter(isEffect);
      if (effects.length === 0) return notApplicable({ key: "guidance:say.noEffectGoal" }, today);
      const said = effects.filter(({ expectedLagMonths }) => expectedLagMonths > 0);
      const says = { key: "guidance:say.lagSaid", values: { count: said.length, of: effects.length } };
      const missing = found(effects.filter((goal) => !said.includes(goal)).map(thing));
      return finding(
        [shareOf(said.length, effects.length, { says, evidence: found(said.map(thing)), missing })],
        today,
      );
    },
  }),

  "ds-comm-goals": computed({
    looksAt: "guidance:look.commGoals",
    thresholds: [set.goalsNeeded],
    find({ goals: { goals } }, kept, today) {
      const full = goals.filter(measurable);
      const effects = full.filter(isEffect);
      const need = settingOf(kept, set.goalsNeeded);
      return finding(
        [
          atLeast(full.length, need, {
            says: { key: "guidance:say.goalsMeasurable", values: { count: full.length, need } },
            evidence: found(full.map(thing)),
            missing: found(goals.filter((goal) => !measurable(goal)).map(thing)),
          }),
          atLeast(effects.length, 1, { says: { key: "guidance:say.goalsEffect", values: { count: effects.length } } }),
        ],
        today,
      );
    },
  }),

  "lit-honest-evaluation": computed({
    looksAt: "guidance:look.honestEvaluation",
    thresholds: [set.overCadence, set.reviewDays],
    find({ goals: { goals } }, kept, today) {
      const running = goals.filter(({ startsOn }) => startsOn <= today);
      if (running.length === 0) return notApplicable({ key: "guidance:say.noGoalRunning" }, today);
      const share = settingOf(kept, set.overCadence) / 100;
      const usual = settingOf(kept, set.reviewDays);
      const measured = running.filter(
        ({ byHand, cadenceDays, lastMeasuredOn }) =>
          !byHand || (lastMeasuredOn !== null && daysBetween(lastMeasuredOn, today) <= (cadenceDays ?? usual) * share),
      );
      const says = { key: "guidance:say.goalsMeasured", values: { count: measured.length, of: running.length } };
      const missing = found(running.filter((goal) => !measured.includes(goal)).map(thing));
      return finding(
        [shareOf(measured.length, running.length, { says, evidence: found(measured.map(thing)), missing })],
        today,
      );
    },
  }),
} satisfies Partial<Record<ItemId, Rule>>;
