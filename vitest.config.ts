// The same tests on both databases. PostgreSQL is a real server where TEST_DATABASE_URL names one; else pglite, which
// has one connection and therefore leaves out what is about concurrency.
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const at = (folder: string) => fileURLToPath(new URL(folder, import.meta.url));

const tests = [
  "app/**/*.test.{ts,tsx}",
  "db/**/*.test.ts",
  "emails/**/*.test.{ts,tsx}",
  "tests/*.test.ts",
  "tests/http/**/*.test.ts",
  "bin/**/*.test.ts",
];
const concurrency = "**/*.concurrency.test.ts";
/** About the source code or SQLite's own ways; once is enough. */
const onlyOnce = ["tests/architecture.test.ts", "tests/words.test.ts", "**/*.sqlite.test.ts"];
const onlyPostgres = "**/*.postgres.test.ts";

const project = (name: "sqlite" | "postgres" | "pglite", exclude: string[]): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    include: tests,
    exclude: [...configDefaults.exclude, "**/build/**", ...exclude],
    globalSetup: `tests/support/setup/${name}.ts`,
  },
});

const withServer = Boolean(process.env.TEST_DATABASE_URL);

export default defineConfig({
  resolve: { alias: { "~": at("./app"), "#db": at("./db"), "#emails": at("./emails"), "#tests": at("./tests") } },
  test: {
    pool: "forks",
    maxWorkers: Math.max(2, availableParallelism()),
    setupFiles: ["tests/support/setup/environment.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      project("sqlite", [onlyPostgres]),
      withServer ? project("postgres", onlyOnce) : project("pglite", [...onlyOnce, onlyPostgres, concurrency]),
    ],
  },
});
