// Dialogue: what the guidance asks, and what of ours answers it. Pure.
import { answerDays } from "~/feedback/settings.ts";
import { settingOf } from "~/regions/setting.ts";
import type { ItemId } from "../item-ids.ts";
import { middleOf } from "../middle.ts";
import {
  alsoSaying,
  attested,
  computed,
  eachMember,
  type Found,
  finding,
  found,
  isSo,
  notApplicable,
  type Rule,
  shareOf,
  type Thing,
} from "../rule.ts";
import * as set from "../settings/feedback.ts";

type ByMember = Readonly<Record<string, readonly Thing[]>>;

export type WorkshopFact = {
  id: string;
  title: string;
  /** Working days from the preparation was sent until it began, and from it ended until what came of it was sent. */
  preparedBefore: number | null;
  followedUpAfter: number | null;
  /** It says who led it, and by what method. */
  facilitated: boolean;
  byMethod: boolean;
  /** So long ago that what came of it should have been sent. */
  past: boolean;
};

/** `days`: working days until it was answered, or until today. */
export type AnswerFact = { id: string; title: string; days: number; answered: boolean };

export type FeedbackFacts = {
  groups: Found;
  /** Held within the days set. */
  workshops: readonly WorkshopFact[];
  /** A council meeting ahead, and a talk long enough before it, by member. */
  councilSoon: ByMember;
  spokenBefore: ByMember;
  /** What came in within the days set, and what is still open from before. */
  answers: readonly AnswerFact[];
  twoWay: Found;
  businessMet: ByMember;
  businessPolitical: Found;
  businessAdministrative: Found;
  /** From businesses, within the days set. */
  initiatives: readonly AnswerFact[];
  shortSignals: Found;
  longSignals: Found;
};

export const workshopThing = ({ id, title }: WorkshopFact): Thing => ({ type: "activity", id, title });
const answerThing = ({ id, title }: AnswerFact): Thing => ({ type: "feedback", id, title });

/** What came in lately may still be answered in time. */
const isDue = ({ answered, days }: AnswerFact, limit: number) => answered || days > limit;

const thereIs = (some: Found, key: string) =>
  isSo(some.count > 0, { says: { key, values: { count: some.count } }, evidence: some });

export const feedbackRules = {
  "np-focus-groups": computed({
    looksAt: "guidance:look.groups",
    thresholds: [set.groupDays],
    place: "activity",
    find: ({ feedback }, _, today) => finding([thereIs(feedback.groups, "guidance:say.groups")], today),
  }),

  "np-before-after": computed({
    looksAt: "guidance:look.beforeAfter",
    thresholds: [set.workshopDays, set.prepareDays, set.followUpDays],
    place: "timeline",
    find({ feedback: { workshops } }, kept, today) {
      if (workshops.length === 0) return notApplicable({ key: "guidance:say.noWorkshop" }, today);
      const before = settingOf(kept, set.prepareDays);
      const after = settingOf(kept, set.followUpDays);
      const prepared = workshops.filter(({ preparedBefore }) => preparedBefore !== null && preparedBefore >= before);
      const past = workshops.filter((workshop) => workshop.past);
      const followed = past.filter(({ followedUpAfter }) => followedUpAfter !== null && followedUpAfter <= after);
      const lacking = workshops.filter(
        (one) => !prepared.includes(one) || (past.includes(one) && !followed.includes(one)),
      );
      const parts = shareOf(prepared.length, workshops.length, {
        says: { key: "guidance:say.prepared", values: { count: prepared.length, of: workshops.length } },
        evidence: found(workshops.filter((one) => !lacking.includes(one)).map(workshopThing)),
        missing: found(lacking.map(workshopThing)),
      });
      if (past.length === 0) return finding([parts], today);
      const says = { key: "guidance:say.followedUp", values: { count: followed.length, of: past.length } };
      return finding([parts, shareOf(followed.length, past.length, { says })], today);
    },
  }),

  "np-progress-accepted": attested("guidance:attest.understood"),

  "np-vote-confirms": computed({
    looksAt: "guidance:look.beforeVote",
    thresholds: [set.councilSoonDays, set.beforeCouncilDays, set.spokenDays],
    place: "activity",
    find({ region, feedback: { councilSoon, spokenBefore } }, _, today) {
      const meeting = region.members.filter(({ id }) => councilSoon[id]?.length);
      if (meeting.length === 0) return notApplicable({ key: "guidance:say.noCouncilSoon" }, today);
      return finding([eachMember(meeting, spokenBefore, "guidance:say.spokenBefore")], today);
    },
  }),

  "ds-dialogue": computed({
    looksAt: "guidance:look.dialogue",
    thresholds: [set.answeredWindow, answerDays, set.twoWayDays],
    find({ feedback: { answers, twoWay } }, kept, today) {
      const limit = settingOf(kept, answerDays);
      const talks = thereIs(twoWay, "guidance:say.twoWay");
      const counted = answers.filter((one) => isDue(one, limit));
      const days = middleOf(counted.map((one) => one.days));
      if (days === null) return finding([talks], today);
      const waiting = counted.filter(({ answered }) => !answered);
      const said = finding(
        [
          isSo(days <= limit, {
            says: { key: "guidance:say.answeredIn", values: { count: days } },
            evidence: found(counted.filter(({ answered }) => answered).map(answerThing)),
            missing: found(waiting.map(answerThing)),
          }),
          talks,
        ],
        today,
      );
      const count = waiting.length;
      return alsoSaying(said, count > 0 ? { key: "guidance:say.waitingTooLong", values: { count } } : null);
    },
  }),

  "vk-regular-dialogue": computed({
    looksAt: "guidance:look.businessMet",
    thresholds: [set.businessDays],
    place: "activity",
    find: ({ region, feedback }, _, today) =>
      finding([eachMember(region.members, feedback.businessMet, "guidance:say.businessMet")], today),
  }),

  "vk-dialogue-levels": computed({
    looksAt: "guidance:look.businessLevels",
    thresholds: [set.levelsDays],
    place: "activity",
    find: ({ feedback: { businessPolitical, businessAdministrative } }, _, today) =>
      finding(
        [
          thereIs(businessPolitical, "guidance:say.businessPolitical"),
          thereIs(businessAdministrative, "guidance:say.businessAdministrative"),
        ],
        today,
      ),
  }),

  "nl-initiative": computed({
    looksAt: "guidance:look.initiatives",
    thresholds: [set.initiativeDays, answerDays],
    find({ feedback: { initiatives } }, kept, today) {
      const limit = settingOf(kept, answerDays);
      const counted = initiatives.filter((one) => isDue(one, limit));
      if (counted.length === 0) return notApplicable({ key: "guidance:say.noInitiative" }, today);
      const inTime = counted.filter(({ answered, days }) => answered && days <= limit);
      const says = { key: "guidance:say.initiatives", values: { count: inTime.length, of: counted.length } };
      const missing = found(counted.filter((one) => !inTime.includes(one)).map(answerThing));
      return finding(
        [shareOf(inTime.length, counted.length, { says, evidence: found(inTime.map(answerThing)), missing })],
        today,
      );
    },
  }),

  "nl-market-info": computed({
    looksAt: "guidance:look.signals",
    thresholds: [set.signalDays],
    find: ({ feedback: { shortSignals, longSignals } }, _, today) =>
      finding(
        [thereIs(shortSignals, "guidance:say.shortSignals"), thereIs(longSignals, "guidance:say.longSignals")],
        today,
      ),
  }),
} satisfies Partial<Record<ItemId, Rule>>;
