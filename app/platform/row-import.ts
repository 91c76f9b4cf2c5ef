// What the kinds of lists that can be imported have in common: how one row is read, and what becomes of it. Pure.
import type { Params } from "./refusal.ts";

export type FieldValue = string | number | boolean | null | string[];
/** What a row says, or what stands, field by field. A field that is not there says nothing. */
export type Values = Record<string, FieldValue>;

export type ImportField = {
  name: string;
  /** Word key. */
  word: string;
  /** As people head such a column in bokmål, nynorsk and English; compared by `bareHeading`. */
  headings: readonly string[];
  /** One of those without which no row can be read. */
  needed?: boolean;
  /** What a template shows under its heading. */
  example?: string;
};

/** What is wrong with a cell: the field (empty where it is the row), a word key, and what goes into it. */
export type CellProblem = { column: string; key: string; params: Params };

/** What reading a row must know of the region. */
export type ImportContext = {
  members: readonly { id: string; name: string; displayName: string }[];
  /** Civil date. */
  today: string;
  /** A consent is asked about again within so many days. */
  consentDays: number;
};

/** The cells that hold something, by field. */
export type Cells = Readonly<Record<string, string>>;

export type RowReading = {
  values: Values;
  problems: CellProblem[];
  /** Two rows of one list with the same key are the same; null where it cannot be said. */
  key: string | null;
};

/** A kind of list, as far as it can be read without the database. */
export type RowKind = {
  fields: readonly ImportField[];
  read(cells: Cells, context: ImportContext): RowReading;
};

/** A row that was read and is not refused. */
export type ReadRow = { number: number; values: Values };

/** What stands already of the thing that a row is about; `extra` is told and stops nothing. */
export type Standing =
  | { row: number; id: string; values: Values }
  | { row: number; refused: CellProblem }
  | { row: number; notice: CellProblem };

export const isStanding = (one: Standing | undefined): one is Extract<Standing, { id: string }> =>
  one !== undefined && "id" in one;

export const bareHeading = (heading: string): string =>
  heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

export const sameValue = (one: FieldValue | undefined, other: FieldValue | undefined): boolean => {
  if (Array.isArray(one) && Array.isArray(other)) {
    return JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
  }
  return (one ?? null) === (other ?? null) || ((one ?? "") === "" && (other ?? "") === "");
};

/** The fields in which a row says another thing than what stands: what stood, and what it says. */
export function changesOf(standing: Values, wanted: Values): { before: Values; after: Values } | null {
  const changed = Object.keys(wanted).filter((field) => !sameValue(standing[field], wanted[field]));
  if (changed.length === 0) return null;
  const pick = (values: Values) => Object.fromEntries(changed.map((field) => [field, values[field] ?? null]));
  return { before: pick(standing), after: pick(wanted) };
}

/** Whether all that was written still stands, of the fields that are the thing's own. */
export const stillStands = (standing: Values, written: Values): boolean =>
  Object.keys(written).every((field) => !(field in standing) || sameValue(standing[field], written[field]));

/** What an entry of a list is about: all of it, or what stands before its first tab. */
const subjectOf = (entry: string): string => (entry.split("\t")[0] ?? "").toLowerCase();

/**
 * What stands and what comes beside it, each once: of two spellings the one that stands, of two things said of the same
 * subject the one that comes.
 */
export function joined(standing: readonly string[], added: readonly string[]): string[] {
  const known = new Set(standing.map(subjectOf));
  const said = new Map(added.filter((one) => one.includes("\t")).map((one) => [subjectOf(one), one]));
  const fresh = added.filter((one) => !known.has(subjectOf(one)) && known.add(subjectOf(one)));
  return [...standing.map((one) => said.get(subjectOf(one)) ?? one), ...fresh];
}
