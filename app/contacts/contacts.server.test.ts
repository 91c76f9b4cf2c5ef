import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { contactRoles } from "#db/schema/contacts.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  aContact,
  aJobActor,
  aMember,
  anActor,
  aPublicActor,
  aRegion,
  longAgo,
} from "../../tests/support/factories.ts";
import { addContact } from "./contacts.commands.server.ts";
import { contactsByIds, memberContacts, peopleToQuote } from "./contacts.queries.server.ts";

useDatabase();

async function people() {
  const { id: regionId } = await aRegion();
  const member = await aMember({ regionId });
  const named = (name: string, role?: "memberContact" | "journalist" | "ambassador") =>
    aContact({ regionId, name, role, memberId: role === "memberContact" ? member.id : undefined });
  const all = {
    aase: await named("Åse Vik", "memberContact"),
    bjorn: await named("Bjørn Dal", "memberContact"),
    oystein: await named("Øystein Nes", "journalist"),
    anna: await named("Anna Berg", "ambassador"),
    dag: await named("Dag Lie"),
  };
  await aContact({ role: "journalist" });
  return { regionId, member, actor: aJobActor(regionId), ...all };
}

const names = (rows: { name: string }[]) => rows.map((row) => row.name);

describe("contacts", () => {
  it("may speak for two members", async () => {
    const { actor, regionId, bjorn } = await people();
    const second = await aMember({ regionId });
    await inTransaction((db) =>
      db.insert(contactRoles).values({ regionId, contactId: bjorn.id, role: "memberContact", memberId: second.id }),
    );
    expect((await memberContacts(actor, read)).get(second.id)?.id).toBe(bjorn.id);
  });

  it("speak for a member, one each", async () => {
    const { actor, member } = await people();
    const byMember = await memberContacts(actor, read);
    expect([...byMember.keys()]).toEqual([member.id]);
    expect(byMember.get(member.id)?.name).toBe("Bjørn Dal");
  });

  it("can be quoted, but for journalists", async () => {
    const { actor } = await people();
    expect(names(await peopleToQuote(actor, read))).toEqual(["Anna Berg", "Bjørn Dal", "Dag Lie", "Åse Vik"]);
  });

  it("of another region are not among those asked for by id", async () => {
    const { actor, dag } = await people();
    const stranger = await aContact();
    expect(names(await contactsByIds(actor, read, [stranger.id, dag.id, dag.id]))).toEqual(["Dag Lie"]);
    expect(await contactsByIds(actor, read, [])).toEqual([]);
  });

  it("are nobody's business in public", async () => {
    const { regionId } = await people();
    const anyone = aPublicActor(regionId);
    for (const ask of [peopleToQuote, memberContacts]) await expect(ask(anyone, read)).rejects.toThrow(Forbidden);
  });
});

describe("addContact", () => {
  const newcomer = (email: string | null, id: string = randomUUID()) => ({
    id,
    name: "Mia Lund",
    title: "lærling",
    email,
  });

  it("keeps one person once", async () => {
    const actor = await anActor();
    const add = (contact: ReturnType<typeof newcomer>) =>
      inTransaction((db) => addContact(db, actor, longAgo, contact));
    const first = await add(newcomer(" Mia@example.no "));
    expect(first).toMatchObject({ emailKey: "mia@example.no", sortKey: "mia lund" });
    expect((await add(newcomer("mia@EXAMPLE.no"))).id).toBe(first.id);
    const nameless = newcomer(null);
    expect((await add(nameless)).id).toBe((await add(nameless)).id);
    expect((await add(newcomer(null))).id).not.toBe(nameless.id);
  });

  it("does not take a stranger for the same person", async () => {
    const actor = await anActor();
    const stranger = await aContact({ email: "mia@example.no" });
    const added = await inTransaction((db) => addContact(db, actor, longAgo, newcomer("mia@example.no")));
    expect(added.id).not.toBe(stranger.id);
    await expect(inTransaction((db) => addContact(db, actor, longAgo, newcomer(null, stranger.id)))).rejects.toThrow(
      NotFound,
    );
  });

  it("is not for readers", async () => {
    const reader = await anActor({ role: "reader" });
    await expect(inTransaction((db) => addContact(db, reader, longAgo, newcomer(null)))).rejects.toThrow(Forbidden);
  });
});
