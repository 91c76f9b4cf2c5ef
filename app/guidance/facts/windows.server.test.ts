// What the facts take in: a thing on the last day that counts is there, and the same a day further off is not.
import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { approvalParties, approvalSubjects, decisions } from "#db/schema/approvals.ts";
import { releaseSuccesses, releases } from "#db/schema/press.ts";
import { updateTasks } from "#db/schema/updates.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActivity } from "#tests/support/factories/activities.ts";
import { anAmbassador, anAsk } from "#tests/support/factories/ambassadors.ts";
import { aChannel, anAudience } from "#tests/support/factories/audiences.ts";
import { someFeedback } from "#tests/support/factories/feedback.ts";
import { aStakeholder } from "#tests/support/factories/stakeholders.ts";
import { aSuccess } from "#tests/support/factories/successes.ts";
import { anUpdate, aPlannedUpdate } from "#tests/support/factories/updates.ts";
import { aContact, aMember, aRegion, longAgo, only, serial } from "#tests/support/factories.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import { gatherFacts } from "../facts.queries.server.ts";
import type { Facts } from "../facts.ts";
import type { Found } from "../rule.ts";

useDatabase();

const today = "2026-11-21";
const now = instantAt(today, "12:00");

type Seen = (facts: Facts) => readonly unknown[];
/** Makes something of that day in the region, and says where it is seen. */
type Make = (regionId: string, at: Date, day: string) => Promise<Seen>;

const among =
  (id: string, of: (facts: Facts) => Found): Seen =>
  (facts) =>
    of(facts).things.filter((thing) => thing.id === id);
const numbered = (count: number | undefined) => Array(count ?? 0).fill(0);

/** Somebody of a member of its own has been met. */
const met =
  (role: "staff" | "board" | "business", of: (facts: Facts) => Readonly<Record<string, readonly unknown[]>>): Make =>
  async (regionId, at) => {
    const { id: memberId } = await aMember({ regionId });
    const contact = await aContact({ regionId, role, memberId });
    await anActivity({ regionId, kind: "call", startsAt: at, contactIds: [contact.id] });
    return (facts) => of(facts)[memberId] ?? [];
  };

const gathering =
  (
    kind: "meeting" | "workshop" | "other",
    of: (facts: Facts) => Found,
    more: { memberId?: true; open?: true } = {},
  ): Make =>
  async (regionId, at) => {
    const memberId = more.memberId ? (await aMember({ regionId })).id : null;
    const { id } = await anActivity({ regionId, kind, startsAt: at, memberId, open: more.open ?? false });
    return among(id, of);
  };

/** A result that was told then, and what makes it count. */
const told =
  (result: { topics?: string[]; value?: number }, of: (facts: Facts, memberId: string) => readonly unknown[]): Make =>
  async (regionId, at) => {
    const [{ id: memberId }, { id: placeMemberId }] = [await aMember({ regionId }), await aMember({ regionId })];
    const success = await aSuccess({ regionId, placeMemberId, benefits: [{ memberId }], ...result });
    await anUpdate({ regionId, successIds: [success.id], heardAt: at, submitted: 1, reachable: 1 });
    return (facts) => of(facts, memberId);
  };

/** A release whose first mail left then, with one member's benefit and one of its people quoted. */
const sentRelease =
  (of: (facts: Facts, ids: { id: string; memberId: string }) => readonly unknown[]): Make =>
  async (regionId, at) => {
    const { id: memberId } = await aMember({ regionId });
    const { id: contactId } = await aContact({ regionId, role: "business", memberId });
    const success = await aSuccess({ regionId, benefits: [{ memberId }] });
    const values = { regionId, slug: `p-${serial()}`, title: "Melding", locale: "nb" as const, frozenAt: at };
    return inTransaction(async (db) => {
      const { id } = only(
        await db
          .insert(releases)
          .values({ ...values, createdAt: longAgo, changedAt: longAgo })
          .returning(),
      );
      await db.insert(releaseSuccesses).values({ releaseId: id, successId: success.id });
      const subject = {
        regionId,
        subjectType: "release" as const,
        subjectId: id,
        title: "Melding",
        currentVersionId: "v",
      };
      const { id: subjectId } = only(await db.insert(approvalSubjects).values(subject).returning());
      await db.insert(approvalParties).values({ regionId, subjectId, concern: `person:${contactId}`, contactId });
      return (facts: Facts) => of(facts, { id, memberId });
    });
  };

const asked: Make = async (regionId, at) =>
  inTransaction(async (db) => {
    const subject = { regionId, subjectType: "release" as const, subjectId: `r-${serial()}`, title: "Melding" };
    const opened = { currentVersionId: "v", openedAt: at, answerBy: at };
    await db.insert(approvalSubjects).values({ ...subject, ...opened });
    return among(subject.subjectId, ({ press }) => press.clear);
  });

