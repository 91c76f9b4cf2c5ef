import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { insertMany } from "#db/dialect/insert-many.server.ts";
import { pressEnquiries } from "#db/schema/press.ts";
import { NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aJournalist, aPressDesk } from "../../tests/support/factories/press.ts";
import { aSuccess } from "../../tests/support/factories/successes.ts";
import { anActor, aPublicActor, longAgo, only } from "../../tests/support/factories.ts";
import {
  answerEnquiry,
  changeEnquiry,
  logEnquiry,
  receiveQuestion,
  reopenEnquiry,
} from "./enquiries.commands.server.ts";
import { enquiriesFrom, getEnquiry, listEnquiries, openCount, openEnquiries } from "./enquiries.queries.server.ts";
import { type EnquiryFields, readEnquiryFilter } from "./enquiry-form.ts";

useDatabase();

const at = (hours: number) => new Date(longAgo.getTime() + hours * 3_600_000);
const refusal = (code: string) => expect.objectContaining({ code });
const everything = readEnquiryFilter(new URLSearchParams());

const asked = (overrides: Partial<EnquiryFields> = {}): EnquiryFields => ({
  asker: "Per Berg, NRK",
  reach: "",
  question: "Hvor mange årsverk er besatt?",
  deadlineAt: null,
  accessRequest: false,
  spokesperson: "",
  ownerUserId: null,
  releaseId: null,
  successIds: [],
  receivedAt: null,
  ...overrides,
});

