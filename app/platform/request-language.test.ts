import { describe, expect, it } from "vitest";
import { acceptedLanguage, cookieLanguage, languageOfHeaders } from "./request-language.ts";

describe("Accept-Language", () => {
  it.each([
    ["nn-NO,nn;q=0.9,nb;q=0.8", "nn"],
    ["nb-NO", "nb"],
    ["no", "nb"],
    ["de-DE,de;q=0.9,en;q=0.8", "en"],
    ["en;q=0.5,nn;q=0.7", "nn"],
    ["en;q=0, nn;q=0.1", "nn"],
    ["sv-SE,sv", undefined],
    ["*", undefined],
    ["", undefined],
    [null, undefined],
    ["nn;q=abc,en", "en"],
  ])("%s → %s", (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});

describe("the choice in the cookie", () => {
  it.each([
    ["framsnakk.language=nn", "nn"],
    ["a=b; framsnakk.language=en; c=d", "en"],
    ["framsnakk.language=fr", undefined],
    ["xframsnakk.language=nn", undefined],
    [null, undefined],
  ])("%s → %s", (cookies, language) => {
    expect(cookieLanguage(cookies)).toBe(language);
  });
});

it("prefers the choice to what the browser asks for, and bokmål where neither says anything", () => {
  expect(languageOfHeaders(new Headers({ cookie: "framsnakk.language=nn", "accept-language": "en" }))).toBe("nn");
  expect(languageOfHeaders(new Headers({ "accept-language": "en" }))).toBe("en");
  expect(languageOfHeaders(new Headers())).toBe("nb");
});
