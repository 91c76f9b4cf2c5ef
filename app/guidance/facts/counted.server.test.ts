// What the facts count and leave out, besides what windows.server.test.ts says of days.
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { approvalParties, approvalSubjects, textVersions } from "#db/schema/approvals.ts";
import { goalAudiences, goalExpectations, measurements } from "#db/schema/goals.ts";
import { releaseSuccesses, releases } from "#db/schema/press.ts";
import { stakeholderAssessments } from "#db/schema/stakeholders.ts";
import { expectations, successExpectations } from "#db/schema/successes.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActivity } from "#tests/support/factories/activities.ts";
import { anAudience } from "#tests/support/factories/audiences.ts";
import { someFeedback } from "#tests/support/factories/feedback.ts";
import { aGoal } from "#tests/support/factories/goals.ts";
import { aText } from "#tests/support/factories/press.ts";
import { aStakeholder } from "#tests/support/factories/stakeholders.ts";
import { aDuty } from "#tests/support/factories/strategy.ts";
import { aSuccess } from "#tests/support/factories/successes.ts";
import { anUpdate, aPlannedUpdate } from "#tests/support/factories/updates.ts";
import { aContact, aMember, aRegion, longAgo, only, serial } from "#tests/support/factories.ts";
import { instantAt } from "~/platform/civil-date.ts";
import { gatherFacts } from "../facts.queries.server.ts";
import type { Facts } from "../facts.ts";
import type { Found } from "../rule.ts";

useDatabase();

const now = instantAt("2026-11-21", "12:00");
const yesterday = instantAt("2026-11-20", "12:00");
const factsOf = async (regionId: string): Promise<Facts> => (await gatherFacts(read, regionId, now)).facts;
const ids = ({ things }: Found) => things.map(({ id }) => id).sort();
const made = { createdAt: longAgo, changedAt: longAgo };

/** Something that counts, of each kind, and where nothing else is said, today. */
async function fill(regionId: string, how: { cancelledAt?: Date; archivedAt?: Date; draft?: true; closedAt?: Date }) {
  const { cancelledAt = null, archivedAt = null, draft = false, closedAt = null } = how;
  const contact = await aContact({ regionId, role: "staff", archivedAt });
  const ahead = instantAt("2026-12-10", "12:00");
  for (const kind of ["meeting", "workshop", "councilMeeting"] as const) {
    const at = { regionId, kind, cancelledAt, contactIds: [contact.id], open: true };
    await anActivity({ ...at, startsAt: yesterday });
    await anActivity({ ...at, startsAt: ahead });
  }
  await aSuccess({ regionId, draft, benefits: [], createdAt: yesterday, happenedOn: "2026-11-20", topics: ["tillit"] });
  await aSuccess({ regionId, draft, benefits: [], createdAt: yesterday, happenedOn: "2026-10-01", value: 3 });
  await aStakeholder({ regionId, archivedAt, interest: 3, influence: 3, assessedOn: "2026-11-20" });
  await aGoal({ regionId, archivedAt });
  await aDuty(regionId, { archivedAt, role: "projectLeader", acceptedAt: yesterday });
  const audience = await anAudience({ regionId, archivedAt });
  await aPlannedUpdate({
    regionId,
    audienceId: audience.id,
    plannedFor: ahead,
    state: cancelledAt ? "cancelled" : "planned",
  });
  await someFeedback({ regionId, business: true, receivedAt: instantAt("2026-11-02", "12:00"), closedAt });
}