describe("an enquiry", () => {
  it("is noted once, known by the media list, and rests on what the region has", async () => {
    const desk = await aPressDesk();
    const { contact, outlet } = await aJournalist(desk, { name: "Nils Torgersrud", outlet: "Haukvikposten" });
    const id = randomUUID();
    const successIds = [desk.success.id];
    const fields = asked({ asker: "Nils Torgersrud, Haukvikposten", successIds, ownerUserId: desk.owner.userId });
    await logEnquiry(desk.owner, at(0), { id, ...fields });
    await logEnquiry(desk.owner, at(1), { id, ...fields });
    const { enquiry, sources } = await getEnquiry(desk.owner, read, at(1), id);
    expect(enquiry).toMatchObject({
      contactId: contact.id,
      outletId: outlet.id,
      receivedAt: at(0),
      reach: contact.email,
    });
    expect(sources.map((source) => source.id)).toEqual(successIds);
    expect(await enquiriesFrom(desk.owner, read, at(1), { outletId: outlet.id })).toHaveLength(1);
    // From a paper that we know, by someone who is not on the list.
    const other = randomUUID();
    await logEnquiry(desk.owner, at(1), { id: other, ...asked({ asker: "Eva Moe, haukvikposten" }) });
    expect((await getEnquiry(desk.owner, read, at(1), other)).enquiry).toMatchObject({
      ...{ contactId: null, outletId: outlet.id, askerName: "Eva Moe", outletName: "Haukvikposten" },
    });
  });

  it("cannot point into another region, nor be seen from it", async () => {
    const desk = await aPressDesk();
    const stranger = await anActor();
    const log = (fields: Partial<EnquiryFields>) =>
      logEnquiry(desk.owner, at(0), { id: randomUUID(), ...asked(fields) });
    await expect(log({ successIds: [(await aSuccess()).id] })).rejects.toThrow(NotFound);
    await expect(log({ releaseId: randomUUID() })).rejects.toThrow(NotFound);
    await expect(log({ ownerUserId: stranger.userId })).rejects.toThrow(NotFound);
    const id = randomUUID();
    await logEnquiry(desk.owner, at(0), { id, ...asked() });
    const answer = { outcome: "answered", answer: "", answeredByName: "Kari", answeredAt: null } as const;
    await expect(answerEnquiry(stranger, at(1), { id, ...answer })).rejects.toThrow(NotFound);
    await expect(logEnquiry(stranger, at(1), { id, ...asked() })).rejects.toThrow(NotFound);
    expect(await openEnquiries(stranger, read, at(1))).toEqual([]);
  });

  it("for access has five working days, is changed and answered by the first of two, and opens again", async () => {
    const desk = await aPressDesk();
    const id = randomUUID();
    await logEnquiry(desk.owner, at(0), { id, ...asked({ accessRequest: true }) });
    expect(await openEnquiries(desk.owner, read, at(0))).toMatchObject([{ id, accessDueOn: "2026-01-12" }]);
    expect((await getEnquiry(desk.owner, read, at(24 * 7), id)).state).toBe("open");
    expect((await getEnquiry(desk.owner, read, at(24 * 8), id)).state).toBe("overdue");
    const change = (question: string) =>
      changeEnquiry(desk.owner, at(1), { id, revision: 1, ...asked({ question, receivedAt: at(0) }) });
    await change("Hvor mange er ansatt?");
    await change("Hvor mange er ansatt?");
    await expect(change("Noe annet?")).rejects.toEqual(refusal("press:refusal.enquiryChanged"));
    const answer = (overrides: object) =>
      answerEnquiry(desk.owner, at(2), {
        id,
        ...{ outcome: "answered", answer: "31.", answeredByName: "Kari", answeredAt: null },
        ...overrides,
      });
    await expect(answer({ answeredAt: at(-1) })).rejects.toEqual(refusal("press:enquiry.tooEarly"));
    await expect(answer({ answeredAt: at(3) })).rejects.toEqual(refusal("press:enquiry.notYet"));
    await answer({});
    await answer({});
    await expect(answer({ outcome: "declined" })).rejects.toEqual(refusal("press:refusal.answeredAlready"));
    expect(await openEnquiries(desk.owner, read, at(2))).toEqual([]);
    expect((await listEnquiries(desk.owner, read, at(2), everything)).rows).toMatchObject([{ id, state: "answered" }]);
    await reopenEnquiry(desk.owner, at(2), { id });
    expect((await getEnquiry(desk.owner, read, at(2), id)).enquiry).toMatchObject({ answeredAt: null, answer: "31." });
  });

  it("is shown among the first that are due, however many strangers ask", async () => {
    const desk = await aPressDesk();
    const many = Array.from({ length: 205 }, (_, nth) => ({
      ...{ regionId: desk.region.id, askerName: "Noen", question: `${nth}`, receivedAt: at(nth) },
      ...{ createdAt: at(nth), changedAt: at(nth) },
    }));
    const urgent = [
      { deadlineAt: at(24 * 30), question: "om en måned" },
      { accessDueOn: "2026-01-12", question: "innsyn" },
      { accessDueOn: "2026-03-12", deadlineAt: at(5), question: "i dag" },
    ];
    const rows = [...many, ...urgent.map((one) => ({ ...only(many.slice(-1)), ...one }))];
    await inTransaction((db) => insertMany(db, pressEnquiries, rows));
    const home = await openEnquiries(desk.owner, read, at(0));
    expect(home.map(({ question }) => question).slice(0, 5)).toEqual(["i dag", "innsyn", "om en måned", "0", "1"]);
    expect(home).toHaveLength(20);
    expect(await openCount(desk.owner, read)).toBe(208);
    const { open, waiting } = await listEnquiries(desk.owner, read, at(0), everything);
    expect([open.length, open[0]?.question, open.at(-1)?.question, waiting]).toEqual([200, "i dag", "196", 208]);
  });

  it("comes from the press room to whoever owns the desk", async () => {
    const desk = await aPressDesk();
    const { outlet } = await aJournalist(desk, { outlet: "Kystbladet" });
    const question = {
      ...{ id: randomUUID(), name: "Eva", outlet: "kystbladet", reach: "900 00 000" },
      ...{ question: "Jeg krever innsyn i <b>avtalen</b>", deadlineAt: at(-5) },
    };
    await receiveQuestion(aPublicActor(desk.region.id), at(0), question);
    await receiveQuestion(aPublicActor(desk.region.id), at(0), question);
    const { open } = await listEnquiries(desk.owner, read, at(0), everything);
    expect(open).toMatchObject([
      {
        ...{ outletId: outlet.id, ownerUserId: desk.owner.userId, question: question.question },
        ...{ accessRequest: true, accessDueOn: "2026-01-12", deadlineAt: null },
      },
    ]);
  });
});
