// A media list: which columns it may have, and how one row is read: a medium, and one who works there. Pure.
import { CellReader } from "~/contacts/import-cells.ts";
import { personFields, readPerson } from "~/contacts/import-kind.ts";
import { nameKey } from "~/contacts/same-person.ts";
import { emailKey } from "~/delivery/address.ts";
import type { Cells, ImportContext, ImportField, RowKind, RowReading, Values } from "~/platform/row-import.ts";

const journalistFields = personFields.flatMap((field): ImportField[] => {
  if (field.name === "organisation") return [];
  if (field.name !== "name") return [field];
  const headings = ["journalist", "kontaktperson", "redaktør", "reporter", ...field.headings];
  return [{ name: "name", word: "press:rows.journalist", headings, example: "Kari Nordmann" }];
});

const fields: readonly ImportField[] = [
  {
    name: "outlet",
    word: "press:rows.outlet",
    headings: ["medium", "media", "medie", "avis", "avisa", "avisen", "redaksjon", "medienavn", "outlet", "newspaper"],
    needed: true,
    example: "Fjellbladet",
  },
  {
    name: "outletKind",
    word: "press:rows.kind",
    headings: ["type", "slag", "medietype", "kind"],
    example: "lokalavis",
  },
  {
    name: "languageForm",
    word: "press:rows.languageForm",
    headings: ["målform", "skriftspråk", "languageform"],
    example: "nynorsk",
  },
  {
    name: "covers",
    word: "press:rows.covers",
    headings: [
      ...["dekker", "dekkjer", "dekningsområde", "dekningsområder", "kommune", "kommuner", "kommunar", "covers"],
      ...["dekkerkommunene", "dekkjerkommunane", "coversthemunicipalities"],
    ],
  },
  { name: "deadline", word: "press:rows.deadline", headings: ["frist", "deadline", "deadlin"], example: "14.00" },
  {
    name: "publishDays",
    word: "press:rows.publishDays",
    headings: ["utgivelsesdager", "kommerut", "kjemut", "utgivingsdagar", "publishdays", "comesout"],
    example: "man, ons, fre",
  },
  { name: "url", word: "press:rows.url", headings: ["nettsted", "nettstad", "nettside", "url", "web", "website"] },
  ...journalistFields.filter(({ name }) => name !== "locale"),
  {
    name: "beat",
    word: "press:rows.beat",
    headings: ["stoffområde", "fagområde", "dekkeremne", "beat"],
    example: "næring",
  },
  {
    name: "verifiedOn",
    word: "press:rows.verifiedOn",
    headings: ["sjekket", "sjekka", "kontrollert", "verifisert", "verifiedon", "verified", "settover", "lookedover"],
  },
];

const forms = { nb: "nb", bokmål: "nb", nn: "nn", nynorsk: "nn", nøytral: "neutral", neutral: "neutral" } as const;

const given = <T>(name: string, value: T | undefined) => (value === undefined ? {} : { [name]: value });

function read(cells: Cells, { members }: ImportContext): RowReading {
  const reader = new CellReader(cells);
  const outlet = reader.line("outlet", 120);
  if (outlet === undefined) reader.problem("outlet", "press:rows.outletMissing");
  const person = readPerson(reader, cells);
  // An address without a name is the newsroom's own.
  if (person.name === undefined && person.email !== undefined && outlet) person.name = outlet;
  const url = reader.line("url", 400);
  if (url !== undefined && !/^https?:\/\//i.test(url) && /\s/.test(url))
    reader.problem("url", "press:rows.notAnAddress");
  const isPerson = person.name !== undefined;
  const values: Values = {
    ...given("outlet", outlet),
    ...given("outletKind", reader.line("outletKind", 60)),
    ...given("languageForm", reader.choice("languageForm", forms)),
    ...given("covers", reader.members("covers", members)),
    ...given("deadline", reader.line("deadline", 60)),
    ...given("publishDays", reader.line("publishDays", 60)),
    ...given("url", url === undefined || /^https?:\/\//i.test(url) ? url : `https://${url}`),
    ...(isPerson ? person : {}),
    ...(isPerson ? given("beat", reader.line("beat", 160)) : {}),
    ...(isPerson ? given("verifiedOn", reader.date("verifiedOn")) : {}),
  };
  const who = typeof person.email === "string" ? emailKey(person.email) : nameKey(String(person.name ?? ""));
  return { values, problems: reader.problems, key: outlet === undefined ? null : `${nameKey(outlet)}\n${who}` };
}

export const mediaKind: RowKind = { fields, read };
