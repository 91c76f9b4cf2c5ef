// Lists that leave: CSV for spreadsheets in Norwegian, and workbooks. What a spreadsheet would run is made text.
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";

export type Cell = string | number | boolean | Date | null | undefined;

/** Begins as a formula or a command would; a tab and a return may hide one. */
const runs = /^[=+\-@\t\r]/;

/** With a mark before it, a spreadsheet shows it as it is; our own import takes the mark away again. */
export const harmless = (text: string): string => (runs.test(text) ? `'${text}` : text);

const textOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  if (cell instanceof Date) return cell.toISOString();
  return harmless(String(cell));
};

const quoted = (text: string): string =>
  /[";\n\r]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * UTF-8 with its mark and semicolons: what Excel in Norwegian opens as a table.
 * @param first whether it is the beginning of the file, which carries the mark
 */
export const csvOf = (rows: readonly (readonly Cell[])[], first = true): Buffer =>
  Buffer.from(
    `${first ? "\uFEFF" : ""}${rows.map((row) => `${row.map((cell) => quoted(textOf(cell))).join(";")}\r\n`).join("")}`,
  );

export type Sheet = { name: string; rows: readonly (readonly Cell[])[] };

/** Names of sheets have at most 31 characters, and some signs may not stand in them. */
const sheetName = (name: string): string => name.replace(/[*?:\\/[\]]/g, " ").slice(0, 31) || "1";

/** The first row of each sheet is its headings. A text cell of a workbook is never run, so texts stay as they are. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  return workbook(sheets.map(({ name, rows }) => ({ name, parts: [rows] })));
}

/** One sheet, whose rows come a stretch at a time. */
export const workbookOf = (name: string, parts: AsyncIterable<Cell[][]>): Promise<Buffer> =>
  workbook([{ name, parts }]);

type Parts = Iterable<readonly (readonly Cell[])[]> | AsyncIterable<readonly (readonly Cell[])[]>;

async function workbook(sheets: readonly { name: string; parts: Parts }[]): Promise<Buffer> {
  const { default: ExcelJS } = await import("exceljs");
  const out = new PassThrough();
  const whole = buffer(out);
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  for (const { name, parts } of sheets) {
    const sheet = writer.addWorksheet(sheetName(name), { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.columns = Array.from({ length: 40 }, () => ({ width: 22 }));
    let isHead = true;
    for await (const rows of parts) {
      for (const cells of rows) {
        const row = sheet.addRow(cells.map((cell) => (cell === undefined || cell === "" ? null : cell)));
        if (isHead) row.font = { bold: true };
        isHead = false;
        row.commit();
      }
    }
    sheet.commit();
  }
  await writer.commit();
  return whole;
}

/** A file to keep, which no cache keeps. */
export const fileAnswer = (bytes: Buffer, { name, type }: { name: string; type: string }): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Content-Length": String(bytes.length),
      "Cache-Control": "private, no-store",
    },
  });
