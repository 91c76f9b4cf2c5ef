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
  ofAll,
  type Rule,
  shareOf,
  type Thing,
} from "../rule.ts";
import * as set from "../settings/timeline.ts";

export type TimelineFacts = {
  /** Stakeholders of great interest, with a level of participation, and without. */
  planned: Found;
  unplanned: Found;
  /** Updates that somebody was asked so long ago to publish that they should have been reminded: who was, and was not. */
  reminded: Found;
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
    find: ({ timeline: { planned, unplanned } }, _, today) =>
      finding([ofAll(planned, unplanned, "guidance:say.participation")], today),
  }),

  "np-follow-groups": computed({
    looksAt: "guidance:look.reminded",
    thresholds: [set.remindDays],
    place: "plan",
    find({ timeline: { reminded, unreminded } }, _, today) {
      if (reminded.count + unreminded.count === 0) return notApplicable({ key: "guidance:say.noTaskOverdue" }, today);
      return finding([ofAll(reminded, unreminded, "guidance:say.reminded")], today);
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
