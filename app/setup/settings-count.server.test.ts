// What a region sets counts where it is read: by our proposals and by its own values, side by side.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { links } from "#db/schema/links.ts";
import { coverage } from "#db/schema/press.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anAmbassador, anAsk } from "#tests/support/factories/ambassadors.ts";
import { anAskedText, asking, november } from "#tests/support/factories/approvals.ts";
import { aDelivery, deliveryNow, workOnce } from "#tests/support/factories/delivery.ts";
import { aReply, someFeedback } from "#tests/support/factories/feedback.ts";
import { aJournalist, aPressDesk } from "#tests/support/factories/press.ts";
import { haveSet } from "#tests/support/factories/settings.ts";
import { anAssessDesk, aStakeholder } from "#tests/support/factories/stakeholders.ts";
import { aDuty } from "#tests/support/factories/strategy.ts";
import { aSuccess } from "#tests/support/factories/successes.ts";
import { aPlannedUpdate } from "#tests/support/factories/updates.ts";
import { aContact, aMember, anActor, aPublicActor, aRegion, longAgo } from "#tests/support/factories.ts";
import { codeOfRefusal } from "#tests/support/refusal.ts";
import { loadAmbassador } from "~/ambassadors/ambassadors.queries.server.ts";
import { linkExpiry } from "~/ambassadors/asks.commands.server.ts";
import { openAsks } from "~/ambassadors/asks.queries.server.ts";
import { giveConsent } from "~/ambassadors/consents.commands.server.ts";
import { reminderDue } from "~/ambassadors/reminding.ts";
import * as ofAmbassadors from "~/ambassadors/settings.ts";
import { answersWantedBy } from "~/approvals/answer-time.server.ts";
import * as ofApprovals from "~/approvals/settings.ts";
import { newAudience } from "~/audiences/form-values.ts";
import { aboutNothing, receiveReply } from "~/feedback/feedback.commands.server.ts";
import { getFeedback } from "~/feedback/inbox.queries.server.ts";
import * as ofFeedback from "~/feedback/settings.ts";
import { answerTimes } from "~/feedback/unanswered.queries.server.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { receiveQuestion } from "~/press/enquiries.commands.server.ts";
import { getEnquiry } from "~/press/enquiries.queries.server.ts";
import * as ofPress from "~/press/settings.ts";
import { settingOf } from "~/regions/setting.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { lateMailHours } from "~/regions/settings.ts";
import { aheadOf } from "~/reports/ahead.queries.server.ts";
import { aheadDays } from "~/reports/settings.ts";
import { askToAssess } from "~/stakeholders/asking.commands.server.ts";
import * as ofStakeholders from "~/stakeholders/settings.ts";
import { askHolders } from "~/strategy/duty-asks.commands.server.ts";
import { dutyLinkDays } from "~/strategy/settings.ts";
import { changeCalendarLink } from "~/timeline/calendar.commands.server.ts";
import { calendarLinkYears } from "~/timeline/settings.ts";
import { taskLinkDays } from "~/updates/settings.ts";
import { askConfirmers } from "~/updates/tasks.commands.server.ts";

useDatabase();

const daysLater = (days: number) => new Date(longAgo.getTime() + days * 86_400_000);

it("mail that is late asks first, after as many hours as the region says", async () => {
  const [patient, hasty] = [await aRegion(), await aRegion()];
  await haveSet(hasty.id, [lateMailHours, 2]);
  const mails = [await aDelivery({ regionId: patient.id }), await aDelivery({ regionId: hasty.id })];
  const transport = {
    send: async () => ({ kind: "accepted", answer: { code: 250, text: "ok" } }) as const,
    close: async () => {},
  };
  await workOnce({ transport, at: new Date(longAgo.getTime() + 3 * 3_600_000) });
  const states = await Promise.all(mails.map(async ({ id }) => (await deliveryNow(id)).state));
  expect(states).toEqual(["submitted", "held"]);
});

describe("links", () => {
  /** Whole days from a moment to the end of the only link of a region. */
  async function daysOfLink(regionId: string, from: Date): Promise<number> {
    const found = await read.select().from(links).where(eq(links.regionId, regionId));
    const ends = found.map(({ expiresAt }) => Math.round((expiresAt.getTime() - from.getTime()) / 86_400_000));
    expect(new Set(ends).size).toBe(1);
    return ends[0] ?? 0;
  }

  it("to approve live on after the deadline", async () => {
    const world = await anAskedText({ asked: false });
    await haveSet(world.regionId, [ofApprovals.linkDays, 5], [ofApprovals.answerDays, 1]);
    const answerBy = november(11, 0, 26);
    await asking(world, november(8), [world.tore.id], { answerBy });
    expect(await daysOfLink(world.regionId, answerBy)).toBe(5);
    expect(civilDate(await answersWantedBy(read, world.regionId, november(8)))).toBe("2026-11-20");
  });

  it("to assess, to a calendar and to one's responsibilities live as long as is said", async () => {
    const { owner, regionId, lysfjord } = await anAssessDesk();
    await aStakeholder({ regionId });
    await haveSet(regionId, [ofStakeholders.linkDays, 9]);
    await askToAssess(owner, longAgo, { memberIds: [lysfjord.id], scope: "all" });
    // To the end of the ninth day.
    expect(await daysOfLink(regionId, new Date(`${civilDate(longAgo)}T23:00:00Z`))).toBe(9);

    const calendar = await anActor();
    await haveSet(calendar.regionId, [calendarLinkYears, 1]);
    await changeCalendarLink(calendar, longAgo, { intent: "make" });
    expect(await daysOfLink(calendar.regionId, longAgo)).toBe(365);

    const leader = await anActor();
    await haveSet(leader.regionId, [dutyLinkDays, 40]);
    await aDuty(leader.regionId);
    await askHolders(leader, longAgo);
    expect(await daysOfLink(leader.regionId, longAgo)).toBe(40);
  });

  it("to say that something is published", async () => {
    const update = await aPlannedUpdate();
    await haveSet(update.regionId, [taskLinkDays, 10]);
    const confirmer = await aContact({ regionId: update.regionId });
    await inTransaction((db) => askConfirmers(db, longAgo, update, [confirmer]));
    expect(await daysOfLink(update.regionId, longAgo)).toBe(10);
  });
});

