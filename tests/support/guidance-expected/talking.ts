// The press desk, dialogue, time and ambassadors, as the file of the demo region has them.
import { daysAgo, type Expected, graded, members, type RawRegion, yes } from "./raw-region.ts";

const unanswered = () => "attestNeeded" as const;
const ahead = (day: string, days: number) => daysAgo(day) < 0 && daysAgo(day) >= -days;
const lately = (day: string | null, days: number) => day !== null && daysAgo(day) >= 0 && daysAgo(day) <= days;
/** Of six, nobody should have more than 31.7 %: fewer than four of a kind cannot be shared so. */
const even = (counts: number[], of: number) => {
  const all = counts.reduce((sum, one) => sum + one, 0);
  return all < 4 ? [] : [yes(Math.max(...counts) / all <= 1 / of + 0.15)];
};
const middle = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const groupOf = ({ stakeholders }: RawRegion, group: string) =>
  stakeholders.filter((one) => one.group === group).map(({ id }) => id);
const metWith = (raw: RawRegion, group: string, days: number) => {
  const ids = groupOf(raw, group);
  return raw.activities.filter(
    ({ start, stakeholderIds }) => lately(start, days) && stakeholderIds.some((id) => ids.includes(id)),
  );
};

/** A version for each municipality that the results in it are good for. */
const oneForEach = (raw: RawRegion, { successIds, variants }: RawRegion["pressReleases"][number]): boolean => {
  const good = raw.successes.filter(({ id }) => successIds.some((one) => one === id));
  const angled: string[] = variants.map(({ municipalityId }) => municipalityId);
  return good.flatMap(({ benefits }) => Object.keys(benefits)).every((id) => angled.includes(id));
};

export const pressExpected: Expected = {
  "sk-pro-equal-vote": (raw) => {
    const asked = raw.pressReleases.filter(({ askedAt }) => askedAt !== null);
    return graded([
      yes(raw.municipalities.every(({ votes }) => votes === 1)),
      yes(asked.every(({ approvals }) => approvals.length === raw.municipalities.length)),
    ]);
  },
  "sk-con-skewed-power": (raw) => {
    const released = raw.pressReleases
      .filter(({ sentAt }) => lately(sentAt, 180))
      .flatMap(({ successIds }) => successIds);
    const of = raw.municipalities.length;
    const tellsOf = raw.municipalities.map(
      ({ id }) =>
        raw.successes.filter((one) => released.includes(one.id) && Object.keys(one.benefits).includes(id)).length,
    );
    const speaks = raw.municipalities.map(
      ({ id }) => raw.ambassadors.filter(({ municipalityId }) => municipalityId === id).length,
    );
    const quoted = raw.municipalities.map(
      ({ id }) =>
        raw.pressReleases
          .filter(({ sentAt }) => lately(sentAt, 180))
          .flatMap<{ by: string }>(({ quotes }) => quotes)
          .filter(({ by }) => raw.ambassadors.some(({ name, municipalityId }) => name === by && municipalityId === id))
          .length,
    );
    return graded([...even(tellsOf, of), ...even(quoted, of), ...even(speaks, of)]);
  },
  "sk-con-unclear-decisions": (raw) => {
    const asked = raw.pressReleases.filter(({ askedAt }) => lately(askedAt, 180));
    const clear = asked.filter(({ answerBy, approvals }) => answerBy && approvals.every(({ userId }) => userId));
    return graded([{ has: clear.length, of: asked.length }]);
  },
  // Asked and answered in the same working week, so days are working days.
  "sk-cap-decision-lag": (raw) => {
    const days = raw.pressReleases.flatMap(({ askedAt, approvals }) =>
      approvals.flatMap(({ decidedAt }) =>
        lately(decidedAt, 90) && askedAt ? [daysAgo(askedAt) - daysAgo(decidedAt ?? "")] : [],
      ),
    );
    return graded([yes(middle(days) <= 5)]);
  },
  "np-common-templates": unanswered,
  "np-decision-path": (raw) =>
    graded([members(raw, (id) => raw.councilDates.some(({ memberId, date }) => memberId === id && ahead(date, 180)))]),
  "ds-invite-press": (raw) => {
    const open = raw.activities.filter((one) => one.open && ahead(one.start, 90));
    const told = open.filter(
      ({ start, pressNoticeSentAt }) => pressNoticeSentAt && daysAgo(pressNoticeSentAt) - daysAgo(start) >= 7,
    );
    return graded([{ has: told.length, of: open.length, enough: 0.5 }]);
  },
  "ds-set-agenda": (raw) => {
    const sent = raw.pressReleases.filter(({ sentAt }) => lately(sentAt, 31));
    return graded([yes(sent.length > 0), { has: sent.filter((one) => oneForEach(raw, one)).length, of: sent.length }]);
  },
  "lit-anchoring": (raw) =>
    graded([
      members(raw, (id) => {
        const contact = raw.municipalities.find((one) => one.id === id)?.contactUserId;
        const briefings: string[] = raw.audiences.flatMap(({ channels }) =>
          channels.filter(({ kind }) => kind === "council_meeting").map((channel) => channel.id),
        );
        return raw.updates.some(
          ({ channelId, confirmations }) =>
            briefings.includes(channelId) &&
            confirmations?.some(({ userId, date }) => userId === contact && lately(date, 180)),
        );
      }),
    ]),
  "vk-anchored-both": (raw) => {
    const spoken = (group: string, id: string) =>
      raw.stakeholders.some((one) => one.group === group && one.municipalityId === id && lately(one.lastContactAt, 60));
    return graded([
      members(raw, (id) => spoken("politisk", id)),
      // The two of the administration speak for all, and met all of them.
      members(raw, (id) =>
        metWith(raw, "administrativ", 60).some(({ memberIds }) => memberIds.some((one) => one === id)),
      ),
    ]);
  },
};

