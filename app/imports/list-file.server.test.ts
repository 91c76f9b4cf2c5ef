import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { aWorkbook, windows1252 } from "#tests/support/factories/imports.ts";
import { contactKind } from "~/contacts/import-kind.ts";
import { eachRow, type FileRow, inspectFile } from "./list-file.server.ts";

const nothingSaid = { encoding: "", delimiter: "", sheet: "" };
const { fields } = contactKind;

const facts = (file: Buffer | string, choices = nothingSaid) => inspectFile(Buffer.from(file), choices, fields);

async function rows(file: Buffer | string, choices = nothingSaid): Promise<FileRow[]> {
  const found: FileRow[] = [];
  await eachRow(Buffer.from(file), choices, fields, (row) => found.push(row));
  return found;
}

const expected = [
  ["Åse Øygard", "ase@x.no", "+47 900 00 001"],
  ["Per Ærlig", "per@x.no", ""],
];

const excel = "Navn;E-post;Telefon\nÅse Øygard;ase@x.no;+47 900 00 001\nPer Ærlig;per@x.no;\n";
const google = '\uFEFFName,E-mail,Phone\r\nÅse Øygard,ase@x.no,+47 900 00 001\r\n"Per\nÆrlig",per@x.no,\r\n';

describe("a list as people bring it", () => {
  it.each<[string, () => Buffer | string | Promise<Buffer>, object]>([
    ["Excel in Norwegian", () => windows1252(excel), { encoding: "windows-1252", delimiter: ";" }],
    ["Numbers", () => excel.replaceAll(";", ","), { encoding: "utf-8", delimiter: "," }],
    ["Google, with lines in cells", () => google, { encoding: "utf-8", delimiter: "," }],
    ["Excel's Unicode text", () => Buffer.from(`\uFEFF${excel.replaceAll(";", "\t")}`, "utf16le"), { delimiter: "\t" }],
    ["UTF-16 without its mark", () => Buffer.from(excel, "utf16le"), { encoding: "utf-16le" }],
    ["line ends of all kinds", () => excel.replace("\n", "\r\n").replace("\n\n", "\r"), { delimiter: ";" }],
    ["a separator said", () => `sep=;\r\n${excel}`, { delimiter: ";" }],
    ["our own export", () => excel.replace("+47", "'+47"), { delimiter: ";" }],
    [
      "a workbook",
      () =>
        aWorkbook((book) => {
          const sheet = book.addWorksheet("Ark 1");
          for (const line of excel.trim().split("\n")) sheet.addRow(line.split(";"));
        }),
      { format: "xlsx", sheet: "Ark 1" },
    ],
  ])("%s", async (_, file, found) => {
    const made = await file();
    expect(await facts(made)).toMatchObject({ ...found, mapping: ["name", "email", "phone"] });
    expect((await rows(made)).map(({ cells }) => [0, 1, 2].map((at) => (cells[at] ?? "").replace("\n", " ")))).toEqual(
      expected,
    );
  });

  it("counts its rows as the spreadsheet does", async () => {
    const found = await rows('Navn;E-post\n\n"To\nlinjer";a@x.no\n;\nB;b@x.no');
    expect(found.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [3, "To\nlinjer"],
      [5, "B"],
    ]);
  });

  it("keeps a formula as the text it is", async () => {
    const [row] = await rows("Navn;Tittel\n=cmd|' /C calc'!A0;@SUM(1)");
    expect(row?.cells).toEqual(["=cmd|' /C calc'!A0", "@SUM(1)"]);
  });

  it("finds the headings under a title, and each field once", async () => {
    const { headings, mapping } = await facts(
      "Påmeldte 2026;;\n;;\nFornavn;Etternavn;E-post;E-post\nA;B;a@x.no;b@x.no",
    );
    expect([headings, mapping]).toEqual([
      ["Fornavn", "Etternavn", "E-post", "E-post"],
      ["firstName", "lastName", "email", null],
    ]);
  });

  it("takes the sheet that can be seen, or the one that is chosen", async () => {
    const book = await aWorkbook((workbook) => {
      workbook.addWorksheet("Gammelt", { state: "hidden" }).addRows([["Navn"], ["Skjult"]]);
      const sheet = workbook.addWorksheet("Nytt");
      sheet.addRows([
        ["Navn", "Telefon", "Født"],
        ["Synlig", 4790000001, new Date("2026-11-24")],
      ]);
      sheet.mergeCells("A3:C3");
      sheet.getCell("A3").value = "Slått sammen";
    });
    expect(await facts(book)).toMatchObject({ sheet: "Nytt", sheets: [{ hidden: true }, { hidden: false }] });
    const [seen, merged] = await rows(book);
    expect(seen?.cells).toEqual(["Synlig", "4790000001", "2026-11-24"]);
    expect(merged?.number).toBe(3);
    expect(await rows(book, { ...nothingSaid, sheet: "Gammelt" })).toMatchObject([{ cells: ["Skjult"] }]);
  });
});

/** A ZIP of one entry that says it unfolds to this. */
function aZip(name: string, unfolded: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(10));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(unfolded, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe("a file that is no list", () => {
  it.each<[string, () => Buffer | string | Promise<Buffer>, string, object]>([
    ["empty", () => "", "imports:file.empty", {}],
    ["blank", () => " \n\n ", "imports:file.empty", {}],
    ["headings alone", () => "Navn;E-post\n;;\n", "imports:file.onlyHeadings", {}],
    ["a PDF with another name", () => "%PDF-1.7\n1 0 obj", "imports:file.isPdf", {}],
    ["an old Excel file", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), "imports:file.isOldExcel", {}],
    ["a picture", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "imports:file.notText", {}],
    ["a ZIP with another name", () => aZip("bilder/1.png", 10), "imports:file.isZip", {}],
    ["a Numbers file", () => aZip("Index/Document.iwa", 10), "imports:file.isNumbers", {}],
    ["a bomb", () => aZip("xl/workbook.xml", 3_000_000_000), "imports:file.bomb", {}],
    [
      "half a workbook",
      async () => (await aWorkbook((book) => book.addWorksheet("A"))).subarray(0, 900),
      "imports:file.brokenWorkbook",
      {},
    ],
    ["too many columns", () => `${"a;".repeat(120)}\n${"b;".repeat(120)}`, "imports:file.manyColumns", { most: 100 }],
    [
      "a quotation without end",
      () => 'Navn;E-post\nA;a@x.no\n"B;b@x.no\nC;c@x.no',
      "imports:file.openQuote",
      { row: 3, column: 1 },
    ],
  ])("%s", async (_, file, key, params) => {
    const made = await file();
    const reading = facts(made).then(() => rows(made));
    await expect(reading).rejects.toMatchObject({ failure: { key, params } });
  });

  it("has too many rows", async () => {
    const many = `Navn\n${"a\n".repeat(200_001)}`;
    await expect(rows(many)).rejects.toMatchObject({ failure: { key: "imports:file.manyRows" } });
  });

  it("a row whose quotation marks do not match is told of, and the others are read", async () => {
    const found = await rows('Navn;E-post\n"Kari "K" N";a@x.no\nB;b@x.no');
    expect(found.map(({ problem }) => problem)).toEqual([{ key: "imports:row.quotes", column: 0 }, undefined]);
  });
});
