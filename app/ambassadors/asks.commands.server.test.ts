import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { ambassadorConsents, asks } from "#db/schema/ambassadors.ts";
import { contactRoles } from "#db/schema/contacts.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { successBenefits, successes, successRestrictions } from "#db/schema/successes.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAmbassador, anAsk, askFields, holderOfAsk } from "../../tests/support/factories/ambassadors.ts";
import { aSuccess } from "../../tests/support/factories/successes.ts";
import { aMember, anActor, aRegion, longAgo } from "../../tests/support/factories.ts";
import { addAmbassador } from "./ambassadors.commands.server.ts";
import { answerView } from "./answer-view.queries.server.ts";
import { answerAsk } from "./answers.commands.server.ts";
import { callOffAsk, registerDone, restoreAsk, sendAsk } from "./asks.commands.server.ts";
import { openAsks } from "./asks.queries.server.ts";
import { askHandler } from "./causes.server.ts";
import { restoreConsent, withdrawConsent } from "./consents.commands.server.ts";
import { parseNew } from "./form.ts";
import { remindSilent } from "./reminders.server.ts";
import { thank } from "./thanks.commands.server.ts";

useDatabase();

/** Monday morning in January 2026, and so many days and hours later. */
const at = (days: number, hours = 0) => new Date(longAgo.getTime() + (days * 24 + hours) * 3_600_000);
const refusal = (code: string) => expect.objectContaining({ code });
const mailsOf = (askId: string) => read.select().from(deliveries).where(eq(deliveries.causeId, askId));
const askNow = async (id: string) => (await read.select().from(asks).where(eq(asks.id, id)))[0];

async function aDesk() {
  const { id: regionId } = await aRegion();
  const member = await aMember({ regionId });
  const actor = await anActor({ regionId });
  const mina = await anAmbassador({ regionId, memberId: member.id, name: "Mina Solbakk" });
  return { regionId, member, actor, mina };
}

/** The mails of an ask as if they had left. */
const leave = (askId: string) =>
  inTransaction(async (db) => {
    await db.update(deliveries).set({ state: "submitted" }).where(eq(deliveries.causeId, askId));
  });

