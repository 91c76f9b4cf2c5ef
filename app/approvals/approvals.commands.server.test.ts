// Versions, requests and decisions together, as press and the page of a link use them.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { approvalParties, approvalRequests, decisions } from "#db/schema/approvals.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import type { LinkActor, PersonActor } from "~/access/actor.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aContact, aMember, anActor, aRegion } from "../../tests/support/factories.ts";
import { aSubject, aText, aVersion } from "../../tests/support/factories/approvals.ts";
import { decisionsOf, standing, versionsOf } from "./approvals.queries.server.ts";
import type { Concern } from "./blocks.ts";
import { blocksFrom } from "./canonical.ts";
import { answerAtDesk, answerByLink, decide } from "./decisions.commands.server.ts";
import { askForApproval } from "./requests.commands.server.ts";
import { closeSubject, createSubject, reopenSubject } from "./versions.commands.server.ts";
import { askedOf, waitingFor } from "./waiting.queries.server.ts";

useDatabase();

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 19, hour, minute));

/** Two members with a contact each and one person quoted; all asked at eight, unless told otherwise. */
async function aWorld({ asked = true } = {}) {
  const regionId = (await aRegion({ name: "Nordvågregionen" })).id;
  const actor = await anActor({ regionId });
  const [a, b] = [await aMember({ regionId, name: "Øyvær" }), await aMember({ regionId, name: "Granheim" })];
  const tore = await aContact({ regionId, name: "Tore Nesholmen", role: "memberContact", memberId: a.id });
  const vegard = await aContact({ regionId, name: "Vegard Tømmerlien", role: "memberContact", memberId: b.id });
  const reidun = await aContact({ regionId, name: "Reidun Hestvoll" });
  const parties = [
    { concern: `member:${a.id}` as Concern, contactId: tore.id },
    { concern: `member:${b.id}` as Concern, contactId: vegard.id },
    { concern: `person:${reidun.id}` as Concern, contactId: reidun.id },
  ];
  const text = (overrides: Record<string, string> = {}) => aText([a.id, b.id], reidun.id, overrides);
  const subjectId = await aSubject(actor, { blocks: text(), parties });
  const world = { regionId, actor, a, b, tore, vegard, reidun, parties, text, subjectId };
  if (asked) await ask(world, at(8), [tore.id, vegard.id, reidun.id]);
  return world;
}
type World = Awaited<ReturnType<typeof aWorld>>;

function ask(world: Pick<World, "actor" | "subjectId">, now: Date, contactIds: string[], kind: "ask" | "reminder" = "ask") {
  const requests = contactIds.map((contactId) => ({ contactId, requestId: randomUUID() }));
  const wanted = { requests, subjectId: world.subjectId, answerBy: at(20), plannedFor: null, replyToContactId: null, kind };
  return inTransaction((db) => askForApproval(db, world.actor, now, wanted));
}

async function linkOf(world: World, contactId: string): Promise<LinkActor> {
  const [link] = await read.select().from(links).where(eq(links.holderId, contactId));
  if (!link) throw new Error("no link");
  return { kind: "link", regionId: world.regionId, linkId: link.id, purpose: "approval", contactId };
}

const seenBy = async (world: World, contactId: string) => {
  const [text] = await askedOf(read, world.regionId, contactId, at(9));
  return (text?.own ?? []).map(({ concern, hash }) => ({ concern, hash }));
};

async function answer(world: World, contactId: string, decision: "approved" | "changesRequested", now = at(10), comment = "") {
  const seen = await seenBy(world, contactId);
  return answerByLink(await linkOf(world, contactId), now, { subjectId: world.subjectId, decision, comment, seen });
}

const states = async ({ actor, subjectId }: Pick<World, "actor" | "subjectId">) =>
  (await standing(actor, read, subjectId)).map(({ memberName, contactName, state }) => `${memberName ?? contactName}: ${state}`);

const mailsTo = async (contactId: string, kind: string) =>
  (await read.select().from(deliveries).where(eq(deliveries.contactId, contactId))).filter(({ causeKind }) => causeKind === kind);

/** The worker has handed everything over. */
const allLeft = () => inTransaction((db) => db.update(deliveries).set({ state: "submitted", submittedAt: at(8) }).returning());

