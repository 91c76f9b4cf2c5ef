// Cells of a list as people fill them in, read as what is meant. Pure.
import { isAddress } from "~/delivery/address.ts";
import { isCivilDate } from "~/platform/civil-date.ts";
import { plainText } from "~/platform/plain-text.ts";
import { bareHeading, type CellProblem, type Cells } from "~/platform/row-import.ts";

export type NamedMember = { id: string; name: string; displayName: string };

const yes = new Set(["ja", "j", "yes", "y", "x", "1", "true", "sann", "sant"]);
const no = new Set(["nei", "n", "no", "0", "false", "usann", "usant"]);

/** Undefined where it says neither; an empty cell says no. */
export function truthOf(cell: string | undefined): boolean | undefined {
  if (cell === undefined || no.has(bareHeading(cell))) return false;
  return yes.has(bareHeading(cell)) ? true : undefined;
}

/** `2026-11-24`, `24.11.2026`, `24/11/2026`, as a civil date; what is none of them stays as it is. */
export function dateOf(cell: string | undefined): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(cell ?? "") ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? date : (cell ?? "");
}

const languages: Record<string, string> = {
  nb: "nb",
  no: "nb",
  norsk: "nb",
  bokmål: "nb",
  nn: "nn",
  nynorsk: "nn",
  en: "en",
  engelsk: "en",
  english: "en",
};

/** A language's code; what is none stays as it is. */
export const localeOf = (cell: string | undefined): string => (cell ? (languages[bareHeading(cell)] ?? cell) : "");

const memberKey = (name: string): string => bareHeading(name).replace(/kommune$/, "");

/** The member by either of its names, with or without «kommune»; undefined where there is none such. */
export function memberOf(cell: string, members: readonly NamedMember[]): NamedMember | undefined {
  const wanted = memberKey(cell);
  return members.find(({ name, displayName }) => [name, displayName].some((each) => memberKey(each) === wanted));
}

/** Several in one cell: with commas, semicolons, lines or bars between. */
export const listOf = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split(/[,;|\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** Collects what is wrong with a row while its cells are read. */
export class CellReader {
  readonly problems: CellProblem[] = [];
  constructor(private readonly cells: Cells) {}

  problem(column: string, key: string, params: CellProblem["params"] = {}): void {
    this.problems.push({ column, key, params });
  }

  /** One line, or undefined where the cell says nothing. */
  line(field: string, most: number): string | undefined {
    const cell = this.cells[field];
    if (!cell) return undefined;
    const text = /[^\x20-\x7e\xa1-\xff]| {2}/.test(cell) ? plainText(cell).replace(/\s+/g, " ").trim() : cell;
    if (text.length > most) this.problem(field, "contacts:rows.tooLong", { most });
    return text === "" ? undefined : text;
  }

  /** Several lines, as they stand. */
  prose(field: string, most: number): string | undefined {
    const text = plainText(this.cells[field] ?? "").trim();
    if (text.length > most) this.problem(field, "contacts:rows.tooLong", { most });
    return text === "" ? undefined : text;
  }

  email(field: string): string | undefined {
    const text = this.line(field, 254);
    if (text !== undefined && !isAddress(text)) this.problem(field, "contacts:rows.notAnEmail", { value: shown(text) });
    return text;
  }

  /** As a spreadsheet leaves a long number that it took for one, `4,79E+09` is nobody's. */
  phone(field: string): string | undefined {
    const text = this.line(field, 40);
    if (text !== undefined && /^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) {
      this.problem(field, "contacts:rows.shortened", { value: shown(text) });
    }
    return text;
  }

  member(field: string, members: readonly NamedMember[]): string | undefined {
    const text = this.line(field, 160);
    if (text === undefined) return undefined;
    const member = memberOf(text, members);
    if (!member) this.problem(field, "contacts:rows.noMember", { value: shown(text) });
    return member?.id;
  }

  members(field: string, members: readonly NamedMember[]): string[] | undefined {
    const names = listOf(this.cells[field]);
    if (names.length === 0) return undefined;
    return names.flatMap((name) => {
      const member = memberOf(name, members);
      if (!member) this.problem(field, "contacts:rows.noMember", { value: shown(name) });
      return member ? [member.id] : [];
    });
  }

  locale(field: string): string | undefined {
    const text = localeOf(this.line(field, 40));
    if (text === "") return undefined;
    if (!["nb", "nn", "en"].includes(text)) this.problem(field, "contacts:rows.noLanguage", { value: shown(text) });
    return text;
  }

  topics(field: string): string[] | undefined {
    const topics = listOf(this.cells[field]).map((one) => plainText(one).replace(/\s+/g, " ").slice(0, 60));
    if (topics.length > 60) this.problem(field, "contacts:rows.tooMany", { most: 60 });
    return topics.length > 0 ? topics : undefined;
  }

  /** A civil date, or undefined. */
  date(field: string): string | undefined {
    const text = this.line(field, 40);
    if (text === undefined) return undefined;
    const date = dateOf(text);
    if (!isCivilDate(date)) this.problem(field, "contacts:rows.notADate", { value: shown(text) });
    return date;
  }

  truth(field: string): boolean | undefined {
    const cell = this.cells[field];
    if (!cell) return undefined;
    const truth = truthOf(cell);
    if (truth === undefined) this.problem(field, "contacts:rows.neither", { value: shown(cell) });
    return truth;
  }

  /** One of several words. */
  choice<T extends string>(field: string, words: Readonly<Record<string, T>>): T | undefined {
    const text = this.line(field, 160);
    if (text === undefined) return undefined;
    const found = words[bareHeading(text)];
    if (found === undefined) this.problem(field, "contacts:rows.noSuchChoice", { value: shown(text) });
    return found;
  }
}

/** A cell as it is shown again in a sentence. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