const decided: Make = async (regionId, at) =>
  inTransaction(async (db) => {
    const subject = { regionId, subjectType: "release" as const, subjectId: `r-${serial()}`, title: "Melding" };
    const { id } = only(
      await db
        .insert(approvalSubjects)
        .values({ ...subject, currentVersionId: "v" })
        .returning(),
    );
    const of = { regionId, subjectId: id, concern: "region" };
    await db.insert(approvalParties).values({ ...of, askedAt: longAgo });
    const answer = { decision: "approved" as const, hash: "h", blocks: "[]", versionId: "v", byName: "Torunn" };
    await db.insert(decisions).values({ ...of, ...answer, sequence: 1, via: "desk", decidedAt: at });
    return among(subject.subjectId, ({ press }) => press.decided);
  });

const heardBy =
  (of: (facts: Facts) => Found): Make =>
  async (regionId, at) => {
    const { id: audienceId } = await anAudience({ regionId });
    await anUpdate({ regionId, audienceId, heardAt: at, submitted: 1, reachable: 1 });
    return among(audienceId, of);
  };

const wrote =
  (how: Partial<Parameters<typeof someFeedback>[0]>, of: (facts: Facts) => readonly { id: string }[]): Make =>
  async (regionId, at) => {
    const { id } = await someFeedback({ regionId, receivedAt: at, ...how });
    return (facts) => of(facts).filter((one) => one.id === id);
  };

const briefing: Make = async (regionId, at, day) => {
  const { id: memberId } = await aMember({ regionId });
  const contact = await aContact({ regionId, role: "memberContact", memberId });
  const { id: audienceId } = await anAudience({ regionId });
  const channel = await aChannel({ regionId, audienceId, kind: "councilMeeting" });
  const update = await aPlannedUpdate({ regionId, audienceId, channelId: channel.id });
  const task = { regionId, updateId: update.id, contactId: contact.id, askedAt: longAgo, createdAt: longAgo };
  await inTransaction((db) => db.insert(updateTasks).values({ ...task, confirmedAt: at, publishedOn: day }));
  return ({ press }) => press.councilBriefed[memberId] ?? [];
};

const council =
  (ofAudience: boolean, of: (facts: Facts) => Readonly<Record<string, readonly unknown[]>>): Make =>
  async (regionId, at) => {
    const { id: memberId } = await aMember({ regionId });
    const audienceIds = ofAudience ? [(await anAudience({ regionId })).id] : [];
    await anActivity({ regionId, kind: "councilMeeting", startsAt: at, memberId, audienceIds });
    return (facts) => of(facts)[memberId] ?? [];
  };

