// What kind of device a session is on, from what a browser says of itself. Kept in these few words and no others. Pure.

export const systems = ["windows", "mac", "linux", "android", "iphone", "ipad"] as const;
export const browsers = ["edge", "firefox", "chrome", "safari"] as const;
export type System = (typeof systems)[number];
export type Browser = (typeof browsers)[number];
export type Device = { system: System | null; browser: Browser | null };

/** In the order they are looked for: Edge says that it is Chrome, Chrome says that it is Safari. */
const browserSigns: readonly [Browser, RegExp][] = [
  ["edge", /\bEdg(e|A|iOS)?\//],
  ["firefox", /\b(Firefox|FxiOS)\//],
  ["chrome", /\b(Chrome|CriOS|Chromium)\//],
  ["safari", /\bSafari\//],
];
const systemSigns: readonly [System, RegExp][] = [
  ["iphone", /\biPhone\b/],
  ["ipad", /\biPad\b/],
  ["android", /\bAndroid\b/],
  ["windows", /\bWindows\b/],
  ["mac", /\bMac OS X\b|\bMacintosh\b/],
  ["linux", /\bLinux\b|\bCrOS\b/],
];

/** «chrome windows»; empty where it cannot be told. */
export function deviceOf(userAgent: string | null): string {
  const first = <T>(signs: readonly [T, RegExp][]) => signs.find(([, sign]) => sign.test(userAgent ?? ""))?.[0];
  return [first(browserSigns), first(systemSigns)].filter(Boolean).join(" ");
}

export function readDevice(kept: string | null): Device {
  const words = (kept ?? "").split(" ");
  return {
    browser: browsers.find((browser) => words.includes(browser)) ?? null,
    system: systems.find((system) => words.includes(system)) ?? null,
  };
}
