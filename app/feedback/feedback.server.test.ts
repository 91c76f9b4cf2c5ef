import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries, deliveryContents } from "#db/schema/delivery.ts";
import { feedback } from "#db/schema/feedback.ts";
import { emailKey } from "~/delivery/address.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aReply, feedbackFields, someFeedback } from "../../tests/support/factories/feedback.ts";
import { aContact, aMember, anActor, aPublicActor, aRegion, longAgo } from "../../tests/support/factories.ts";
import { answerByMail, noteAnswer } from "./answers.commands.server.ts";
import { replyHandler } from "./causes.server.ts";
import {
  aboutNothing,
  assign,
  changeFeedback,
  closeFeedback,
  flagAccess,
  logFeedback,
  receiveReply,
  reopenFeedback,
} from "./feedback.commands.server.ts";
import { getFeedback, listFeedback } from "./inbox.queries.server.ts";
import { readInboxFilter } from "./inbox-filter.ts";
import { answerTimes, unanswered } from "./unanswered.queries.server.ts";

useDatabase();

/** Monday morning in January 2026, and so many days later. */
const at = (days: number) => new Date(longAgo.getTime() + days * 86_400_000);
const refusal = (code: string) => expect.objectContaining({ code });
const rowOf = async (id: string) => (await read.select().from(feedback).where(eq(feedback.id, id)))[0];
const mailsOf = (id: string) => read.select().from(deliveries).where(eq(deliveries.causeId, id));
const cause = (regionId: string, id: string) => ({ kind: "reply", id, regionId });

async function aDesk() {
  const { id: regionId } = await aRegion({ name: "Nordvågregionen" });
  const actor = await anActor({ regionId, name: "Torunn Elvestrand" });
  return { regionId, actor };
}

const leave = (id: string) =>
  inTransaction(async (db) => {
    await db
      .update(deliveries)
      .set({ state: "submitted", submittedAt: at(1) })
      .where(eq(deliveries.causeId, id));
  });

describe("what comes in through the open form", () => {
  it("is the person's who has the address now, not one's who has become another", async () => {
    const { regionId } = await aDesk();
    const siri = { regionId, email: "siri@example.no", emailKey: emailKey("siri@example.no") };
    const kept = await aContact({ regionId, email: "annen@example.no", emailKey: emailKey("annen@example.no") });
    await aContact({ ...siri, mergedIntoId: kept.id });
    const contactOf = async () => {
      const reply = aReply({ email: siri.email });
      await receiveReply(aPublicActor(regionId), at(0), { ...reply, about: aboutNothing });
      return (await rowOf(reply.id))?.contactId;
    };
    expect(await contactOf()).toBe(kept.id);
    const own = await aContact(siri);
    expect(await contactOf()).toBe(own.id);
  });

  it("lands once, with the owner of the desk, known by its address, and kept as the text it is", async () => {
    const { regionId, actor } = await aDesk();
    await anActor({ regionId, role: "editor" });
    const contact = await aContact({ regionId, email: "siri@example.no", emailKey: emailKey("siri@example.no") });
    const text = "<script>alert(1)</script> {{link}} ' OR 1=1 --";
    const reply = { ...aReply({ text, email: "Siri@Example.no" }), about: aboutNothing };
    await receiveReply(aPublicActor(regionId), at(0), reply);
    await receiveReply(aPublicActor(regionId), at(0), reply);
    const { rows, total } = await listFeedback(actor, read, at(0), readInboxFilter(new URLSearchParams()));
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      title: text,
      ownerName: "Torunn Elvestrand",
      standing: "open",
      dueOn: "2026-01-12",
    });
    expect((await rowOf(reply.id))?.contactId).toBe(contact.id);
  });

  it("counts five working days of the law where it asks for access, and takes over nothing of another region", async () => {
    const { regionId } = await aDesk();
    const reply = { ...aReply({ text: "Jeg ber om innsyn i avtalen" }), about: aboutNothing };
    // Saturday 28 March: Easter week holds three days off.
    await receiveReply(aPublicActor(regionId), new Date("2026-03-28T10:00:00Z"), reply);
    expect(await rowOf(reply.id)).toMatchObject({ accessRequest: true, dueOn: "2026-04-08" });
    const theirs = await someFeedback();
    const same = { ...aReply({ id: theirs.id }), about: aboutNothing };
    await expect(receiveReply(aPublicActor(regionId), at(0), same)).rejects.toThrow(NotFound);
    expect(await rowOf(theirs.id)).toEqual(theirs);
  });
});