export const feedbackExpected: Expected = {
  "np-focus-groups": (raw) =>
    graded([yes(raw.activities.some(({ kind, start }) => kind === "workshop" && lately(start, 180)))]),
  // In calendar days, which is stricter before and milder after: five working days are seven, ten are fourteen.
  "np-before-after": (raw) => {
    const held = raw.activities.filter(({ kind, start }) => kind === "workshop" && lately(start, 365));
    const prepared = held.filter(({ start, prepSentAt }) => prepSentAt && daysAgo(prepSentAt) - daysAgo(start) >= 7);
    const followed = held.filter(
      ({ start, followUpSentAt }) => followUpSentAt && daysAgo(start) - daysAgo(followUpSentAt) <= 14,
    );
    return graded([
      { has: prepared.length, of: held.length },
      { has: followed.length, of: held.length },
    ]);
  },
  "np-progress-accepted": unanswered,
  // Each council meets in December, and each member was at the table in the autumn.
  "np-vote-confirms": (raw) =>
    graded([
      members(raw, (id) =>
        raw.activities.some(({ start, memberIds }) => lately(start, 90) && memberIds.some((one) => one === id)),
      ),
    ]),
  // What people wrote is not in the file; db/demo/feedback.ts has it: 3, 4, 2 and 2 working days, and one that waits.
  "ds-dialogue": (raw) =>
    graded([yes(true), yes(raw.activities.some(({ kind, start }) => kind === "meeting" && lately(start, 31)))]),
  "vk-regular-dialogue": (raw) => {
    const met = metWith(raw, "næringsliv", 90);
    return graded([
      members(
        raw,
        (id) =>
          met.some(({ memberIds }) => memberIds.some((one) => one === id)) ||
          raw.stakeholders.some(
            ({ group, municipalityId, lastContactAt }) =>
              group === "næringsliv" && municipalityId === id && lately(lastContactAt, 90),
          ),
      ),
    ]);
  },
  "vk-dialogue-levels": (raw) => {
    const met = metWith(raw, "næringsliv", 180);
    const also = (group: string) =>
      yes(met.some(({ stakeholderIds }) => stakeholderIds.some((id) => groupOf(raw, group).includes(id))));
    return graded([also("politisk"), also("administrativ")]);
  },
  // db/demo/feedback.ts: both businesses that asked had their answer within five working days.
  "nl-initiative": () => graded([yes(true)]),
  // db/demo/feedback.ts: one signal for the long term, none for the short.
  "nl-market-info": () => graded([yes(false), yes(true)]),
};

