// A list of ambassadors: which columns it may have, and how one row is read. Pure.
import type { ConsentScope } from "#db/schema/ambassadors.ts";
import { CellReader, dateOf, shown } from "~/contacts/import-cells.ts";
import { keyOfPerson, personFields, readPerson } from "~/contacts/import-kind.ts";
import { addDays, isCivilDate } from "~/platform/civil-date.ts";
import {
  bareHeading,
  type Cells,
  type ImportContext,
  type ImportField,
  type RowKind,
  type RowReading,
} from "~/platform/row-import.ts";
import { consentText } from "./consent-text.ts";

const field = (name: string, word: string, headings: readonly string[], example = ""): ImportField => ({
  name,
  word,
  headings,
  ...(example ? { example } : {}),
});

const fields: readonly ImportField[] = [
  ...personFields,
  field("memberId", "ambassadors:form.member", ["kommune", "municipality", "member"]),
  field(
    "topics",
    "ambassadors:form.topics",
    ["tema", "temaer", "kansnakkeom", "snakkerom", "snakkarom", "topics", "topic", "canspeakabout"],
    "læreplasser, å flytte hit",
  ),
  field("sector", "ambassadors:form.sector", ["bransje", "sektor", "næring", "sector", "industry"], "havbruk"),
  field("availability", "ambassadors:form.availability", [
    ...[
      "tilgjengelig",
      "tilgjengelighet",
      "tilgjengeleg",
      "nårdetpasser",
      "nårdetpassar",
      "availability",
      "whenitsuits",
    ],
  ]),
  field("mediaTrained", "ambassadors:form.mediaTrained", [
    ...["medietrening", "medietrent", "medietrena", "mediatrained", "mediatraining"],
    ...["harfåttmedietrening", "hashadmediatraining"],
  ]),
  field("maxAsksPerQuarter", "ambassadors:form.most", [
    ...["maksperkvartal", "høystperkvartal", "høgstperkvartal", "maxperquarter", "maxasksperquarter"],
    ...["høystsåmangegangerikvartalet", "høgstsåmangegongerikvartalet", "atmostsomanytimesaquarter"],
  ]),
  field("isMinor", "ambassadors:form.isMinor", [
    "under18",
    "under18år",
    "erunder18år",
    "isunder18",
    "mindreårig",
    "minor",
  ]),
  field("guardianName", "ambassadors:form.guardianName", [
    ...["foresatt", "foresatte", "føresett", "føresette", "foresattesnavn", "guardian", "guardianname"],
    ...["namnettilføresette", "guardiansname"],
  ]),
  field("guardianEmail", "ambassadors:form.guardianEmail", [
    ...["foresattepost", "foresattesepost", "føresettepost", "epostforesatt", "guardianemail"],
    ...["epostentilføresette", "guardiansemail"],
  ]),
  field("guardianConsent", "ambassadors:form.guardianConsent", [
    ...["foresattsamtykke", "foresattsamtykker", "føresettsamtykke", "guardianconsent"],
    ...["foresatteharsamtykket", "føresetteharsamtykt", "theguardianhasconsented"],
  ]),
  field(
    "scopes",
    "ambassadors:form.scopes",
    [
      ...["samtykke", "samtykker", "samtykkertil", "samtykkjertil", "consent", "consents", "scopes"],
      ...["samtykkertilbrukav", "samtykkjertilbrukav", "consentstotheuseof"],
    ],
    "navn, sitat, bilde",
  ),
  field("version", "ambassadors:form.version", ["samtykketekst", "versjon", "version", "wording"]),
  field(
    "givenOn",
    "ambassadors:form.givenOn",
    ["gitt", "gjeve", "samtykkedato", "samtykkegitt", "given", "givenon", "consentdate"],
    "01.02.2025",
  ),
  field("reviewOn", "ambassadors:form.reviewOn", [
    ...["spørresigjen", "blirspurdigjen", "askagain", "sesover", "nyvurdering", "fornyes", "review", "reviewon"],
  ]),
];

const scopeWords: Record<string, ConsentScope> = {
  navn: "name",
  namn: "name",
  name: "name",
  sitat: "quote",
  quote: "quote",
  bilde: "picture",
  bilete: "picture",
  picture: "picture",
  photo: "picture",
  video: "video",
  film: "video",
  presse: "pressContact",
  pressekontakt: "pressContact",
  kontaktfrapressen: "pressContact",
  kontaktfråpressa: "pressContact",
  press: "pressContact",
  presscontact: "pressContact",
  contactfromthepress: "pressContact",
};

