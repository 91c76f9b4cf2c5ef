import { expect, it } from "vitest";
import { domainOf, emailKey, isAddress } from "./address.ts";

it("compares addresses in one spelling", () => {
  expect(emailKey("  Kåre@Avisa.NO ")).toBe("kåre@avisa.no".normalize("NFC"));
  expect(emailKey("Kåre@Avisa.NO".normalize("NFD"))).toBe(emailKey("kåre@avisa.no"));
  expect(domainOf('"a@b"@Avisa.NO')).toBe("avisa.no");
});

it.each([
  ["ola@avisa.no", true],
  ["ola.vik+tips@avisa.no", true],
  ["ola", false],
  ["ola@avisa.no, kari@avisa.no", false],
  ["Ola <ola@avisa.no>", false],
  ["ola@avisa.no\r\nBcc: x@y.no", false],
])("%j is one address: %s", (email, expected) => {
  expect(isAddress(email)).toBe(expected);
});
