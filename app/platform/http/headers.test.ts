import { describe, expect, it } from "vitest";
import { contentPolicy, defaultHeaders } from "./headers.ts";

const directive = (pathname: string, name: string): string | undefined =>
  contentPolicy(pathname, "abc")
    .split("; ")
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);

describe("what may run", () => {
  it.each([
    ["/r/nord/releases", "'self' 'nonce-abc'"],
    ["/sign-in", "'self' 'nonce-abc'"],
    // The name of a region is not a way to become public.
    ["/r/press/releases", "'self' 'nonce-abc'"],
    ["/pressure", "'self' 'nonce-abc'"],
    ["/press/nord", "'none'"],
    ["/press/nord/feed.xml", "'none'"],
    ["/l/token", "'none'"],
    ["/u/token", "'none'"],
  ])("%s: script-src %s", (pathname, sources) => {
    expect(directive(pathname, "script-src")).toBe(sources);
  });

  it.each(["/r/nord/releases", "/press/nord", "/l/token"])("%s: no base, no plug-ins, forms only to us", (pathname) => {
    expect(directive(pathname, "base-uri")).toBe("'none'");
    expect(directive(pathname, "object-src")).toBe("'none'");
    expect(directive(pathname, "form-action")).toBe("'self'");
  });
});

describe("what may be kept, found and passed on", () => {
  it.each([
    ["/r/nord/releases", "no-store", "noindex, nofollow", "strict-origin-when-cross-origin"],
    ["/l/token", "no-store", "noindex, nofollow", "no-referrer"],
    ["/u/token", "no-store", "noindex, nofollow", "no-referrer"],
    ["/press/nord", undefined, undefined, "strict-origin-when-cross-origin"],
  ])("%s", (pathname, cache, robots, referrer) => {
    const headers = defaultHeaders(pathname, "abc", true);
    expect(headers["Cache-Control"]).toBe(cache);
    expect(headers["X-Robots-Tag"]).toBe(robots);
    expect(headers["Referrer-Policy"]).toBe(referrer);
  });

  it("asks for https only where there is https", () => {
    expect(defaultHeaders("/", "abc", true)).toHaveProperty("Strict-Transport-Security");
    expect(defaultHeaders("/", "abc", false)).not.toHaveProperty("Strict-Transport-Security");
  });
});
