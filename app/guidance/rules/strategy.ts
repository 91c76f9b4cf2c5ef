// Strategy and responsibilities: what the guidance asks, and what of ours answers it. Pure.
import type { LeadingRole } from "#db/schema/strategy.ts";
import { addDays } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import type { ItemId } from "../item-ids.ts";
import { atLeast, attested, computed, type Found, finding, found, isSo, type Rule, shareOf } from "../rule.ts";
import * as set from "../settings/strategy.ts";

export type StrategyFacts = {
  /** The strategy that everyone who must has approved, last. */
  strategyId: string | null;
  title: string;
  /** Civil date. */
  approvedOn: string | null;
  audiences: number;
  audiencesWithoutChannel: Found;
  /** Updates and releases planned within the days set. */
  planned: Found;
  /** Duties that have been accepted: in what capacity, for which member; each pair once. */
  accepted: readonly { role: LeadingRole; memberId: string | null }[];
  duties: Found;
};

/** Who must know what is expected of them, besides one for each member. */
const inside = ["projectLeader", "boardChair", "spokesperson"] as const satisfies readonly LeadingRole[];

/** The same day so many years on. */
const yearsOn = (date: string, years: number) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

export const strategyRules = {
  "ox-form-follows-problem": attested(),
  "ox-ownership-vs-vote": attested(),
  "ox10-04-main-activity": attested(),
  "ox10-06-form-and-leader": attested(),
  "ox10-10-renew-or-close": attested(),
  "np-existing-means": attested(),
  "np-plan-as-tool": attested(),
  "np-strategy-first": attested(),
  "np-plan-to-action": attested(),

  "ds-plan-outreach": computed({
    looksAt: "guidance:look.planOutreach",
    thresholds: [set.plannedDays],
    place: "plan",
    find({ strategy: { audiences, audiencesWithoutChannel, planned } }, _, today) {
      const count = audiences - audiencesWithoutChannel.count;
      return finding(
        [
          shareOf(count, audiences, {
            none: "guidance:say.noAudiences",
            says: { key: "guidance:say.audiencesWithChannel", values: { count, of: audiences } },
            missing: audiencesWithoutChannel,
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

  "ds-challenges": attested(),
  "lit-role-clarity": attested(),
  "lit-focus-programmes": attested("guidance:attest.noProgrammes"),
  "lit-project-organisation": attested(),

  "vk-long-strategy": computed({
    looksAt: "guidance:look.longStrategy",
    thresholds: [set.horizonYears],
    find({ strategy: { strategyId, title, approvedOn }, goals: { goals } }, kept, today) {
      const years = settingOf(kept, set.horizonYears);
      const long = goals.filter(
        ({ startsOn, dueOn }) => dueOn !== null && yearsOn(startsOn, years) <= addDays(dueOn, 1),
      );
      return finding(
        [
          isSo(approvedOn !== null, {
            says: approvedOn
              ? { key: "guidance:say.strategyApproved", values: { on: { day: approvedOn } } }
              : { key: "guidance:say.strategyNotApproved" },
            evidence: found(strategyId && approvedOn ? [{ type: "strategy", id: strategyId, title }] : []),
          }),
          atLeast(long.length, 1, {
            says: { key: "guidance:say.goalsLong", values: { count: long.length } },
            evidence: found(long.map(({ id, title }) => ({ type: "goal", id, title }))),
          }),
        ],
        today,
      );
    },
  }),
} satisfies Partial<Record<ItemId, Rule>>;
