import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { responsibilityDone } from "#db/schema/strategy.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aDuty, holderOf } from "#tests/support/factories/strategy.ts";
import { aContact, aMember, anActor, aRegion } from "#tests/support/factories.ts";
import { archivePerson } from "~/contacts/people.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { dutyHandler } from "./causes.server.ts";
import { answerDuty } from "./duty-answers.commands.server.ts";
import { askHolders, remindHolder, withdrawDutyLink } from "./duty-asks.commands.server.ts";
import { dutyAnswer, seenDuties } from "./duty-form.ts";
import { overdueResponsibilities } from "./overdue.queries.server.ts";
import { addDuty, answerFor, changeDuty, endDuty, noteDone } from "./responsibilities.commands.server.ts";
import { dutySheet, getDuty } from "./responsibilities.queries.server.ts";

useDatabase();

const day = (date: string) => new Date(`${date}T09:00:00Z`);
const refusal = (code: string) => expect.objectContaining({ code });

async function aDesk() {
  const regionId = (await aRegion()).id;
  return { regionId, owner: await anActor({ regionId }), kari: await aContact({ regionId, name: "Kari Brekkås" }) };
}

const mailsTo = (contactId: string) => read.select().from(deliveries).where(eq(deliveries.contactId, contactId));
const form = (contactId: string, overrides = {}) => ({
  id: randomUUID(),
  revision: 0,
  what: "Sende pressemelding",
  contactId,
  role: null,
  memberId: null,
  locale: "nb" as const,
  kind: "external" as const,
  everyDays: 30,
  startsOn: "2026-01-05",
  ...overrides,
});

describe("asking", () => {
  it("sends one person one mail with all of it, however often it is pressed", async () => {
    const { regionId, owner, kari } = await aDesk();
    await aDuty(regionId, { contactId: kari.id, what: "Melde inn resultater" });
    await aDuty(regionId, { contactId: kari.id, what: "Svare journalister", everyDays: null });
    await Promise.all([askHolders(owner, day("2026-01-06")), askHolders(owner, day("2026-01-06"))]);
    expect(await mailsTo(kari.id)).toHaveLength(1);
    const cause = { kind: "duty", id: kari.id, regionId };
    const mail = await dutyHandler.compose(read, cause, { contactId: kari.id, locale: "nb" }, day("2026-01-06"));
    expect(mail.text).toContain("Melde inn resultater");
    expect(mail.text).toContain("Svare journalister");
    await inTransaction((db) => db.update(deliveries).set({ state: "submitted" }).returning());
    await remindHolder(owner, day("2026-01-07"), { contactId: kari.id });
    await remindHolder(owner, day("2026-01-07"), { contactId: kari.id });
    expect(await mailsTo(kari.id)).toHaveLength(2);
  });

  it("is not sent when everything has been answered meanwhile", async () => {
    const { regionId, owner, kari } = await aDesk();
    const duty = await aDuty(regionId, { contactId: kari.id });
    await askHolders(owner, day("2026-01-06"));
    const cause = { kind: "duty", id: kari.id, regionId };
    expect(await dutyHandler.gate(read, cause, day("2026-01-06"))).toEqual({ pass: "go" });
    await answerFor(owner, day("2026-01-06"), { id: duty.id, revision: 1, accepted: true, note: "" });
    expect(await dutyHandler.gate(read, cause, day("2026-01-06"))).toMatchObject({ pass: "cancel" });
  });
});

it("whoever is out of use is neither asked nor reminded, and what waited for them does not leave", async () => {
  const { regionId, owner, kari } = await aDesk();
  await aDuty(regionId, { contactId: kari.id });
  await askHolders(owner, day("2026-01-06"));
  await archivePerson(owner, day("2026-01-06"), kari.id);
  const cause = { kind: "duty", id: kari.id, regionId };
  expect(await dutyHandler.gate(read, cause, day("2026-01-06"))).toMatchObject({ reason: "strategy:reason.outOfUse" });
  const refused = { code: "strategy:refusal.outOfUse" };
  await expect(remindHolder(owner, day("2026-01-07"), { contactId: kari.id })).rejects.toMatchObject(refused);
  await aDuty(regionId, { contactId: kari.id, what: "Enda noe" });
  await expect(askHolders(owner, day("2026-01-07"))).rejects.toMatchObject(refused);
});

