// The parts of a workbook (XLSX) besides its cells: which sheets it has, its texts, and which numbers are dates.
import { FileProblem } from "./file-problem.ts";
import { attribute, unescaped, XmlScanner } from "./xml-scanner.ts";
import { type Entry, entryPieces, entryText, zipEntries } from "./zip-directory.server.ts";

export type Sheet = { name: string; hidden: boolean; entry: Entry };

export type Workbook = {
  sheets: Sheet[];
  /** Years are counted from 1904, as on old Macs. */
  from1904: boolean;
  texts: Entry | undefined;
  styles: Entry | undefined;
};

type Tag = { name: string; of: (attribute: string) => string };

/** All opening tags of a small text. */
function tagsOf(xml: string): Tag[] {
  const tags: Tag[] = [];
  const open = (name: string, attributes: string) =>
    tags.push({ name, of: (one: string) => attribute(attributes, one) });
  new XmlScanner({ open, close: () => {}, text: () => {} }).write(xml);
  return tags;
}

/** @throws FileProblem where it is a ZIP of another kind, a broken one or a bomb */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const entries = zipEntries(bytes);
  const at = (path: string) => entries.find(({ name }) => name === path);
  const main = tagsOf(await entryText(bytes, at("_rels/.rels"))).find(({ of }) =>
    of("Type").endsWith("/officeDocument"),
  );
  const path = main?.of("Target").replace(/^\//, "") || "xl/workbook.xml";
  const book = at(path);
  if (!book || !path.endsWith(".xml") || path.startsWith("word/")) throw otherZip(entries);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = tagsOf(await entryText(bytes, at(`${folder}_rels/${path.slice(folder.length)}.rels`)));
  const related = (is: (tag: Tag) => boolean): Entry | undefined => {
    const target = relations.find((tag) => tag.name === "Relationship" && is(tag))?.of("Target") ?? "";
    return at(target.startsWith("/") ? target.slice(1) : folder + target);
  };
  const tags = tagsOf(await entryText(bytes, book));
  const sheets = tags.flatMap(({ name, of }): Sheet[] => {
    if (name !== "sheet") return [];
    const entry = related((tag) => tag.of("Id") === of("id") && tag.of("Type").endsWith("/worksheet"));
    return entry ? [{ name: of("name"), hidden: !["", "visible"].includes(of("state")), entry }] : [];
  });
  if (sheets.length === 0) throw new FileProblem("imports:file.brokenWorkbook");
  return {
    sheets,
    from1904: tags.some(({ name, of }) => name === "workbookPr" && ["1", "true"].includes(of("date1904"))),
    texts: related((tag) => tag.of("Type").endsWith("/sharedStrings")),
    styles: related((tag) => tag.of("Type").endsWith("/styles")),
  };
}

function otherZip(entries: readonly Entry[]): FileProblem {
  const has = (path: RegExp) => entries.some(({ name }) => path.test(name));
  if (has(/^(?:Index|Metadata)\/|\.iwa$/)) return new FileProblem("imports:file.isNumbers");
  if (has(/^xl\/workbook\.bin$/)) return new FileProblem("imports:file.otherSheet", { kind: ".xlsb" });
  if (has(/^content\.xml$/)) return new FileProblem("imports:file.otherSheet", { kind: ".ods" });
  if (has(/^word\//)) return new FileProblem("imports:file.otherFile", { kind: ".docx" });
  return new FileProblem("imports:file.isZip");
}

/** The texts that cells refer to by number; how they are pronounced, which may stand beside them, is left out. */
export async function sharedTexts(bytes: Buffer, entry: Entry | undefined): Promise<string[]> {
  if (!entry) return [];
  const texts: string[] = [];
  let text = "";
  let isText = false;
  let isSpoken = false;
  const scanner = new XmlScanner({
    open(name, _, isClosed) {
      if (name === "si") text = "";
      if (name === "si" && isClosed) texts.push("");
      if (name === "rPh") isSpoken = !isClosed;
      if (name === "t") isText = !isClosed && !isSpoken;
    },
    close(name) {
      if (name === "si") texts.push(cellText(text));
      if (name === "rPh") isSpoken = false;
      if (name === "t") isText = false;
    },
    text(piece) {
      if (isText) text += piece;
    },
  });
  for await (const piece of entryPieces(bytes, entry)) scanner.write(piece);
  return texts;
}

/** As it is written in the file: entities, and Excel's own signs for what XML cannot hold. */
export const cellText = (text: string): string => {
  const plain = unescaped(text);
  return plain.includes("_x")
    ? plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : plain;
};

/** Excel's own numbers for how dates and times are shown. */
const isKnownDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What is in quotes, in brackets or after a backslash is shown as it is. */
const hasDateParts = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").replace(/General/gi, ""));

/** For each style of a cell by its number, whether it shows a number as a date. */
export async function dateStyles(bytes: Buffer, entry: Entry | undefined): Promise<boolean[]> {
  const tags = tagsOf(await entryText(bytes, entry));
  const own = new Map(
    tags.flatMap(({ name, of }) => (name === "numFmt" ? [[of("numFmtId"), hasDateParts(of("formatCode"))]] : [])),
  );
  const from = tags.findIndex(({ name }) => name === "cellXfs");
  const until = tags.findIndex(({ name }) => name === "cellStyles");
  return tags
    .slice(from + 1, until === -1 ? undefined : until)
    .filter(({ name }) => name === "xf")
    .map(({ of }) => own.get(of("numFmtId")) ?? isKnownDate(Number(of("numFmtId"))));
}
