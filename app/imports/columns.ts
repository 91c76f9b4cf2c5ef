// Which row holds the headings, and which field each column goes to. Pure.
import { isAddress } from "~/delivery/address.ts";
import { bareHeading, type ImportField } from "~/platform/row-import.ts";

/** For each column the field it goes to; null where it is left out. */
export type Mapping = (string | null)[];

const searched = 10;

const knownIn = (record: readonly string[], fields: readonly ImportField[]): number =>
  fields.filter(({ headings }) => record.some((cell) => headings.includes(bareHeading(cell)))).length;

/** Among the first rows the one that knows most fields; where none does, the first that is not empty. −1: all empty. */
export function headingRow(records: readonly (readonly string[])[], fields: readonly ImportField[]): number {
  const first = records.slice(0, searched);
  const known = first.map((record) => knownIn(record, fields));
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  return first.findIndex((record) => record.some((cell) => cell.trim() !== ""));
}

/**
 * Each field once, where a heading says so; of several such columns the first in which something stands. Addresses are
 * known by themselves.
 */
export function guessMapping(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
  fields: readonly ImportField[],
): Mapping {
  const taken = new Set<string>();
  const take = (field: string | undefined) => {
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const byHeading: Mapping = headings.map(() => null);
  const isFull = (at: number): number => ((samples[at]?.length ?? 0) > 0 ? 1 : 0);
  for (const at of [...headings.keys()].sort((a, b) => isFull(b) - isFull(a))) {
    const bare = bareHeading(headings[at] ?? "");
    byHeading[at] = take(fields.find(({ name, headings: words }) => !taken.has(name) && words.includes(bare))?.name);
  }
  if (taken.has("email") || !fields.some(({ name }) => name === "email")) return byHeading;
  const at = samples.findIndex((column) => column.length > 0 && column.every((cell) => isAddress(cell)));
  return byHeading.map((field, column) => field ?? (column === at ? take("email") : null));
}

/** What was chosen for each column in turn; a field that is chosen twice counts where it was chosen first. */
export function readMapping(chosen: readonly string[], columns: number, fields: readonly ImportField[]): Mapping {
  const taken = new Set<string>();
  return Array.from({ length: columns }, (_, at) => {
    const field = fields.find(({ name }) => name === chosen[at])?.name ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Which of the needed fields no column goes to; a name may also come in two parts. */
export const missingFields = (mapping: Mapping, fields: readonly ImportField[]): ImportField[] =>
  fields.filter(
    ({ name, needed }) =>
      needed &&
      !mapping.includes(name) &&
      !(name === "name" && mapping.includes("firstName") && mapping.includes("lastName")),
  );
