// A file of rows and columns, as text of any of the usual kinds, within bounds.
import { CsvError, parse } from "csv-parse/sync";
import { plainText } from "~/platform/plain-text.ts";
import { Refusal } from "~/platform/refusal.ts";
import { csvLimits, guessDelimiter, type Table } from "./table.ts";

const signature = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/**
 * The text of a file: UTF-8, with or without a mark of it; UTF-16 where it is marked; else Windows-1252, which is what
 * Excel writes in Norway.
 * @throws Refusal where it is no text, or too large
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > csvLimits.bytes) throw new Refusal("ambassadors:import.tooLarge", { field: "file" });
  if (signature(bytes, 0x50, 0x4b, 0x03, 0x04)) throw new Refusal("ambassadors:import.isExcel", { field: "file" });
  const utf16 = signature(bytes, 0xff, 0xfe) ? "utf-16le" : signature(bytes, 0xfe, 0xff) ? "utf-16be" : null;
  const text = utf16
    ? new TextDecoder(utf16).decode(bytes)
    : (utf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes));
  if (text.includes("\0")) throw new Refusal("ambassadors:import.notText", { field: "file" });
  return text;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @throws Refusal that says which line does not read, and why */
export function readTable(typed: string): Table {
  // Only empty lines go: a first cell may be empty, and a tab is a sign.
  const text = plainText(typed.replace(/^\uFEFF/, "")).replace(/^\n+|\n+$/g, "");
  if (text.trim() === "") throw new Refusal("ambassadors:import.empty", { field: "text" });
  if (text.length > csvLimits.bytes) throw new Refusal("ambassadors:import.tooLarge", { field: "text" });
  const delimiter = guessDelimiter(text);
  demandSane(text, delimiter);
  const records = recordsOf(text, delimiter);
  const [first, ...rows] = records;
  if (!first || rows.length === 0) throw new Refusal("ambassadors:import.noRows", { field: "text" });
  if (rows.length > csvLimits.rows) {
    throw new Refusal("ambassadors:import.manyRows", { field: "text", params: { most: csvLimits.rows } });
  }
  if (records.some(({ record }) => record.length > csvLimits.columns)) {
    throw new Refusal("ambassadors:import.manyColumns", { field: "text", params: { most: csvLimits.columns } });
  }
  return { head: first.record, rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })) };
}

/** Before it is read cell by cell: a million empty cells take no room in a file, and much of the process's time. */
function demandSane(text: string, delimiter: string): void {
  const lines = text.split("\n");
  const long = lines.findIndex((line) => line.length > csvLimits.record);
  if (long !== -1) throw new Refusal("ambassadors:import.longRow", { field: "text", params: { line: long + 1 } });
  if (text.split(delimiter).length > csvLimits.columns * lines.length) {
    throw new Refusal("ambassadors:import.manyColumns", { field: "text", params: { most: csvLimits.columns } });
  }
}

type Parsed = { record: string[]; info: { lines: number } };

function recordsOf(text: string, delimiter: string): Parsed[] {
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      info: true,
      trim: true,
      // A name with «quotation» marks in it is a name; a quotation that never ends is a broken file.
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: csvLimits.record,
      to: csvLimits.rows + 2,
    });
    return parsed as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 0;
    const tooLong = error.code === "CSV_MAX_RECORD_SIZE";
    throw new Refusal(tooLong ? "ambassadors:import.longRow" : "ambassadors:import.brokenRow", {
      field: "text",
      params: { line },
    });
  }
}
