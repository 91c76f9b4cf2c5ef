// The records of one sheet of a workbook (XLSX), cell by cell as the text that a person sees. Read by ourselves: files come
// from many programs, and each orders, names and leaves out parts in its own way.
import type { TextRecord } from "./text-file.server.ts";
import { cellText, dateStyles, type Sheet, sharedTexts, type Workbook } from "./workbook-parts.server.ts";
import { attribute, XmlScanner } from "./xml-scanner.ts";
import { entryPieces } from "./zip-directory.server.ts";

/** Every record of one sheet, numbered as the spreadsheet does. @throws FileProblem */
export async function eachSheetRecord(
  bytes: Buffer,
  { texts, styles, from1904 }: Workbook,
  { entry }: Sheet,
  see: (record: TextRecord) => boolean,
): Promise<void> {
  const reader = new SheetReader(await sharedTexts(bytes, texts), await dateStyles(bytes, styles), from1904, see);
  const scanner = new XmlScanner(reader);
  for await (const piece of entryPieces(bytes, entry)) {
    scanner.write(piece);
    if (reader.isDone) return;
  }
}

type Cell = { column: number; type: string; style: number; text: string; hasFormula: boolean; hasValue: boolean };

class SheetReader {
  isDone = false;
  #row = 0;
  #cells: string[] = [];
  #problem: TextRecord["problem"];
  #cell: Cell | null = null;
  #isText = false;
  #isSpoken = false;

  constructor(
    private readonly texts: readonly string[],
    private readonly dates: readonly boolean[],
    private readonly from1904: boolean,
    private readonly see: (record: TextRecord) => boolean,
  ) {}

  open(name: string, attributes: string, isClosed: boolean): void {
    if (this.isDone) return;
    switch (name) {
      case "row":
        this.#row = Number(attribute(attributes, "r")) || this.#row + 1;
        this.#cells = [];
        this.#problem = undefined;
        break;
      case "c":
        this.#cell = {
          column: columnOf(attribute(attributes, "r")) ?? this.#cells.length,
          type: attribute(attributes, "t"),
          style: Number(attribute(attributes, "s")),
          text: "",
          hasFormula: false,
          hasValue: false,
        };
        break;
      case "f":
        if (this.#cell) this.#cell.hasFormula = true;
        break;
      case "rPh":
        this.#isSpoken = !isClosed;
        break;
      case "v":
      case "t":
        this.#isText = !isClosed && !this.#isSpoken;
        if (this.#cell) this.#cell.hasValue = true;
    }
  }

  text(text: string): void {
    if (this.#isText && this.#cell) this.#cell.text += text;
  }

  close(name: string): void {
    if (this.isDone) return;
    if (name === "v" || name === "t") this.#isText = false;
    else if (name === "rPh") this.#isSpoken = false;
    else if (name === "c" && this.#cell) this.#keep(this.#cell);
    else if (name === "row") {
      const cells = Array.from(this.#cells, (cell) => cell ?? "");
      this.isDone = !this.see({ number: this.#row, cells, problem: this.#problem });
    } else if (name === "sheetData") this.isDone = true;
  }

  #keep(cell: Cell): void {
    this.#cell = null;
    if (cell.column >= mostColumns) return;
    const noResult = cell.hasFormula && !cell.hasValue;
    if (noResult) this.#problem ??= { key: "imports:row.noResult", column: cell.column };
    else if (cell.type === "e") this.#problem ??= { key: "imports:row.cellError", column: cell.column };
    this.#cells[cell.column] = noResult || cell.type === "e" ? "" : this.#textOf(cell);
  }

  #textOf({ type, text, style }: Cell): string {
    switch (type) {
      case "s":
        return this.texts[Number(text)] ?? "";
      case "str":
      case "inlineStr":
        return cellText(text);
      case "b":
        return text.trim() === "1" ? "ja" : "nei";
      case "d":
        return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "").replace("T", " ");
      default: {
        const value = Number(text);
        if (text.trim() === "" || Number.isNaN(value)) return cellText(text);
        return (this.dates[style] && dateText(value, this.from1904)) || numberText(value);
      }
    }
  }
}

/** As many as Excel has. */
const mostColumns = 16_384;

/** «C7» is in the third column, which is number 2. */
function columnOf(place: string): number | undefined {
  let column = 0;
  for (const letter of place) {
    const at = letter.charCodeAt(0) - 64;
    if (at < 1 || at > 26) break;
    column = column * 26 + at;
  }
  return column > 0 ? column - 1 : undefined;
}

/** A telephone number that was taken for a number keeps all its digits. */
const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(Number(value.toPrecision(12)));

const daysTo1970 = 25_569;
const daysTo1904 = 1_462;
const lastDay = 2_958_465;

/** Workbooks know no time zone: a date is what it says. Below one it is a time of day; beyond 9999 it is no date. */
function dateText(days: number, from1904: boolean): string {
  if (days < 0 || days > lastDay) return "";
  const since = from1904 ? days + daysTo1904 : days;
  const iso = new Date(Math.round((since - daysTo1970) * 86_400) * 1_000).toISOString();
  if (days < 1) return iso.slice(11, 16);
  return Number.isInteger(days) ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
}
