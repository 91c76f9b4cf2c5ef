// Any list file: what it is, and its records. Runs in the reading thread, never in the one that answers people.
import type { ImportField } from "~/platform/row-import.ts";
import { guessMapping, headingRow, type Mapping } from "./columns.ts";
import { FileProblem } from "./file-problem.ts";
import { importLimits, mostMegabytes } from "./limits.ts";
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
import { eachSheetRecord } from "./workbook-file.server.ts";
import { openWorkbook } from "./workbook-parts.server.ts";
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
  if (bytes.length > importLimits.bytes) throw new FileProblem("imports:file.tooLarge", { most: mostMegabytes });
  if (begins(bytes, "%PDF")) throw new FileProblem("imports:file.isPdf");
  if (begins(bytes, "{\\rtf")) throw new FileProblem("imports:file.otherFile", { kind: ".rtf" });
  if (begins(bytes, "\xd0\xcf\x11\xe0")) {
    const isLocked = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new FileProblem(isLocked ? "imports:file.isLocked" : "imports:file.isOldExcel");
  }
}

/** Texts that are no tables, whatever they are called. @throws FileProblem */
function demandTable(bytes: Buffer): void {
  const start = bytes
    .subarray(0, 2_000)
    .toString("latin1")
    .replace(/\0|^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/g, "");
  if (/^\s*<\?xml[\s\S]*<(?:\w+:)?Workbook\b/.test(start)) {
    throw new FileProblem("imports:file.otherSheet", { kind: "XML" });
  }
  if (/^\s*<(?:!doctype|html|head|meta|table|style|\?xml)/i.test(start))
    throw new FileProblem("imports:file.isWebPage");
  if (/^\s*BEGIN:VCARD/i.test(start)) throw new FileProblem("imports:file.isVcard");
  if (/^\s*[[{]\s*[[{"\]}]/.test(start)) throw new FileProblem("imports:file.otherFile", { kind: "JSON" });
}

type Opened = Omit<FileFacts, "headings" | "samples" | "mapping"> & {
  each(see: (record: TextRecord) => boolean): Promise<void>;
};

async function opened(bytes: Buffer, choices: FileChoices): Promise<Opened> {
  demandList(bytes);
  if (isZip(bytes)) {
    const workbook = await openWorkbook(bytes);
    const { sheets } = workbook;
    const sheet =
      sheets.find(({ name }) => name === choices.sheet) ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0];
    if (!sheet) throw new FileProblem("imports:file.brokenWorkbook");
    return {
      format: "xlsx",
      encoding: "",
      delimiter: "",
      sheet: sheet.name,
      sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
      each: (see) => eachSheetRecord(bytes, workbook, sheet, see),
    };
  }
  demandTable(bytes);
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
    each: async (see) => eachRecord(text, delimiter, text.includes(unreadable) ? marking(see) : see),
  };
}

/** Stands where a letter could not be read. */
const unreadable = "\ufffd";

const marking =
  (see: (record: TextRecord) => boolean) =>
  ({ problem, ...record }: TextRecord): boolean => {
    const column = record.cells.findIndex((cell) => cell.includes(unreadable));
    return see({
      ...record,
      problem: problem ?? (column === -1 ? undefined : { key: "imports:row.unreadable", column }),
    });
  };

const looked = 60;
const fewSamples = 3;

/** What a file is, from its beginning. @throws FileProblem */
export async function inspectFile(
  bytes: Buffer,
  choices: FileChoices,
  fields: readonly ImportField[],
): Promise<FileFacts> {
  const { each, ...facts } = await opened(bytes, choices);
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
    if (!problem && !clean.some((cell) => cell !== "")) return;
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
  const { each } = await opened(bytes, choices);
  await each((record) => {
    if (headings !== -1) below(record);
    else if (waiting.push(record) === looked) begin();
    return true;
  });
  if (headings === -1) begin();
  if (rows === 0) throw new FileProblem("imports:file.onlyHeadings");
}
