import { describe, expect, it } from "vitest";
import { csvOf, xlsxOf } from "./spreadsheet.server.ts";

describe("a CSV that leaves", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+47 900", "'+47 900"],
    ["-x", "'-x"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ['han sa "ja"; nei', '"han sa ""ja""; nei"'],
    ["to\nlinjer", '"to\nlinjer"'],
    ["Åse", "Åse"],
  ])("%j stands as %j", (cell, text) => {
    expect(csvOf([[cell, 1.5, null]]).toString()).toBe(`\uFEFF${text};1,5;\r\n`);
  });
});

it("a workbook holds each sheet, and texts as they are", async () => {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  const made = await xlsxOf([
    {
      name: "A/B",
      rows: [
        ["Navn", "Tall"],
        ["=1+1", 3],
      ],
    },
    { name: "C", rows: [["x"]] },
  ]);
  await book.xlsx.load(made as never);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["A B", "C"]);
  expect(book.worksheets[0]?.getRow(2).values).toEqual([undefined, "=1+1", 3]);
});