describe("versions", () => {
  it("gives back the same subject when it is made twice, and nothing to another region", async () => {
    const world = await aWorld();
    const again = (actor: PersonActor) =>
      inTransaction((db) =>
        createSubject(db, actor, at(9), {
          id: world.subjectId,
          subjectType: "release",
          subjectId: randomUUID(),
          title: "Annet",
          document: "{}",
          blocks: [],
          parties: [],
          authorName: "",
        }),
      );
    expect((await again(world.actor)).subject.title).toBe("Bedriftene får svar");
    await expect(again(await anActor())).rejects.toThrow(NotFound);
  });

  it("keeps every text, and the same text once", async () => {
    const world = await aWorld();
    const changed = world.text({ body: "Svartiden er mer enn halvert." });
    await aVersion(world.actor, at(9), world.subjectId, { blocks: changed, parties: world.parties });
    await aVersion(world.actor, at(10), world.subjectId, { blocks: changed, parties: world.parties });
    const versions = await versionsOf(world.actor, read, world.subjectId);
    expect(versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(blocksFrom(versions[1]?.blocks ?? "[]")).toEqual(world.text());
  });

  it("keeps the second saver's text beside the current one, once", async () => {
    const world = await aWorld();
    const theirs = world.text({ body: "Den andres tekst." });
    const conflict = { blocks: theirs, parties: [], kind: "conflict" as const, makeCurrent: true };
    const kept = await aVersion(world.actor, at(9), world.subjectId, conflict);
    const again = await aVersion(world.actor, at(9), world.subjectId, conflict);
    expect([kept.kind, again.id]).toEqual(["conflict", kept.id]);
    expect(await states(world)).toEqual(["Granheim: waiting", "Øyvær: waiting", "Reidun Hestvoll: waiting"]);
  });

  it("asks nobody new by itself, and keeps those who decided readable when they are parties no more", async () => {
    const world = await aWorld();
    await answer(world, world.reidun.id, "approved");
    const c = await aMember({ regionId: world.regionId, name: "Lysfjord" });
    const blocks = aText([world.a.id, c.id], world.reidun.id).filter(({ kind }) => kind !== "quote");
    const parties = [world.parties[0]!, { concern: `member:${c.id}` as Concern, contactId: null }];
    await aVersion(world.actor, at(11), world.subjectId, { blocks, parties });
    expect(await states(world)).toEqual(["Lysfjord: notAsked", "Øyvær: waiting"]);
    const rows = await read.select().from(approvalParties).where(eq(approvalParties.subjectId, world.subjectId));
    expect(rows.map(({ concern }) => concern).sort()).toEqual(
      [`member:${world.a.id}`, `member:${c.id}`, `person:${world.reidun.id}`].sort(),
    );
    expect(await decisionsOf(world.actor, read, world.subjectId)).toHaveLength(1);
  });
});

describe("a decision", () => {
  it("keeps the text it was made on, and says how it came", async () => {
    const world = await aWorld();
    await answer(world, world.tore.id, "approved");
    await aVersion(world.actor, at(11), world.subjectId, { blocks: world.text({ body: "Noe annet." }), parties: world.parties });
    const [row] = await decisionsOf(world.actor, read, world.subjectId);
    expect(row).toMatchObject({ byName: "Tore Nesholmen", via: "link", contactId: world.tore.id, decidedAt: at(10) });
    const concern = `member:${world.a.id}` as Concern;
    const mine = world.text().filter(({ concerns }) => concerns.includes(concern));
    expect(blocksFrom(row?.blocks ?? "[]").map(({ key, text }) => [key, text])).toEqual(mine.map(({ key, text }) => [key, text]));
  });

  it.each<[string, Record<string, string>, string[]]>([
    ["the common text asks every member", { body: "Endret." }, ["Granheim: changedSince", "Øyvær: changedSince", "Reidun Hestvoll: approved"]],
    ["a local version asks its member", { local: "Endret." }, ["Granheim: approved", "Øyvær: changedSince", "Reidun Hestvoll: approved"]],
    ["a quote asks its speaker too", { quote: "Endret." }, ["Granheim: changedSince", "Øyvær: changedSince", "Reidun Hestvoll: changedSince"]],
  ])("%s", async (_, change, expected) => {
    const world = await aWorld();
    for (const person of [world.tore, world.vegard, world.reidun]) await answer(world, person.id, "approved");
    await aVersion(world.actor, at(11), world.subjectId, { blocks: world.text(change), parties: world.parties });
    expect(await states(world)).toEqual(expected);
    await aVersion(world.actor, at(12), world.subjectId, { blocks: world.text(), parties: world.parties, kind: "restored" });
    expect(await states(world)).toEqual(["Granheim: approved", "Øyvær: approved", "Reidun Hestvoll: approved"]);
  });

  it("is one when it is given twice, and the latest counts", async () => {
    const world = await aWorld();
    await answer(world, world.tore.id, "approved");
    await answer(world, world.tore.id, "approved", at(10, 1));
    expect(await decisionsOf(world.actor, read, world.subjectId)).toHaveLength(1);
    await answer(world, world.tore.id, "changesRequested", at(10, 2), "Rett tallet.");
    expect(await states(world)).toContain("Øyvær: changesRequested");
    expect(await waitingFor(read, world.regionId, world.tore.id, at(11))).toEqual([]);
    await answer(world, world.tore.id, "approved", at(10, 3));
    expect(await states(world)).toContain("Øyvær: approved");
    expect(await decisionsOf(world.actor, read, world.subjectId)).toHaveLength(3);
  });

  it("can be made by two people at once", async () => {
    const world = await aWorld();
    const both = [world.tore.id, world.vegard.id, world.tore.id].map((id) => answer(world, id, "approved"));
    await Promise.all(both);
    expect(await states(world)).toEqual(["Granheim: approved", "Øyvær: approved", "Reidun Hestvoll: waiting"]);
    expect(await decisionsOf(world.actor, read, world.subjectId)).toHaveLength(2);
  });

  it("is refused on a text that changed meanwhile, without a comment to a change, and when all is closed", async () => {
    const world = await aWorld();
    const seen = await seenBy(world, world.tore.id);
    const link = await linkOf(world, world.tore.id);
    const give = (decision: "approved" | "changesRequested", comment = "", shown = seen) =>
      answerByLink(link, at(10), { subjectId: world.subjectId, decision, comment, seen: shown });
    await expect(give("changesRequested", " \0 ")).rejects.toMatchObject({ code: "approvals:refusal.commentMissing" });
    await aVersion(world.actor, at(9), world.subjectId, { blocks: world.text({ local: "Endret." }), parties: world.parties });
    await expect(give("approved")).rejects.toMatchObject({ code: "approvals:refusal.changedMeanwhile" });
    await inTransaction((db) => closeSubject(db, world.actor, at(9), world.subjectId));
    await expect(give("approved", "", await seenNow(world))).rejects.toMatchObject({ code: "approvals:refusal.closed" });
    await inTransaction((db) => reopenSubject(db, world.actor, world.subjectId));
    await give("approved", "", await seenNow(world));
    expect(await states(world)).toContain("Øyvær: approved");
  });

  const seenNow = async (world: World) =>
    (await standing(world.actor, read, world.subjectId))
      .filter(({ contactId }) => contactId === world.tore.id)
      .map(({ concern, hash }) => ({ concern, hash }));

  it("cannot be made for somebody else, from another region, through a link not sent or withdrawn", async () => {
    const world = await aWorld();
    const other = await aWorld();
    const forVegard = await seenBy(world, world.vegard.id);
    const give = (link: LinkActor, seen = forVegard) =>
      answerByLink(link, at(10), { subjectId: world.subjectId, decision: "approved", comment: "", seen });
    const tores = await linkOf(world, world.tore.id);
    await expect(give(tores)).rejects.toThrow(NotFound);
    await expect(give({ ...tores, contactId: world.vegard.id })).rejects.toThrow(NotFound);
    await expect(give(await linkOf(other, other.vegard.id))).rejects.toThrow(NotFound);
    await expect(give({ ...(await linkOf(other, other.vegard.id)), regionId: world.regionId })).rejects.toThrow(NotFound);
    await expect(give({ ...(await linkOf(world, world.vegard.id)), purpose: "unsubscribe" })).rejects.toThrow(NotFound);
    await expect(give(tores, [])).rejects.toThrow(NotFound);
    await inTransaction((db) => db.update(links).set({ revokedAt: at(9) }).where(eq(links.holderId, world.vegard.id)));
    await expect(give(await linkOf(world, world.vegard.id))).rejects.toThrow(NotFound);
    expect(await decisionsOf(world.actor, read, world.subjectId)).toEqual([]);
  });

  it("keeps all of an answer or nothing", async () => {
    const world = await aWorld();
    const [mine] = await seenBy(world, world.tore.id);
    const theirs = await seenBy(world, world.vegard.id);
    const seen = [mine!, ...theirs];
    const give = answerByLink(await linkOf(world, world.tore.id), at(10), { subjectId: world.subjectId, decision: "approved", comment: "", seen });
    await expect(give).rejects.toThrow(NotFound);
    expect(await decisionsOf(world.actor, read, world.subjectId)).toEqual([]);
    expect(await mailsTo(world.tore.id, "receipt")).toEqual([]);
  });
});

describe("at the desk", () => {
  const decideFor = (world: World, actor: PersonActor, concern: Concern, seenHash: string) =>
    answerAtDesk(actor, at(10), { subjectId: world.subjectId, concern, decision: "approved", comment: "", seenHash });

  it("an approver answers for the own member, an owner not for others", async () => {
    const world = await aWorld();
    const party = (await standing(world.actor, read, world.subjectId)).find(({ memberName }) => memberName === "Øyvær")!;
    const approver = (memberId: string) => anActor({ regionId: world.regionId, role: "approver", memberId });
    await expect(decideFor(world, world.actor, party.concern, party.hash)).rejects.toThrow("forbidden");
    await expect(decideFor(world, await approver(world.b.id), party.concern, party.hash)).rejects.toThrow("forbidden");
    await decideFor(world, await approver(world.a.id), party.concern, party.hash);
    expect(await states(world)).toContain("Øyvær: approved");
    expect(await mailsTo(world.tore.id, "receipt")).toEqual([]);
  });

  it("the leader answers for the region, and nobody of less weight", async () => {
    const actor = await anActor();
    const blocks = [{ key: "core.title", kind: "title" as const, part: "core", text: "Tittel", concerns: ["region" as const] }];
    const subjectId = await aSubject(actor, { blocks, parties: [{ concern: "region", contactId: null }] });
    const [party] = await standing(actor, read, subjectId);
    const give = (by: PersonActor) =>
      inTransaction((db) =>
        decide(db, { actor: by, concern: "region", contactId: null, byName: by.name, via: "desk", linkId: null }, at(10), {
          subjectId,
          decision: "approved",
          comment: "",
          seenHash: party?.hash ?? "",
        }),
      );
    await expect(give(await anActor({ regionId: actor.regionId, role: "editor" }))).rejects.toThrow("forbidden");
    await expect(give(await anActor())).rejects.toThrow(NotFound);
    await give(actor);
    expect((await standing(actor, read, subjectId)).map(({ state }) => state)).toEqual(["approved"]);
  });
});

describe("asking", () => {
  it("queues one mail to one person, with a link of their own", async () => {
    const world = await aWorld();
    const [mail] = await mailsTo(world.tore.id, "request");
    expect(mail).toMatchObject({ contentId: null, recipientName: "Tore Nesholmen", state: "waiting", autoSubmitted: null });
    expect(mail?.linkId).toBe((await linkOf(world, world.tore.id)).linkId);
    expect(await mailsTo(world.tore.id, "request")).toHaveLength(1);
  });

  it("twice in the same moment is once, also for two texts and two people who ask", async () => {
    const world = await aWorld();
    const second = await aSubject(world.actor, { blocks: world.text({ title: "Havna åpner" }), parties: world.parties, title: "Havna åpner" });
    const colleague = await anActor({ regionId: world.regionId, role: "editor" });
    await Promise.all([
      ask(world, at(8, 1), [world.tore.id]),
      ask({ actor: colleague, subjectId: second }, at(8, 1), [world.tore.id]),
    ]);
    expect(await mailsTo(world.tore.id, "request")).toHaveLength(1);
    const waiting = await waitingFor(read, world.regionId, world.tore.id, at(9));
    expect(waiting.map(({ subject }) => subject.title).sort()).toEqual(["Bedriftene får svar", "Havna åpner"]);
  });

  it("the same form sent again is the same request", async () => {
    const world = await aWorld({ asked: false });
    const requests = [{ contactId: world.tore.id, requestId: randomUUID() }];
    const send = (actor = world.actor) =>
      inTransaction((db) =>
        askForApproval(db, actor, at(8), { requests, subjectId: world.subjectId, answerBy: at(20), plannedFor: null, replyToContactId: null, kind: "ask" }),
      );
    await send();
    await allLeft();
    await send();
    expect(await mailsTo(world.tore.id, "request")).toHaveLength(1);
    await expect(send(await anActor())).rejects.toThrow(NotFound);
  });

  it("again, once the first has left, is a reminder that does not make the asking younger", async () => {
    const world = await aWorld();
    await allLeft();
    await ask(world, at(15), [world.tore.id], "reminder");
    expect(await mailsTo(world.tore.id, "request")).toHaveLength(2);
    const kinds = await read.select().from(approvalRequests).where(eq(approvalRequests.contactId, world.tore.id));
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(["ask", "reminder"]);
    const party = (await standing(world.actor, read, world.subjectId)).find(({ contactId }) => contactId === world.tore.id);
    expect(party?.askedAt).toEqual(at(8));
  });

  it("passes over who has nothing to answer, and asks again after a change", async () => {
    const world = await aWorld();
    await allLeft();
    await answer(world, world.tore.id, "approved");
    expect(await ask(world, at(11), [world.tore.id])).toEqual([]);
    await aVersion(world.actor, at(12), world.subjectId, { blocks: world.text({ local: "Endret." }), parties: world.parties });
    expect(await ask(world, at(13), [world.tore.id])).toHaveLength(1);
    const [text] = await waitingFor(read, world.regionId, world.tore.id, at(14));
    expect(text?.changes.filter(({ change }) => change !== "none").map(({ key }) => key)).toEqual([`local.${world.a.id}.title`]);
    expect(text).toMatchObject({ answeredBefore: true, seenAt: at(10) });
  });

  it("marks what changed since they were first asked, where they never answered", async () => {
    const world = await aWorld();
    await aVersion(world.actor, at(9), world.subjectId, { blocks: world.text({ body: "Svartiden er mer enn halvert." }), parties: world.parties });
    const [text] = await waitingFor(read, world.regionId, world.tore.id, at(10));
    expect(text?.changes.filter(({ change }) => change !== "none").map(({ key }) => key)).toEqual(["core.body.0"]);
    expect(text).toMatchObject({ answeredBefore: false, seenAt: at(8), late: false, waits: true });
    expect((await waitingFor(read, world.regionId, world.tore.id, at(21)))[0]?.late).toBe(true);
  });

  it("is refused for one without an address, and nothing of it stays", async () => {
    const world = await aWorld({ asked: false });
    const silent = await aContact({ regionId: world.regionId, name: "Uten Adresse", email: null });
    const parties = [...world.parties.slice(1), { concern: world.parties[0]!.concern, contactId: silent.id }];
    await aVersion(world.actor, at(7), world.subjectId, { blocks: world.text({ body: "Nytt." }), parties });
    await expect(ask(world, at(8), [world.vegard.id, silent.id])).rejects.toThrow(Refusal);
    expect(await mailsTo(world.vegard.id, "request")).toEqual([]);
    await expect(ask({ ...world, actor: await anActor({ regionId: world.regionId, role: "reader" }) }, at(8), [])).rejects.toThrow("forbidden");
  });
});

describe("one who answers for a member and is quoted", () => {
  it("answers for both in one go, with one receipt", async () => {
    const regionId = (await aRegion()).id;
    const actor = await anActor({ regionId });
    const member = await aMember({ regionId, name: "Granheim" });
    const mayor = await aContact({ regionId, name: "Kari Vik", role: "memberContact", memberId: member.id });
    const parties = [
      { concern: `member:${member.id}` as Concern, contactId: mayor.id },
      { concern: `person:${mayor.id}` as Concern, contactId: mayor.id },
    ];
    const subjectId = await aSubject(actor, { blocks: aText([member.id], mayor.id), parties });
    await ask({ actor, subjectId }, at(8), [mayor.id]);
    const [text] = await askedOf(read, regionId, mayor.id, at(9));
    const [link] = await read.select().from(links).where(eq(links.holderId, mayor.id));
    const holder: LinkActor = { kind: "link", regionId, linkId: link!.id, purpose: "approval", contactId: mayor.id };
    const seen = text!.own.map(({ concern, hash }) => ({ concern, hash }));
    await answerByLink(holder, at(10), { subjectId, decision: "approved", comment: "Fint", seen });
    const rows = await read.select().from(decisions).where(eq(decisions.subjectId, subjectId));
    expect(rows.map(({ decision }) => decision)).toEqual(["approved", "approved"]);
    const receipts = await mailsTo(mayor.id, "receipt");
    expect(receipts).toHaveLength(1);
    expect(receipts[0]).toMatchObject({ autoSubmitted: "auto-replied", linkId: link!.id });
  });
});
