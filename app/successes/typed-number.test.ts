import { describe, expect, it } from "vitest";
import { readTypedNumber, typeNumber } from "./typed-number.ts";

const numbers: [typed: string, value: number | null][] = [
  ["", null],
  ["   ", null],
  ["42", 42],
  [" 42 ", 42],
  ["6,4", 6.4],
  ["6.4", 6.4],
  ["0,5", 0.5],
  ["1 250", 1250],
  ["1\u00a0250", 1250],
  ["1\u202f250", 1250],
  ["14 650 000,25", 14_650_000.25],
  ["1.250.000", 1_250_000],
  ["−3", -3],
  ["\u22123,5", -3.5],
  ["– 3", -3],
  ["-12", -12],
  ["+7", 7],
  ["-0", 0],
];

const refused = [
  "1.250",
  "1,250,000",
  "1 25",
  "12 %",
  "ca. 40",
  "halvert",
  "6,4,1",
  "1e5",
  "0x10",
  "Infinity",
  "٤٢",
  "1".repeat(16),
  "--3",
];

describe("readTypedNumber", () => {
  it.each(numbers)("«%s» is %s", (typed, value) => {
    expect(readTypedNumber(typed)).toBe(value);
  });

  it.each(refused)("«%s» is not taken", (typed) => {
    expect(readTypedNumber(typed)).toBeUndefined();
  });

  it.each([0, 6.4, -3.5, 1250, 0.000001, 999_999_999_999_999])("gives %s back as it was", (value) => {
    expect(readTypedNumber(typeNumber(value))).toBe(value);
  });
});
