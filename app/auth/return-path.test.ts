import { describe, expect, it } from "vitest";
import { ownPath } from "./return-path.ts";

describe("where a person is sent afterwards", () => {
  it.each([
    ["/r/nord/releases", "/r/nord/releases"],
    ["/r/nord/releases?state=sent&page=2", "/r/nord/releases?state=sent&page=2"],
    ["/r/nord/../syd", "/r/syd"],
    ["/%2F%2Fevil.example", "/%2F%2Fevil.example"],
  ])("%s is a path of ours", (wanted, path) => {
    expect(ownPath(wanted)).toBe(path);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "evil.example",
    "",
    null,
    undefined,
  ])("%j is not, and leads home", (wanted) => {
    expect(ownPath(wanted)).toBe("/");
  });
});
