// The time ahead and behind: what the guidance asks, and what of ours answers it. Pure.
import { highFrom } from "~/stakeholders/settings.ts";
import type { ItemId } from "../item-ids.ts";
import {
  attested,
  computed,
  type Found,
  finding,
  found,
  notApplicable,
  type Rule,
  shareOf,
  type Thing,
} from "../rule.ts";
import * as set from "../settings/timeline.ts";

export type TimelineFacts = {
  /** Stakeholders of great interest; those without a level of participation. */
  engaged: number;
  unplanned: Found;
  /** Asked to publish so long ago that they should have been reminded; those who were not. */
  overdueTasks: number;
  unreminded: Found;
  /** A meeting, workshop, council meeting or visit that each member hosted within the days set. */
  hosted: Readonly<Record<string, readonly Thing[]>>;
};

export const timelineRules = {
  "np-quality-coordination": attested("guidance:attest.otherPlans"),
  "np-facilitators": attested("guidance:attest.facilitators"),
  "np-methods": attested("guidance:attest.methods"),

  "np-structure-timeline": computed({
    looksAt: "guidance:look.participation",
    thresholds: [highFrom],
    place: "stakeholders",
    find({ timeline: { engaged, unplanned } }, _, today) {
      const count = engaged - unplanned.count;
      const says = { key: "guidance:say.participation", values: { count, of: engaged } };
      return finding([shareOf(count, engaged, { says, missing: unplanned })], today);
    },
  }),

  "np-follow-groups": computed({
    looksAt: "guidance:look.reminded",
    thresholds: [set.remindDays],
    place: "plan",
    find({ timeline: { overdueTasks, unreminded } }, _, today) {
      if (overdueTasks === 0) return notApplicable({ key: "guidance:say.noTaskOverdue" }, today);
      const count = overdueTasks - unreminded.count;
      const says = { key: "guidance:say.reminded", values: { count, of: overdueTasks } };
      return finding([shareOf(count, overdueTasks, { says, missing: unreminded })], today);
    },
  }),

  "np-rotate-places": computed({
    looksAt: "guidance:look.rotate",
    thresholds: [set.rotateDays],
    find({ region: { members }, timeline: { hosted } }, _, today) {
      const hosts = members.filter(({ id }) => hosted[id]?.length);
      const says = { key: "guidance:say.hosts", values: { count: hosts.length, of: members.length } };
      const evidence = found(hosts.flatMap(({ id }) => hosted[id] ?? []));
      const without = members.filter((member) => !hosts.includes(member));
      const missing = found(without.map(({ id, name }) => ({ type: "member", id, title: name })));
      return finding([shareOf(hosts.length, members.length, { says, evidence, missing }, 0.5)], today);
    },
  }),

  "np-political-shift": attested("guidance:attest.election"),
} satisfies Partial<Record<ItemId, Rule>>;
