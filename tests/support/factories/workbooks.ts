// Workbooks as other programs than ours write them, part by part.
import { type ZipEntry, zipOf } from "../zip.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006/relationships";

export type Parts = {
  /** What stands in the sheet, as XML. */
  rows: string;
  texts?: string;
  /** Whether the texts come after the cells, as Excel has them, at the very end. */
  textsLast?: boolean;
  target?: string;
  formats?: string;
  from1904?: boolean;
  prefix?: string;
  more?: readonly ZipEntry[];
};

export function aForeignWorkbook(parts: Parts): Buffer {
  const { rows, texts, textsLast = true, target = "worksheets/sheet1.xml", formats = "", prefix, more = [] } = parts;
  const relation = (id: string, type: string, to: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${to}"/>`;
  const relations = [relation("r1", "worksheet", target), relation("r2", "sharedStrings", "sharedStrings.xml")];
  const cellXfs = `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`;
  const book = `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${parts.from1904 ? 1 : 0}"/>`;
  const named = (name: string, content: string): ZipEntry => ({ name, content: `<?xml version="1.0"?>${content}` });
  const sheet: ZipEntry = {
    name: target.startsWith("/") ? target.slice(1) : `xl/${target}`,
    content: prefixed(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`, prefix),
  };
  const shared = texts === undefined ? [] : [named("xl/sharedStrings.xml", `<sst xmlns="${main}">${texts}</sst>`)];
  return zipOf([
    named("_rels/.rels", `<Relationships>${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`),
    named("xl/workbook.xml", `${book}<sheets><sheet name="Ark &amp; 1" sheetId="7" r:id="r1"/></sheets></workbook>`),
    named(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packages}">${relations.join("")}${relation("r3", "styles", "styles.xml")}</Relationships>`,
    ),
    named("xl/styles.xml", `<styleSheet><numFmts>${formats}</numFmts>${cellXfs}<cellStyles/></styleSheet>`),
    ...(textsLast ? [sheet, ...more, ...shared] : [...shared, sheet, ...more]),
  ]);
}

const prefixed = (xml: string, prefix: string | undefined): string =>
  prefix ? xml.replace(/<(\/?)(\w)/g, `<$1${prefix}:$2`).replace("xmlns=", `xmlns:${prefix}=`) : xml;

/** Cells with their texts within them. */
export const inlineRow = (row: number, ...cells: string[]): string =>
  `<row r="${row}">${cells.map((text, at) => `<c r="${"ABCDEF"[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
