import { anchor, daysAgo, type Expected, graded, members, type RawRegion, yes } from "./raw-region.ts";

const approved = ({ strategy }: RawRegion) => yes(strategy.status === "approved");
const unanswered = () => "attestNeeded" as const;

export const strategyExpected: Expected = {
  "ox-form-follows-problem": (raw) =>
    graded([
      yes(daysAgo(raw.strategy.organisation.reviewedAt) <= 365),
      yes(raw.strategy.organisation.form !== ""),
      yes(raw.strategy.organisation.rationale.length >= 80),
    ]),
  // The project leader has answered it, as each municipality of the file has the same votes.
  "ox-ownership-vs-vote": ({ municipalities, region }) =>
    new Set(municipalities.map(({ votes }) => votes)).size === 1 && region.legalForm ? "met" : "attestNeeded",
  "ox10-04-main-activity": (raw) => graded([approved(raw), yes(raw.strategy.coreActivity !== "")]),
  "ox10-06-form-and-leader": (raw) =>
    graded([
      yes(raw.strategy.organisation.form !== ""),
      yes(raw.strategy.responsibilities.some(({ userId }) => userId === raw.roleHolders.prosjektleder)),
    ]),
  "ox10-10-renew-or-close": (raw) => graded([approved(raw), yes(raw.strategy.renewalDecisionDue >= anchor)]),
  "np-plan-as-tool": (raw) => graded([approved(raw), yes(raw.strategy.planUse !== "")]),
  "ds-challenges": ({ strategy: { challenges } }) =>
    graded([
      yes(challenges.internal.length >= 1),
      yes(challenges.external.length >= 1),
      yes(daysAgo(challenges.reviewedAt) <= 365),
    ]),
  "np-existing-means": unanswered,
  "np-strategy-first": unanswered,
  "np-plan-to-action": (raw) => {
    const told = raw.updates.filter(({ sentAt }) => sentAt !== null && daysAgo(sentAt) <= 90);
    const audiences: string[] = raw.goals.flatMap(({ audienceIds }) => audienceIds);
    const aimedAt = raw.expectations.filter(({ goalId }) => goalId !== null).map(({ id }) => id);
    const answering = raw.successes.filter(({ expectationIds }) => expectationIds.some((id) => aimedAt.includes(id)));
    const aimed = told.filter(
      ({ audienceId, successIds }) =>
        audiences.includes(audienceId) || successIds.some((id) => answering.some((one) => one.id === id)),
    );
    return graded([{ has: aimed.length, of: told.length }]);
  },
  "lit-role-clarity": unanswered,
  "lit-focus-programmes": unanswered,
  "lit-project-organisation": unanswered,

  "ds-plan-outreach": (raw) => {
    const reached: string[] = raw.strategy.channels.flatMap(({ audienceIds }) => audienceIds);
    const ahead = raw.updates.filter(({ plannedFor }) => daysAgo(plannedFor) < 0 && daysAgo(plannedFor) >= -90);
    return graded([
      { has: raw.audiences.filter(({ id }) => reached.includes(id)).length, of: raw.audiences.length },
      yes(ahead.length > 0),
    ]);
  },
  // The leader, the chair and each member's contact have a duty in the file; to speak to the press is nobody's.
  "ds-comm-roles": (raw) => {
    const busy: string[] = raw.strategy.responsibilities.map(({ userId }) => userId);
    const { prosjektleder, styreleder } = raw.roleHolders;
    return graded([
      { has: [prosjektleder, styreleder].filter((user) => busy.includes(user)).length, of: 3 },
      members(raw, (id) =>
        raw.municipalities.some((member) => member.id === id && busy.includes(member.contactUserId)),
      ),
    ]);
  },
  "vk-long-strategy": (raw) => graded([approved(raw), yes(raw.strategy.horizonYears >= 4)]),
};

export const preparednessExpected: Expected = {
  "ds-media-strategy": (raw) => {
    const reviewed = raw.crisisScenarios.filter(({ lastReviewedAt }) => daysAgo(lastReviewedAt) <= 180);
    const exercised = raw.crisisScenarios.some(
      ({ lastExercisedAt }) => lastExercisedAt && daysAgo(lastExercisedAt) <= 730,
    );
    return graded([
      yes(raw.strategy.status === "approved" && daysAgo(raw.strategy.approvedAt) <= 365),
      { has: Math.min(3, reviewed.length), of: 3 },
      yes(exercised),
    ]);
  },
};

export const guidanceExpected: Expected = {
  "np-define-knowledge": unanswered,
  "np-clear-commission": unanswered,
};