describe("asking", () => {
  it("writes one ask and one mail, however often it is pressed", async () => {
    const { actor, mina } = await aDesk();
    const fields = askFields(mina.id);
    await sendAsk(actor, longAgo, fields);
    await sendAsk(actor, at(0, 1), fields);
    expect(await mailsOf(fields.id)).toMatchObject([
      { purpose: "ask", recipientName: "Mina Solbakk", state: "waiting" },
    ]);
    expect(await openAsks(actor, read, longAgo)).toMatchObject([
      { state: "sent", ambassador: { name: "Mina Solbakk" } },
    ]);
  });

  it("keeps to what they agreed to: scope, and how often", async () => {
    const { actor, regionId, mina } = await aDesk();
    const silent = await anAmbassador({ regionId, scopes: ["name"] });
    await expect(sendAsk(actor, longAgo, askFields(silent.id, { kind: "quote" }))).rejects.toEqual(
      refusal("ambassadors:obstacle.noConsent"),
    );
    for (const day of [0, 1]) await sendAsk(actor, at(day), askFields(mina.id));
    await expect(sendAsk(actor, at(2), askFields(mina.id))).rejects.toEqual(
      refusal("ambassadors:obstacle.askedEnough"),
    );
  });

  it("writes to the guardian of a minor, and to nobody without their consent", async () => {
    const { actor, regionId } = await aDesk();
    const minor = { regionId, isMinor: true, guardianName: "Anita Øygard", guardianEmail: "Anita@example.no" };
    const agreed = await anAmbassador({ ...minor, guardianConsent: true });
    const fields = askFields(agreed.id);
    await sendAsk(actor, longAgo, fields);
    expect(await mailsOf(fields.id)).toMatchObject([
      { recipientKey: "anita@example.no", recipientName: "Anita Øygard" },
    ]);
    const alone = await anAmbassador(minor);
    await expect(sendAsk(actor, longAgo, askFields(alone.id))).rejects.toEqual(
      refusal("ambassadors:obstacle.noGuardian"),
    );
  });

  it("asks nobody to tell what may not be told; for a quote it may", async () => {
    const { actor, regionId, mina } = await aDesk();
    const success = await aSuccess({ regionId });
    const laid = { successId: success.id, carrierType: "release" as const, carrierId: randomUUID() };
    const embargo = { ...laid, approved: true, ready: true, embargoUntil: at(3) };
    await inTransaction((db) => db.insert(successRestrictions).values(embargo));
    const about = { successId: success.id };
    await expect(sendAsk(actor, longAgo, askFields(mina.id, about))).rejects.toEqual(
      refusal("ambassadors:closed.embargo"),
    );
    const quote = askFields(mina.id, { ...about, kind: "quote" });
    await sendAsk(actor, longAgo, quote);
    const view = await answerView(await holderOfAsk(quote.id), read, longAgo, quote.id);
    expect(view.story).toMatchObject({ closed: "embargo", lines: [success.title, "Skjedde 2. januar 2026"] });
  });

  it("warns of the same sentences to two people about one thing, once", async () => {
    const { actor, regionId, mina } = await aDesk();
    const success = await aSuccess({ regionId });
    const other = await anAmbassador({ regionId });
    await sendAsk(actor, longAgo, askFields(mina.id, { successId: success.id, samples: ["Nå får vi svar!"] }));
    const same = askFields(other.id, { successId: success.id, samples: ["  nå får vi svar."] });
    await expect(sendAsk(actor, longAgo, same)).rejects.toEqual(refusal("ambassadors:refusal.sameWords"));
    await sendAsk(actor, longAgo, { ...same, sameWordsOk: true });
  });

  it("knows nothing of another region, and is not for readers", async () => {
    const { actor, regionId, mina } = await aDesk();
    const stranger = await anActor();
    const reader = await anActor({ regionId, role: "reader" });
    const ask = await anAsk({ regionId, ambassadorId: mina.id });
    const foreign = await aSuccess();
    await expect(sendAsk(stranger, longAgo, askFields(mina.id))).rejects.toThrow(NotFound);
    await expect(sendAsk(stranger, longAgo, askFields(mina.id, { id: ask.id }))).rejects.toThrow(NotFound);
    await expect(sendAsk(actor, longAgo, askFields(mina.id, { successId: foreign.id }))).rejects.toThrow(NotFound);
    await expect(callOffAsk(stranger, longAgo, ask.id)).rejects.toThrow(NotFound);
    await expect(thank(stranger, longAgo, { id: ask.id, thanks: "Takk" })).rejects.toThrow(NotFound);
    await expect(withdrawConsent(stranger, longAgo, { id: mina.id, scope: null })).rejects.toThrow(NotFound);
    expect(() => sendAsk(reader, longAgo, askFields(mina.id))).toThrow(Forbidden);
  });
});

