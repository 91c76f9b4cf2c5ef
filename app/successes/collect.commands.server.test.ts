import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import { deliveries, deliveryContents } from "#db/schema/delivery.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  aCollectDesk,
  anAskedContact,
  askedLink,
  type CollectDesk,
  collectMorning,
  requestsIn,
} from "../../tests/support/factories/collecting.ts";
import { aContact, aMember, anActor, only } from "../../tests/support/factories.ts";
import { collectHandler } from "./causes.server.ts";
import { askMembers, remindMember, setCollectDay } from "./collect.commands.server.ts";
import { collecting } from "./collect.queries.server.ts";
import { answerNothing } from "./hand-in.commands.server.ts";
import { collectJob } from "./jobs.server.ts";

useDatabase();

const later = (days: number) => new Date(collectMorning.getTime() + days * 86_400_000);
const mailsTo = (contactId: string) => read.select().from(deliveries).where(eq(deliveries.contactId, contactId));

describe("asking", () => {
  it("reaches each member's contact once a month, in their own language, whoever asks at once", async () => {
    const { owner, regionId, sigrunn, tore } = await aCollectDesk();
    const asked = await Promise.all([
      askMembers(owner, collectMorning, null),
      askMembers(owner, collectMorning, null),
      askMembers(owner, later(3), null),
    ]);
    expect(asked.reduce((sum, number) => sum + number, 0)).toBe(2);
    expect(await requestsIn(regionId)).toHaveLength(2);
    const mail = only(await mailsTo(sigrunn.id));
    expect(only(await mailsTo(tore.id)).locale).toBe("nb");
    const content = only(
      await read
        .select()
        .from(deliveryContents)
        .where(eq(deliveryContents.id, mail.contentId ?? "")),
    );
    expect(content.subject).toBe("Noko nytt frå Lysfjord i november?");
    expect(content.text).toContain("Svar her: {{link}}");
    expect(content.text.replace(/\s+/g, " ")).toContain("gjeld til og med 30. november");
  });

  it("passes over who cannot be reached, and asks them when they can", async () => {
    const { owner, regionId, oyvaer } = await aCollectDesk();
    const silent = await aMember({ regionId, name: "Granheim" });
    const vegard = await aContact({ regionId, email: null, role: "memberContact", memberId: silent.id });
    expect(await askMembers(owner, collectMorning, [oyvaer.id, silent.id])).toBe(1);
    const address = { email: "vegard@granheim.example", emailKey: "vegard@granheim.example" };
    await inTransaction((db) => db.update(contacts).set(address).where(eq(contacts.id, vegard.id)));
    expect(await askMembers(owner, later(1), [silent.id])).toBe(1);
  });

  it("does not know another region's members, and is not for readers", async () => {
    const { owner, regionId } = await aCollectDesk();
    const foreign = await aMember();
    await expect(askMembers(owner, collectMorning, [foreign.id])).rejects.toThrow(NotFound);
    const reader = await anActor({ regionId, role: "reader" });
    await expect(askMembers(reader, collectMorning, null)).rejects.toThrow(Forbidden);
    await expect(setCollectDay(reader, collectMorning, 1)).rejects.toThrow(Forbidden);
    expect(await requestsIn(regionId)).toEqual([]);
  });
});

describe("reminding", () => {
  it("happens once, and not where an answer has come", async () => {
    const { owner, sigrunn, actor, requestId } = await anAskedContact();
    for (let twice = 0; twice < 2; twice++) await remindMember(owner, later(5), requestId);
    expect((await mailsTo(sigrunn.id)).map(({ purpose }) => purpose).sort()).toEqual(["collect", "collectReminder"]);
    const row = (await collecting(owner, read, later(6))).members.find(({ request }) => request?.id === requestId);
    expect(row).toMatchObject({ contactName: "Sigrunn Eidhamar", remindedAt: later(5), mail: "waiting" });
    await answerNothing(actor, later(6), requestId);
    await expect(remindMember(owner, later(7), requestId)).rejects.toThrow(Refusal);
    await expect(remindMember(await anActor(), later(5), requestId)).rejects.toThrow(NotFound);
  });

  it("asks the new contact where the old one is gone", async () => {
    const { owner, regionId, lysfjord, sigrunn, actor, requestId } = await anAskedContact();
    await inTransaction((db) =>
      db.delete(contactRoles).where(and(eq(contactRoles.contactId, sigrunn.id), eq(contactRoles.regionId, regionId))),
    );
    const next = await aContact({ regionId, name: "Åse Vik", role: "memberContact", memberId: lysfjord.id });
    await remindMember(owner, later(2), requestId);
    expect(only(await mailsTo(next.id)).purpose).toBe("collect");
    await expect(answerNothing(actor, later(3), requestId)).rejects.toThrow(NotFound);
    await answerNothing((await askedLink(next)).actor, later(3), requestId);
    expect((await requestsIn(regionId)).find(({ id }) => id === requestId)?.answer).toBe("nothing");
  });
});

describe("the mail", () => {
  const verdict = async ({ regionId }: CollectDesk, id: string, now: Date) =>
    (await collectHandler.gate(read, { kind: "collect", id, regionId }, now)).pass;

  it("leaves while the question stands, and not after an answer or the month", async () => {
    const world = await anAskedContact();
    expect(await verdict(world, world.requestId, later(1))).toBe("go");
    expect(await verdict(world, world.requestId, new Date("2026-11-30T22:59:59Z"))).toBe("go");
    expect(await verdict(world, world.requestId, new Date("2026-11-30T23:00:00Z"))).toBe("cancel");
    expect(await verdict(await aCollectDesk(), world.requestId, later(1))).toBe("cancel");
    await answerNothing(world.actor, later(2), world.requestId);
    expect(await verdict(world, world.requestId, later(2))).toBe("cancel");
  });
});

describe("asking by itself", () => {
  it("is off until chosen, waits for office hours, and two processes ask once", async () => {
    const { owner, regionId } = await aCollectDesk();
    await collectJob.run(collectMorning);
    expect(await requestsIn(regionId)).toEqual([]);
    await setCollectDay(owner, new Date("2026-10-20T10:00:00Z"), 1);
    await collectJob.run(new Date("2026-11-01T09:00:00Z"));
    expect(await requestsIn(regionId)).toEqual([]);
    await Promise.all([collectJob.run(collectMorning), collectJob.run(collectMorning)]);
    await collectJob.run(later(7));
    expect((await requestsIn(regionId)).map(({ month }) => month)).toEqual(["2026-11", "2026-11"]);
    await setCollectDay(owner, later(8), null);
    await collectJob.run(later(31));
    expect(await requestsIn(regionId)).toHaveLength(2);
  });
});