describe("written down by hand", () => {
  it("is refused where it names a member or an owner of another region, or a day to come", async () => {
    const { actor } = await aDesk();
    const stranger = await anActor();
    const log = (fields: Parameters<typeof feedbackFields>[0]) =>
      logFeedback(actor, at(0), { id: randomUUID(), about: aboutNothing, ...feedbackFields(fields) });
    await expect(log({ memberId: (await aMember()).id })).rejects.toThrow(NotFound);
    await expect(log({ ownerUserId: stranger.userId })).rejects.toThrow(NotFound);
    await expect(log({ receivedOn: "2026-01-06" })).rejects.toEqual(refusal("feedback:refusal.notYet"));
    const asReader = () =>
      logFeedback({ ...actor, role: "reader" }, at(0), { id: randomUUID(), about: aboutNothing, ...feedbackFields() });
    expect(asReader).toThrow(Forbidden);
  });

  it("is changed by one of two at a time, and by the same form twice only once", async () => {
    const { actor } = await aDesk();
    const id = randomUUID();
    await logFeedback(actor, at(0), { id, about: aboutNothing, ...feedbackFields() });
    const change = (kind: "praise" | "complaint", revision: number) =>
      changeFeedback(actor, at(1), { id, revision, about: aboutNothing, ...feedbackFields({ kind }) });
    await change("praise", 1);
    await change("praise", 1);
    await expect(change("complaint", 1)).rejects.toEqual(refusal("feedback:refusal.changedMeanwhile"));
    expect(await rowOf(id)).toMatchObject({ kind: "praise", revision: 2, receivedAt: at(0) });
  });
});

describe("an answer by mail", () => {
  it("leaves once, in the language of whoever wrote, with their words under it", async () => {
    const { regionId, actor } = await aDesk();
    const { id } = await someFeedback({
      regionId,
      locale: "nn",
      text: "Kva kostar bussen?\n<b>Svar!</b>",
      aboutTitle: "Bussen",
    });
    await answerByMail(actor, at(1), { id, answer: "Han kostar 40 kroner.\n\nVi hjelper gjerne." });
    await answerByMail(actor, at(1), { id, answer: "Han kostar 40 kroner.\n\nVi hjelper gjerne." });
    const [mail, ...more] = await mailsOf(id);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipientKey: "siri@example.no", locale: "nn", state: "waiting", list: null });
    const [content] = await read.select().from(deliveryContents).where(eq(deliveryContents.causeId, id));
    expect(content).toMatchObject({ subject: "Svar: Bussen", fromName: "Torunn Elvestrand, Nordvågregionen" });
    expect(content?.text).toContain("Dette skreiv du 5. januar 2026:");
    expect(content?.text).toContain("> Kva kostar bussen?\n> <b>Svar!</b>");
    expect(content?.html).toContain("&lt;b&gt;Svar!&lt;/b&gt;");
    expect(await rowOf(id)).toMatchObject({ answeredVia: "mail", answeredByName: "Torunn Elvestrand" });
    expect(await replyHandler.gate(read, cause(regionId, id))).toEqual({ pass: "go" });
  });

  it("does not leave once it is taken back, and its words stay to go on with", async () => {
    const { regionId, actor } = await aDesk();
    const { id } = await someFeedback({ regionId });
    await answerByMail(actor, at(1), { id, answer: "Nei." });
    await reopenFeedback(actor, at(1), { id });
    expect(await mailsOf(id)).toMatchObject([{ state: "cancelled", reason: "feedback:reason.takenBack" }]);
    expect(await rowOf(id)).toMatchObject({ answeredAt: null, answer: "Nei." });
    expect(await replyHandler.gate(read, cause(regionId, id))).toMatchObject({ pass: "cancel" });
    await answerByMail(actor, at(2), { id, answer: "Nei takk." });
    expect((await mailsOf(id)).map(({ state }) => state).sort()).toEqual(["cancelled", "waiting"]);
    // What has left is not written again: the matter taken up once more gets another mail.
    await leave(id);
    await reopenFeedback(actor, at(3), { id });
    expect((await rowOf(id))?.answer).toBe("");
    await answerByMail(actor, at(3), { id, answer: "Nei takk." });
    expect(await mailsOf(id)).toHaveLength(3);
  });

  it("is given by the first of two who answer, and by nobody where there is no address", async () => {
    const { regionId, actor } = await aDesk();
    const { id } = await someFeedback({ regionId });
    const answers = ["Ja.", "Nei."].map((answer) => answerByMail(actor, at(1), { id, answer }));
    const settled = await Promise.allSettled(answers);
    expect(settled.filter(({ status }) => status === "rejected")).toMatchObject([
      { reason: refusal("feedback:refusal.answeredAlready") },
    ]);
    expect(await mailsOf(id)).toHaveLength(1);
    const silent = await someFeedback({ regionId, email: null });
    await expect(answerByMail(actor, at(1), { id: silent.id, answer: "Ja." })).rejects.toThrow(Refusal);
    const theirs = await someFeedback();
    await expect(answerByMail(actor, at(1), { id: theirs.id, answer: "Ja." })).rejects.toThrow(NotFound);
  });
});

