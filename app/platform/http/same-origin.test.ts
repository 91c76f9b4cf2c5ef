import { describe, expect, it } from "vitest";
import { comesFromUs, ownOrigins } from "./same-origin.ts";

const own = ownOrigins("https://framsnakk.example.no/", false, 3000);
const nothing = { origin: undefined, referer: undefined, fetchSite: undefined };

describe("a write that rests on a cookie", () => {
  it.each([
    [{ origin: "https://framsnakk.example.no" }, true],
    [{ origin: "http://framsnakk.example.no" }, false],
    [{ origin: "https://framsnakk.example.no.evil.example" }, false],
    [{ origin: "https://evil.example" }, false],
    [{ origin: "null" }, false],
    // Origin decides, whatever the others say.
    [{ origin: "https://evil.example", fetchSite: "same-origin" }, false],
    [{ fetchSite: "same-origin" }, true],
    [{ fetchSite: "same-site" }, false],
    [{ fetchSite: "cross-site" }, false],
    [{ fetchSite: "none" }, false],
    [{ referer: "https://framsnakk.example.no/r/nord/releases" }, true],
    [{ referer: "https://evil.example/https://framsnakk.example.no" }, false],
    [{ referer: "nonsense" }, false],
    [{}, false],
  ])("%j → %s", (asked, allowed) => {
    expect(comesFromUs({ ...nothing, ...asked }, own)).toBe(allowed);
  });
});

describe("the origins of our pages", () => {
  it("is the public address alone", () => {
    expect([...own]).toEqual(["https://framsnakk.example.no"]);
  });

  it("is any name of this machine in the demo, at its own port", () => {
    const demo = ownOrigins("http://localhost:3000", true, 4100);
    expect(demo.has("http://127.0.0.1:4100")).toBe(true);
    expect(demo.has("http://localhost:4100")).toBe(true);
    expect(demo.has("http://localhost:4101")).toBe(false);
  });
});
