// One row of a list, as the forms would have it typed: the same shapes then decide what is wrong with it. Pure.
import type { ConsentScope } from "#db/schema/ambassadors.ts";
import { isCivilDate } from "~/platform/civil-date.ts";
import type { ColumnField, Mapping, TableRow } from "./table.ts";

export type NamedMember = { id: string; name: string; displayName: string };
export type Cells = Partial<Record<ColumnField, string>>;

/** What the row says, in the columns that are taken; an empty cell says nothing. */
export function cellsOf(row: TableRow, mapping: Mapping): Cells {
  const cells: Cells = {};
  mapping.forEach((field, at) => {
    const value = row.cells[at]?.trim();
    if (field && value) cells[field] = value;
  });
  return cells;
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]/gu, "");

const yes = new Set(["ja", "j", "yes", "y", "x", "1", "true", "sann", "sant"]);
const no = new Set(["nei", "n", "no", "0", "false", "usann", "usant"]);

/** `on` for yes as a checkbox sends it; undefined where it says neither. */
export function truthOf(cell: string | undefined): string | undefined {
  if (cell === undefined || no.has(key(cell))) return "";
  return yes.has(key(cell)) ? "on" : undefined;
}

/** `2026-11-24`, `24.11.2026`, `24/11/2026`, as a civil date; what is none of them stays as it is. */
export function dateOf(cell: string | undefined): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell ?? "") ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? date : (cell ?? "");
}

const locales: Record<string, string> = {
  nb: "nb",
  bokmål: "nb",
  nn: "nn",
  nynorsk: "nn",
  en: "en",
  engelsk: "en",
  english: "en",
};

export const localeOf = (cell: string | undefined): string => (cell ? (locales[key(cell)] ?? cell) : "");

const scopes: Record<string, ConsentScope> = {
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

/** What is agreed to, and the words that are none of it. */
export function scopesOf(cell: string | undefined): { known: ConsentScope[]; unknown: string[] } {
  const words = (cell ?? "").split(/[,;/|+]|\s(?:og|and)\s/).map((word) => word.trim());
  const named = words.filter((word) => word !== "");
  return {
    known: [...new Set(named.flatMap((word) => scopes[key(word)] ?? []))],
    unknown: named.filter((word) => scopes[key(word)] === undefined),
  };
}

/** The member by either of its names, with or without «kommune»; undefined where there is none such. */
export function memberOf(cell: string, members: readonly NamedMember[]): NamedMember | undefined {
  const wanted = key(cell).replace(/kommune$/, "");
  return members.find(({ name, displayName }) =>
    [name, displayName].some((each) => key(each).replace(/kommune$/, "") === wanted),
  );
}
