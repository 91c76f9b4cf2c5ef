// A table as it was read, and which of its columns hold what. Pure.

export const csvLimits = {
  bytes: 5 * 1024 * 1024,
  rows: 5_000,
  columns: 100,
  /** Characters of one row. */
  record: 20_000,
} as const;

export type TableRow = { line: number; cells: string[] };
export type Table = { head: string[]; rows: TableRow[] };

const delimiters = [";", ",", "\t", "|"] as const;

/** The one that the first line holds most of, outside quotation marks; a semicolon where none is there. */
export function guessDelimiter(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const bare = line.slice(0, csvLimits.record).replace(/"[^"]*"/g, "");
  const counted = delimiters.map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

export const columnFields = [
  "name",
  "email",
  "title",
  "organisation",
  "phone",
  "locale",
  "memberId",
  "topics",
  "sector",
  "availability",
  "mediaTrained",
  "maxAsksPerQuarter",
  "isMinor",
  "guardianName",
  "guardianEmail",
  "guardianConsent",
  "scopes",
  "version",
  "givenOn",
  "reviewOn",
] as const;
export type ColumnField = (typeof columnFields)[number];

/** For each column of the table, what it holds; null is not taken. */
export type Mapping = (ColumnField | null)[];

/** Headings as people write them in bokmål, nynorsk and English, in small letters without signs. */
const headings: Record<ColumnField, readonly string[]> = {
  name: ["navn", "namn", "name", "fulltnavn", "fulltnamn", "fullname"],
  email: ["epost", "epostadresse", "mail", "email", "emailaddress"],
  title: ["tittel", "rolle", "stilling", "title", "role", "position"],
  organisation: ["arbeidssted", "arbeidsstad", "arbeidsplass", "bedrift", "organisasjon", "organisation", "company"],
  phone: ["telefon", "mobil", "tlf", "phone", "mobile"],
  locale: ["språk", "målform", "language"],
  memberId: ["kommune", "municipality", "member"],
  topics: ["tema", "temaer", "kansnakkeom", "snakkerom", "snakkarom", "topics", "topic"],
  sector: ["bransje", "sektor", "næring", "sector", "industry"],
  availability: ["tilgjengelig", "tilgjengelighet", "tilgjengeleg", "nårdetpasser", "nårdetpassar", "availability"],
  mediaTrained: ["medietrening", "medietrent", "medietrena", "mediatrained", "mediatraining"],
  maxAsksPerQuarter: ["maksperkvartal", "høystperkvartal", "høgstperkvartal", "maxperquarter", "maxasksperquarter"],
  isMinor: ["under18", "under18år", "mindreårig", "minor"],
  guardianName: ["foresatt", "foresatte", "føresett", "føresette", "foresattesnavn", "guardian", "guardianname"],
  guardianEmail: ["foresattepost", "foresattesepost", "føresettepost", "epostforesatt", "guardianemail"],
  guardianConsent: ["foresattsamtykke", "foresattsamtykker", "føresettsamtykke", "guardianconsent"],
  scopes: ["samtykke", "samtykker", "samtykkertil", "samtykkjertil", "consent", "consents", "scopes"],
  version: ["samtykketekst", "versjon", "version"],
  givenOn: ["gitt", "gjeve", "samtykkedato", "samtykkegitt", "given", "givenon", "consentdate"],
  reviewOn: ["spørresigjen", "sesover", "nyvurdering", "fornyes", "review", "reviewon"],
};

const bare = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Each field once, where a heading says so. */
export function guessMapping(head: readonly string[]): Mapping {
  const taken = new Set<ColumnField>();
  return head.map((heading) => {
    const field = columnFields.find((each) => !taken.has(each) && headings[each].includes(bare(heading))) ?? null;
    if (field) taken.add(field);
    return field;
  });
}

/** What was chosen for each column in turn; a field chosen twice counts where it was chosen first. */
export function readMapping(chosen: readonly string[], columns: number): Mapping {
  const taken = new Set<ColumnField>();
  return Array.from({ length: columns }, (_, at) => {
    const field = columnFields.find((each) => each === chosen[at]) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