const workshopsThat = (raw: RawRegion, holds: (one: RawRegion["activities"][number]) => boolean) => {
  const held = raw.activities.filter(({ kind, start }) => kind === "workshop" && lately(start, 365));
  return { has: held.filter(holds).length, of: held.length };
};

export const timelineExpected: Expected = {
  "np-quality-coordination": unanswered,
  "np-facilitators": (raw) => graded([workshopsThat(raw, ({ facilitator }) => facilitator !== null)]),
  "np-methods": (raw) => graded([workshopsThat(raw, ({ method }) => method !== null)]),
  // The election is on 13 September 2027, less than a year ahead; nothing is planned so far out but the day of renewal.
  "np-political-shift": (raw) => {
    const after = (day: string, days: number) => {
      const since = daysAgo("2027-09-13") - daysAgo(day);
      return since > 0 && since <= days;
    };
    return graded([
      yes(raw.activities.some(({ start }) => after(start, 110))),
      yes(after(raw.strategy.renewalDecisionDue, 270)),
    ]);
  },
  "np-structure-timeline": ({ stakeholders, activities }) => {
    const interested = stakeholders.filter(({ interest }) => interest >= 2);
    const invited: string[] = activities.filter(({ start }) => daysAgo(start) < 0).flatMap((one) => one.stakeholderIds);
    return graded([
      { has: interested.filter(({ iap2 }) => iap2).length, of: interested.length },
      { has: interested.filter(({ id }) => invited.includes(id)).length, of: interested.length },
    ]);
  },
  // Whoever was asked to publish something has done so.
  "np-follow-groups": ({ updates }) =>
    updates.every(({ state, sentAt }) => sentAt === null || state !== "asked") ? "notApplicable" : "unmet",
  "np-rotate-places": (raw) => {
    const gatherings = raw.activities.filter(
      ({ kind, start }) => ["meeting", "workshop"].includes(kind) && lately(start, 365),
    );
    const hosts = members(raw, (id) => gatherings.some(({ municipalityId }) => municipalityId === id));
    return graded([{ ...hosts, enough: 0.5 }]);
  },
};

export const ambassadorsExpected: Expected = {
  "ds-ambassadors": (raw) => {
    const asked = raw.ambassadors.map(
      ({ id, maxAsksPerQuarter }) =>
        raw.asks.filter(({ ambassadorId, sentAt }) => ambassadorId === id && lately(sentAt, 90)).length <=
        maxAsksPerQuarter,
    );
    return graded([
      members(raw, (id) =>
        raw.ambassadors.some(({ municipalityId, consent }) => municipalityId === id && consent.status === "given"),
      ),
      yes(raw.asks.some(({ doneAt }) => lately(doneAt, 31))),
      yes(asked.every(Boolean)),
    ]);
  },
  "lit-enthusiasm": (raw) => {
    const told = raw.updates.filter(({ sentAt }) => lately(sentAt, 90)).flatMap(({ successIds }) => successIds);
    const pillars = raw.extras.messageHouse.pillars;
    const had = pillars.filter(({ proofSuccessIds }) => proofSuccessIds.some((id) => told.some((one) => one === id)));
    return graded([{ has: had.length, of: pillars.length }]);
  },
  "nl-time": ({ ambassadors }) => {
    const business = ["næringsliv", "industri", "reiseliv", "landbruk", "havbruk", "teknologi"];
    const from = ambassadors.filter(({ sector }) => business.includes(sector));
    return graded([{ has: from.length, of: ambassadors.length, enough: 0.25 }]);
  },
};

export const personsExpected: Expected = {
  "sk-pro-build-on-trust": unanswered,
  "sk-con-duty-only": unanswered,
  "sk-cap-trust-time": unanswered,
  "np-equal-partners": unanswered,
  "np-perception-gap": unanswered,
  "sk-cap-safe-no": unanswered,
  "np-plan-fatigue": unanswered,
  "np-assign-by-interest": unanswered,
};
