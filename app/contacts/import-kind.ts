// A list of contacts: which columns it may have, and how one row is read. Pure.
import { emailKey } from "~/delivery/address.ts";
import type { Cells, ImportContext, ImportField, RowKind, RowReading, Values } from "~/platform/row-import.ts";
import { bareHeading } from "~/platform/row-import.ts";
import { CellReader, listOf, memberOf, shown } from "./import-cells.ts";
import { type handRoles, needsMember } from "./roles.ts";
import { personKey } from "./same-person.ts";

type HandRole = (typeof handRoles)[number];

export const personFields: readonly ImportField[] = [
  {
    name: "name",
    word: "contacts:form.name",
    headings: ["navn", "namn", "name", "fulltnavn", "fulltnamn", "fullname", "displayname", "kontakt", "kontaktperson"],
    needed: true,
    example: "Kari Nordmann",
  },
  {
    name: "firstName",
    word: "contacts:rows.firstName",
    headings: ["fornavn", "fornamn", "førenamn", "firstname", "givenname"],
  },
  {
    name: "lastName",
    word: "contacts:rows.lastName",
    headings: ["etternavn", "etternamn", "lastname", "familyname", "surname"],
  },
  {
    name: "title",
    word: "contacts:form.title",
    headings: [
      "tittel",
      "stilling",
      "title",
      "position",
      "jobtitle",
      "organizationtitle",
      "organization1title",
      "jobbtittel",
      "verv",
    ],
    example: "rådgiver",
  },
  {
    name: "organisation",
    word: "contacts:form.organisation",
    headings: [
      ...["arbeidssted", "arbeidsstad", "arbeidsplass", "arbeidsgiver", "arbeidsgjevar", "bedrift", "firma"],
      ...["organisasjon", "virksomhet", "verksemd", "organisation", "organization", "company"],
      ...["organizationname", "organization1name"],
    ],
    example: "Elvemo Verft AS",
  },
  {
    name: "email",
    word: "contacts:form.email",
    headings: [
      ...["epost", "epostadresse", "mail", "email", "emailaddress", "emailadress", "email1value", "mailadresse"],
    ],
    example: "kari@example.no",
  },
  {
    name: "phone",
    word: "contacts:form.phone",
    headings: [
      "telefon",
      "mobil",
      "tlf",
      "mobiltelefon",
      "telefonnummer",
      "phone",
      "mobile",
      "phone1value",
      "mobilephone",
    ],
    example: "+47 900 00 000",
  },
  { name: "locale", word: "contacts:form.language", headings: ["språk", "målform", "language"], example: "nynorsk" },
];

export const contactFields: readonly ImportField[] = [
  ...personFields,
  {
    name: "tags",
    word: "contacts:rows.roles",
    headings: ["rolle", "roller", "role", "roles", "type", "gruppe"],
    example: "styremedlem",
  },
  {
    name: "memberId",
    word: "contacts:rows.member",
    headings: [
      ...["kommune", "municipality", "member", "heimkommune", "hjemkommune"],
      ...["kommuneforrollen", "kommuneforrolla", "municipalityoftherole"],
    ],
  },
  {
    name: "topics",
    word: "contacts:form.topics",
    headings: ["tema", "temaer", "emne", "emner", "emneord", "interesser", "interesse", "topics", "topic"],
    example: "skole, næring",
  },
  {
    name: "source",
    word: "contacts:form.source",
    headings: [
      ...["kilde", "kjelde", "source", "hvorfra", "kvafrå", "kvarfrå"],
      ...["hvoradressenkommerfra", "kvaradressakjemfrå", "wheretheaddresscomesfrom"],
    ],
    example: "påmelding 2026",
  },
];

const roleWords: Readonly<Record<string, HandRole>> = {
  kommunenskontakt: "memberContact",
  kommunekontakt: "memberContact",
  kontaktikommunen: "memberContact",
  kontaktforkommunen: "memberContact",
  municipalityscontact: "memberContact",
  membercontact: "memberContact",
  kontaktentilkommunen: "memberContact",
  contactofamunicipality: "memberContact",
  stedfortreder: "memberDeputy",
  stedfortredar: "memberDeputy",
  stedfortrederforkommunen: "memberDeputy",
  stadfortredar: "memberDeputy",
  stadfortredarforkommunen: "memberDeputy",
  deputy: "memberDeputy",
  memberdeputy: "memberDeputy",
  styre: "board",
  styret: "board",
  styremedlem: "board",
  styreleder: "board",
  styreleiar: "board",
  boardmember: "board",
  board: "board",
  folkevalgt: "councillor",
  folkevald: "councillor",
  politiker: "councillor",
  politikar: "councillor",
  kommunestyremedlem: "councillor",
  councillor: "councillor",
  ansatt: "staff",
  tilsett: "staff",
  staff: "staff",
  employee: "staff",
  næringsliv: "business",
  næring: "business",
  bedrift: "business",
  business: "business",
  innbygger: "resident",
  innbyggjar: "resident",
  resident: "resident",
};

