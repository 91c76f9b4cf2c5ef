import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import { type DeliveryState, deliveries, suppressions } from "#db/schema/delivery.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { contactFields } from "../../tests/support/factories/contacts.ts";
import { aDelivery } from "../../tests/support/factories/delivery.ts";
import { aContact, aMember, anActor, longAgo } from "../../tests/support/factories.ts";
import { getContact } from "./contact.queries.server.ts";
import { addContact, giveRole, takeRole } from "./contacts.commands.server.ts";
import { memberContacts, peopleToQuote } from "./contacts.queries.server.ts";
import { addPerson, archivePerson, changePerson, restorePerson } from "./people.commands.server.ts";

useDatabase();

const later = new Date("2026-02-01T10:00:00Z");

async function atDesk() {
  const actor = await anActor({ role: "editor" });
  const { regionId } = actor;
  return { actor, regionId, member: await aMember({ regionId, name: "Granheim" }) };
}

const actsOn = async (id: string) =>
  (await read.select({ act: auditEntries.act }).from(auditEntries).where(eq(auditEntries.subjectId, id))).map(
    ({ act }) => act,
  );

describe("addPerson", () => {
  it("writes down once, however often the button is pressed", async () => {
    const { actor, member } = await atDesk();
    const tags = [
      { role: "councillor" as const, memberId: member.id },
      { role: "board" as const, memberId: null },
    ];
    const input = {
      id: randomUUID(),
      ...contactFields({ name: "Åse Vik", email: " Ase@Vik.no", tags, topics: ["skole"] }),
    };
    const answers = await Promise.all([addPerson(actor, longAgo, input), addPerson(actor, longAgo, input)]);
    expect(answers).toEqual([
      { id: input.id, known: false },
      { id: input.id, known: false },
    ]);
    const found = await getContact(actor, read, input.id);
    expect(found.contact).toMatchObject({
      emailKey: "ase@vik.no",
      email: "Ase@Vik.no",
      sortKey: "zz3se vik",
      revision: 1,
    });
    expect(found.tags.map(({ role, memberName }) => [role, memberName])).toEqual([
      ["board", null],
      ["councillor", "Granheim"],
    ]);
    expect(found.topics).toEqual(["skole"]);
    expect(await actsOn(input.id)).toEqual(["contacts.add"]);
  });

  it("finds the one who has the address, adds the roles and leaves the rest; the archived are in use again", async () => {
    const { actor, regionId, member } = await atDesk();
    const known = await aContact({ regionId, name: "Mia", email: "mia@x.no", role: "ambassador", archivedAt: longAgo });
    const tags = [{ role: "staff" as const, memberId: member.id }];
    const again = {
      id: randomUUID(),
      ...contactFields({ name: "M. Lund", email: "MIA@x.no", tags, topics: ["arbeid"] }),
    };
    for (let click = 0; click < 2; click++) {
      expect(await addPerson(actor, later, again)).toEqual({ id: known.id, known: true });
    }
    const found = await getContact(actor, read, known.id);
    expect(found.contact).toMatchObject({ name: "Mia", archivedAt: null });
    expect(found.tags.map(({ role }) => role)).toEqual(["ambassador", "staff"]);
    expect(found.topics).toEqual(["arbeid"]);
    expect(await actsOn(known.id)).toEqual(["contacts.restore", "contacts.change"]);
  });

  it("knows nothing of another region, and is not for readers", async () => {
    const { actor, regionId } = await atDesk();
    const stranger = await aContact({ email: "felles@x.no" });
    const foreign = await aMember();
    const fields = contactFields({ email: "felles@x.no" });
    expect((await addPerson(actor, longAgo, { id: randomUUID(), ...fields })).known).toBe(false);
    const tags = [{ role: "board" as const, memberId: foreign.id }];
    await expect(addPerson(actor, longAgo, { id: randomUUID(), ...contactFields({ tags }) })).rejects.toThrow(NotFound);
    await expect(addPerson(actor, longAgo, { id: stranger.id, ...contactFields() })).rejects.toThrow(NotFound);
    const reader = await anActor({ regionId, role: "reader" });
    await expect(addPerson(reader, longAgo, { id: randomUUID(), ...contactFields() })).rejects.toThrow(Forbidden);
  });
});