describe("what the link answers", () => {
  it("can be changed, keeps what was said, and opens nobody else's ask", async () => {
    const { actor, mina } = await aDesk();
    const fields = askFields(mina.id);
    await sendAsk(actor, longAgo, fields);
    const holder = await holderOfAsk(fields.id);
    const say = (answer: Parameters<typeof answerAsk>[3]) => answerAsk(holder, at(1), fields.id, answer);
    await say({ intent: "later", comment: "Etter jul", laterUntil: "2026-02-01" });
    expect(await askNow(fields.id)).toMatchObject({ answer: "later", laterUntil: "2026-02-01", comment: "Etter jul" });
    await say({ intent: "yes", comment: "" });
    expect(await askNow(fields.id)).toMatchObject({ answer: "yes", laterUntil: null, comment: "Etter jul" });
    for (const _ of [1, 2]) await say({ intent: "done", comment: "", link: "https://sosial.example/mina" });
    expect(await askNow(fields.id)).toMatchObject({ doneAt: at(1), link: "https://sosial.example/mina" });
    expect(await mailsOf(fields.id)).toMatchObject([{ state: "cancelled" }]);
    await expect(say({ intent: "later", comment: "", laterUntil: "2026-01-06" })).rejects.toThrow(Refusal);
    const other = await anAsk({ regionId: (await aRegion()).id });
    await expect(answerAsk(holder, at(1), other.id, { intent: "yes", comment: "" })).rejects.toThrow(NotFound);
  });

  it("may bring a story, which becomes one draft with their member in it", async () => {
    const { actor, regionId, member, mina } = await aDesk();
    const fields = askFields(mina.id);
    await sendAsk(actor, longAgo, fields);
    const story = { intent: "story", storyId: randomUUID(), storyMore: "", storyBenefit: "" } as const;
    const told = { ...story, storyTitle: "Ny lærling i Elvemo" };
    for (const _ of [1, 2]) await answerAsk(await holderOfAsk(fields.id), longAgo, fields.id, told);
    const drafts = await read.select().from(successes).where(eq(successes.regionId, regionId));
    expect(drafts).toMatchObject([{ id: story.storyId, draft: true, handedInByName: "Mina Solbakk" }]);
    expect(await read.select().from(successBenefits).where(eq(successBenefits.successId, story.storyId))).toMatchObject(
      [{ memberId: member.id, sentence: "Ny lærling i Elvemo" }],
    );
  });
});

describe("taking consent back", () => {
  it("calls off what needs it, takes the tag with the last one, and can be mended the same day", async () => {
    const { actor, mina } = await aDesk();
    const [quote, share] = [askFields(mina.id, { kind: "quote" }), askFields(mina.id)];
    for (const fields of [quote, share]) await sendAsk(actor, longAgo, fields);
    expect(await withdrawConsent(actor, at(1), { id: mina.id, scope: "quote" })).toBe(1);
    expect((await openAsks(actor, read, at(1))).map(({ ask }) => ask.id)).toEqual([share.id]);
    expect(await mailsOf(quote.id)).toMatchObject([{ state: "cancelled", reason: "ambassadors:reason.calledOff" }]);
    const tags = () => read.select().from(contactRoles).where(eq(contactRoles.contactId, mina.contactId));
    expect(await tags()).toHaveLength(1);
    expect(await withdrawConsent(actor, at(1), { id: mina.id, scope: null })).toBe(1);
    expect(await tags()).toHaveLength(0);
    await restoreConsent(actor, at(1, 5), { id: mina.id, scope: "name" });
    expect(await tags()).toHaveLength(1);
    await expect(restoreConsent(actor, at(2), { id: mina.id, scope: "quote" })).rejects.toEqual(
      refusal("ambassadors:refusal.withdrawnForGood"),
    );
  });
});

describe("the one reminder", () => {
  const silentAsk = async () => {
    const { actor, mina, regionId } = await aDesk();
    const fields = askFields(mina.id);
    await sendAsk(actor, longAgo, fields);
    return { id: fields.id, actor, mina, regionId };
  };
  const reminders = async (id: string) => (await mailsOf(id)).filter(({ purpose }) => purpose === "reminder").length;

  it("leaves after five working days, by day, once also where two processes look", async () => {
    const { id } = await silentAsk();
    await leave(id);
    for (const early of [at(4), at(6), at(7, -3), at(7, 8)]) await remindSilent(early);
    expect(await reminders(id)).toBe(0);
    await Promise.all([remindSilent(at(7)), remindSilent(at(7))]);
    await remindSilent(at(8));
    expect(await reminders(id)).toBe(1);
  });

  it("is not for who has answered, nor for what never reached them", async () => {
    const answered = await silentAsk();
    await leave(answered.id);
    await answerAsk(await holderOfAsk(answered.id), at(1), answered.id, { intent: "no", comment: "" });
    const unsent = await silentAsk();
    await remindSilent(at(7));
    expect([await reminders(answered.id), await reminders(unsent.id)]).toEqual([0, 0]);
  });

  it("does not leave once there is an answer", async () => {
    const { id, regionId } = await silentAsk();
    await leave(id);
    await remindSilent(at(7));
    await answerAsk(await holderOfAsk(id), at(7), id, { intent: "yes", comment: "" });
    const gate = (now: Date) => askHandler.gate(read, { kind: "ask", id, regionId }, now);
    expect(await gate(at(7))).toEqual({ pass: "cancel", reason: "ambassadors:reason.answered" });
  });
});