/** @param days back from today; below 0: ahead */
const windows: [what: string, days: number, make: Make][] = [
  ["specialists met", 60, met("staff", ({ stakeholders }) => stakeholders.specialistsMet)],
  ["the elected met", 60, met("board", ({ press }) => press.politicalMet)],
  ["the administration met", 60, met("staff", ({ press }) => press.administrativeMet)],
  ["businesses met", 90, met("business", ({ feedback }) => feedback.businessMet)],
  [
    "the opposition met",
    90,
    async (regionId, at) => {
      const { id: memberId } = await aMember({ regionId });
      const { contactId } = await aStakeholder({ regionId, memberId, group: "political", opposition: true });
      await anActivity({ regionId, kind: "call", startsAt: at, contactIds: [contactId] });
      return ({ stakeholders }) => stakeholders.oppositionMet[memberId] ?? [];
    },
  ],
  [
    "two members met by themselves",
    180,
    async (regionId, at) => {
      const memberIds = [(await aMember({ regionId })).id, (await aMember({ regionId })).id];
      const { id } = await anActivity({ regionId, kind: "other", startsAt: at, memberIds });
      return among(id, ({ stakeholders }) => stakeholders.directMeetings);
    },
  ],
  ["groups", 180, gathering("workshop", ({ feedback }) => feedback.groups)],
  ["talks", 31, gathering("meeting", ({ feedback }) => feedback.twoWay)],
  [
    "workshops",
    365,
    async (regionId, at) => {
      const { id } = await anActivity({ regionId, kind: "workshop", startsAt: at });
      return ({ feedback }) => feedback.workshops.filter((one) => one.id === id);
    },
  ],
  [
    "hosts",
    365,
    async (regionId, at) => {
      const { id: memberId } = await aMember({ regionId });
      await anActivity({ regionId, kind: "visit", startsAt: at, memberId });
      return ({ timeline }) => timeline.hosted[memberId] ?? [];
    },
  ],
  ["open meetings ahead", -90, gathering("other", ({ press }) => press.withoutNotice, { open: true })],
  ["councils ahead", -180, council(false, ({ press }) => press.councilAhead)],
  ["councils soon", -90, council(false, ({ feedback }) => feedback.councilSoon)],
  ["councils that heard of it", 180, council(true, ({ press }) => press.councilBriefed)],
  ["councils briefed", 180, briefing],
  ["gains told", 180, told({ value: 3 }, ({ successes }, id) => successes.gain[id] ?? [])],
  ["gains next door told", 180, told({}, ({ messages }, id) => messages.neighbour[id] ?? [])],
  ["skills told", 365, told({ topics: ["kompetanse"] }, ({ successes }) => successes.skills.things)],
  ["town and country told", 365, told({ topics: ["by og bygd"] }, ({ successes }) => successes.complementary.things)],
  ["kinds of results told", 365, told({ topics: ["gjennomslag"] }, ({ successes }) => successes.types)],
  [
    "results shared",
    90,
    async (regionId, _, happenedOn) => {
      const benefits = [{ memberId: (await aMember({ regionId })).id }, { memberId: (await aMember({ regionId })).id }];
      const { id } = await aSuccess({ regionId, happenedOn, benefits });
      return among(id, ({ successes }) => successes.shared);
    },
  ],
  [
    "results written down",
    365,
    async (regionId, createdAt) => {
      const { id } = await aSuccess({ regionId, createdAt, benefits: [] });
      return among(id, ({ successes }) => successes.withoutBenefit);
    },
  ],
  ["audiences reached", 30, heardBy(({ planner }) => planner.reached)],
  [
    "updates without a goal",
    90,
    async (regionId, at) => {
      const { id } = await anUpdate({ regionId, heardAt: at, submitted: 1, reachable: 1 });
      return among(id, ({ strategy }) => strategy.aimless);
    },
  ],
  [
    "updates planned",
    -90,
    async (regionId, plannedFor) => {
      const { id } = await aPlannedUpdate({ regionId, plannedFor });
      return among(id, ({ strategy }) => strategy.planned);
    },
  ],
  ["what came in", 90, wrote({ answeredAt: now }, ({ feedback }) => feedback.answers)],
  ["from businesses", 365, wrote({ business: true, answeredAt: now }, ({ feedback }) => feedback.initiatives)],
  ["signals", 90, wrote({ horizon: "long" }, ({ feedback }) => feedback.longSignals.things)],
  [
    "ambassadors heard",
    31,
    async (regionId, doneAt) => {
      const { id: ambassadorId } = await anAmbassador({ regionId });
      const { id } = await anAsk({ regionId, ambassadorId, doneAt });
      return among(id, ({ ambassadors }) => ambassadors.heard);
    },
  ],
  [
    "ambassadors asked too often",
    90,
    async (regionId, sentAt) => {
      const { id: ambassadorId } = await anAmbassador({ regionId });
      for (const _ of [1, 2, 3]) await anAsk({ regionId, ambassadorId, sentAt });
      return among(ambassadorId, ({ ambassadors }) => ambassadors.askedTooOften);
    },
  ],
  ["releases sent", 31, sentRelease(({ press }, { id }) => press.sentCommonly.things.filter((one) => one.id === id))],
  ["releases by member", 180, sentRelease(({ press }, { memberId }) => numbered(press.releases[memberId]))],
  ["people quoted by member", 180, sentRelease(({ press }, { memberId }) => numbered(press.quotes[memberId]))],
  ["releases to approve", 180, asked],
  ["answers to approvals", 90, decided],
];

const dayOf = (days: number, further: 0 | 1) => addDays(today, days > 0 ? -days - further : -days + further);

/** What is seen in a region where each thing is of the last day that counts, or of the day beyond. */
async function seenAt(further: 0 | 1): Promise<Map<string, number>> {
  const { id: regionId } = await aRegion();
  const seen: [string, Seen][] = [];
  for (const [what, days, make] of windows) {
    const day = dayOf(days, further);
    const late = further === (days > 0 ? 1 : 0);
    seen.push([what, await make(regionId, instantAt(day, late ? "23:59" : "00:00"), day)]);
  }
  const { facts } = await gatherFacts(read, regionId, now);
  return new Map(seen.map(([what, of]) => [what, of(facts).length]));
}

describe("what counts by its day", () => {
  let within: Map<string, number>;
  let beyond: Map<string, number>;
  beforeAll(async () => {
    within = await seenAt(0);
    beyond = await seenAt(1);
  });

  it.each(windows)("%s, %i days", (what) => {
    expect([Boolean(within.get(what)), Boolean(beyond.get(what))]).toEqual([true, false]);
  });
});
