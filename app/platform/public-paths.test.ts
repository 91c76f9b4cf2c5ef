import { describe, expect, it } from "vitest";
import { isLinkPath, isOpenFormPath, isPublicPath, routedPath } from "./public-paths.ts";

describe("a path as the router reads it", () => {
  it.each([
    ["/", "/"],
    ["/sign-in", "/sign-in"],
    ["/SIGN-IN/", "/sign-in"],
    ["/%73ign-in.data", "/sign-in"],
    ["/x/../sign-in", "/sign-in"],
    ["/l/%2e%2e/language", "/language"],
    ["/l\\..\\language", "/language"],
    // A slash that is written as an escape parts no segments.
    ["/l%2Ftoken", "/l%2ftoken"],
    ["/l/..%2flanguage", "/l/..%2flanguage"],
    ["//l/token", "//l/token"],
    ["/%ff", "/%ff"],
  ])("%s is %s", (written, read) => {
    expect(routedPath(written)).toBe(read);
  });

  it.each(["/l/token", "/L/token", "/%6C/token", "/x/../u/token", "/calendar/token"])("%s is a link", (path) => {
    expect(isLinkPath(path)).toBe(true);
    expect(isPublicPath(path)).toBe(true);
  });

  it.each(["/reply/nord", "/reply/nord/id", "/press/nord/ask", "/PRESS/nord/ask/"])("%s is an open form", (path) => {
    expect([isOpenFormPath(path), isPublicPath(path), isLinkPath(path)]).toEqual([true, true, false]);
  });

  it.each(["/press/nord", "/press/nord/asking", "/press/nord/x/ask", "/reply", "/r/reply/x"])("%s is none", (path) => {
    expect(isOpenFormPath(path)).toBe(false);
  });

  it.each(["/l/../language", "/l%2Ftoken", "/r/press", "/r/nord/../../sign-in"])("%s is none", (path) => {
    expect(isLinkPath(path)).toBe(false);
    expect(isPublicPath(path)).toBe(false);
  });
});