describe("the end of it", () => {
  it("is done and thanked for, once", async () => {
    const { actor, mina } = await aDesk();
    const fields = askFields(mina.id);
    await sendAsk(actor, longAgo, fields);
    await expect(thank(actor, at(1), { id: fields.id, thanks: "Takk!" })).rejects.toEqual(
      refusal("ambassadors:refusal.notDone"),
    );
    await registerDone(actor, at(1), { id: fields.id, link: "", comment: "Sagt på møtet" });
    for (const day of [2, 3]) await thank(actor, at(day), { id: fields.id, thanks: "Takk!" });
    expect((await mailsOf(fields.id)).filter(({ purpose }) => purpose === "thanks")).toHaveLength(1);
    expect(await askNow(fields.id)).toMatchObject({ thankedAt: at(2) });
    expect(await openAsks(actor, read, at(3))).toEqual([]);
  });

  it("is called off, and taken back only where the question had reached them", async () => {
    const { actor, mina } = await aDesk();
    const [left, stopped] = [askFields(mina.id), askFields(mina.id)];
    for (const fields of [left, stopped]) await sendAsk(actor, longAgo, fields);
    await leave(left.id);
    for (const { id } of [left, stopped]) await callOffAsk(actor, longAgo, id);
    await restoreAsk(actor, longAgo, left.id);
    expect(await askNow(left.id)).toMatchObject({ cancelledAt: null });
    await expect(restoreAsk(actor, longAgo, stopped.id)).rejects.toEqual(refusal("ambassadors:refusal.cannotRestore"));
  });
});

describe("a new ambassador", () => {
  it("is the person who has the address, and one only once", async () => {
    const { actor, regionId } = await aDesk();
    const typed = parseNew({
      person: { name: "Asle", title: "", organisation: "", email: " Asle@Example.no ", phone: "", locale: "" },
      fields: {
        ...Object.fromEntries(
          ["memberId", "sector", "availability", "mediaTrained", "isMinor", "guardianName", "guardianEmail"].map(
            (name) => [name, ""],
          ),
        ),
        guardianConsent: "",
        pausedUntil: "",
        maxAsksPerQuarter: "2",
        topics: ["skole, Skole, læreplasser"],
      },
      consent: { scopes: ["name"], version: "2026-1", givenOn: "2026-01-02", reviewOn: "2027-01-02" },
    });
    const id = randomUUID();
    for (const _ of [1, 2]) await addAmbassador(actor, longAgo, { id, ...typed });
    const again = addAmbassador(actor, longAgo, { id: randomUUID(), ...typed });
    await expect(again).rejects.toEqual(refusal("ambassadors:refusal.alreadyAmbassador"));
    const given = await read.select().from(ambassadorConsents).where(eq(ambassadorConsents.ambassadorId, id));
    expect(given).toMatchObject([{ scope: "name", version: "2026-1" }]);
    const foreign = { ...typed, fields: { ...typed.fields, memberId: (await aMember()).id } };
    const person = { ...typed.person, email: "annen@example.no" };
    const added = addAmbassador(actor, longAgo, { id: randomUUID(), ...foreign, person });
    await expect(added).rejects.toThrow(NotFound);
    expect(regionId).toBe(actor.regionId);
  });
});