describe("through the link", () => {
  it("takes some, leaves others with a word, and says today that it is done, once", async () => {
    const { regionId, owner, kari } = await aDesk();
    const first = await aDuty(regionId, { contactId: kari.id });
    const second = await aDuty(regionId, { contactId: kari.id });
    await askHolders(owner, day("2026-01-06"));
    const link = await holderOf(regionId, kari.id, "duty");
    await answerDuty(link, day("2026-01-07"), { intent: "decline", id: second.id, revision: 1, note: "Spør" });
    await answerDuty(link, day("2026-01-07"), {
      ...{ intent: "acceptAll", seen: [first, second] },
    });
    const sheet = await dutySheet(link, read, day("2026-01-07"));
    expect(sheet.accepted.map(({ id }) => id)).toEqual([first.id]);
    expect(sheet.declined).toMatchObject([{ id: second.id, answerNote: "Spør", via: "link" }]);
    const done = { intent: "done", id: first.id, doneOn: "2026-02-10", note: "" } as const;
    await Promise.all([answerDuty(link, day("2026-02-10"), done), answerDuty(link, day("2026-02-10"), done)]);
    const rows = await read
      .select()
      .from(responsibilityDone)
      .where(and(eq(responsibilityDone.responsibilityId, first.id), eq(responsibilityDone.byName, "Kari Brekkås")));
    expect(rows).toHaveLength(1);
    expect((await getDuty(owner, read, day("2026-02-10"), first.id)).dueOn).toBe("2026-03-12");
    const tomorrow = { ...done, doneOn: "2026-02-11" };
    await expect(answerDuty(link, day("2026-02-10"), tomorrow)).rejects.toEqual(refusal("strategy:refusal.notYet"));
  });

  it("takes all that the page showed, and nothing that has come or was changed since", async () => {
    const { regionId, owner, kari } = await aDesk();
    const shown = await aDuty(regionId, { contactId: kari.id });
    const changed = await aDuty(regionId, { contactId: kari.id });
    await askHolders(owner, day("2026-01-06"));
    const link = await holderOf(regionId, kari.id, "duty");
    const sheet = await dutySheet(link, read, day("2026-01-07"));
    const answer = dutyAnswer.parse({ intent: "acceptAll", seen: seenDuties(sheet.asked) });
    await changeDuty(owner, day("2026-01-07"), {
      ...{ id: changed.id, revision: 1, what: "Noe ganske annet", contactId: kari.id, role: null, memberId: null },
      ...{ locale: "nb", kind: "internal", everyDays: 30, startsOn: "2026-01-05" },
    });
    const added = await aDuty(regionId, { contactId: kari.id });
    await askHolders(owner, day("2026-01-07"));
    await answerDuty(link, day("2026-01-07"), answer);
    for (const intent of ["accept", "decline"] as const) {
      const one = dutyAnswer.parse({ intent, id: changed.id, revision: "1", note: "" });
      await expect(answerDuty(link, day("2026-01-07"), one)).rejects.toEqual(refusal("strategy:refusal.dutyChanged"));
      const said = { id: changed.id, revision: 1, accepted: intent === "accept", note: "" };
      await expect(answerFor(owner, day("2026-01-07"), said)).rejects.toEqual(refusal("strategy:refusal.dutyChanged"));
    }
    expect(() => dutyAnswer.parse({ intent: "accept", id: changed.id })).toThrow();
    const after = await dutySheet(link, read, day("2026-01-07"));
    expect(after.accepted.map(({ id }) => id)).toEqual([shown.id]);
    expect(after.asked.map(({ id }) => id).sort()).toEqual([changed.id, added.id].sort());
    expect(dutyAnswer.parse({ intent: "acceptAll", seen: "" })).toEqual({ intent: "acceptAll", seen: [] });
  });

  it("reaches nobody else's, nothing that was never asked about, and nothing when withdrawn but a new one", async () => {
    const { regionId, owner, kari } = await aDesk();
    await aDuty(regionId, { contactId: kari.id });
    const others = await aDuty(regionId);
    await askHolders(owner, day("2026-01-06"));
    const unasked = await aDuty(regionId, { contactId: kari.id });
    const link = await holderOf(regionId, kari.id, "duty");
    for (const { id } of [others, unasked]) {
      const answer = answerDuty(link, day("2026-01-07"), { intent: "accept", id, revision: 1, note: "" });
      await expect(answer).rejects.toThrow(NotFound);
    }
    await withdrawDutyLink(owner, day("2026-01-08"), { contactId: kari.id });
    await askHolders(owner, day("2026-01-09"));
    expect((await holderOf(regionId, kari.id, "duty")).linkId).not.toBe(link.linkId);
  });
});

