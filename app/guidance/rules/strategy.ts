// Strategy and responsibilities: what the guidance asks, and what of ours answers it. Pure.
import type { LeadingRole } from "#db/schema/strategy.ts";
import { addDays } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import type { StrategyText } from "~/strategy/strategy-text.ts";
import type { ItemId } from "../item-ids.ts";
import {
  atLeast,
  attested,
  computed,
  type Found,
  finding,
  found,
  isSo,
  notApplicable,
  ofAll,
  type Part,
  type Rule,
  shareOf,
  type Thing,
} from "../rule.ts";
import * as set from "../settings/strategy.ts";

export type StrategyFacts = {
  strategyId: string | null;
  /** The text that everyone who must has approved, last; null where none has been. */
  text: StrategyText | null;
  /** Civil date. */
  approvedOn: string | null;
  /** In use; they are made by hand and are few. */
  audiences: readonly Thing[];
  /** Updates planned within the days set. */
  planned: Found;
  /** Told within the days set: towards a goal, and without one. */
  aimed: Found;
  aimless: Found;
  /** Duties that have been accepted: in what capacity, for which member. */
  accepted: readonly { role: LeadingRole; memberId: string | null }[];
  duties: Found;
};

/** Who must know what is expected of them, besides one for each member. */
const inside = ["projectLeader", "boardChair", "spokesperson"] as const satisfies readonly LeadingRole[];

/** The strategy as something to open, once it has been approved. */
export const openable = ({ strategyId, text }: StrategyFacts): Found =>
  found(strategyId && text ? [{ type: "strategy", id: strategyId, title: text.title }] : []);

/** That there is a strategy all have approved; where `days` are given, no longer ago than that. */
export function approvedPart(strategy: StrategyFacts, today: string, days?: number): Part {
  const { approvedOn } = strategy;
  const inTime = days === undefined || (approvedOn !== null && approvedOn >= addDays(today, -days));
  return isSo(approvedOn !== null && inTime, {
    says: approvedOn
      ? { key: "guidance:say.strategyApproved", values: { on: { day: approvedOn } } }
      : { key: "guidance:say.strategyNotApproved" },
    evidence: openable(strategy),
  });
}

/** Whether the approved strategy says it. */
const saidPart = (is: boolean, said: string, unsaid: string): Part => isSo(is, { says: { key: is ? said : unsaid } });

/** What the strategy says in one place, and that it has been approved. */
const inStrategy = (looksAt: string, has: (text: StrategyText) => boolean, said: string, unsaid: string): Rule =>
  computed({
    looksAt,
    thresholds: [],
    find: ({ strategy }, _, today) =>
      finding(
        [approvedPart(strategy, today), saidPart(strategy.text !== null && has(strategy.text), said, unsaid)],
        today,
      ),
  });

const formPart = (strategy: StrategyFacts): Part => {
  const form = strategy.text?.organisation.form.trim() ?? "";
  return isSo(form !== "", {
    evidence: openable(strategy),
    says: form ? { key: "guidance:say.form", values: { form } } : { key: "guidance:say.noForm" },
  });
};

