import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import type { LinkActor, PersonActor } from "~/access/actor.ts";
import { NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  type AskedWorld,
  anAnswer,
  anAskedText,
  aSubject,
  asking,
  aText,
  aVersion,
  holderOfLinkTo,
  noOwners,
  november,
  shownTo,
} from "../../tests/support/factories/approvals.ts";
import { aContact, aMember, anActor, aRegion, only } from "../../tests/support/factories.ts";
import { decisionsOf, standing } from "./approvals.queries.server.ts";
import type { Concern } from "./blocks.ts";
import { blocksFrom } from "./canonical.ts";
import { answerByLink, decide } from "./decisions.commands.server.ts";
import { closeSubject } from "./versions.commands.server.ts";
import { waitingFor } from "./waiting.queries.server.ts";

useDatabase();

const states = async ({ actor, subjectId }: Pick<AskedWorld, "actor" | "subjectId">) =>
  (await standing(actor, read, subjectId)).map(
    ({ memberName, contactName, state }) => `${memberName ?? contactName}: ${state}`,
  );

const mailsTo = async (contactId: string, kind: string) =>
  (await read.select().from(deliveries).where(eq(deliveries.contactId, contactId))).filter(
    ({ causeKind }) => causeKind === kind,
  );

describe("a decision", () => {
  it("keeps the text it was made on, and says how it came", async () => {
    const world = await anAskedText();
    await anAnswer(world, world.tore.id);
    await aVersion(world.actor, november(11), world.subjectId, {
      blocks: world.text({ body: "Noe annet." }),
      parties: world.parties,
    });
    const [row] = await decisionsOf(world.actor, read, world.subjectId);
    expect(row).toMatchObject({
      byName: "Tore Nesholmen",
      via: "link",
      contactId: world.tore.id,
      decidedAt: november(10),
    });
    const concern = `member:${world.a.id}` as Concern;
    const mine = world.text().filter(({ concerns }) => concerns.includes(concern));
    expect(blocksFrom(row?.blocks ?? "[]").map(({ key, text }) => [key, text])).toEqual(
      mine.map(({ key, text }) => [key, text]),
    );
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      "the common text asks every member",
      { body: "Endret." },
      ["Granheim: changedSince", "Øyvær: changedSince", "Reidun Hestvoll: approved"],
    ],
    [
      "a local version asks its member",
      { local: "Endret." },
      ["Granheim: approved", "Øyvær: changedSince", "Reidun Hestvoll: approved"],
    ],
    [
      "a quote asks its speaker too",
      { quote: "Endret." },
      ["Granheim: changedSince", "Øyvær: changedSince", "Reidun Hestvoll: changedSince"],
    ],
  ])("%s", async (_, change, expected) => {
    const world = await anAskedText();
    for (const person of [world.tore, world.vegard, world.reidun]) await anAnswer(world, person.id);
    await aVersion(world.actor, november(11), world.subjectId, { blocks: world.text(change), parties: world.parties });
    expect(await states(world)).toEqual(expected);
    await aVersion(world.actor, november(12), world.subjectId, {
      blocks: world.text(),
      parties: world.parties,
      kind: "restored",
    });
    expect(await states(world)).toEqual(["Granheim: approved", "Øyvær: approved", "Reidun Hestvoll: approved"]);
  });

  it("is one when it is given twice, and the latest counts", async () => {
    const world = await anAskedText();
    await anAnswer(world, world.tore.id);
    await anAnswer(world, world.tore.id, "approved", { now: november(10, 1) });
    expect(await decisionsOf(world.actor, read, world.subjectId)).toHaveLength(1);
    await anAnswer(world, world.tore.id, "changesRequested", { now: november(10, 2), comment: "Rett tallet." });
    expect(await states(world)).toContain("Øyvær: changesRequested");
    expect(await waitingFor(read, world.regionId, world.tore.id, november(11))).toEqual([]);
    await anAnswer(world, world.tore.id, "approved", { now: november(10, 3) });
    expect(await states(world)).toContain("Øyvær: approved");
    expect(await decisionsOf(world.actor, read, world.subjectId)).toHaveLength(3);
  });

  it("can be made by two people at once", async () => {
    const world = await anAskedText();
    const both = [world.tore.id, world.vegard.id, world.tore.id].map((id) => anAnswer(world, id));
    await Promise.all(both);
    expect(await states(world)).toEqual(["Granheim: approved", "Øyvær: approved", "Reidun Hestvoll: waiting"]);
    expect(await decisionsOf(world.actor, read, world.subjectId)).toHaveLength(2);
  });

  it("is refused on a text that changed meanwhile, without a comment to a change, and when all is closed", async () => {
    const world = await anAskedText();
    const seen = await shownTo(world, world.tore.id);
    const link = await holderOfLinkTo(world.tore.id);
    const give = (decision: "approved" | "changesRequested", comment = "", shown = seen) =>
      answerByLink(link, november(10), { subjectId: world.subjectId, decision, comment, seen: shown }, noOwners);
    await expect(give("changesRequested", " \0 ")).rejects.toMatchObject({ code: "approvals:refusal.commentMissing" });
    await aVersion(world.actor, november(9), world.subjectId, {
      blocks: world.text({ local: "Endret." }),
      parties: world.parties,
    });
    await expect(give("approved")).rejects.toMatchObject({ code: "approvals:refusal.changedMeanwhile" });
    await inTransaction((db) => closeSubject(db, world.actor, november(9), world.subjectId));
    await expect(give("approved", "", await seenNow(world))).rejects.toMatchObject({
      code: "approvals:refusal.closed",
    });
  });

  const seenNow = async (world: AskedWorld) =>
    (await standing(world.actor, read, world.subjectId))
      .filter(({ contactId }) => contactId === world.tore.id)
      .map(({ concern, hash }) => ({ concern, hash }));

  it("cannot be made for somebody else, from another region, through a link not sent or withdrawn", async () => {
    const world = await anAskedText();
    const other = await anAskedText();
    const forVegard = await shownTo(world, world.vegard.id);
    const give = (link: LinkActor, seen = forVegard) =>
      answerByLink(
        link,
        november(10),
        { subjectId: world.subjectId, decision: "approved", comment: "", seen },
        noOwners,
      );
    const tores = await holderOfLinkTo(world.tore.id);
    await expect(give(tores)).rejects.toThrow(NotFound);
    await expect(give({ ...tores, contactId: world.vegard.id })).rejects.toThrow(NotFound);
    await expect(give(await holderOfLinkTo(other.vegard.id))).rejects.toThrow(NotFound);
    await expect(give({ ...(await holderOfLinkTo(other.vegard.id)), regionId: world.regionId })).rejects.toThrow(
      NotFound,
    );
    await expect(give({ ...(await holderOfLinkTo(world.vegard.id)), purpose: "unsubscribe" })).rejects.toThrow(
      NotFound,
    );
    await expect(give(tores, [])).rejects.toThrow(NotFound);
    await inTransaction((db) =>
      db
        .update(links)
        .set({ revokedAt: november(9) })
        .where(eq(links.holderId, world.vegard.id)),
    );
    await expect(give(await holderOfLinkTo(world.vegard.id))).rejects.toThrow(NotFound);
    expect(await decisionsOf(world.actor, read, world.subjectId)).toEqual([]);
  });

  it("keeps all of an answer or nothing", async () => {
    const world = await anAskedText();
    const mine = await shownTo(world, world.tore.id);
    const theirs = await shownTo(world, world.vegard.id);
    const seen = [...mine, ...theirs];
    const give = answerByLink(
      await holderOfLinkTo(world.tore.id),
      november(10),
      {
        subjectId: world.subjectId,
        decision: "approved",
        comment: "",
        seen,
      },
      noOwners,
    );
    await expect(give).rejects.toThrow(NotFound);
    expect(await decisionsOf(world.actor, read, world.subjectId)).toEqual([]);
    expect(await mailsTo(world.tore.id, "receipt")).toEqual([]);
  });
});

