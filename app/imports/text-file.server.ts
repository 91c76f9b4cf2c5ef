// A file of text as it comes: its encoding and what stands between its columns, found out; and its records.
import Papa from "papaparse";
import { plainText } from "~/platform/plain-text.ts";
import { FileProblem } from "./file-problem.ts";
import { importLimits } from "./limits.ts";

export const encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof encodings)[number];
export const delimiters = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/**
 * UTF-8 where it reads as such, but for a broken letter here and there; UTF-16 where it says so or half of it is empty;
 * else what Excel writes in Norway.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (begins(bytes, 0xff, 0xfe)) return "utf-16le";
  if (begins(bytes, 0xfe, 0xff)) return "utf-16be";
  const start = bytes.subarray(0, 4_000);
  const empty = (odd: number) => start.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (empty(1) > start.length / 5) return "utf-16le";
  if (empty(0) > start.length / 5) return "utf-16be";
  if (decoded(bytes, "utf-8", true) !== undefined) return "utf-8";
  const text = decoded(bytes, "utf-8", false) ?? "";
  const [broken, whole] = [countOf(text, /\ufffd/g), countOf(text, /[\u00a0-\ufffc]/g)];
  return whole > broken ? "utf-8" : "windows-1252";
}

const countOf = (text: string, letter: RegExp): number => text.match(letter)?.length ?? 0;

function decoded(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Excel's own first line, which it does not show: `sep=;`. */
const separatorLine = /^sep=(.)\n/i;

/** @throws FileProblem where it is no text */
export function textOf(bytes: Uint8Array, encoding: Encoding): { text: string; said: string | undefined } {
  // Line ends of every kind may stand in one file, also within a cell.
  const text = (decoded(bytes, encoding, false) ?? "").replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (isBinary(text.slice(0, 20_000)) || text.includes("\0")) throw new FileProblem("imports:file.notText");
  if (text.trim() === "") throw new FileProblem("imports:file.empty");
  const separator = separatorLine.exec(text);
  return { text: separator ? text.slice(separator[0].length) : text, said: separator?.[1] };
}

const isBinary = (start: string): boolean => {
  const strange = start.match(/(?![\t\n])\p{Cc}/gu)?.length ?? 0;
  return strange > start.length / 100;
};

/** The sign that parts most columns, and the same number in most rows. */
export function guessDelimiter(text: string): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text.slice(0, 50_000), { delimiter, preview: 20 });
    const widths = data.filter((record) => record.length > 1).map((record) => record.length);
    const widest = Math.max(0, ...widths);
    return { delimiter, score: widths.filter((width) => width === widest).length * Math.min(widest, 100) };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

export type TextRecord = { number: number; cells: string[]; problem?: { key: string; column: number } };

const readAtOnce = 1 << 19;

/** Papa reads a text in pieces too, which its types do not say. */
type PiecewiseConfig = {
  delimiter: string;
  newline: "\n";
  chunkSize: number;
  chunk(results: Papa.ParseResult<string[]>, parser: Papa.Parser): void;
};

/**
 * Every record, empty ones too, as a spreadsheet counts them from 1.
 * @throws FileProblem with row and column where a quotation never ends
 */
export function eachRecord(text: string, delimiter: string, see: (record: TextRecord) => boolean): void {
  let number = 0;
  let width = 0;
  let failure: FileProblem | undefined;
  const inPieces: PiecewiseConfig = {
    delimiter,
    newline: "\n",
    chunkSize: readAtOnce,
    chunk({ data, errors }, parser) {
      const broken = new Map(errors.map(({ row, code }) => [row ?? 0, code]));
      for (const [at, cells] of data.entries()) {
        number += 1;
        const code = broken.get(at);
        if (code === "MissingQuotes") {
          failure = new FileProblem("imports:file.openQuote", { row: number, column: cells.length });
          parser.abort();
          return;
        }
        const isBroken = code === "InvalidQuotes";
        const swallowing = cells.findIndex(
          (cell, at) => cell.includes("\n") && (isBroken || holdsRecords(cells, at, width, delimiter)),
        );
        if (swallowing !== -1) {
          failure = new FileProblem("imports:file.openQuote", { row: number, column: swallowing + 1 });
          parser.abort();
          return;
        }
        if (cells.length > width) width = cells.length;
        const problem = isBroken ? { key: "imports:row.quotes", column: quoteIn(cells) } : undefined;
        if (!see({ number, cells, problem })) {
          parser.abort();
          return;
        }
      }
    },
  };
  Papa.parse(text, inPieces as Papa.ParseConfig<string[]>);
  if (failure) throw failure;
}

const quoteIn = (cells: readonly string[]): number =>
  Math.max(
    0,
    cells.findIndex((cell) => cell.includes('"')),
  );

/**
 * Whether what stands in a cell of several lines is the rest of its own record and whole ones below it: a quotation was
 * opened there by mistake, and closed by the next one that opens.
 */
function holdsRecords(cells: readonly string[], at: number, width: number, delimiter: string): boolean {
  const [first = "", ...below] = (cells[at] ?? "").split("\n").slice(0, -1);
  const parts = (line: string) => line.split(delimiter).length;
  const isRest = parts(first) === width - at && (parts(first) > 1 || cells.length > width);
  return isRest && below.every((line) => parts(line) === width);
}

/** A cell as it is kept: nothing unseen, and the mark gone that an export of ours puts before what a spreadsheet would run. */
export const cleanCell = (cell: string): string => {
  const isPlain = !/[^\x20-\x7e\xa1-\xac\xae-\xff]/.test(cell);
  const text = (isPlain ? cell : cell.replace(unseen, "")).trim();
  const bare = /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
  const kept = bare.length > importLimits.cell ? bare.slice(0, importLimits.cell + 1) : bare;
  return isPlain ? kept : plainText(kept);
};

/** Comes along when an address is copied from a mail or a web page. What holds an emoji together is left. */
const unseen = /[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]/g;
