import { describe, expect, it } from "vitest";
import { deviceOf, readDevice } from "./device.ts";
import { plainCode, writtenCode } from "./setup-code.ts";

const apple = "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0";

describe("a device, from what a browser says of itself", () => {
  it.each([
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36 Edg/130.0", "edge windows"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "firefox linux"],
    [`Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${apple} Mobile Safari/604.1`, "safari iphone"],
    ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36", "chrome android"],
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) ${apple} Safari/605.1.15`, "safari mac"],
    ["curl/8.0", ""],
    [null, ""],
  ])("%s", (userAgent, kept) => {
    expect(deviceOf(userAgent)).toBe(kept);
  });

  it("reads back what was kept, and nothing from what was not", () => {
    expect(readDevice("edge windows")).toEqual({ browser: "edge", system: "windows" });
    expect(readDevice("Mozilla/5.0 secret")).toEqual({ browser: null, system: null });
  });
});

it("writes a code without letters that look alike, and reads it however it is typed", () => {
  const code = writtenCode(Uint8Array.from({ length: 32 }, (_, at) => at * 7));
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(plainCode("o1Il-ab cd")).toBe("0111ABCD");
  expect(plainCode(code.toLowerCase())).toBe(plainCode(code));
});
