import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { ambassadorConsents, ambassadors } from "#db/schema/ambassadors.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAmbassador, anAsk } from "../../tests/support/factories/ambassadors.ts";
import { aContact, aMember, anActor, aRegion, longAgo } from "../../tests/support/factories.ts";
import { readTable } from "./csv.server.ts";
import { importAmbassadors, undoImport } from "./import.commands.server.ts";
import { importDone, planImport } from "./import.queries.server.ts";
import { guessMapping } from "./table.ts";

useDatabase();

const later = new Date(longAgo.getTime() + 3_600_000);

async function aDesk() {
  const { id: regionId } = await aRegion();
  const elvemo = await aMember({ regionId, name: "Elvemo" });
  return { regionId, elvemo, actor: await anActor({ regionId }) };
}

const listOf = (...lines: string[]) => {
  const table = readTable(lines.join("\n"));
  return { importId: randomUUID(), table, mapping: guessMapping(table.head) };
};
const head = "navn;e-post;kommune;tema;samtykke;gitt";
const speaking = (regionId: string) => read.select().from(ambassadors).where(eq(ambassadors.regionId, regionId));

describe("what an import would do", () => {
  it("is said of each row, with the column and the reason", async () => {
    const { regionId, elvemo, actor } = await aDesk();
    await aContact({ regionId, email: "kjent@example.no", name: "Asle Brattmo" });
    await anAmbassador({ regionId, memberId: elvemo.id, name: "Mina", email: "mina@example.no", topics: ["geit"] });
    const gone = await anAmbassador({ regionId, name: "Knut", email: "knut@example.no" });
    await inTransaction((db) =>
      db
        .update(ambassadorConsents)
        .set({ withdrawnOn: "2026-01-03" })
        .where(eq(ambassadorConsents.ambassadorId, gone.id)),
    );
    const { table, mapping } = listOf(
      head,
      "Ny Person;ny@example.no;Elvemo kommune;geit|ost;navn, sitat;02.01.2026",
      "Asle;KJENT@example.no;elvemo;;navn;2026-01-02",
      "Mina;mina@example.no;;geit|ost;;",
      "Mina igjen;mina@example.no;;;;",
      "Knut;knut@example.no;;;navn;2026-01-02",
      "Feil;feil@;Atlantis;;hest;i går",
      ";;;ost;;",
      "En;en@example.no;;;;;for mye",
    );
    const plan = await planImport(actor, read, longAgo, table, mapping);
    const said = plan.map((row) => [
      row.line,
      row.verdict,
      row.verdict === "change" ? row.changes : row.verdict === "add" ? row.contactId !== null : null,
      row.verdict === "refuse" ? row.problems.map(({ code, field }) => `${field} ${code}`) : null,
    ]);
    expect(said).toEqual([
      [2, "add", false, null],
      [3, "add", true, null],
      [4, "change", ["topics"], null],
      [5, "refuse", null, ["email ambassadors:import.twice"]],
      [6, "refuse", null, ["scopes ambassadors:import.withdrawn"]],
      [7, "refuse", null, ["memberId ambassadors:import.noMember", "scopes ambassadors:import.noScope"]],
      [8, "refuse", null, ["name ambassadors:form.nameMissing"]],
      [9, "refuse", null, ["null ambassadors:import.manyCells"]],
    ]);
  });
});

describe("an import", () => {
  it("keeps a known person once, takes no consent away, and is done once", async () => {
    const { regionId, elvemo, actor } = await aDesk();
    const known = await aContact({ regionId, email: "kjent@example.no", name: "Asle Brattmo", title: "rektor" });
    const mina = await anAmbassador({ regionId, memberId: elvemo.id, email: "mina@example.no" });
    const list = listOf(
      head,
      "Asle;kjent@example.no;elvemo;skole;navn;2026-01-02",
      "Mina;mina@example.no;;geit;;",
      "=cmd();formel@example.no;;;;",
    );
    await Promise.all([importAmbassadors(actor, longAgo, list), importAmbassadors(actor, longAgo, list)]);
    await importAmbassadors(actor, later, list);
    expect(await importDone(actor, read, list.importId)).toEqual({ added: 2, changed: 1, undone: false });
    expect(await speaking(regionId)).toHaveLength(3);
    const people = await read.select().from(contacts).where(eq(contacts.regionId, regionId));
    expect(people.map(({ name }) => name).sort()).toEqual(expect.arrayContaining(["=cmd()", "Asle Brattmo"]));
    expect(people).toHaveLength(3);
    const tags = await read.select().from(contactRoles).where(eq(contactRoles.contactId, known.id));
    expect(tags).toMatchObject([{ role: "ambassador", memberId: elvemo.id }]);
    const held = await read.select().from(ambassadorConsents).where(eq(ambassadorConsents.ambassadorId, mina.id));
    expect(held.map(({ scope, version }) => `${scope} ${version}`).sort()).toEqual(["name 1", "quote 1"]);
  });

  it("is taken back, but for whom somebody has had to do with; and can be made again", async () => {
    const { regionId, actor } = await aDesk();
    const known = await aContact({ regionId, email: "kjent@example.no" });
    const lines = [
      head,
      "Ny;ny@example.no;;;;",
      "Kjent;kjent@example.no;;;navn;2026-01-02",
      "Spurt;spurt@example.no;;;;",
    ];
    const list = listOf(...lines);
    await importAmbassadors(actor, longAgo, list);
    const asked = (await read.select().from(contacts).where(eq(contacts.emailKey, "spurt@example.no")))[0];
    const spoken = (await speaking(regionId)).find(({ contactId }) => contactId === asked?.id);
    await anAsk({ regionId, ambassadorId: spoken?.id ?? "" });
    expect(await undoImport(actor, later, list.importId)).toBe(2);
    expect(await undoImport(actor, later, list.importId)).toBe(0);
    expect((await speaking(regionId)).map(({ id }) => id)).toEqual([spoken?.id]);
    const away = await read.select().from(contacts).where(eq(contacts.regionId, regionId));
    const gone = away.filter(({ archivedAt }) => archivedAt !== null).map(({ emailKey }) => emailKey);
    expect(gone).toEqual(["ny@example.no"]);
    expect(await read.select().from(contactRoles).where(eq(contactRoles.contactId, known.id))).toEqual([]);
    await importAmbassadors(actor, later, listOf(...lines));
    expect(await speaking(regionId)).toHaveLength(3);
    const back = await read.select().from(contacts).where(eq(contacts.emailKey, "ny@example.no"));
    expect(back).toMatchObject([{ archivedAt: null }]);
  });

  it("is nobody else's to see or undo, nor a reader's to make", async () => {
    const { regionId, actor } = await aDesk();
    const list = listOf(head, "Ny;ny@example.no;;;;");
    await importAmbassadors(actor, longAgo, list);
    const stranger = await anActor();
    const reader = await anActor({ regionId, role: "reader" });
    expect(await importDone(stranger, read, list.importId)).toBeUndefined();
    await expect(undoImport(stranger, longAgo, list.importId)).rejects.toThrow(NotFound);
    expect(() => importAmbassadors(reader, longAgo, list)).toThrow(Forbidden);
  });

  it("of more rows than one statement holds goes through in one", async () => {
    const { regionId, actor } = await aDesk();
    const rows = Array.from(
      { length: 1_000 },
      (_, at) => `Person ${at};p${at}@example.no;Elvemo;geit|ost;navn,sitat;2026-01-02`,
    );
    await importAmbassadors(actor, longAgo, listOf(head, ...rows));
    expect(await speaking(regionId)).toHaveLength(1_000);
  });
});
