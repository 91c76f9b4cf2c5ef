// The browser suite, on SQLite. Where TEST_DATABASE_URL names a server the walk on a phone goes on PostgreSQL instead, so
// that each size and each database is walked once.
import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import type { Options } from "./tests/support/browser.ts";

const installed = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((at) => existsSync(at));
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

const walk = "walk.spec.ts";
const onPhone = / phone /;
const server = Boolean(process.env.TEST_DATABASE_URL);

export default defineConfig<Options>({
  testDir: "tests/e2e",
  outputDir: "test-results/browser",
  globalSetup: "./tests/support/demo-template.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // In CI the machine may be busy with others; what needed a second try is named in the output.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: installed, args: quiet },
    locale: "nb-NO",
    timezoneId: "Europe/Oslo",
    actionTimeout: 20_000,
    screenshot: "only-on-failure",
    // Following every step of every test takes a fifth of the time: the second try is followed, or `--trace on`.
    trace: "on-first-retry",
  },
  // What takes longest begins first.
  projects: [
    { name: "walk", testMatch: walk, ...(server ? { grepInvert: onPhone } : {}), use: { database: "sqlite" } },
    ...(server
      ? [{ name: "postgres-walk", testMatch: walk, grep: onPhone, use: { database: "postgres" as const } }]
      : []),
    { name: "sqlite", testIgnore: walk, use: { database: "sqlite" } },
  ],
});