type Said = { scope: ConsentScope; givenOn: string | null };

/** «navn», or with a date of its own: «navn (01.02.2025)». */
function scopesIn(reader: CellReader, cell: string): Said[] {
  const words = cell.split(/[,;/|+\n]|\s(?:og|and)\s/).map((word) => word.trim());
  return words.filter(Boolean).flatMap((word) => {
    const [, name = word, date] = /^(.*\S)\s*\(([\d.-]+)\)$/.exec(word) ?? [];
    const scope = scopeWords[bareHeading(name)];
    const givenOn = date ? dateOf(date) : null;
    if (scope === undefined || (givenOn !== null && !isCivilDate(givenOn))) {
      reader.problem("scopes", "ambassadors:rows.noScope", { value: shown(word) });
      return [];
    }
    return [{ scope, givenOn }];
  });
}

const given = <T>(name: string, value: T | undefined) => (value === undefined ? {} : { [name]: value });

function read(cells: Cells, context: ImportContext): RowReading {
  const reader = new CellReader(cells);
  const person = readPerson(reader, cells);
  if (person.name === undefined) reader.problem("name", "contacts:form.nameMissing");
  const most = reader.line("maxAsksPerQuarter", 10);
  if (most !== undefined && !/^(?:1?\d|20)$/.test(most)) {
    reader.problem("maxAsksPerQuarter", "ambassadors:form.notACount");
  }
  const isMinor = reader.truth("isMinor");
  const guardianEmail = reader.email("guardianEmail");
  if (isMinor && guardianEmail === undefined) reader.problem("guardianEmail", "ambassadors:form.guardianMissing");
  const scopes = cells.scopes ? scopesIn(reader, cells.scopes) : undefined;
  const values = {
    ...person,
    ...given("memberId", cells.memberId ? reader.member("memberId", context.members) : undefined),
    ...given("sector", reader.line("sector", 80)),
    ...given("availability", reader.line("availability", 200)),
    ...given("mediaTrained", reader.truth("mediaTrained")),
    ...given("isMinor", isMinor),
    ...given("guardianName", reader.line("guardianName", 120)),
    ...given("guardianEmail", guardianEmail),
    ...given("guardianConsent", reader.truth("guardianConsent")),
    ...given("maxAsksPerQuarter", most === undefined ? undefined : Number(most)),
    ...given("topics", reader.topics("topics")),
    ...(scopes && scopes.length > 0 ? { scopes: consentsTo(scopes, reader, context) } : {}),
  };
  return { values, problems: reader.problems, key: keyOfPerson(person) };
}

/** When each was given, under which text, and when it is asked about again. */
function consentsTo(said: readonly Said[], reader: CellReader, { today, consentDays }: ImportContext): string[] {
  const date = reader.date("givenOn");
  const reviewOn = reader.date("reviewOn");
  const version = reader.line("version", 40) ?? "";
  const dates = new Set(said.map(({ givenOn }) => givenOn ?? date));
  if (dates.has(undefined)) {
    reader.problem("givenOn", "ambassadors:form.givenOnMissing");
    return [];
  }
  for (const givenOn of dates) {
    if (givenOn === undefined) continue;
    const latest = addDays(givenOn, consentDays);
    if (reviewOn !== undefined && reviewOn <= givenOn) reader.problem("reviewOn", "ambassadors:form.reviewTooEarly");
    if (reviewOn !== undefined && reviewOn > latest) {
      reader.problem("reviewOn", "ambassadors:form.reviewTooLate", { count: consentDays });
    }
    if (givenOn > today) reader.problem("givenOn", "ambassadors:rows.givenLater");
  }
  const byScope = new Map(said.map(({ scope, givenOn }) => [scope, givenOn]));
  return [...byScope].map(([scope, own]) => {
    const givenOn = own ?? date ?? "";
    // The text and the review are those of the date that they stand beside.
    const terms = own ? { version: "", reviewOn: null } : { version, reviewOn: reviewOn ?? null };
    return consentText({
      scope,
      givenOn,
      ...terms,
      reviewOn: terms.reviewOn ?? addDays(givenOn, consentDays),
      withdrawnOn: null,
    });
  });
}

export const ambassadorKind: RowKind = { fields, read };