describe("what the guidance counts", () => {
  it("is nothing that was called off, put aside, out of use, closed, or another region's", async () => {
    const untouched = await factsOf((await aRegion()).id);
    const { id: regionId } = await aRegion();
    await fill(regionId, { cancelledAt: yesterday, archivedAt: yesterday, draft: true, closedAt: yesterday });
    await fill((await aRegion()).id, {});
    expect(await factsOf(regionId)).toEqual(untouched);
    const { id: other } = await aRegion();
    await fill(other, {});
    const alike = Object.entries(await factsOf(other)).filter(([subject, facts]) => {
      return JSON.stringify(facts) === JSON.stringify(untouched[subject as keyof Facts]);
    });
    // These have no row of theirs in `fill`.
    expect(alike.map(([subject]) => subject)).toEqual(["region", "preparedness", "ambassadors"]);
  });

  it("has results told in time, told late, on their way and not told", async () => {
    const { id: regionId } = await aRegion();
    const at = { regionId, happenedOn: "2026-10-01", benefits: [] };
    await aSuccess({ ...at, happenedOn: "2026-10-22" });
    const old = await aSuccess({ ...at, happenedOn: "2026-10-21" });
    const [soon, late, coming, never] = [
      await aSuccess(at),
      await aSuccess(at),
      await aSuccess(at),
      await aSuccess(at),
    ];
    const heard = { regionId, submitted: 1, reachable: 1 };
    await anUpdate({ ...heard, successIds: [soon.id], heardAt: instantAt("2026-10-31", "23:00") });
    await anUpdate({ ...heard, successIds: [soon.id, late.id], heardAt: instantAt("2026-11-01", "08:00") });
    await aPlannedUpdate({ regionId, successIds: [coming.id], state: "scheduled" });
    await aPlannedUpdate({ regionId, successIds: [never.id], state: "planned" });
    const { successes } = await factsOf(regionId);
    expect(ids(successes.toldInTime)).toEqual([soon.id]);
    expect(ids(successes.toldLate)).toEqual([late.id, coming.id].sort());
    expect(ids(successes.untold)).toEqual([never.id, old.id].sort());
  });

  it("is an easy gain where the first are looked for, and nothing that went otherwise than hoped", async () => {
    const { id: regionId } = await aRegion({ startedOn: "2026-02-01" });
    const easy = ["raske gevinster"];
    const of = (kind: "result" | "progress" | "activity" | "notAsHoped", happenedOn: string, topics = easy) =>
      aSuccess({ regionId, kind, happenedOn, benefits: [], topics });
    await of("notAsHoped", "2026-02-02");
    const met = await of("activity", "2026-02-03");
    const [first, last] = [await of("result", "2026-02-04"), await of("progress", "2026-07-31")];
    await of("result", "2026-08-01");
    await of("result", "2026-01-31");
    await of("result", "2026-02-01", ["tillit"]);
    const { successes } = await factsOf(regionId);
    expect(ids(successes.early)).toEqual([first.id, last.id].sort());
    expect(successes.first?.id).toBe(met.id);
  });

  it("leads to a goal by the audience, or by what a result answers", async () => {
    const { id: regionId } = await aRegion();
    const goal = await aGoal({ regionId });
    const gone = await aGoal({ regionId, archivedAt: longAgo });
    const audience = await anAudience({ regionId });
    const heard = { regionId, submitted: 1, reachable: 1, heardAt: yesterday };
    const [answering, idle] = [await aSuccess({ regionId, benefits: [] }), await aSuccess({ regionId, benefits: [] })];
    await inTransaction(async (db) => {
      const hope = { regionId, locale: "nb" as const, ...made };
      const one = only(
        await db
          .insert(expectations)
          .values({ ...hope, text: "Jobber" })
          .returning(),
      );
      const other = only(
        await db
          .insert(expectations)
          .values({ ...hope, text: "Buss" })
          .returning(),
      );
      await db.insert(goalAudiences).values({ goalId: goal.id, audienceId: audience.id });
      await db.insert(goalExpectations).values([
        { goalId: goal.id, expectationId: one.id },
        { goalId: gone.id, expectationId: other.id },
      ]);
      await db.insert(successExpectations).values([
        { successId: answering.id, expectationId: one.id },
        { successId: idle.id, expectationId: other.id },
      ]);
    });
    const aimed = [
      await anUpdate({ ...heard, audienceId: audience.id }),
      await anUpdate({ ...heard, successIds: [answering.id] }),
    ];
    const aimless = await anUpdate({ ...heard, successIds: [idle.id] });
    const { strategy, goals } = await factsOf(regionId);
    expect(ids(strategy.aimed)).toEqual(aimed.map(({ id }) => id).sort());
    expect(ids(strategy.aimless)).toEqual([aimless.id]);
    expect(goals.aimedAtForRegion.map(({ title }) => title)).toEqual(["Jobber"]);
  });

  it("is said when they take part where it is written, or where a meeting with them is ahead", async () => {
    const { id: regionId } = await aRegion();
    const interested = (more = {}) => aStakeholder({ regionId, interest: 2, influence: 0, ...more });
    const [written, invited, calledOff, seen] = [
      await interested({ importantPhase: "Når planen er på høring" }),
      await interested(),
      await interested(),
      await interested(),
    ];
    const ahead = { regionId, startsAt: instantAt("2026-12-10", "12:00") };
    await anActivity({ ...ahead, contactIds: [invited.contactId] });
    await anActivity({ ...ahead, contactIds: [calledOff.contactId], cancelledAt: yesterday });
    await anActivity({ regionId, startsAt: yesterday, contactIds: [seen.contactId] });
    await aStakeholder({ regionId, interest: 1.9, influence: 3, importantPhase: "Alltid" });
    const { timeline } = await factsOf(regionId);
    expect(ids(timeline.dated)).toEqual([written.id, invited.id].sort());
    expect(ids(timeline.undated)).toEqual([calledOff.id, seen.id].sort());
  });

  it("is a gathering after the election, from the day after and as long as is set", async () => {
    const { id: regionId } = await aRegion();
    const on = (day: string, time: string, kind: "meeting" | "councilMeeting" = "meeting") =>
      anActivity({ regionId, kind, startsAt: instantAt(day, time) });
    await on("2027-09-13", "23:59");
    const [first, last] = [await on("2027-09-14", "00:00"), await on("2028-01-01", "23:59")];
    await on("2028-01-02", "00:00");
    await on("2027-10-20", "18:00", "councilMeeting");
    expect(ids((await factsOf(regionId)).timeline.afterElection)).toEqual([first.id, last.id].sort());
  });

  it("is support from others outside than the county, by the latest that anyone has said", async () => {
    const { id: regionId } = await aRegion();
    const said = async (group: "county" | "state" | "business", attitudes: ["supportive" | "neutral", string][]) => {
      const stakeholder = await aStakeholder({ regionId, group });
      const of = { regionId, stakeholderId: stakeholder.id, assessor: "region", interest: 2, influence: 2 };
      const rows = attitudes.map(([attitude, assessedOn]) => ({ ...of, attitude, assessedOn }));
      const by = { byName: "Torunn", via: "desk" as const, createdAt: longAgo };
      await inTransaction((db) => db.insert(stakeholderAssessments).values(rows.map((row) => ({ ...row, ...by }))));
      return stakeholder;
    };
    const county = await said("county", [["supportive", "2026-10-01"]]);
    const won = await said("state", [
      ["neutral", "2026-03-01"],
      ["supportive", "2026-10-01"],
    ]);
    await said("business", [
      ["supportive", "2026-03-01"],
      ["neutral", "2026-10-01"],
    ]);
    const { stakeholders } = await factsOf(regionId);
    expect(ids(stakeholders.supportiveOutsiders)).toEqual([won.id]);
    expect(ids(stakeholders.county)).toEqual([county.id]);
  });

  it("looks back at a goal by the first measurement from the day it was due", async () => {
    const { id: regionId } = await aRegion();
    const goal = await aGoal({ regionId, dueOn: "2026-06-30" });
    const on = (...days: string[]) =>
      inTransaction((db) =>
        db
          .insert(measurements)
          .values(days.map((measuredOn) => ({ goalId: goal.id, measuredOn, value: 1, createdAt: longAgo }))),
      );
    await on("2026-06-29");
    expect((await factsOf(regionId)).goals.goals).toMatchObject([{ lastMeasuredOn: "2026-06-29", evaluatedOn: null }]);
    await on("2026-06-30", "2026-09-01");
    expect((await factsOf(regionId)).goals.goals).toMatchObject([{ evaluatedOn: "2026-06-30" }]);
  });

  it("asks of an approval who answers for each but the leader, and by when; and of a duty that it was accepted", async () => {
    const { id: regionId } = await aRegion();
    const { id: contactId } = await aContact({ regionId });
    const ask = (subjectId: string, answerBy: Date | null, parties: [concern: string, contactId: string | null][]) =>
      inTransaction(async (db) => {
        const asked = { openedAt: yesterday, answerBy, currentVersionId: "v", title: subjectId };
        const subject = { regionId, subjectType: "release" as const, subjectId, ...asked };
        const row = only(await db.insert(approvalSubjects).values(subject).returning());
        const of = parties.map(([concern, who]) => ({ regionId, subjectId: row.id, concern, contactId: who }));
        await db.insert(approvalParties).values(of);
      });
    await ask(`${regionId}/clear`, now, [
      ["region", null],
      ["member:a", contactId],
    ]);
    await ask(`${regionId}/nobody`, now, [
      ["region", null],
      ["member:a", null],
    ]);
    await ask(`${regionId}/whenever`, null, [["member:a", contactId]]);
    await aDuty(regionId, { role: "projectLeader", acceptedAt: yesterday });
    await aDuty(regionId, { role: "spokesperson", askedAt: yesterday });
    await aDuty(regionId, { acceptedAt: yesterday });
    const { press, strategy } = await factsOf(regionId);
    expect(ids(press.clear)).toEqual([`${regionId}/clear`]);
    expect(ids(press.unclear)).toEqual([`${regionId}/nobody`, `${regionId}/whenever`]);
    expect(strategy.accepted).toEqual([{ role: "projectLeader", memberId: null }]);
  });

  it("counts the silence of a region from the day it came, not from before", async () => {
    const { id: regionId } = await aRegion({ createdAt: instantAt("2026-11-10", "09:00") });
    expect((await factsOf(regionId)).planner.longestGap).toBeNull();
    await anUpdate({ regionId, submitted: 1, reachable: 1, heardAt: instantAt("2026-11-13", "09:00") });
    expect((await factsOf(regionId)).planner.longestGap).toBe(8);
  });

  it("asks of a release a local version for each member that it is good for", async () => {
    const { id: regionId } = await aRegion();
    const [one, other] = [await aMember({ regionId }), await aMember({ regionId })];
    const success = await aSuccess({ regionId, benefits: [{ memberId: one.id }, { memberId: other.id }] });
    const local = (memberId: string) => ({
      memberId,
      locale: "nb" as const,
      title: "",
      lead: "",
      benefit: "",
      quotes: [],
      contact: null,
    });
    const release = (members: string[]) =>
      inTransaction(async (db) => {
        const own = { regionId, title: "Melding", locale: "nb" as const, frozenAt: yesterday, ...made };
        const row = only(
          await db
            .insert(releases)
            .values({ ...own, slug: `s-${serial()}` })
            .returning(),
        );
        const subject = { regionId, subjectType: "release" as const, subjectId: row.id, title: "Melding" };
        const { id: subjectId } = only(
          await db
            .insert(approvalSubjects)
            .values({ ...subject, currentVersionId: "v" })
            .returning(),
        );
        const document = JSON.stringify(aText({ local: members.map(local) }));
        const text = { regionId, subjectId, number: 1, kind: "saved" as const, hash: "h", document, blocks: "[]" };
        const version = only(
          await db
            .insert(textVersions)
            .values({ ...text, authorName: "Torunn", createdAt: longAgo })
            .returning(),
        );
        await db.update(releases).set({ publishedVersionId: version.id }).where(eq(releases.id, row.id));
        await db.insert(releaseSuccesses).values({ releaseId: row.id, successId: success.id });
        return row.id;
      });
    const [whole, half] = [await release([one.id, other.id]), await release([one.id])];
    const { press } = await factsOf(regionId);
    expect([ids(press.sentLocally), ids(press.sentCommonly)]).toEqual([[whole], [half]]);
  });
});
