// Any list file: what it is, and its records. Runs in the reading thread, never in the one that answers people.
import type { ImportField } from "~/platform/row-import.ts";
import { guessMapping, headingRow, type Mapping } from "./columns.ts";
import { FileProblem } from "./file-problem.ts";
import { importLimits } from "./limits.ts";
import {
  cleanCell,
  type Delimiter,
  delimiters,
  type Encoding,
  eachRecord,
  encodings,
  guessDelimiter,
  guessEncoding,
  type TextRecord,
  textOf,
} from "./text-file.server.ts";
import { eachSheetRecord, sheetsOf } from "./workbook-file.server.ts";
import { isZip } from "./zip-directory.server.ts";

/** How it is to be read, as far as a person has said; empty texts are for us to find out. */
export type FileChoices = { encoding: string; delimiter: string; sheet: string };

export type FileFacts = {
  format: "csv" | "xlsx";
  encoding: Encoding | "";
  delimiter: Delimiter | "";
  sheet: string;
  sheets: { name: string; hidden: boolean }[];
  headings: string[];
  /** For each column the first few things that stand in it. */
  samples: string[][];
  mapping: Mapping;
};

const begins = (bytes: Buffer, text: string): boolean => bytes.subarray(0, text.length).toString("latin1") === text;

/** @throws FileProblem */
function demandList(bytes: Buffer): void {
  if (bytes.length === 0) throw new FileProblem("imports:file.empty");
  if (bytes.length > importLimits.bytes) throw new FileProblem("imports:file.tooLarge", { most: 30 });
  if (begins(bytes, "%PDF")) throw new FileProblem("imports:file.isPdf");
  if (begins(bytes, "\xd0\xcf\x11\xe0")) throw new FileProblem("imports:file.isOldExcel");
}

type Opened = Omit<FileFacts, "headings" | "samples" | "mapping"> & {
  each(see: (record: TextRecord) => boolean): Promise<void>;
};

function opened(bytes: Buffer, choices: FileChoices): Opened {
  demandList(bytes);
  if (isZip(bytes)) {
    const sheets = sheetsOf(bytes);
    const sheet =
      sheets.find(({ name }) => name === choices.sheet) ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0];
    if (!sheet) throw new FileProblem("imports:file.brokenWorkbook");
    return {
      format: "xlsx",
      encoding: "",
      delimiter: "",
      sheet: sheet.name,
      sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
      each: (see) => eachSheetRecord(bytes, sheet, see),
    };
  }
  const encoding = encodings.find((one) => one === choices.encoding) ?? guessEncoding(bytes);
  const { text, said } = textOf(bytes, encoding);
  const delimiter =
    delimiters.find((one) => one === choices.delimiter) ??
    delimiters.find((one) => one === said) ??
    guessDelimiter(text);
  return {
    format: "csv",
    encoding,
    delimiter,
    sheet: "",
    sheets: [],
    each: async (see) => eachRecord(text, delimiter, see),
  };
}

const looked = 60;
const fewSamples = 3;

/** What a file is, from its beginning. @throws FileProblem */
export async function inspectFile(
  bytes: Buffer,
  choices: FileChoices,
  fields: readonly ImportField[],
): Promise<FileFacts> {
  const { each, ...facts } = opened(bytes, choices);
  const first: string[][] = [];
  await each(({ cells }) => first.push(cells.map(cleanCell)) < looked);
  const at = headingRow(first, fields);
  const headings = trimmed(first[at] ?? []);
  if (at === -1 || headings.length === 0) throw new FileProblem("imports:file.empty");
  if (headings.length > importLimits.columns) {
    throw new FileProblem("imports:file.manyColumns", { most: importLimits.columns });
  }
  const rows = first.slice(at + 1).filter((cells) => cells.some((cell) => cell !== ""));
  if (rows.length === 0) throw new FileProblem("imports:file.onlyHeadings");
  const samples = headings.map((_, column) =>
    rows.flatMap((cells) => (cells[column] ? [cells[column].slice(0, 60)] : [])).slice(0, fewSamples),
  );
  return { ...facts, headings, samples, mapping: guessMapping(headings, samples, fields) };
}

/** Without the empty columns at the end. */
const trimmed = (cells: readonly string[]): string[] => {
  const last = cells.findLastIndex((cell) => cell !== "");
  return cells.slice(0, last + 1);
};

export type FileRow = { number: number; cells: string[]; problem: TextRecord["problem"] };

/** Every row under the headings that holds something. @throws FileProblem */
export async function eachRow(
  bytes: Buffer,
  choices: FileChoices,
  fields: readonly ImportField[],
  see: (row: FileRow) => void,
): Promise<void> {
  const waiting: TextRecord[] = [];
  let headings = -1;
  let rows = 0;
  const below = ({ number, cells, problem }: TextRecord) => {
    const clean = cells.map(cleanCell);
    if (!clean.some((cell) => cell !== "")) return;
    rows += 1;
    if (rows > importLimits.rows) throw new FileProblem("imports:file.manyRows", { most: importLimits.rows });
    see({ number, cells: clean, problem });
  };
  const begin = () => {
    headings = Math.max(
      0,
      headingRow(
        waiting.map(({ cells }) => cells.map(cleanCell)),
        fields,
      ),
    );
    waiting
      .splice(0)
      .slice(headings + 1)
      .forEach(below);
  };
  await opened(bytes, choices).each((record) => {
    if (headings !== -1) below(record);
    else if (waiting.push(record) === looked) begin();
    return true;
  });
  if (headings === -1) begin();
  if (rows === 0) throw new FileProblem("imports:file.onlyHeadings");
}