it("what comes in lands with whoever is chosen; answers and coverage count as far as is said", async () => {
  const desk = await aPressDesk();
  const { owner } = desk;
  const { regionId } = owner;
  const editor = await anActor({ regionId, role: "editor" });
  const { outlet } = await aJournalist(desk, { name: "Nils Torgersrud", outlet: "Haukvikposten" });
  await someFeedback({ regionId, answeredAt: longAgo });
  const publishedOn = addDays(civilDate(longAgo), 45);
  const piece = { regionId, outletId: outlet.id, outletName: outlet.name, publishedOn, title: "Oppslag" };
  const written = { locale: "nb" as const, createdAt: longAgo, changedAt: longAgo };
  await inTransaction((db) => db.insert(coverage).values({ ...piece, ...written }));
  const counts = async (name: string) => {
    const [feedbackId, enquiryId] = [randomUUID(), randomUUID()];
    await receiveReply(aPublicActor(regionId), longAgo, { ...aReply({ id: feedbackId }), about: aboutNothing });
    const asked = { id: enquiryId, name: "Nils Torgersrud", outlet: outlet.name, reach: "900 00 000" };
    await receiveQuestion(aPublicActor(regionId), longAgo, { ...asked, question: `Når? ${name}`, deadlineAt: null });
    const { enquiry, coverage: wrote } = await getEnquiry(owner, read, longAgo, enquiryId);
    const { feedback } = await getFeedback(owner, read, longAgo, feedbackId);
    const { answered } = await answerTimes(owner, read, daysLater(60));
    return [feedback.ownerUserId, enquiry.ownerUserId, answered, wrote.length];
  };
  expect(await counts("som vi foreslår")).toEqual([owner.userId, owner.userId, 1, 0]);
  await haveSet(
    regionId,
    [ofFeedback.firstOwner, editor.userId],
    [ofPress.firstOwner, editor.userId],
    [ofFeedback.recentDays, 30],
    [ofPress.coverageDays, 60],
  );
  expect(await counts("som de vil")).toEqual([editor.userId, editor.userId, 0, 1]);
});

it("ambassadors are counted, reminded, thanked and asked anew by the region's own limits", async () => {
  const owner = await anActor();
  const { regionId } = owner;
  const { id } = await anAmbassador({ regionId });
  const ask = await anAsk({ regionId, ambassadorId: id, answer: "yes", answeredAt: longAgo, doneAt: longAgo });
  const given = { id, scopes: ["name"] as const, version: "1", givenOn: "2026-01-05", reviewOn: "2026-12-31" };
  const at = daysLater(100);
  const silent = { ...ask, answer: null, doneAt: null };
  const atWork = new Date("2026-01-26T10:00:00Z");
  const counts = async () => {
    const kept = await keptSettings(read, regionId);
    const rule = { answerDays: 5, withinDays: settingOf(kept, ofAmbassadors.remindWithinDays) };
    return {
      asked: (await loadAmbassador(read, regionId, at, id)).asks90d,
      toThank: (await openAsks(owner, read, at)).length,
      reminded: reminderDue(silent, atWork, () => false, rule),
      linkUntil: civilDate(await linkExpiry(read, regionId, longAgo, ask.answerBy)),
    };
  };
  expect(await counts()).toEqual({ asked: 0, toThank: 0, reminded: false, linkUntil: "2026-05-12" });
  await giveConsent(owner, longAgo, given);
  await haveSet(
    regionId,
    [ofAmbassadors.askWindowDays, 200],
    [ofAmbassadors.thanksWithinDays, 200],
    [ofAmbassadors.remindWithinDays, 20],
    [ofAmbassadors.linkDays, 10],
    [ofAmbassadors.consentDays, 180],
  );
  expect(await counts()).toEqual({ asked: 1, toThank: 1, reminded: true, linkUntil: "2026-01-22" });
  expect(await codeOfRefusal(giveConsent(owner, longAgo, given))).toBe("ambassadors:form.reviewTooLate");
});

it("a new audience is promised what the region proposes", () => {
  const own = new Map([
    ["audiences.idealDays", 14],
    ["audiences.longestDays", 21],
    ["audiences.shortestDays", 3],
    ["audiences.effortMinutes", 20],
    ["audiences.maxLix", 40],
  ]);
  const promise = { idealDays: 14, longestDays: 21, shortestDays: 3, effortMinutes: 20, maxLix: 40 };
  expect(newAudience("nb", own)).toMatchObject(promise);
});

it("a member's briefing looks as far ahead as is said", async () => {
  const owner = await anActor();
  const { regionId } = owner;
  const member = await aMember({ regionId });
  const success = await aSuccess({ regionId, benefits: [{ memberId: member.id, sentence: "Bra for oss." }] });
  await aPlannedUpdate({ regionId, successIds: [success.id], plannedFor: daysLater(90) });
  expect(await aheadOf(owner, read, longAgo, member.id)).toEqual([]);
  await haveSet(regionId, [aheadDays, 120]);
  expect(await aheadOf(owner, read, longAgo, member.id)).toHaveLength(1);
});
