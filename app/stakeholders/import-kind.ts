// A list of stakeholders: which columns it may have, and how one row is read. An attitude never comes by a list. Pure.
import type { Participation, Stakeholder, StakeholderCategory, StakeholderGroup } from "#db/schema/stakeholders.ts";
import { CellReader } from "~/contacts/import-cells.ts";
import { keyOfPerson, personFields, readPerson } from "~/contacts/import-kind.ts";
import type { Cells, ImportContext, ImportField, RowKind, RowReading } from "~/platform/row-import.ts";

const field = (name: string, word: string, headings: readonly string[], example = ""): ImportField => ({
  name,
  word,
  headings,
  ...(example ? { example } : {}),
});

const whoFields = personFields.map((one): ImportField => {
  if (one.name !== "name") return one;
  return {
    ...one,
    headings: ["interessent", "aktør", "stakeholder", ...one.headings],
    example: "Nordvåg næringsforening",
  };
});

const fields: readonly ImportField[] = [
  ...whoFields,
  field(
    "nature",
    "stakeholders:rows.nature",
    ["slag", "art", "hvaerdet", "kvaerdet", "hvadeter", "kvadeter", "whatitis", "nature"],
    "organisasjon",
  ),
  field(
    "category",
    "stakeholders:rows.category",
    ["kategori", "hovedkategori", "hovudkategori", "category", "maincategory"],
    "bruker",
  ),
  field("group", "stakeholders:rows.group", ["gruppe", "sektor", "group", "sector"], "næringsliv"),
  field("opposition", "stakeholders:rows.opposition", ["opposisjon", "iopposisjon", "opposition", "inopposition"]),
  field("memberId", "stakeholders:rows.member", ["kommune", "municipality", "member"]),
  field("interest", "stakeholders:rows.interest", ["interesse", "interest"], "stor"),
  field(
    "influence",
    "stakeholders:rows.influence",
    [...["innflytelse", "innverknad", "innvirkning", "påvirkning", "makt", "influence", "power"]],
    "middels",
  ),
  field("relation", "stakeholders:rows.relation", ["tilknytning", "relasjon", "tilknyting", "relation"]),
  field("expectation", "stakeholders:rows.expectation", [
    "forventning",
    "forventninger",
    "forventing",
    "forventingar",
    "expectation",
  ]),
  field("successCriteria", "stakeholders:rows.successCriteria", [
    "suksesskriterier",
    "suksesskriterium",
    "successcriteria",
  ]),
  field("importantPhase", "stakeholders:rows.importantPhase", ["viktigfase", "fase", "phase", "importantphase"]),
  field("needFromUs", "stakeholders:rows.needFromUs", [
    "informasjonsbehov",
    "behov",
    "trengerfraoss",
    "trengfråoss",
    "needs",
    "needsfromus",
  ]),
  field("weNeed", "stakeholders:rows.weNeed", ["vitrenger", "vitreng", "weneed"]),
  field("participation", "stakeholders:rows.participation", [
    "medvirkning",
    "medverknad",
    "deltakelse",
    "deltaking",
    "participation",
  ]),
  field("promise", "stakeholders:rows.promise", ["løfte", "lovnad", "promise"]),
  field("preferredChannel", "stakeholders:rows.preferredChannel", ["kanal", "foretrukketkanal", "channel"]),
];

type Nature = Stakeholder["nature"];
const natureWords: Record<string, Nature> = {
  kontor: "office",
  rolle: "office",
  verv: "office",
  office: "office",
  etvervellerenstilling: "office",
  eitvervellereistilling: "office",
  anoffice: "office",
  organisasjon: "organisation",
  virksomhet: "organisation",
  verksemd: "organisation",
  organisation: "organisation",
  organization: "organisation",
  enorganisasjon: "organisation",
  einorganisasjon: "organisation",
  anorganisation: "organisation",
  gruppe: "group",
  group: "group",
  engruppe: "group",
  eigruppe: "group",
  agroup: "group",
};

