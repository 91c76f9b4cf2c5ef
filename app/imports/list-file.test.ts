import { describe, expect, it } from "vitest";
import { aWorkbook, windows1252 } from "#tests/support/factories/imports.ts";
import { aForeignWorkbook, inlineRow, type Parts } from "#tests/support/factories/workbooks.ts";
import { zipOf } from "#tests/support/zip.ts";
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

  it("is read to its end though it is as large as it may be", async () => {
    const note = "x".repeat(140);
    const line = (n: number) => `"Person ${n}";p${n}@x.no;${note}\n`;
    const file = Buffer.from(`Navn;E-post;Notat\n${Array.from({ length: 184_000 }, (_, n) => line(n + 1)).join("")}`);
    expect(file.length).toBeGreaterThan(29 * 1024 * 1024);
    let count = 0;
    let last: FileRow | undefined;
    await eachRow(file, nothingSaid, fields, (row) => {
      count += 1;
      last = row;
    });
    expect([count, last?.number, last?.cells.slice(0, 2)]).toEqual([
      184_000,
      184_001,
      ["Person 184000", "p184000@x.no"],
    ]);
  });

  it("says which row has a letter that cannot be read, and reads the others", async () => {
    const [before, after] = ["Navn;E-post\nÅse Ærlig;a@x.no\nBl", ";b@x.no\nÆgir Øy;c@x.no\n"].map((one) =>
      Buffer.from(one),
    );
    const file = Buffer.concat([before ?? "", Buffer.from([0xc3]), after ?? ""] as Buffer[]);
    expect(await facts(file)).toMatchObject({ encoding: "utf-8" });
    const unreadable = { key: "imports:row.unreadable", column: 0 };
    expect((await rows(file)).map(({ problem }) => problem)).toEqual([undefined, unreadable, undefined]);
  });

  it("takes away what cannot be seen, joins letters with their marks, and keeps an emoji whole", async () => {
    const [row] = await rows("Navn;E-post;Tittel\n\u200BA\u030Ase\u00A0N;\u200Ek@x.no\u200B;👩🏽‍🌾\n");
    expect(row?.cells).toEqual(["Åse\u00A0N", "k@x.no", "👩🏽‍🌾"]);
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

const head = inlineRow(1, "Navn", "E-post");
const foreign = (rows: string, rest: Partial<Parts> = {}) => aForeignWorkbook({ rows: head + rows, ...rest });
const named = "<row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2' t='s'><v>1</v></c></row>".replaceAll(
  "'",
  '"',
);
const texts =
  "<si><t>Navn</t></si><si><r><t>Åse</t></r><r><t xml:space='preserve'> &amp; Per_x000A_</t></r><rPh><t>OSE</t></rPh></si>";

describe("a workbook from another program", () => {
  it.each<[string, () => Buffer, string[][]]>([
    ["Excel, texts after the cells", () => aForeignWorkbook({ rows: named, texts }), [["Åse & Per"]]],
    ["texts before the cells", () => aForeignWorkbook({ rows: named, texts, textsLast: false }), [["Åse & Per"]]],
    ["texts in the cells", () => foreign(inlineRow(2, "Å&#115;e", "a@x.no")), [["Åse", "a@x.no"]]],
    ["with macros", () => foreign(inlineRow(2, "Å"), { more: [{ name: "xl/vbaProject.bin", content: "x" }] }), [["Å"]]],
    ["a path from the top", () => foreign(inlineRow(2, "Å"), { target: "/xl/worksheets/sheet1.xml" }), [["Å"]]],
    ["a sheet without number", () => foreign(inlineRow(2, "Å"), { target: "worksheets/sheet.xml" }), [["Å"]]],
    ["names with a prefix", () => foreign(inlineRow(2, "Å"), { prefix: "x" }), [["Å"]]],
    [
      "cells that do not say where",
      () => foreign(inlineRow(2, "Å", "a@x.no").replace(/ r="\w+"/g, "")),
      [["Å", "a@x.no"]],
    ],
    ["gaps between cells", () => foreign('<row r="4"><c r="B4"><v>4.79E+9</v></c></row>'), [["", "4790000000"]]],
    [
      "dates, times and what only looks like them",
      () =>
        foreign(
          '<row r="2"><c r="A2" s="1"><v>46350</v></c><c r="B2" s="2"><v>46350.5</v></c><c r="C2" s="3"><v>5</v></c><c r="D2" s="1"><v>0.25</v></c></row>',
          {
            formats:
              '<numFmt numFmtId="164" formatCode="dd.mm.yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;dager&quot;"/>',
          },
        ),
      [["2026-11-24", "2026-11-24 12:00", "5", "06:00"]],
    ],
    [
      "years from 1904",
      () => foreign('<row r="2"><c r="A2" s="1"><v>44888</v></c></row>', { from1904: true }),
      [["2026-11-24"]],
    ],
    [
      "true, and a date as text",
      () => foreign('<row r="2"><c t="b"><v>1</v></c><c t="d"><v>2026-11-24T00:00:00</v></c></row>'),
      [["ja", "2026-11-24"]],
    ],
    [
      "a formula with its answer",
      () => foreign('<row r="2"><c r="A2" t="str"><f>A1</f><v>Verdi</v></c></row>'),
      [["Verdi"]],
    ],
  ])("%s", async (_, file, expectedCells) => {
    expect((await rows(file())).map(({ cells }) => cells)).toEqual(expectedCells);
  });

  it.each([
    ["a formula without an answer", '<c r="B2"><f>A1</f></c>', "imports:row.noResult"],
    ["an error", '<c r="B2" t="e"><v>#N/A</v></c>', "imports:row.cellError"],
  ])("%s is told of", async (_, cell, key) => {
    expect(await rows(foreign(`<row r="2">${cell}</row>`))).toMatchObject([{ number: 2, problem: { key, column: 1 } }]);
  });

  it("has a name with signs in it", async () => {
    expect(await facts(foreign(inlineRow(2, "Å")))).toMatchObject({ sheet: "Ark & 1" });
  });
});

const locked = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]);
const oneEntry = (name: string, claims = 10) => zipOf([{ name, content: "0123456789", claims }]);
const space = " ".repeat(9_000_000);