describe("at the desk", () => {
  it("is what is over time, the longest first; ended and declined are not", async () => {
    const { regionId, owner } = await aDesk();
    const now = day("2026-03-10");
    const late = await aDuty(regionId, { startsOn: "2026-01-05" });
    const later = await aDuty(regionId, { startsOn: "2026-01-01" });
    const ended = await aDuty(regionId);
    const declined = await aDuty(regionId);
    await aDuty(regionId, { everyDays: null });
    await endDuty(owner, now, ended.id, true);
    await answerFor(owner, now, { id: declined.id, revision: 1, accepted: false, note: "" });
    expect((await overdueResponsibilities(owner, read, now)).map(({ id, daysOver }) => [id, daysOver])).toEqual([
      [later.id, 38],
      [late.id, 34],
    ]);
    await noteDone(owner, now, { id: later.id, doneOn: "2026-03-09", note: "" });
    await endDuty(owner, now, ended.id, false);
    expect((await overdueResponsibilities(owner, read, now)).map(({ id }) => id).sort()).toEqual(
      [late.id, ended.id].sort(),
    );
  });

  it("asks anew who is handed something else, and refuses what somebody changed meanwhile", async () => {
    const { regionId, owner, kari } = await aDesk();
    const written = form(kari.id);
    await Promise.all([addDuty(owner, day("2026-01-06"), written), addDuty(owner, day("2026-01-06"), written)]);
    await answerFor(owner, day("2026-01-06"), { id: written.id, revision: 1, accepted: true, note: "" });
    await changeDuty(owner, day("2026-01-07"), { ...written, revision: 1, role: "communication" });
    expect((await getDuty(owner, read, day("2026-01-07"), written.id)).state).toBe("accepted");
    const stale = changeDuty(owner, day("2026-01-07"), { ...written, revision: 1, everyDays: 7 });
    await expect(stale).rejects.toEqual(refusal("strategy:refusal.changedMeanwhile"));
    for (let twice = 0; twice < 2; twice++)
      await changeDuty(owner, day("2026-01-07"), { ...written, revision: 2, everyDays: 7 });
    expect((await getDuty(owner, read, day("2026-01-07"), written.id)).state).toBe("notAsked");
    const stranger = await aContact({});
    await expect(addDuty(owner, day("2026-01-07"), form(stranger.id))).rejects.toThrow(NotFound);
    const foreign = await aMember({});
    await expect(addDuty(owner, day("2026-01-07"), form(kari.id, { memberId: foreign.id }))).rejects.toThrow(NotFound);
    const other = await anActor({});
    await expect(endDuty(other, day("2026-01-07"), written.id, true)).rejects.toThrow(NotFound);
    expect(regionId).not.toBe(other.regionId);
  });
});