export const strategyRules = {
  "ox-form-follows-problem": computed({
    looksAt: "guidance:look.form",
    thresholds: [set.rationaleLength, set.strategyDays],
    find({ strategy }, kept, today) {
      const count = strategy.text?.organisation.rationale.trim().length ?? 0;
      return finding(
        [
          approvedPart(strategy, today, settingOf(kept, set.strategyDays)),
          formPart(strategy),
          isSo(count > 0 && count >= settingOf(kept, set.rationaleLength), {
            says: { key: "guidance:say.rationale", values: { count } },
          }),
        ],
        today,
      );
    },
  }),

  "ox-ownership-vs-vote": attested(),

  "ox10-04-main-activity": inStrategy(
    "guidance:look.coreActivity",
    ({ coreActivity }) => coreActivity.trim() !== "",
    "guidance:say.coreActivity",
    "guidance:say.noCoreActivity",
  ),

  "ox10-06-form-and-leader": computed({
    looksAt: "guidance:look.formAndLeader",
    thresholds: [],
    find({ strategy }, _, today) {
      const led = strategy.accepted.some(({ role }) => role === "projectLeader");
      return finding([formPart(strategy), saidPart(led, "guidance:say.led", "guidance:say.notLed")], today);
    },
  }),

  "ox10-10-renew-or-close": computed({
    looksAt: "guidance:look.renewal",
    thresholds: [],
    find({ strategy }, _, today) {
      const day = strategy.text?.horizon.renewalOn ?? null;
      const key = day !== null && day < today ? "guidance:say.renewalPast" : "guidance:say.renewal";
      return finding(
        [
          approvedPart(strategy, today),
          isSo(day !== null && day >= today, {
            says: day ? { key, values: { on: { day } } } : { key: "guidance:say.noRenewal" },
          }),
        ],
        today,
      );
    },
  }),

  "np-existing-means": attested(),
  "np-plan-as-tool": inStrategy(
    "guidance:look.planUse",
    ({ planUse }) => planUse.trim() !== "",
    "guidance:say.planUse",
    "guidance:say.noPlanUse",
  ),
  "np-strategy-first": attested(),
  "np-plan-to-action": computed({
    looksAt: "guidance:look.planToAction",
    thresholds: [set.aimedDays],
    place: "goals",
    find({ strategy: { aimed, aimless } }, _, today) {
      if (aimed.count + aimless.count === 0) return notApplicable({ key: "guidance:say.nothingTold" }, today);
      return finding([ofAll(aimed, aimless, "guidance:say.aimed")], today);
    },
  }),

  "ds-plan-outreach": computed({
    looksAt: "guidance:look.planOutreach",
    thresholds: [set.plannedDays],
    find({ strategy: { audiences, text, planned } }, _, today) {
      const reached = new Set(text?.channels.flatMap((channel) => channel.audiences.map(({ id }) => id)));
      const without = audiences.filter(({ id }) => !reached.has(id));
      const count = audiences.length - without.length;
      return finding(
        [
          shareOf(count, audiences.length, {
            says: { key: "guidance:say.audiencesWithChannel", values: { count, of: audiences.length } },
            none: "guidance:say.noAudiences",
            missing: found(without),
          }),
          atLeast(planned.count, 1, {
            says: { key: "guidance:say.planned", values: { count: planned.count } },
            evidence: planned,
          }),
        ],
        today,
      );
    },
  }),

  "ds-comm-roles": computed({
    looksAt: "guidance:look.commRoles",
    thresholds: [],
    place: "responsibilities",
    find({ region: { members }, strategy: { accepted, duties } }, _, today) {
      const leading = inside.filter((role) => accepted.some((duty) => duty.role === role));
      const answering = new Set(accepted.map(({ role, memberId }) => (role === "communication" ? memberId : null)));
      const without = members.filter(({ id }) => !answering.has(id));
      const count = members.length - without.length;
      return finding(
        [
          shareOf(leading.length, inside.length, {
            says: { key: "guidance:say.rolesAccepted", values: { count: leading.length, of: inside.length } },
            evidence: duties,
          }),
          shareOf(count, members.length, {
            says: { key: "guidance:say.membersAnswering", values: { count, of: members.length } },
            missing: found(without.map(({ id, name }) => ({ type: "member", id, title: name }))),
          }),
        ],
        today,
      );
    },
  }),

  "ds-challenges": computed({
    looksAt: "guidance:look.challenges",
    thresholds: [set.challengesDays],
    find({ strategy }, kept, today) {
      const { internal = [], external = [], lookedOverOn = null } = strategy.text?.challenges ?? {};
      const since = addDays(today, -settingOf(kept, set.challengesDays));
      return finding(
        [
          atLeast(internal.length, 1, {
            says: { key: "guidance:say.challengesInside", values: { count: internal.length } },
            evidence: openable(strategy),
          }),
          atLeast(external.length, 1, {
            says: { key: "guidance:say.challengesOutside", values: { count: external.length } },
          }),
          isSo(lookedOverOn !== null && lookedOverOn >= since, {
            says: lookedOverOn
              ? { key: "guidance:say.challengesLookedOver", values: { on: { day: lookedOverOn } } }
              : { key: "guidance:say.challengesNotLookedOver" },
          }),
        ],
        today,
      );
    },
  }),

  "lit-role-clarity": attested(),
  "lit-focus-programmes": attested("guidance:attest.noProgrammes"),
  "lit-project-organisation": attested(),

  "vk-long-strategy": computed({
    looksAt: "guidance:look.longStrategy",
    thresholds: [set.horizonYears],
    find({ strategy }, kept, today) {
      const years = strategy.text?.horizon.years ?? null;
      return finding(
        [
          approvedPart(strategy, today),
          isSo(years !== null && years >= settingOf(kept, set.horizonYears), {
            says:
              years === null
                ? { key: "guidance:say.noHorizon" }
                : { key: "guidance:say.horizon", values: { count: years } },
          }),
        ],
        today,
      );
    },
  }),
} satisfies Partial<Record<ItemId, Rule>>;
