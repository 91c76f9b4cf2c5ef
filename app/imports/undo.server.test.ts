// An import that is undone: every table of the database is compared with what it was, row by row.
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { inTransaction } from "#db/client.server.ts";
import { contacts } from "#db/schema/contacts.ts";
import { useDatabase } from "#tests/support/database.ts";
import { rowsOfEveryTable } from "#tests/support/every-row.ts";
import { aPreview, applied, undone } from "#tests/support/factories/imports.ts";
import { aFullDesk, type ListDesk } from "#tests/support/factories/lists.ts";
import { aContact, longAgo } from "#tests/support/factories.ts";

useDatabase();

let desk: ListDesk;
beforeAll(async () => {
  desk = await aFullDesk();
  const { regionId } = desk;
  await aContact({ regionId, name: "Ute Av Bruk", email: "ute@x.no", archivedAt: longAgo });
  await aContact({ regionId, name: "Journalist Fra Før", email: "for@x.no", role: "journalist" });
  for (const [name, email] of Object.entries(addresses)) {
    await inTransaction((db) => db.update(contacts).set({ email, emailKey: email }).where(eq(contacts.name, name)));
  }
});

const addresses = {
  "Åse Øygard": "ase@x.no",
  Ung: "ung@x.no",
  Taus: "taus@x.no",
  Delvis: "delvis@x.no",
  Fylket: "fylket@x.no",
  Velforeningen: "vel@x.no",
};

/** What an import itself is, and what is said of what was done. */
const itsOwn = ["imports", "import_files", "import_rows", "audit_entries"];

/**
 * How often something was changed is not taken back: it tells the forms that are open that it has been. An ambassador's
 * tag, to which nothing refers, follows consent and municipality, and is written anew.
 */
async function everything() {
  const all = [...(await rowsOfEveryTable())].filter(([name]) => !itsOwn.includes(name));
  return Object.fromEntries(
    all.map(([name, rows]) => [
      name,
      rows
        .map(({ revision: _, changedAt: __, ...row }) =>
          JSON.stringify(row.role === "ambassador" ? { ...row, id: "" } : row),
        )
        .toSorted(),
    ]),
  );
}

/** Each list adds some, changes some, and meets who is out of use, and who is a journalist already. */
it.each([
  [
    "contacts",
    { added: 2, changed: 3, refused: 0 },
    `Navn;E-post;Organisasjon;Rolle;Kommune;Tema;Kilde;Språk
Åse Øygard;ase@x.no;Kaia;ansatt i Haukvik, innbygger;;Skole, nytt;ny liste;bokmål
Ute Av Bruk;ute@x.no;;styremedlem;;;;
"=Per ""P""; Æ";;Verftet;folkevalgt;Haukvik;;;
Ny En;en@x.no;;styremedlem, folkevalgt i Bø i Telemark;;hav;;
Ny To;;Kaia;;;;;`,
  ],
  [
    "media",
    { added: 5, changed: 2, refused: 0 },
    `Medium;Slag;Målform;Dekker;Frist;Journalist;E-post;Telefon;Stoffområde;Sett over
Alene;avis;nynorsk;Haukvik;12.00;;;;;
Avisa;avis;bokmål;;15.00;Ola Uten;;900;sport;01.12.2025
Radio «Nord»;radio;nynorsk;Haukvik;;Ny Journalist;ny@x.no;;;
Radio «Nord»;;;Bø i Telemark;;Ute Av Bruk;ute@x.no;;;
Alene;;;;;Journalist Fra Før;for@x.no;;;
Nytt Medium;;;Haukvik;;Eva;eva@x.no;;;
Nytt Medium;;;Bø i Telemark;;Per;per@x.no;;;`,
  ],
  [
    "ambassadors",
    { added: 3, changed: 3, refused: 0 },
    `Navn;E-post;Kommune;Bransje;Tema;Samtykke;Gitt;Under 18;Foresatt
Ung;ung@x.no;Bø i Telemark;;hav;;;;Far
Taus;taus@x.no;Haukvik;fiske;læreplasser, nytt;navn, bilde;01.12.2025;;
Delvis;delvis@x.no;;;;navn, presse;02.12.2025;;
Ny;ny@x.no;Haukvik;;skole;navn;01.12.2025;;
Ute Av Bruk;ute@x.no;;;;;;;
Journalist Fra Før;for@x.no;;;;sitat;01.12.2025;;`,
  ],
  [
    "stakeholders",
    { added: 3, changed: 2, refused: 0 },
    `Interessent;E-post;Kategori;Gruppe;Interesse;Innflytelse;Forventning;Medvirkning
Fylket;fylket@x.no;bruker;stat;stor;liten;noe annet;konsultere
Velforeningen;vel@x.no;;;liten;liten;;
Ny;ny@x.no;bruker;skole;stor;stor;;
Ute Av Bruk;ute@x.no;bruker;skole;;;;
Åse Øygard;ase@x.no;andre;innbyggere;;;;`,
  ],
] as const)("%s", async (kind, counted, list) => {
  const before = await everything();
  const done = await applied(desk.owner, await aPreview(desk.owner, kind, list));
  expect(done).toMatchObject({ state: "applied", ...counted });
  expect(await everything()).not.toEqual(before);
  expect(await undone(desk.owner, done)).toMatchObject({ state: "undone" });
  const after = await everything();
  for (const name of Object.keys(before)) expect([name, after[name]]).toEqual([name, before[name]]);
});
