import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { activityContacts } from "#db/schema/activities.ts";
import { ambassadors } from "#db/schema/ambassadors.ts";
import { contactRoles, contacts, contactTopics } from "#db/schema/contacts.ts";
import { importRows, imports } from "#db/schema/imports.ts";
import { mediaContacts, outletCoverage, outlets } from "#db/schema/press.ts";
import { members } from "#db/schema/regions.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActivity } from "#tests/support/factories/activities.ts";
import { contactFields } from "#tests/support/factories/contacts.ts";
import { aPreview, applied, aWorkbook, undone, workThrough } from "#tests/support/factories/imports.ts";
import { aContact, aMember, anActor, aRegion, longAgo } from "#tests/support/factories.ts";
import { giveConsent, withdrawConsent } from "~/ambassadors/consents.commands.server.ts";
import { contactsInUse } from "~/contact-places.server.ts";
import { giveRole } from "~/contacts/contacts.commands.server.ts";
import { changePerson } from "~/contacts/people.commands.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { changeStakeholder } from "~/stakeholders/stakeholders.commands.server.ts";
import { startApplying, startReading, startUndoing } from "./imports.commands.server.ts";
import { getImport } from "./imports.queries.server.ts";
import { importJob } from "./jobs.server.ts";

useDatabase();

async function aDesk() {
  const region = await aRegion();
  const member = await aMember({ regionId: region.id, name: "Lysfjord" });
  return { region, member, owner: await anActor({ regionId: region.id }) };
}

const rowsOf = (importId: string) =>
  read.select().from(importRows).where(eq(importRows.importId, importId)).orderBy(asc(importRows.number));

const people = (regionId: string) =>
  read.select().from(contacts).where(eq(contacts.regionId, regionId)).orderBy(asc(contacts.sortKey));

const tables = {
  contacts,
  contactRoles,
  contactTopics,
  outlets,
  outletCoverage,
  mediaContacts,
  ambassadors,
  stakeholders,
};

/** All that an import may not leave behind, but for how often it was changed. */
async function standing() {
  const all: Record<string, unknown> = {};
  for (const [name, table] of Object.entries(tables)) {
    const rows: Record<string, unknown>[] = await read.select().from(table).orderBy(asc(table.id));
    all[name] = rows.map(({ revision: _, ...row }) => row);
  }
  return all;
}

const list = [
  "Navn;E-post;Organisasjon;Rolle;Kommune;Tema;Telefon",
  "Ny Person;ny@x.no;Elvemo Verft;styremedlem;Lysfjord;skole, hav;+47 900 00 001",
  "Kjent Person;kjent@x.no;Nytt sted;;;;",
  "Lik Person;lik@x.no;Kaia AS;;;;",
  "Feil Rad;ikke-en-adresse;;;Bergen;;",
  ";tom@x.no;;;;;",
  "Ny Igjen;NY@x.no;;;;;",
  "Uten Adresse;;KAIA A/S;;;;",
].join("\n");