/** «board@<member>», or «board» where it is the whole cooperation's. */
export const tagText = (role: string, memberId: string | null): string => (memberId ? `${role}@${memberId}` : role);
export const tagParts = (tag: string): { role: string; memberId: string | null } => {
  const [role = "", memberId] = tag.split("@");
  return { role, memberId: memberId ?? null };
};

/** What any list of people says of a person. */
export function readPerson(reader: CellReader, cells: Cells): Values {
  const whole = reader.line("name", 120);
  const parts = [reader.line("firstName", 120), reader.line("lastName", 120)].filter(Boolean).join(" ");
  const email = reader.email("email");
  const values: Values = {};
  const name = whole ?? parts;
  if (name) values.name = name;
  if (name.length > 120 && whole === undefined) reader.problem("firstName", "contacts:rows.tooLong", { most: 120 });
  if (email !== undefined) values.email = email;
  const title = reader.line("title", 160);
  if (title !== undefined) values.title = title;
  const organisation = reader.line("organisation", 160);
  if (organisation !== undefined) values.organisation = organisation;
  const phone = reader.phone("phone");
  if (phone !== undefined) values.phone = phone;
  const locale = cells.locale ? reader.locale("locale") : undefined;
  if (locale !== undefined) values.locale = locale;
  return values;
}

/** The same address is the same person; without one, the same name in the same organisation. */
export function keyOfPerson({ name, email, organisation }: Values): string | null {
  if (typeof email === "string") return emailKey(email);
  return typeof name === "string" ? personKey(name, typeof organisation === "string" ? organisation : "") : null;
}

function tagsOf(
  reader: CellReader,
  cells: Cells,
  memberId: string | undefined,
  members: ImportContext["members"],
): string[] | undefined {
  const words = listOf(cells.tags);
  if (words.length === 0) return undefined;
  return words.flatMap((word) => {
    const said = roleIn(word);
    if (said === undefined) {
      reader.problem("tags", "contacts:rows.noRole", { value: shown(word) });
      return [];
    }
    const { role, place } = said;
    const own = place === "" ? undefined : memberOf(place, members)?.id;
    if (place !== "" && own === undefined) reader.problem("tags", "contacts:rows.noMember", { value: shown(place) });
    const where = own ?? memberId;
    if (needsMember(role) && where === undefined) {
      reader.problem("memberId", "contacts:rows.memberMissing");
    }
    return [tagText(role, where ?? null)];
  });
}

/** What may stand between a role and its own municipality: «styremedlem i Haukvik», «ansatt (Haukvik)», «ansatt: Haukvik». */
const ties = /\s+(?:i|in|for|of)\s+|\s*[:(]\s*|\s+[-–]\s+/gi;

/** The first tie that has a role before it: names of places, such as «Bø i Telemark», have ties of their own. */
function roleIn(word: string): { role: HandRole; place: string } | undefined {
  const whole = roleWords[bareHeading(word)];
  if (whole) return { role: whole, place: "" };
  for (const tie of word.matchAll(ties)) {
    const role = roleWords[bareHeading(word.slice(0, tie.index))];
    if (role) return { role, place: word.slice(tie.index + tie[0].length).replace(/\)$/, "") };
  }
  return undefined;
}

function read(cells: Cells, { members }: ImportContext): RowReading {
  const reader = new CellReader(cells);
  const values = readPerson(reader, cells);
  if (values.name === undefined) reader.problem("name", "contacts:form.nameMissing");
  const memberId = cells.memberId ? reader.member("memberId", members) : undefined;
  const tags = cells.tags ? tagsOf(reader, cells, memberId, members) : undefined;
  if (tags !== undefined) values.tags = tags;
  const topics = cells.topics ? reader.topics("topics") : undefined;
  if (topics !== undefined) values.topics = topics;
  const source = reader.line("source", 200);
  if (source !== undefined) values.source = source;
  // Whoever stands in a list is in use again.
  values.archived = "";
  return { values, problems: reader.problems, key: keyOfPerson(values) };
}

export const contactKind: RowKind = { fields: contactFields, read };
