// The press desk: what the guidance asks, and what of ours answers it. Pure.
import type { ApprovalRule } from "#db/schema/regions.ts";
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
  type Member,
  notApplicable,
  nothing,
  ofAll,
  type Part,
  type Rule,
  type Thing,
  together,
} from "../rule.ts";
import * as set from "../settings/press.ts";

type ByMember = Readonly<Record<string, readonly Thing[]>>;
type Counts = Readonly<Record<string, number>>;

export type PressFacts = {
  approvalRule: ApprovalRule;
  /** By member: the releases sent within the days set that tell of its benefit, the people quoted in them, and its ambassadors. */
  releases: Counts;
  quotes: Counts;
  ambassadors: Counts;
  /** Releases sent for approval within the days set: with everybody and a deadline, and those that lack something. */
  clear: Found;
  unclear: Found;
  /** Working days from being asked to answering, in the middle of those within the days set; and what was answered. */
  decisionDays: number | null;
  decided: Found;
  councilAhead: ByMember;
  /** What each council was told by within the days set. */
  councilBriefed: ByMember;
  /** Open meetings within the days set ahead, with a notice to the press in time, and without. */
  noticed: Found;
  withoutNotice: Found;
  /** Sent within the days set: with a local version for each member it is good for, and without. */
  sentLocally: Found;
  sentCommonly: Found;
  /** Contact with the elected, and with the administration, by member. */
  politicalMet: ByMember;
  administrativeMet: ByMember;
};

const memberThing = ({ id, name }: Member): Thing => ({ type: "member", id, title: name });

/** Nobody has more than an even share and some points; null where so few could not be even at all. */
function evenShare(members: readonly Member[], counts: Counts, points: number, key: string): Part | null {
  const total = members.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);
  const allowed = 1 / members.length + points / 100;
  if (total === 0 || 1 / total > allowed) return null;
  const shareOf = ({ id }: Member) => (counts[id] ?? 0) / total;
  const most = Math.max(...members.map(shareOf));
  const much = members.filter((member) => shareOf(member) > allowed);
  return isSo(much.length === 0, {
    says: { key, values: { percent: Math.round(most * 100), even: Math.round(100 / members.length) } },
    evidence: found(members.filter((member) => !much.includes(member) && counts[member.id]).map(memberThing)),
    missing: found(much.map(memberThing)),
  });
}

export const pressRules = {
  "sk-pro-equal-vote": computed({
    looksAt: "guidance:look.equalVote",
    thresholds: [],
    find({ region: { members }, press: { approvalRule } }, _, today) {
      const asked = found(approvalRule === "leader" ? [] : members.map(memberThing));
      return finding(
        [
          isSo(approvalRule !== "leader", {
            says: { key: approvalRule === "leader" ? "guidance:say.leaderAlone" : "guidance:say.membersAsked" },
            evidence: asked,
            missing: approvalRule === "leader" ? found(members.map(memberThing)) : nothing,
          }),
          isSo(approvalRule === "all", {
            says: { key: approvalRule === "all" ? "guidance:say.allAsked" : "guidance:say.notAllAsked" },
          }),
        ],
        today,
      );
    },
  }),

  "sk-con-skewed-power": computed({
    looksAt: "guidance:look.skew",
    thresholds: [set.skewDays, set.skewPoints],
    place: "share",
    find({ region: { members }, press: { releases, quotes, ambassadors } }, kept, today) {
      const points = settingOf(kept, set.skewPoints);
      const [first, ...others] = [
        evenShare(members, releases, points, "guidance:say.mostReleases"),
        evenShare(members, quotes, points, "guidance:say.mostQuotes"),
        evenShare(members, ambassadors, points, "guidance:say.mostAmbassadors"),
      ].filter((part) => part !== null);
      return first ? finding([first, ...others], today) : notApplicable({ key: "guidance:say.nothingToShare" }, today);
    },
  }),

  "sk-con-unclear-decisions": computed({
    looksAt: "guidance:look.chain",
    thresholds: [set.chainDays],
    find({ press: { clear, unclear } }, _, today) {
      if (clear.count + unclear.count === 0) return notApplicable({ key: "guidance:say.noneAsked" }, today);
      return finding([ofAll(clear, unclear, "guidance:say.chainClear")], today);
    },
  }),

  "sk-cap-decision-lag": computed({
    looksAt: "guidance:look.decisionLag",
    thresholds: [set.decisionWindow, set.decisionDays],
    find({ press: { decisionDays, decided } }, kept, today) {
      if (decisionDays === null) return notApplicable({ key: "guidance:say.noDecisions" }, today);
      const says = { key: "guidance:say.decisionDays", values: { count: decisionDays } };
      return finding([isSo(decisionDays <= settingOf(kept, set.decisionDays), { says, evidence: decided })], today);
    },
  }),

  "np-common-templates": attested("guidance:attest.templates"),

  "np-decision-path": computed({
    looksAt: "guidance:look.councilAhead",
    thresholds: [set.councilAheadDays],
    place: "timeline",
    find: ({ region, press }, _, today) =>
      finding([eachMember(region.members, press.councilAhead, "guidance:say.councilAhead")], today),
  }),

  "ds-invite-press": computed({
    looksAt: "guidance:look.invitePress",
    thresholds: [set.openMeetingDays, set.noticeDays, set.noticeShare],
    place: "timeline",
    find({ press: { noticed, withoutNotice } }, kept, today) {
      if (noticed.count + withoutNotice.count === 0) return notApplicable({ key: "guidance:say.noOpenMeeting" }, today);
      const share = settingOf(kept, set.noticeShare) / 100;
      return finding([ofAll(noticed, withoutNotice, "guidance:say.pressTold", share)], today);
    },
  }),

  "ds-set-agenda": computed({
    looksAt: "guidance:look.setAgenda",
    thresholds: [set.releaseDays],
    find({ press: { sentLocally, sentCommonly } }, _, today) {
      const sent = together([sentLocally, sentCommonly]);
      const none = "guidance:say.noRelease";
      return finding(
        [
          isSo(sent.count > 0, {
            says: sent.count > 0 ? { key: "guidance:say.releasesSent", values: { count: sent.count } } : { key: none },
            evidence: sent,
          }),
          ofAll(sentLocally, sentCommonly, "guidance:say.releasesLocal", 1, none),
        ],
        today,
      );
    },
  }),

  "lit-anchoring": computed({
    looksAt: "guidance:look.anchoring",
    thresholds: [set.councilDays],
    place: "activity",
    find: ({ region, press }, _, today) =>
      finding([eachMember(region.members, press.councilBriefed, "guidance:say.councilBriefed")], today),
  }),

  "vk-anchored-both": computed({
    looksAt: "guidance:look.bothSides",
    thresholds: [set.bothSidesDays],
    place: "activity",
    find: ({ region: { members }, press }, _, today) =>
      finding(
        [
          eachMember(members, press.politicalMet, "guidance:say.politicalMet"),
          eachMember(members, press.administrativeMet, "guidance:say.administrativeMet"),
        ],
        today,
      ),
  }),
} satisfies Partial<Record<ItemId, Rule>>;