describe("a list of contacts", () => {
  it("is shown row by row, applied, and undone to what stood before", async () => {
    const { region, owner, member } = await aDesk();
    await aContact({ regionId: region.id, name: "Kjent Person", email: "Kjent@x.no", organisation: "Gammelt sted" });
    await aContact({ regionId: region.id, name: "Lik Person", email: "lik@x.no", organisation: "Kaia AS" });
    await aContact({ regionId: region.id, name: "uten adresse", email: null, organisation: "Kaia" });
    const before = await standing();
    const preview = await aPreview(owner, "contacts", list);
    expect(preview).toMatchObject({ state: "read", rows: 7, added: 1, changed: 2, unchanged: 1, refused: 3 });
    const rows = await rowsOf(preview.id);
    expect(rows.map(({ number, outcome }) => [number, outcome])).toEqual([
      [2, "add"],
      [3, "change"],
      [4, "same"],
      [5, "refuse"],
      [6, "refuse"],
      [7, "refuse"],
      [8, "change"],
    ]);
    expect(rows[1]).toMatchObject({ before: { organisation: "Gammelt sted" }, after: { organisation: "Nytt sted" } });
    expect(rows[3]?.problems).toEqual([
      { column: "email", key: "contacts:rows.notAnEmail", params: { value: "ikke-en-adresse" } },
      { column: "memberId", key: "contacts:rows.noMember", params: { value: "Bergen" } },
    ]);
    expect(rows[4]?.problems).toEqual([{ column: "name", key: "contacts:form.nameMissing", params: {} }]);
    expect(rows[5]?.problems).toEqual([{ column: "", key: "imports:row.twice", params: { row: 2 } }]);
    expect(await standing()).toEqual(before);

    const done = await applied(owner, preview);
    expect(done).toMatchObject({ state: "applied", added: 1, changed: 2 });
    const added = (await people(region.id)).find(({ name }) => name === "Ny Person");
    expect(added).toMatchObject({ emailKey: "ny@x.no", phone: "+47 900 00 001" });
    const tags = await read
      .select()
      .from(contactRoles)
      .where(eq(contactRoles.contactId, added?.id ?? ""));
    expect(tags).toMatchObject([{ role: "board", memberId: member.id }]);

    expect(await undone(owner, done)).toMatchObject({ state: "undone" });
    expect(await standing()).toEqual(before);
  });

  it("leaves what somebody has changed or used since", async () => {
    const { region, owner } = await aDesk();
    const preview = await aPreview(owner, "contacts", "Navn;E-post\nEn;en@x.no\nTo;to@x.no\nTre;tre@x.no");
    const done = await applied(owner, preview);
    const [one, three] = (await people(region.id)).filter(({ name }) => name === "En" || name === "Tre");
    if (!one || !three) throw new Error("not added");
    await changePerson(owner, longAgo, {
      ...contactFields(),
      id: one.id,
      revision: 1,
      name: "En Annen",
      email: "en@x.no",
    });
    const { id: activityId } = await anActivity({ regionId: region.id });
    await inTransaction((db) => db.insert(activityContacts).values({ activityId, contactId: three.id }));
    await undone(owner, done);
    expect((await people(region.id)).map(({ name }) => name)).toEqual(["En Annen", "Tre"]);
    const left = (await rowsOf(preview.id)).filter(({ after }) => after !== null);
    expect(left.map(({ number }) => number)).toEqual([2, 4]);
  });

  it("leaves whoever has been given a role since", async () => {
    const { region, owner } = await aDesk();
    const text = "Navn;E-post;Rolle\nEn;en@x.no;styremedlem\nTo;to@x.no;styremedlem\nTre;tre@x.no;";
    const done = await applied(owner, await aPreview(owner, "contacts", text));
    const [, two, three] = await people(region.id);
    const role = { role: "journalist", memberId: null } as const;
    for (const one of [two, three]) {
      await inTransaction((db) => giveRole(db, owner, longAgo, { ...role, contactId: one?.id ?? "" }));
    }
    await undone(owner, done);
    expect((await people(region.id)).map(({ name }) => name)).toEqual([three?.name, two?.name].sort());
  });

  it("does not write over what was changed after it was seen, nor add whom somebody else has added", async () => {
    const { region, owner } = await aDesk();
    const known = await aContact({ regionId: region.id, name: "Kjent", email: "kjent@x.no", organisation: "A" });
    const preview = await aPreview(owner, "contacts", "Navn;E-post;Organisasjon\nKjent;kjent@x.no;B\nNy;ny@x.no;C");
    await changePerson(owner, longAgo, {
      ...contactFields({ name: "Kjent", email: "kjent@x.no", organisation: "D" }),
      id: known.id,
      revision: known.revision,
    });
    await aContact({ regionId: region.id, name: "Ny", email: "ny@x.no" });
    expect(await applied(owner, preview)).toMatchObject({ added: 0, changed: 0, refused: 2 });
    expect((await people(region.id)).map(({ name, organisation }) => [name, organisation])).toEqual([
      ["Kjent", "D"],
      ["Ny", ""],
    ]);
  });

  it("goes on where it was when the process died, and does nothing twice", async () => {
    const { region, owner } = await aDesk();
    const many = Array.from({ length: 900 }, (_, at) => `Person ${at};p${at}@x.no`).join("\n");
    const preview = await aPreview(owner, "contacts", `Navn;E-post\n${many}`);
    expect(preview).toMatchObject({ rows: 900, added: 900 });
    await startApplying(owner, longAgo, preview.id);
    const set = (values: Partial<typeof imports.$inferInsert>) =>
      inTransaction((db) => db.update(imports).set(values).where(eq(imports.id, preview.id)));
    // Another process holds it: nobody else touches it until its lease lapses.
    await set({ leaseUntil: new Date(longAgo.getTime() + 1_000) });
    await importJob(contactsInUse, () => longAgo).run(longAgo);
    expect(await people(region.id)).toHaveLength(0);
    await set({ leaseUntil: new Date(longAgo.getTime() - 1) });
    // A process that is told to end lets go of it at once.
    await importJob(contactsInUse, () => longAgo).run(longAgo, AbortSignal.abort());
    expect(await getImport(owner, read, preview.id)).toMatchObject({
      state: "applying",
      rowsDone: 0,
      leaseUntil: null,
    });
    expect(await workThrough(preview.id, owner)).toMatchObject({ state: "applied" });
    // As if it had died right after: the same rows again.
    await set({ state: "applying", rowsDone: 400 });
    await workThrough(preview.id, owner);
    expect(await people(region.id)).toHaveLength(900);
  });

  it("leaves out a row that nobody foresaw, and takes the others", async () => {
    const { region, owner } = await aDesk();
    const preview = await aPreview(
      owner,
      "contacts",
      "Navn;Rolle;Kommune\nEn;styremedlem;\nTo;styremedlem;Lysfjord\nTre;;",
    );
    await inTransaction((db) => db.delete(members).where(eq(members.regionId, region.id)));
    expect(await applied(owner, preview)).toMatchObject({ state: "applied", added: 2, refused: 1 });
    expect((await people(region.id)).map(({ name }) => name)).toEqual(["En", "Tre"]);
  });

  it("is read on from the last row that was kept, the earlier ones known as duplicates still", async () => {
    const { owner } = await aDesk();
    const preview = await aPreview(owner, "contacts", "Navn;E-post\nEn;en@x.no\nTo;to@x.no\nEn igjen;en@x.no");
    await inTransaction(async (db) => {
      await db.delete(importRows).where(eq(importRows.importId, preview.id));
      await db
        .update(imports)
        .set({ state: "reading", rowsDone: 2, added: 1, refused: 0 })
        .where(eq(imports.id, preview.id));
    });
    expect(await workThrough(preview.id, owner)).toMatchObject({ added: 2, refused: 1, rows: 3 });
    expect((await rowsOf(preview.id)).map(({ number, outcome }) => [number, outcome])).toEqual([
      [3, "add"],
      [4, "refuse"],
    ]);
  });

  it("is done once, however often it is pressed, and by those alone who may", async () => {
    const { owner, region } = await aDesk();
    const preview = await aPreview(owner, "contacts", "Navn;E-post\nEn;en@x.no");
    await Promise.all([startApplying(owner, longAgo, preview.id), startApplying(owner, longAgo, preview.id)]);
    await workThrough(preview.id, owner);
    await startApplying(owner, longAgo, preview.id);
    expect(await people(region.id)).toHaveLength(1);
    await expect(startReading(owner, longAgo, { id: preview.id, mapping: ["name"] })).rejects.toThrow(Refusal);
    const stranger = await anActor({ regionId: (await aRegion()).id });
    await expect(startUndoing(stranger, longAgo, preview.id)).rejects.toThrow("not found");
    await expect(getImport({ ...owner, role: "reader" }, read, preview.id)).rejects.toThrow("forbidden");
  });
});