describe("at the desk", () => {
  const decideFor = ({ subjectId }: AskedWorld, actor: PersonActor, concern: Concern, seenHash: string) => {
    const who = { actor, concern, contactId: null, byName: actor.name, via: "desk" as const, linkId: null };
    const answer = { subjectId, decision: "approved" as const, comment: "", seenHash };
    return inTransaction((db) => decide(db, who, november(10), answer));
  };

  it("an approver answers for the own member, an owner not for others", async () => {
    const world = await anAskedText();
    const parties = await standing(world.actor, read, world.subjectId);
    const party = only(parties.filter(({ memberName }) => memberName === "Øyvær"));
    const approver = (memberId: string) => anActor({ regionId: world.regionId, role: "approver", memberId });
    await expect(decideFor(world, world.actor, party.concern, party.hash)).rejects.toThrow("forbidden");
    await expect(decideFor(world, await approver(world.b.id), party.concern, party.hash)).rejects.toThrow("forbidden");
    await decideFor(world, await approver(world.a.id), party.concern, party.hash);
    expect(await states(world)).toContain("Øyvær: approved");
    expect(await mailsTo(world.tore.id, "receipt")).toEqual([]);
  });

  it("the leader answers for the region, and nobody of less weight", async () => {
    const actor = await anActor();
    const blocks = [
      { key: "core.title", kind: "title" as const, part: "core", text: "Tittel", concerns: ["region" as const] },
    ];
    const subjectId = await aSubject(actor, { blocks, parties: [{ concern: "region", contactId: null }] });
    const [party] = await standing(actor, read, subjectId);
    const give = (by: PersonActor) => {
      const who = {
        actor: by,
        concern: "region",
        contactId: null,
        byName: by.name,
        via: "desk",
        linkId: null,
      } as const;
      const answer = { subjectId, decision: "approved", comment: "", seenHash: party?.hash ?? "" } as const;
      return inTransaction((db) => decide(db, who, november(10), answer));
    };
    await expect(give(await anActor({ regionId: actor.regionId, role: "editor" }))).rejects.toThrow("forbidden");
    await expect(give(await anActor())).rejects.toThrow(NotFound);
    await give(actor);
    expect((await standing(actor, read, subjectId)).map(({ state }) => state)).toEqual(["approved"]);
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
    await asking({ actor, subjectId }, november(8), [mayor.id]);
    const made = await anAnswer({ regionId, subjectId }, mayor.id, "approved", { comment: "Fint" });
    expect(made.map(({ decision }) => decision)).toEqual(["approved", "approved"]);
    const receipts = await mailsTo(mayor.id, "receipt");
    expect(receipts).toHaveLength(1);
    expect(receipts[0]).toMatchObject({
      autoSubmitted: "auto-replied",
      linkId: (await holderOfLinkTo(mayor.id)).linkId,
    });
  });
});