const categoryWords: Record<string, StakeholderCategory> = {
  virksomhetsledelse: "management",
  verksemdsleiing: "management",
  ledelse: "management",
  leiing: "management",
  management: "management",
  bruker: "user",
  brukar: "user",
  user: "user",
  leverandør: "supplier",
  leverandor: "supplier",
  supplier: "supplier",
  premissgiver: "premiseSetter",
  premissgjevar: "premiseSetter",
  premissgivar: "premiseSetter",
  premisesetter: "premiseSetter",
  setstheterms: "premiseSetter",
  andre: "other",
  annet: "other",
  anna: "other",
  other: "other",
  others: "other",
};

const groupWords: Record<string, StakeholderGroup> = {
  politisk: "political",
  politikk: "political",
  political: "political",
  politics: "political",
  administrasjon: "administrative",
  administrativ: "administrative",
  administrative: "administrative",
  administration: "administrative",
  fylke: "county",
  fylkeskommune: "county",
  county: "county",
  stat: "state",
  staten: "state",
  state: "state",
  næringsliv: "business",
  næring: "business",
  business: "business",
  arbeidsliv: "workingLife",
  workinglife: "workingLife",
  utdanning: "education",
  skole: "education",
  skule: "education",
  education: "education",
  forskning: "research",
  forsking: "research",
  research: "research",
  innbyggere: "citizens",
  innbyggjarar: "citizens",
  citizens: "citizens",
  medier: "media",
  media: "media",
  medium: "media",
  presse: "media",
  frivillighet: "civilSociety",
  frivilligheit: "civilSociety",
  frivillig: "civilSociety",
  sivilsamfunn: "civilSociety",
  civilsociety: "civilSociety",
  andre: "other",
  annet: "other",
  anna: "other",
  other: "other",
};

const participationWords: Record<string, Participation> = {
  informere: "inform",
  inform: "inform",
  konsultere: "consult",
  rådføre: "consult",
  rådspørre: "consult",
  consult: "consult",
  involvere: "involve",
  involve: "involve",
  samarbeide: "collaborate",
  collaborate: "collaborate",
  myndiggjøre: "empower",
  delegere: "empower",
  gibeslutningsmakt: "empower",
  giavgjerdsmakt: "empower",
  empower: "empower",
};

/** Kept as text, as every cell that is a choice. */
const stepWords: Record<string, string> = {
  0: "0",
  1: "1",
  2: "2",
  3: "3",
  ingen: "0",
  none: "0",
  liten: "1",
  lite: "1",
  lav: "1",
  låg: "1",
  little: "1",
  low: "1",
  middels: "2",
  medium: "2",
  stor: "3",
  høy: "3",
  høg: "3",
  great: "3",
  high: "3",
};

const given = <T>(name: string, value: T | undefined) => (value === undefined ? {} : { [name]: value });

function read(cells: Cells, { members }: ImportContext): RowReading {
  const reader = new CellReader(cells);
  const person = readPerson(reader, cells);
  if (person.name === undefined) reader.problem("name", "contacts:form.nameMissing");
  const interest = reader.choice("interest", stepWords);
  const influence = reader.choice("influence", stepWords);
  if (
    (interest === undefined) !== (influence === undefined) &&
    (cells.interest ? 1 : 0) + (cells.influence ? 1 : 0) === 1
  ) {
    reader.problem(cells.interest ? "influence" : "interest", "stakeholders:rows.bothOrNone");
  }
  const texts = {
    ...given("relation", reader.prose("relation", 500)),
    ...given("expectation", reader.prose("expectation", 1000)),
    ...given("successCriteria", reader.prose("successCriteria", 1000)),
    ...given("importantPhase", reader.line("importantPhase", 200)),
    ...given("needFromUs", reader.prose("needFromUs", 1000)),
    ...given("weNeed", reader.prose("weNeed", 1000)),
    ...given("promise", reader.prose("promise", 500)),
    ...given("preferredChannel", reader.line("preferredChannel", 120)),
  };
  const values = {
    ...person,
    ...given("nature", reader.choice("nature", natureWords)),
    ...given("category", reader.choice("category", categoryWords)),
    ...given("group", reader.choice("group", groupWords)),
    ...given("opposition", reader.truth("opposition")),
    ...given("memberId", cells.memberId ? reader.member("memberId", members) : undefined),
    ...given("participation", reader.choice("participation", participationWords)),
    ...given("interest", interest),
    ...given("influence", influence),
    ...texts,
  };
  return { values, problems: reader.problems, key: keyOfPerson(person) };
}

export const stakeholderKind: RowKind = { fields, read };
