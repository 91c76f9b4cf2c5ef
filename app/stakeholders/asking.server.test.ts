import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { contactRoles } from "#db/schema/contacts.ts";
import { deliveries, deliveryContents } from "#db/schema/delivery.ts";
import { members } from "#db/schema/regions.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  anAssessDesk,
  aStakeholder,
  assessLinkOf,
  stakeholderNow,
} from "../../tests/support/factories/stakeholders.ts";
import { aLinkActor, aMember, anActor, only } from "../../tests/support/factories.ts";
import { mostAsked } from "./ask-scope.ts";
import { askToAssess } from "./asking.commands.server.ts";
import { askedMembers } from "./asking.queries.server.ts";
import { assessByLink } from "./assess-link.commands.server.ts";
import { askedByLink, saidByMember, stakeholdersAsked } from "./assess-link.queries.server.ts";
import { assessHandler } from "./causes.server.ts";

useDatabase();

const at = (time: string) => new Date(`2026-11-02T${time}:00Z`);
const answers = (...said: [string, number, number][]) =>
  new Map(said.map(([id, interest, influence]) => [id, { interest, influence }]));

async function asked() {
  const desk = await anAssessDesk();
  const { owner, regionId, lysfjord, oyvaer, sigrunn } = desk;
  const own = await aStakeholder({ regionId, name: "Lysfjord Fruktlager", memberId: lysfjord.id });
  const theirs = await aStakeholder({ regionId, name: "Øyvær Havbruk", memberId: oyvaer.id });
  const state = await aStakeholder({ regionId, name: "Statsforvalteren", group: "state" });
  await askToAssess(owner, at("08:00"), { memberIds: [lysfjord.id], scope: "near" });
  return { ...desk, own, theirs, state, ...(await assessLinkOf(sigrunn.id)) };
}

describe("asking", () => {
  it("sends one mail a day to each contact, in their own language, whoever presses", async () => {
    const { owner, regionId, lysfjord, oyvaer, sigrunn } = await asked();
    const both = { memberIds: [lysfjord.id, oyvaer.id], scope: "near" as const };
    await Promise.all([askToAssess(owner, at("08:01"), both), askToAssess(owner, at("08:01"), both)]);
    const mails = await read.select().from(deliveries).where(eq(deliveries.regionId, regionId));
    expect(mails.map(({ recipientName }) => recipientName).sort()).toEqual(["Sigrunn Eidhamar", "Tore Nesholmen"]);
    const mail = only(mails.filter(({ contactId }) => contactId === sigrunn.id));
    const content = only(
      await read
        .select()
        .from(deliveryContents)
        .where(eq(deliveryContents.id, mail.contentId ?? "")),
    );
    expect(content.subject).toBe("Korleis ser Lysfjord interessentane våre?");
    expect(content.text.replace(/\s+/g, " ")).toContain("Det gjeld 2 interessentar");
    expect(content.text).toContain("{{link}}");
  });

  it("is for those who may send, and of the region's members", async () => {
    const { owner, regionId, lysfjord } = await asked();
    const reader = await anActor({ regionId, role: "reader" });
    await expect(askToAssess(reader, at("09:00"), { memberIds: [lysfjord.id], scope: "all" })).rejects.toThrow(
      Forbidden,
    );
    const foreign = { memberIds: [(await aMember()).id], scope: "all" as const };
    await expect(askToAssess(owner, at("09:00"), foreign)).rejects.toThrow(NotFound);
    await expect(askToAssess(owner, at("09:00"), { memberIds: [lysfjord.id], scope: "media" })).rejects.toThrow(
      "nobodyToAssess",
    );
  });

  it("is not for a municipality that has left, nor is its link", async () => {
    const { owner, lysfjord, oyvaer, actor, link, own } = await asked();
    await inTransaction((db) =>
      db
        .update(members)
        .set({ leftAt: at("08:30") })
        .where(eq(members.id, lysfjord.id)),
    );
    await expect(askToAssess(owner, at("09:00"), { memberIds: [lysfjord.id], scope: "all" })).rejects.toThrow(NotFound);
    expect((await askedMembers(owner, read)).map(({ id }) => id)).toEqual([oyvaer.id]);
    await expect(assessByLink(actor, at("09:00"), link, answers([own.id, 1, 1]))).rejects.toThrow(NotFound);
  });

  it("is about as many as one gets through, and no more", async () => {
    const { owner, regionId, lysfjord } = await anAssessDesk();
    for (let count = 0; count < mostAsked; count++) await aStakeholder({ regionId, name: `Lag ${count}` });
    const ask = () => askToAssess(owner, at("08:00"), { memberIds: [lysfjord.id], scope: "all" });
    expect(await ask()).toBe(1);
    await aStakeholder({ regionId, name: "Ett for mye" });
    await expect(ask()).rejects.toThrow("tooMany");
  });
});

describe("the link", () => {
  it("takes the member's view of those it was asked about, and remembers it", async () => {
    const { owner, regionId, actor, link, lysfjord, own, theirs, state } = await asked();
    const near = await stakeholdersAsked(read, regionId, (await askedByLink(read, actor, link)).asked);
    expect(near.map(({ name }) => name)).toEqual(["Lysfjord Fruktlager", "Statsforvalteren"]);
    const said = answers([own.id, 3, 1], [theirs.id, 3, 3]);
    for (let twice = 0; twice < 2; twice++) await assessByLink(actor, at("10:00"), link, said);
    expect(await stakeholderNow(own.id)).toMatchObject({ interest: 3, influence: 1 });
    expect(await stakeholderNow(theirs.id)).toMatchObject({ interest: null });
    expect(await stakeholderNow(state.id)).toMatchObject({ interest: null });
    expect([...(await saidByMember(read, regionId, lysfjord.id)).keys()]).toEqual([own.id]);
    const rows = await askedMembers(owner, read);
    expect(rows.map(({ name, answered }) => [name, answered?.count ?? null])).toEqual([
      ["Lysfjord", 1],
      ["Øyvær", null],
    ]);
    await expect(assessByLink(actor, at("10:00"), link, answers())).rejects.toThrow("nothingSaid");
  });

  it("stops the mail that has been answered, and one whose link opens no more", async () => {
    const { regionId, actor, link, own } = await asked();
    const cause = { kind: "assess", id: link.id, regionId };
    expect((await assessHandler.gate(read, cause, at("08:05"))).pass).toBe("go");
    expect((await assessHandler.gate(read, cause, new Date("2027-03-01T00:00:00Z"))).pass).toBe("cancel");
    await assessByLink(actor, at("08:06"), link, answers([own.id, 1, 1]));
    expect(only(await read.select().from(deliveries).where(eq(deliveries.causeId, link.id))).state).toBe("cancelled");
  });

  it("is for its holder, as long as they speak for the member", async () => {
    const { regionId, actor, link, sigrunn, own } = await asked();
    const other = aLinkActor({ regionId, purpose: "assess" });
    await expect(assessByLink(other, at("09:00"), link, answers([own.id, 1, 1]))).rejects.toThrow(NotFound);
    const wrong = { ...actor, purpose: "collect" };
    await expect(assessByLink(wrong, at("09:00"), link, answers([own.id, 1, 1]))).rejects.toThrow(NotFound);
    await inTransaction((db) => db.delete(contactRoles).where(eq(contactRoles.contactId, sigrunn.id)));
    await expect(assessByLink(actor, at("09:00"), link, answers([own.id, 1, 1]))).rejects.toThrow(NotFound);
  });
});