describe("what waits", () => {
  it("is counted in working days, is late after the limit, and gives its times when it is answered", async () => {
    const { regionId, actor } = await aDesk();
    const late = await someFeedback({ regionId });
    const access = await someFeedback({ regionId, receivedAt: at(1) });
    const soon = await someFeedback({ regionId, receivedAt: at(7), business: true });
    await flagAccess(actor, at(8), { id: access.id, on: true });
    // Tuesday 13 January: the eighth day, the sixth working day.
    expect((await unanswered(actor, read, at(8))).map((row) => [row.id, row.workingDays, row.overdue])).toEqual([
      [late.id, 6, true],
      [access.id, 5, false],
      [soon.id, 1, false],
    ]);
    await expect(closeFeedback(actor, at(8), { id: access.id })).rejects.toEqual(
      refusal("feedback:refusal.accessNeedsAnswer"),
    );
    await noteAnswer(actor, at(8), { id: late.id, via: "phone", note: "Ringte.", answeredOn: "2026-01-13" });
    await noteAnswer(actor, at(8), { id: soon.id, via: "phone", note: "Ringte.", answeredOn: "2026-01-12" });
    await expect(
      noteAnswer(actor, at(8), { id: access.id, via: "phone", note: "", answeredOn: "2026-01-05" }),
    ).rejects.toEqual(refusal("feedback:refusal.tooEarly"));
    expect(await answerTimes(actor, read, at(8))).toEqual({
      ...{ median: 3, answered: 2, businessMedian: 0, businessAnswered: 1, limit: 5 },
    });
    // Three months later nothing was answered lately.
    expect(await answerTimes(actor, read, at(110))).toMatchObject({ median: null, answered: 0 });
  });

  it("is given to someone of this desk, is closed and taken up again, and belongs to its region", async () => {
    const { regionId, actor } = await aDesk();
    const other = await anActor({ regionId, role: "editor", name: "Eivind Raudstein" });
    const reader = await anActor({ regionId, role: "reader" });
    const { id } = await someFeedback({ regionId });
    await assign(actor, at(1), { id, ownerUserId: other.userId });
    await expect(assign(actor, at(1), { id, ownerUserId: reader.userId })).rejects.toThrow(NotFound);
    await closeFeedback(actor, at(1), { id });
    expect(await unanswered(actor, read, at(1))).toEqual([]);
    await reopenFeedback(actor, at(1), { id });
    expect((await getFeedback(actor, read, at(1), id)).feedback.ownerName).toBe("Eivind Raudstein");
    const stranger = await anActor();
    await expect(getFeedback(stranger, read, at(1), id)).rejects.toThrow(NotFound);
    await expect(closeFeedback(stranger, at(1), { id })).rejects.toThrow(NotFound);
  });
});
