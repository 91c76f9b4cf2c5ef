import { describe, expect, it } from "vitest";
import { readTable, textOf } from "./csv.server.ts";
import { csvLimits, guessMapping } from "./table.ts";

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part)))),
  );

describe("the text of a file", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", bytes("Åse;Øygard")],
    ["Windows-1252", new Uint8Array([0xc5, 0x73, 0x65, 0x3b, 0xd8, 0x79, 0x67, 0x61, 0x72, 0x64])],
    ["UTF-16, as Excel's «Unicode text»", bytes([0xff, 0xfe], [...Buffer.from("Åse;Øygard", "utf16le")])],
  ])("%s", (_, file) => {
    expect(textOf(file).replace(/^\uFEFF/, "")).toBe("Åse;Øygard");
  });

  it.each<[string, Uint8Array, string]>([
    ["a ZIP with another name", bytes([0x50, 0x4b, 0x03, 0x04], "xl/workbook"), "ambassadors:import.isExcel"],
    ["a picture", bytes([0x89], "PNG", [0, 0, 0, 13]), "ambassadors:import.notText"],
    ["too large a file", new Uint8Array(csvLimits.bytes + 1), "ambassadors:import.tooLarge"],
  ])("is not in %s", (_, file, code) => {
    expect(() => textOf(file)).toThrow(expect.objectContaining({ code }));
  });
});

describe("a table", () => {
  it.each([
    ["semicolons", "navn;e-post\nMina;m@a.no"],
    ["commas, quoted", '"navn","e-post"\r\n"Mina","m@a.no"\r\n'],
    ["tabs, pasted", "navn\te-post\nMina\tm@a.no"],
    ["a mark of UTF-8 and empty lines", "\uFEFFnavn;e-post\n;\n\nMina;m@a.no\n"],
  ])("of %s", (_, text) => {
    const { head, rows } = readTable(text);
    expect([head, ...rows.map(({ cells }) => cells)]).toEqual([
      ["navn", "e-post"],
      ["Mina", "m@a.no"],
    ]);
  });

  it("keeps formulas, commas and quotation marks as the text they are", () => {
    const { rows } = readTable('navn;tema\n=HYPERLINK("http://x");"geit; ost, og ""saft"""');
    expect(rows).toEqual([{ line: 2, cells: ['=HYPERLINK("http://x")', 'geit; ost, og "saft"'] }]);
  });

  it.each<[string, string, string, object]>([
    ["nothing", " \n", "ambassadors:import.empty", {}],
    ["only headings", "navn;e-post", "ambassadors:import.noRows", {}],
    ["a quotation that never ends", 'navn;tema\nMina;"geit', "ambassadors:import.brokenRow", { line: 2 }],
    ["a million columns", `${";".repeat(1_000_000)}\na`, "ambassadors:import.longRow", { line: 1 }],
    ["too many columns", `${"a;".repeat(101)}\nb`, "ambassadors:import.manyColumns", { most: 100 }],
    ["too many rows", `navn\n${"a\n".repeat(5_001)}`, "ambassadors:import.manyRows", { most: 5_000 }],
    [
      "a million cells over many lines",
      `"\n";${";".repeat(19_000)}\n`.repeat(50),
      "ambassadors:import.manyColumns",
      { most: 100 },
    ],
  ])("is refused: %s", (_, text, code, params) => {
    const options = Object.keys(params).length > 0 ? { field: "text", params } : { field: "text" };
    expect(() => readTable(text)).toThrow(expect.objectContaining({ code, options }));
  });
});

it.each([
  ["bokmål", ["Navn", "E-post", "Kommune", "Kan snakke om", "Samtykke", "Gitt"]],
  ["nynorsk", ["Namn", "e-postadresse", "kommune", "Snakkar om", "Samtykkjer til", "Gjeve"]],
  ["English", ["Full name", "E-mail", "Municipality", "Topics", "Consent", "Given on"]],
])("headings in %s say what the columns hold", (_, head) => {
  expect(guessMapping([...head, "Skostørrelse", head[0] ?? ""])).toEqual([
    "name",
    "email",
    "memberId",
    "topics",
    "scopes",
    "givenOn",
    null,
    null,
  ]);
});
