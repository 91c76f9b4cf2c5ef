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

/** UTF-8 where it reads as such; UTF-16 where it says so or half of it is empty; else what Excel writes in Norway. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  if (begins(bytes, 0xff, 0xfe)) return "utf-16le";
  if (begins(bytes, 0xfe, 0xff)) return "utf-16be";
  const start = bytes.subarray(0, 4_000);
  const empty = (odd: number) => start.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (empty(1) > start.length / 5) return "utf-16le";
  if (empty(0) > start.length / 5) return "utf-16be";
  return decoded(bytes, "utf-8", true) === undefined ? "windows-1252" : "utf-8";
}

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
  const strange = start.match(/(?![\t\n])\p{Cc}|\ufffd/gu)?.length ?? 0;
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
        const column = cells.findIndex((cell) => cell.includes('"'));
        const problem =
          code === "InvalidQuotes" ? { key: "imports:row.quotes", column: Math.max(0, column) } : undefined;
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

/** A cell as it is kept: nothing unseen, and the mark gone that an export of ours puts before what a spreadsheet would run. */
export const cleanCell = (cell: string): string => {
  const text = cell.trim();
  const bare = /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
  return plainText(bare.length > importLimits.cell ? bare.slice(0, importLimits.cell + 1) : bare);
};