describe("lists of other kinds", () => {
  it.each([
    [
      "media",
      "Avis;Målform;Dekker;Journalist;E-post\nFjellbladet;nynorsk;Lysfjord;Kari;kari@f.no\nFjellbladet;;;Per;per@f.no\nRadio;;;;",
      3,
    ],
    [
      "ambassadors",
      "Navn;E-post;Kommune;Samtykke;Gitt;Kan snakke om\nKari;kari@a.no;Lysfjord;navn, sitat;01.02.2025;skole\nPer;per@a.no;;;;",
      2,
    ],
    [
      "stakeholders",
      "Interessent;Kategori;Gruppe;Interesse;Innflytelse\nNæringsforeningen;bruker;næringsliv;stor;middels\nFylket;premissgiver;fylkeskommune;;",
      2,
    ],
  ] as const)("%s: added, the same the second time, and undone", async (kind, text, added) => {
    const { owner } = await aDesk();
    const before = await standing();
    const first = await applied(owner, await aPreview(owner, kind, text));
    expect(first).toMatchObject({ state: "applied", added, refused: 0 });
    const again = await aPreview(owner, kind, text);
    expect(again).toMatchObject({ unchanged: added, added: 0, changed: 0, refused: 0 });
    expect(await undone(owner, first)).toMatchObject({ state: "undone" });
    expect((await rowsOf(first.id)).filter(({ after }) => after !== null)).toEqual([]);
    expect(await standing()).toEqual(before);
  });

  it("leaves a stakeholder and an ambassador whom somebody has filled in since", async () => {
    const { owner, region } = await aDesk();
    const listed = "Interessent;Kategori;Gruppe\nFylket;premissgiver;fylkeskommune\nVerftet;bruker;næringsliv";
    const brought = await applied(owner, await aPreview(owner, "stakeholders", listed));
    const ours = () => read.select().from(stakeholders).where(eq(stakeholders.regionId, region.id));
    const [one] = await ours();
    if (!one) throw new Error("not added");
    const { id, revision, ...fields } = one;
    const ownerContactId = (await aContact({ regionId: region.id })).id;
    await changeStakeholder(owner, longAgo, { id, revision, fields: { ...fields, ownerContactId } });
    await undone(owner, brought);
    expect((await ours()).map((left) => left.id)).toEqual([id]);
    expect((await people(region.id)).map((left) => left.id)).toContain(one.contactId);

    const asked =
      "Navn;E-post;Kommune;Samtykke;Gitt\nKari;kari@a.no;;;\nPer;per@a.no;;;\nEva;eva@a.no;;navn;01.02.2025";
    const speaking = await applied(owner, await aPreview(owner, "ambassadors", asked));
    const all = () => read.select().from(ambassadors).where(eq(ambassadors.regionId, region.id));
    const byName = new Map((await people(region.id)).map((contact) => [contact.name, contact.id]));
    const idOf = async (name: string) => (await all()).find((own) => own.contactId === byName.get(name))?.id ?? "";
    const [kari, per] = [await idOf("Kari"), await idOf("Per")];
    const consent = { scopes: ["name"] as const, version: "1", givenOn: "2026-01-01", reviewOn: null };
    await giveConsent(owner, longAgo, { id: kari, ...consent });
    await withdrawConsent(owner, longAgo, { id: kari, scope: null });
    await inTransaction((db) => db.update(ambassadors).set({ revision: 2 }).where(eq(ambassadors.id, per)));
    await undone(owner, speaking);
    expect((await all()).map((left) => left.id).sort()).toEqual([kari, per].sort());
  });

  it("a workbook, with numbers, dates and formulas as people see them", async () => {
    const { owner, region } = await aDesk();
    const file = await aWorkbook((book) => {
      book.addWorksheet("Skjult", { state: "hidden" }).addRow(["Navn"]);
      const sheet = book.addWorksheet("Deltakere");
      sheet.addRow(["Påmeldte 2026"]);
      sheet.addRow(["Navn", "E-post", "Telefon"]);
      sheet.addRow([
        { formula: 'CONCATENATE("Kari"," N")', result: "Kari N" },
        { text: "k@x.no", hyperlink: "mailto:k@x.no" },
        4790000001,
      ]);
      sheet.addRow([{ error: "#N/A" }, "l@x.no", 1]);
    });
    const done = await applied(owner, await aPreview(owner, "contacts", file));
    expect(done).toMatchObject({ added: 1, refused: 1 });
    expect(await people(region.id)).toMatchObject([{ name: "Kari N", email: "k@x.no", phone: "4790000001" }]);
    expect((await rowsOf(done.id))[1]).toMatchObject({ number: 4, problems: [{ key: "imports:row.cellError" }, {}] });
  });
});
