// The time ahead and behind: what the guidance asks, and what of ours answers it. Pure.
import { addDays } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { electionDay } from "~/regions/settings.ts";
import { highFrom } from "~/stakeholders/settings.ts";
import type { ItemId } from "../item-ids.ts";
import {
  attested,
  computed,
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
import { workshopDays } from "../settings/feedback.ts";
import * as set from "../settings/timeline.ts";
import { type WorkshopFact, workshopThing } from "./feedback.ts";
import { openable } from "./strategy.ts";

export type TimelineFacts = {
  /** Stakeholders of great interest, with a level of participation, and without. */
  planned: Found;
  unplanned: Found;
  /** The same, with a time at which they matter most or a meeting ahead, and without. */
  dated: Found;
  undated: Found;
  /** Held, or on the timeline, within the days set after the election. */
  afterElection: Found;
  /** Updates that somebody was asked so long ago to publish that they should have been reminded: who was, and was not. */
  reminded: Found;
  unreminded: Found;
  /** A meeting, workshop, council meeting or visit that each member hosted within the days set. */
  hosted: Readonly<Record<string, readonly Thing[]>>;
};

/** So many of the workshops held within the days set are so. */
const workshopsThat = (looksAt: string, isIt: (workshop: WorkshopFact) => boolean, says: string): Rule =>
  computed({
    looksAt,
    thresholds: [workshopDays],
    place: "timeline",
    find({ feedback: { workshops } }, _, today) {
      if (workshops.length === 0) return notApplicable({ key: "guidance:say.noWorkshop" }, today);
      const those = found(workshops.filter(isIt).map(workshopThing));
      const others = found(workshops.filter((workshop) => !isIt(workshop)).map(workshopThing));
      return finding([ofAll(those, others, says)], today);
    },
  });

export const timelineRules = {
  "np-quality-coordination": attested("guidance:attest.otherPlans"),
  "np-facilitators": workshopsThat(
    "guidance:look.facilitators",
    ({ facilitated }) => facilitated,
    "guidance:say.facilitated",
  ),
  "np-methods": workshopsThat("guidance:look.methods", ({ byMethod }) => byMethod, "guidance:say.byMethod"),

  "np-structure-timeline": computed({
    looksAt: "guidance:look.participation",
    thresholds: [highFrom],
    place: "stakeholders",
    find: ({ timeline: { planned, unplanned, dated, undated } }, _, today) =>
      finding(
        [
          ofAll(planned, unplanned, "guidance:say.participation", 1, "guidance:say.nobodyInterested"),
          ofAll(dated, undated, "guidance:say.participationDated", 1, "guidance:say.nobodyInterested"),
        ],
        today,
      ),
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
    thresholds: [set.rotateDays, set.rotateShare],
    find({ region: { members }, timeline: { hosted } }, kept, today) {
      const hosts = members.filter(({ id }) => hosted[id]?.length);
      const says = { key: "guidance:say.hosts", values: { count: hosts.length, of: members.length } };
      const evidence = found(hosts.flatMap(({ id }) => hosted[id] ?? []));
      const without = members.filter((member) => !hosts.includes(member));
      const missing = found(without.map(({ id, name }) => ({ type: "member", id, title: name })));
      const enough = settingOf(kept, set.rotateShare) / 100;
      return finding([shareOf(hosts.length, members.length, { says, evidence, missing }, enough)], today);
    },
  }),

  "np-political-shift": computed({
    looksAt: "guidance:look.election",
    thresholds: [electionDay, set.electionAheadDays, set.briefedDays, set.anchoredDays],
    find({ strategy, timeline: { afterElection } }, kept, today) {
      const election = settingOf(kept, electionDay);
      if (election === "") return notApplicable({ key: "guidance:say.noElectionDay" }, today);
      const anchoredBy = addDays(election, settingOf(kept, set.anchoredDays));
      const near = addDays(election, -settingOf(kept, set.electionAheadDays)) <= today && today <= anchoredBy;
      if (!near) return notApplicable({ key: "guidance:say.electionFar", values: { on: { day: election } } }, today);
      const renewal = strategy.text?.horizon.renewalOn ?? null;
      const anchored = renewal !== null && renewal > election && renewal <= anchoredBy;
      return finding(
        [
          isSo(afterElection.count > 0, {
            says: { key: "guidance:say.afterElection", values: { count: afterElection.count } },
            evidence: afterElection,
          }),
          isSo(anchored, {
            says: anchored
              ? { key: "guidance:say.anchored", values: { on: { day: renewal } } }
              : { key: "guidance:say.notAnchored", values: { on: { day: anchoredBy } } },
            ...(anchored ? { evidence: openable(strategy) } : {}),
          }),
        ],
        today,
      );
    },
  }),
} satisfies Partial<Record<ItemId, Rule>>;
