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
/** About the source code, SQLite's own ways, pure rules, which know no database, or every door in turn: once is enough. */
const onlyOnce = [
  "tests/*.test.ts",
  "tests/http/**",
  "db/demo/days.server.test.ts",
  "emails/**",
  "app/**/!(*.server|*.concurrency).test.{ts,tsx}",
  "**/*.sqlite.test.ts",
];
const onlyPostgres = "**/*.postgres.test.ts";
/**
 * Need a process of their own: the whole server (whose build brings React in its production self), other processes, and
 * what is about opening and closing the database. All others share a process and what it has loaded, which takes a
 * third of the time.
 */
const apart = ["tests/http/**/*.test.ts", "bin/**/*.test.ts", "db/*.test.ts", "app/auth/**/*.test.ts", concurrency];

function projects(database: "sqlite" | "postgres" | "pglite", exclude: string[]): TestProjectInlineConfiguration[] {
  const unlike = [...configDefaults.exclude, "**/build/**", ...exclude];
  const globalSetup = `tests/support/setup/${database}.ts`;
  return [
    {
      extends: true,
      test: { name: database, include: tests, exclude: [...unlike, ...apart], isolate: false, globalSetup },
    },
    { extends: true, test: { name: `${database}-apart`, include: apart, exclude: unlike, globalSetup } },
  ];
}

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
      ...projects("sqlite", [onlyPostgres]),
      ...(withServer ? projects("postgres", onlyOnce) : projects("pglite", [...onlyOnce, onlyPostgres, concurrency])),
    ],
  },
});