describe("changePerson", () => {
  it("lets exactly one of two through, and keeps the roles that other lists have given", async () => {
    const { actor, regionId, member } = await atDesk();
    const { id } = await aContact({ regionId, name: "Kari", email: null, role: "journalist" });
    const save = (name: string) =>
      changePerson(actor, later, {
        id,
        revision: 1,
        ...contactFields({ name, tags: [{ role: "resident", memberId: member.id }] }),
      });
    const results = await Promise.allSettled([save("Den ene"), save("Den andre")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const found = await getContact(actor, read, id);
    expect(found.tags.map(({ role }) => role)).toEqual(["journalist", "resident"]);
    expect(found.contact.revision).toBe(2);
    await save(found.contact.name);
    expect((await getContact(actor, read, id)).contact.revision).toBe(2);
  });

  it("gives no address to a second person", async () => {
    const { actor, regionId } = await atDesk();
    await aContact({ regionId, name: "Ola", email: "ola@x.no" });
    const { id } = await aContact({ regionId, email: "kari@x.no" });
    const change = changePerson(actor, later, { id, revision: 1, ...contactFields({ email: "OLA@x.no" }) });
    await expect(change).rejects.toThrow("contacts:refusal.addressTaken");
    const foreign = await aContact();
    await expect(changePerson(actor, later, { id: foreign.id, revision: 1, ...contactFields() })).rejects.toThrow(
      NotFound,
    );
  });

  it("takes waiting mail along to the new address, never twice, and a no stays a no", async () => {
    const { actor, regionId } = await atDesk();
    const contact = await aContact({ regionId, email: "gammel@x.no" });
    const other = await aContact({ regionId });
    const mail = (state: DeliveryState, to = "gammel@x.no", causeId: string = randomUUID(), contactId = contact.id) =>
      aDelivery({ regionId, contactId, recipientEmail: to, state, causeId });
    const moved = [await mail("waiting"), await mail("held"), await mail("deferred")];
    const twice = await mail("waiting");
    await mail("waiting", "ny@x.no", twice.causeId, other.id);
    const kept = [twice, await mail("submitted"), await mail("sending"), await mail("uncertain")];
    const said = { regionId, createdAt: longAgo, recipientKey: "gammel@x.no" };
    await inTransaction((db) =>
      db.insert(suppressions).values([
        { ...said, list: "press", reason: "unsubscribed" },
        { ...said, list: "*", reason: "bounced" },
      ]),
    );
    await changePerson(actor, later, {
      id: contact.id,
      revision: 1,
      ...contactFields({ name: "Nytt Navn", email: "Ny@x.no" }),
    });
    const keyOf = async (id: string) =>
      (await read.select({ key: deliveries.recipientKey }).from(deliveries).where(eq(deliveries.id, id)))[0]?.key;
    expect(await Promise.all(moved.map(({ id }) => keyOf(id)))).toEqual(Array(3).fill("ny@x.no"));
    expect(await Promise.all(kept.map(({ id }) => keyOf(id)))).toEqual(Array(4).fill("gammel@x.no"));
    const carried = await read
      .select({ list: suppressions.list })
      .from(suppressions)
      .where(and(eq(suppressions.regionId, regionId), eq(suppressions.recipientKey, "ny@x.no")));
    expect(carried).toEqual([{ list: "press" }]);
  });
});

describe("a contact taken out of use", () => {
  it("speaks for nobody and is quoted no more, unless chosen before; and comes back whole", async () => {
    const { actor, regionId, member } = await atDesk();
    const { id } = await aContact({ regionId, role: "memberContact", memberId: member.id });
    const standing = async () => [
      (await memberContacts(actor, read)).has(member.id),
      (await peopleToQuote(actor, read)).length,
      (await peopleToQuote(actor, read, [id])).length,
    ];
    expect(await standing()).toEqual([true, 1, 1]);
    for (let click = 0; click < 2; click++) await archivePerson(actor, later, id);
    expect(await standing()).toEqual([false, 0, 1]);
    for (let click = 0; click < 2; click++) await restorePerson(actor, later, id);
    expect(await standing()).toEqual([true, 1, 1]);
    expect(await actsOn(id)).toEqual(["contacts.archive", "contacts.restore"]);
    const foreign = await aContact();
    for (const act of [archivePerson, restorePerson])
      await expect(act(actor, later, foreign.id)).rejects.toThrow(NotFound);
    expect((await read.select().from(contacts).where(eq(contacts.id, foreign.id)))[0]?.archivedAt).toBeNull();
  });
});

describe("roles given by other lists", () => {
  it("are there once, and taken once", async () => {
    const { actor, regionId } = await atDesk();
    const contact = await inTransaction((db) =>
      addContact(db, actor, longAgo, {
        id: randomUUID(),
        name: "Iben",
        title: "",
        email: null,
        organisation: "Havn AS",
      }),
    );
    const tag = { contactId: contact.id, role: "ambassador" as const, memberId: null };
    for (let click = 0; click < 2; click++) await inTransaction((db) => giveRole(db, actor, longAgo, tag));
    const tags = () => read.select().from(contactRoles).where(eq(contactRoles.contactId, contact.id));
    expect(await tags()).toHaveLength(1);
    const stranger = await anActor();
    await inTransaction((db) => takeRole(db, stranger, longAgo, tag));
    expect(await tags()).toHaveLength(1);
    await expect(
      inTransaction((db) => giveRole(db, stranger, longAgo, { ...tag, role: "journalist" })),
    ).rejects.toThrow(NotFound);
    for (let click = 0; click < 2; click++) await inTransaction((db) => takeRole(db, actor, longAgo, tag));
    expect(await tags()).toEqual([]);
    expect(regionId).toBe(contact.regionId);
  });
});
