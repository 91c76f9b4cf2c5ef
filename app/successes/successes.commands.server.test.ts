import { randomUUID } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { successes, successRestrictions } from "#db/schema/successes.ts";
import type { PersonActor } from "~/access/actor.ts";
import type { Role } from "~/access/permissions.ts";
import { keepPicture } from "~/files/files.commands.server.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aSuccess, successFields } from "../../tests/support/factories/successes.ts";
import { aContact, aLinkActor, aMember, anActor, aPublicActor, longAgo } from "../../tests/support/factories.ts";
import { changeSuccess, type Restriction, recordSuccess, restrictSuccess } from "./successes.commands.server.ts";
import { getSuccess } from "./successes.queries.server.ts";

useDatabase();

const later = new Date("2026-02-01T10:00:00Z");

async function atDesk(role: Role = "editor") {
  const actor = await anActor({ role });
  const member = await aMember({ regionId: actor.regionId });
  return { actor, member };
}

const aPicture = async (actor: PersonActor): Promise<string> => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#246" } })
    .jpeg()
    .toBuffer();
  return keepPicture(actor, longAgo, { bytes, name: "a.jpg" });
};

const countOf = async (actor: PersonActor) => {
  const [rows] = await read.select({ n: count() }).from(successes).where(eq(successes.regionId, actor.regionId));
  return rows?.n;
};

describe("recordSuccess", () => {
  it("keeps everything that was written", async () => {
    const { actor, member } = await atDesk();
    const quoted = await aContact({ regionId: actor.regionId });
    const fields = successFields(member.id, {
      kind: "progress",
      story: "Bedriftene tok imot.",
      locale: "nn",
      value: 6.4,
      baseline: -3,
      measure: "tilskudd",
      unit: "millioner kroner",
      period: "2026",
      source: "Tilsagnsbrev",
      happenedOn: "2026-08-20",
      topics: ["skole", "Arbeid"],
      image: {
        fileId: await aPicture(actor),
        alt: "En lærling",
        caption: "",
        credit: "Ingunn Strandvik",
        consent: true,
      },
      people: [quoted.id],
      newPerson: { id: randomUUID(), name: "Mia Lund", title: "lærling", email: "Mia@Example.no " },
    });
    const id = await recordSuccess(actor, longAgo, { id: randomUUID(), ...fields });
    const { people, benefits, topics, ...kept } = await getSuccess(actor, read, id);
    const { people: _, newPerson, benefits: sentences, topics: words, ...plain } = fields;
    expect(kept).toMatchObject({ ...plain, revision: 1 });
    expect(benefits).toEqual([{ ...sentences[0], memberName: member.name }]);
    expect(topics).toEqual(["Arbeid", "skole"]);
    expect(people.map((person) => person.name)).toEqual(["Mia Lund", quoted.name]);
    expect(people[0]).toMatchObject({ id: newPerson?.id, title: "lærling", emailKey: "mia@example.no" });
  });

  it("records once when the button is pressed twice, and writes it to the audit log once", async () => {
    const { actor, member } = await atDesk();
    const newPerson = { id: randomUUID(), name: "Mia Lund", title: "", email: null };
    const input = { id: randomUUID(), ...successFields(member.id, { newPerson }) };
    await Promise.all([recordSuccess(actor, longAgo, input), recordSuccess(actor, longAgo, input)]);
    expect(await countOf(actor)).toBe(1);
    expect((await getSuccess(actor, read, input.id)).people).toHaveLength(1);
    const entries = await read
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, input.id), eq(auditEntries.act, "successes.record")));
    expect(entries).toHaveLength(1);
  });

  it("takes a person whose address is known for the one who is there", async () => {
    const { actor, member } = await atDesk();
    const known = await aContact({ regionId: actor.regionId, name: "Reidun Hestvoll", email: "reidun@example.no" });
    const newPerson = { id: randomUUID(), name: "R. Hestvoll", title: "", email: "REIDUN@example.no" };
    const id = await recordSuccess(actor, longAgo, { id: randomUUID(), ...successFields(member.id, { newPerson }) });
    expect((await getSuccess(actor, read, id)).people.map((person) => person.id)).toEqual([known.id]);
  });

  it.each<Role>(["approver", "reader"])("is not for a %s", async (role) => {
    const { actor, member } = await atDesk(role);
    await expect(recordSuccess(actor, longAgo, { id: randomUUID(), ...successFields(member.id) })).rejects.toThrow(
      Forbidden,
    );
    expect(await countOf(actor)).toBe(0);
  });

  it("is not for those who hold a link, nor for the public", async () => {
    const { actor, member } = await atDesk();
    const input = { id: randomUUID(), ...successFields(member.id) };
    await expect(recordSuccess(aLinkActor({ regionId: actor.regionId }), longAgo, input)).rejects.toThrow(Forbidden);
    await expect(recordSuccess(aPublicActor(actor.regionId), longAgo, input)).rejects.toThrow(Forbidden);
  });

  it("knows nothing of another region, and leaves nothing half-written", async () => {
    const { actor, member } = await atDesk();
    const other = await atDesk();
    const stranger = await aContact({ regionId: other.actor.regionId });
    const image = { fileId: await aPicture(other.actor), alt: "a", caption: "", credit: "b", consent: false };
    const newPerson = { id: stranger.id, name: "Mia", title: "", email: null };
    const foreign = await aSuccess({ regionId: other.actor.regionId });
    const tries = [
      { id: randomUUID(), ...successFields(other.member.id) },
      { id: randomUUID(), ...successFields(member.id, { placeMemberId: other.member.id }) },
      { id: randomUUID(), ...successFields(member.id, { people: [stranger.id] }) },
      { id: randomUUID(), ...successFields(member.id, { image }) },
      { id: randomUUID(), ...successFields(member.id, { newPerson }) },
      { id: foreign.id, ...successFields(member.id) },
    ];
    for (const input of tries) await expect(recordSuccess(actor, longAgo, input)).rejects.toThrow(NotFound);
    expect(await countOf(actor)).toBe(0);
    const [people] = await read.select({ n: count() }).from(contacts).where(eq(contacts.regionId, actor.regionId));
    expect(people?.n).toBe(0);
  });
});

