// A workbook (XLSX): its sheets, and the records of one of them, cell by cell as the text that a person sees.
import { Readable } from "node:stream";
import type { CellValue } from "exceljs";
import { FileProblem } from "./file-problem.ts";
import type { TextRecord } from "./text-file.server.ts";
import { entryText, zipEntries } from "./zip-directory.server.ts";

export type Sheet = { name: string; hidden: boolean; number: string };

const attribute = (tag: string, name: string): string =>
  (new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

const tags = (xml: string, name: string): string[] => xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "g")) ?? [];

/** @throws FileProblem where it is a ZIP of another kind, a broken one or a bomb */
export function sheetsOf(bytes: Buffer): Sheet[] {
  const entries = zipEntries(bytes);
  const at = (path: string) => entries.find(({ name }) => name === path);
  const workbook = at("xl/workbook.xml");
  const relations = at("xl/_rels/workbook.xml.rels");
  if (!workbook || !relations) {
    if (entries.some(({ name }) => /^(Index|Metadata)\//.test(name) || name.endsWith(".iwa"))) {
      throw new FileProblem("imports:file.isNumbers");
    }
    throw new FileProblem("imports:file.isZip");
  }
  const targets = new Map(
    tags(entryText(bytes, relations), "Relationship").map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  const sheets = tags(entryText(bytes, workbook), "sheet").flatMap((tag): Sheet[] => {
    const number = /sheet(\d+)\.xml$/.exec(targets.get(attribute(tag, "r:id")) ?? "")?.[1];
    const hidden = attribute(tag, "state") !== "" && attribute(tag, "state") !== "visible";
    return number ? [{ name: attribute(tag, "name"), hidden, number }] : [];
  });
  if (sheets.length === 0) throw new FileProblem("imports:file.brokenWorkbook");
  return sheets;
}

/** Every record of one sheet, numbered as the spreadsheet does. @throws FileProblem */
export async function eachSheetRecord(
  bytes: Buffer,
  { name, number }: Sheet,
  see: (record: TextRecord) => boolean,
): Promise<void> {
  const { default: ExcelJS } = await import("exceljs");
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(piecesOf(bytes)) as never, {
    worksheets: "emit",
    sharedStrings: "cache",
    hyperlinks: "ignore",
    styles: "cache",
    entries: "ignore",
  });
  try {
    for await (const sheet of reader) {
      const read = sheet as unknown as { name: string; id: unknown };
      const isIt = read.name === name || (read.name === `Sheet${number}` && String(read.id) === number);
      for await (const row of sheet) {
        if (!isIt) continue;
        const cells: string[] = [];
        let problem: TextRecord["problem"];
        row.eachCell({ includeEmpty: false }, (cell, column) => {
          // Of cells that are one, the first holds what stands in all of them.
          const text = textOfCell(cell.value);
          if (text === undefined) problem ??= { key: "imports:row.cellError", column: column - 1 };
          cells[column - 1] = text ?? "";
        });
        if (!see({ number: row.number, cells: Array.from(cells, (cell) => cell ?? ""), problem })) return;
      }
      if (isIt) return;
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem("imports:file.brokenWorkbook");
  }
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
}

/** Undefined where the cell shows an error such as #N/A. */
function textOfCell(value: CellValue | undefined): string | undefined {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "ja" : "nei";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : dateText(value);
  if ("error" in value) return undefined;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return typeof value.text === "string" ? value.text : textOfCell(value.text as CellValue);
  if ("formula" in value || "sharedFormula" in value) return textOfCell(value.result as CellValue);
  return "";
}

/** A telephone number that was taken for a number keeps all its digits. */
const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(Number(value.toPrecision(12)));

/** Workbooks know no time zone: a date is what it says. */
const dateText = (value: Date): string => {
  const iso = value.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
};