describe("a file that is no list", () => {
  it.each<[string, () => Buffer | string | Promise<Buffer>, string, object]>([
    ["empty", () => "", "imports:file.empty", {}],
    ["blank", () => " \n\n ", "imports:file.empty", {}],
    ["headings alone", () => "Navn;E-post\n;;\n", "imports:file.onlyHeadings", {}],
    ["a PDF with another name", () => "%PDF-1.7\n1 0 obj", "imports:file.isPdf", {}],
    ["an old Excel file", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), "imports:file.isOldExcel", {}],
    ["a picture", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "imports:file.notText", {}],
    ["a ZIP with another name", () => oneEntry("bilder/1.png"), "imports:file.isZip", {}],
    ["a Numbers file", () => oneEntry("Index/Document.iwa"), "imports:file.isNumbers", {}],
    ["a Word file", () => oneEntry("word/document.xml"), "imports:file.otherFile", { kind: ".docx" }],
    ["an OpenDocument sheet", () => oneEntry("content.xml"), "imports:file.otherSheet", { kind: ".ods" }],
    ["a binary workbook", () => oneEntry("xl/workbook.bin"), "imports:file.otherSheet", { kind: ".xlsb" }],
    ["a locked workbook", () => locked, "imports:file.isLocked", {}],
    ["a bomb", () => oneEntry("xl/workbook.xml", 3_000_000_000), "imports:file.bomb", {}],
    [
      "a bomb that hides",
      () => zipOf([{ name: "xl/workbook.xml", content: space, claims: 10 }]),
      "imports:file.bomb",
      {},
    ],
    ["a web page called .xls", () => "<html><table><tr><td>Navn</td></tr></table>", "imports:file.isWebPage", {}],
    ["an XML sheet called .xls", () => '<?xml version="1.0"?>\n<Workbook>', "imports:file.otherSheet", { kind: "XML" }],
    ["business cards", () => "BEGIN:VCARD\r\nFN:Kari\r\n", "imports:file.isVcard", {}],
    ["data", () => '[\n{"name":"Kari"}]', "imports:file.otherFile", { kind: "JSON" }],
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
    [
      "a quotation that the next one ends",
      () => 'Navn;E-post\nA;a@x.no\n"B;b@x.no\nC;c@x.no\n"D";d@x.no\nE;e@x.no',
      "imports:file.openQuote",
      { row: 3, column: 1 },
    ],
    [
      "one that ends so that nothing seems wrong",
      () => 'Navn;E-post\nA;a@x.no\nB;"b@x.no\nC;c@x.no\nTv 24";d@x.no',
      "imports:file.openQuote",
      { row: 3, column: 2 },
    ],
  ])("%s", async (_, file, key, params) => {
    const made = await file();
    const reading = facts(made).then(() => rows(made));
    await expect(reading).rejects.toMatchObject({ failure: { key, params } });
  });

  it("has too many rows, or more than 30 MB", async () => {
    const many = `Navn\n${"a\n".repeat(200_001)}`;
    await expect(rows(many)).rejects.toMatchObject({
      failure: { key: "imports:file.manyRows", params: { most: 200_000 } },
    });
    const large = Buffer.alloc(30 * 1024 * 1024 + 1, "Navn;E-post\n");
    await expect(facts(large)).rejects.toMatchObject({
      failure: { key: "imports:file.tooLarge", params: { most: 30 } },
    });
  });

  it("a row whose quotation marks do not match is told of, and the others are read", async () => {
    const found = await rows('Navn;E-post\n"Kari "K" N";a@x.no\nB;b@x.no');
    expect(found.map(({ problem }) => problem)).toEqual([{ key: "imports:row.quotes", column: 0 }, undefined]);
  });
});