describe("changeSuccess", () => {
  async function recorded() {
    const { actor, member } = await atDesk();
    const fields = successFields(member.id);
    const id = await recordSuccess(actor, longAgo, { id: randomUUID(), ...fields });
    return { actor, member, fields, id };
  }

  it("changes all of it, and counts", async () => {
    const { actor, fields, id } = await recorded();
    const second = await aMember({ regionId: actor.regionId });
    const benefits = [{ memberId: second.id, kind: "indirect" as const, sentence: "Kortere vei." }];
    await changeSuccess(actor, later, { id, revision: 1, ...fields, title: "Ny tittel", topics: ["ny"], benefits });
    const after = await getSuccess(actor, read, id);
    expect(after).toMatchObject({
      title: "Ny tittel",
      topics: ["ny"],
      revision: 2,
      changedAt: later,
      createdAt: longAgo,
    });
    expect(after.benefits.map((benefit) => benefit.memberId)).toEqual([second.id]);
  });

  it("refuses the second of two, and keeps what the first wrote", async () => {
    const { actor, fields, id } = await recorded();
    await changeSuccess(actor, later, { id, revision: 1, ...fields, title: "Den førstes" });
    const attempt = changeSuccess(actor, later, { id, revision: 1, ...fields, story: "Den andres" });
    await expect(attempt).rejects.toThrow(new Refusal("successes:refusal.changedMeanwhile"));
    expect(await getSuccess(actor, read, id)).toMatchObject({ title: "Den førstes", story: "", revision: 2 });
  });

  it("lets exactly one of two through who save in the same moment", async () => {
    const { actor, fields, id } = await recorded();
    const saves = ["Den ene", "Den andre"].map((title) =>
      changeSuccess(actor, later, { id, revision: 1, ...fields, title }),
    );
    const results = await Promise.allSettled(saves);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await getSuccess(actor, read, id)).revision).toBe(2);
  });

  it("is content when the button is pressed twice, also with a new person", async () => {
    const { actor, fields, id } = await recorded();
    const newPerson = { id: randomUUID(), name: "Mia Lund", title: "", email: null };
    const change = { id, revision: 1, ...fields, title: "Ny tittel", newPerson };
    await changeSuccess(actor, later, change);
    await changeSuccess(actor, later, change);
    expect(await getSuccess(actor, read, id)).toMatchObject({ revision: 2, people: [{ name: "Mia Lund" }] });
  });

  it("does not reach into another region", async () => {
    const { actor, fields } = await recorded();
    const foreign = await aSuccess();
    await expect(changeSuccess(actor, later, { id: foreign.id, revision: 1, ...fields })).rejects.toThrow(NotFound);
    await expect(getSuccess(actor, read, foreign.id)).rejects.toThrow(NotFound);
  });

  it("is not for a reader", async () => {
    const { actor, fields, id } = await recorded();
    const reader = await anActor({ regionId: actor.regionId, role: "reader" });
    await expect(changeSuccess(reader, later, { id, revision: 1, ...fields, title: "Ny" })).rejects.toThrow(Forbidden);
    expect((await getSuccess(reader, read, id)).title).toBe(fields.title);
  });
});

describe("restrictSuccess", () => {
  const laid: Omit<Restriction, "successId"> = {
    carrierType: "release",
    carrierId: randomUUID(),
    approved: false,
    ready: false,
    embargoUntil: later,
  };

  it("lays down and lifts, one row for each carrier", async () => {
    const success = await aSuccess();
    const actor = await anActor({ regionId: success.regionId });
    const restrict = (changes: Partial<Restriction>) =>
      inTransaction((db) => restrictSuccess(db, actor, longAgo, { successId: success.id, ...laid, ...changes }));
    await restrict({});
    await restrict({});
    expect((await getSuccess(actor, read, success.id)).embargoUntil).toEqual(later);
    await restrict({ approved: true, ready: true, embargoUntil: null });
    const rows = await read.select().from(successRestrictions).where(eq(successRestrictions.successId, success.id));
    expect(rows).toMatchObject([{ approved: true, ready: true, embargoUntil: null }]);
    const entries = await read.select().from(auditEntries).where(eq(auditEntries.subjectId, success.id));
    expect(entries).toHaveLength(2);
  });

  it("does not reach into another region", async () => {
    const success = await aSuccess();
    const actor = await anActor();
    await expect(
      inTransaction((db) => restrictSuccess(db, actor, longAgo, { successId: success.id, ...laid })),
    ).rejects.toThrow(NotFound);
  });
});
