// A list that somebody has just brought: those who signed up at the business day. It is read in the background as any other.
import { gzipSync } from "node:zlib";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { contacts } from "#db/schema/contacts.ts";
import type { importFiles, imports } from "#db/schema/imports.ts";
import { demoId } from "./ids.ts";
import type { World } from "./world.ts";

const text = `Navn;E-post;Tittel;Organisasjon;Rolle;Kommune;Emner
Solveig Brattbakk;solveig.brattbakk@kystmat.example;daglig leder;Kystmat AS;næringsliv;Øyvær;havbruk, næring
Jonas Li;jonas.li@bygg.example;prosjektleder;Li Bygg;næringsliv;Lysfjord;næring
Marit Haug;marit.haug(at)reise.example;vertskap;Haug Reise;næringsliv;Haukvik;reiseliv
Jonas Li;jonas.li@bygg.example;;Li Bygg;;;
Ane Moen;ane.moen@lag.example;leder;Bygdelaget;innbygger;Storvik;kultur
`;

export function listRow(world: World): typeof imports.$inferInsert {
  return {
    id: demoId("import"),
    regionId: world.regionId,
    kind: "contacts",
    fileName: "Påmeldte næringsdagen.csv",
    byteLength: Buffer.byteLength(text),
    ...{ format: "csv", encoding: "utf-8", delimiter: ";", state: "reading" },
    headings: ["Navn", "E-post", "Tittel", "Organisasjon", "Rolle", "Kommune", "Emner"],
    mapping: ["name", "email", "title", "organisation", "tags", "memberId", "topics"],
    byName: "Torunn Elvestrand",
    createdAt: world.now,
    changedAt: world.now,
  };
}

/** A journalist whom somebody has written down once more, in a hurry. */
export function onceMore(world: World): typeof contacts.$inferInsert {
  const [journalist] = world.data.mediaContacts;
  if (!journalist) throw new Error("the demo has no journalist");
  const { name, outlet } = journalist;
  return {
    id: demoId("once-more"),
    regionId: world.regionId,
    name,
    organisation: outlet,
    phone: "+47 00 00 01 01",
    sortKey: sortKey(name),
    createdAt: world.now,
  };
}

export const listFile = (): typeof importFiles.$inferInsert => ({
  importId: demoId("import"),
  bytes: gzipSync(text),
});
