// Holds docs/architecture: who may know whom, what a name may be, and what no file does. Each rule is shown to bite first.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  emptyName,
  habits,
  impure,
  machinePath,
  onlyOneDialect,
  readsEnvironment,
  skippedTest,
  tooLong,
  unfinished,
  usesAny,
  writesOthersTables,
} from "./support/architecture/habits.ts";
import { forbiddenImports, unknownModules } from "./support/architecture/matrix.ts";
import { readSource, root, type SourceFile } from "./support/architecture/source.ts";

const code = readSource(["app", "db", "emails", "tests", "scripts", "bin"], [".ts", ".tsx", ".mjs", ".js"]);
const top = [
  "server.ts",
  "vite.config.ts",
  "vitest.config.ts",
  "drizzle.config.ts",
  "playwright.config.ts",
  "remix.config.js",
]
  .filter((name) => existsSync(path.join(root, name)))
  .map((name): SourceFile => ({ path: name, text: readFileSync(path.join(root, name), "utf8") }));
const all = [...code, ...top];

describe("the import matrix", () => {
  it.each([
    ["a page, drizzle", "app/press/pages/release.tsx", 'import { eq } from "drizzle-orm";'],
    ["a page, db/", "app/press/pages/release.tsx", 'import { read } from "#db/client.server.ts";'],
    ["a page, rows", "app/press/pages/release.tsx", 'import type { Release } from "#db/schema/press.ts";'],
    ["ui, a query", "app/press/ui/List.tsx", 'import { list } from "../releases.queries.server.ts";'],
    ["ui, Node", "app/press/ui/List.tsx", 'import { readFileSync } from "node:fs";'],
    ["ui of a higher module", "app/successes/ui/List.tsx", 'import { Row } from "~/press/ui/Row.tsx";'],
    ["a pure file, the database", "app/press/embargo.ts", 'import { read } from "#db/client.server.ts";'],
    ["a pure file, a table", "app/press/embargo.ts", 'import { releases } from "#db/schema/press.ts";'],
    ["a pure file, a server file", "app/press/embargo.ts", 'import { now } from "~/platform/clock.server.ts";'],
    ["a pure file, files of the machine", "app/press/embargo.ts", 'import { readFileSync } from "node:fs";'],
    ["a pure file, chance", "app/press/embargo.ts", 'import { createHash, randomUUID } from "node:crypto";'],
    ["a pure file, ui", "app/press/embargo.ts", 'import { Row } from "./ui/Row.tsx";'],
    ["a server file, ui", "app/press/a.commands.server.ts", 'import { Row } from "./ui/Row.tsx";'],
    ["a server file, a page", "app/press/a.commands.server.ts", 'import { loader } from "./pages/release.tsx";'],
    [
      "a server file, a higher module",
      "app/updates/a.commands.server.ts",
      'import { x } from "~/press/a.queries.server.ts";',
    ],
    [
      "a server file, a higher schema",
      "app/delivery/a.queries.server.ts",
      'import { releases } from "#db/schema/press.ts";',
    ],
    ["a type of a higher module", "app/delivery/cause.ts", 'import type { Release } from "~/press/release-text.ts";'],
    ["sideways", "app/links/a.queries.server.ts", 'import { rendition } from "~/files/files.queries.server.ts";'],
    ["re-exported", "app/links/a.queries.server.ts", 'export { rendition } from "~/files/files.queries.server.ts";'],
    ["loaded later", "app/links/a.queries.server.ts", 'const x = await import("~/files/files.queries.server.ts");'],
    ["named as a type", "app/links/a.ts", 'export type X = import("~/press/release-text.ts").ReleaseText;'],
    ["components, a module", "app/components/Row.tsx", 'import type { Kind } from "~/successes/kinds.ts";'],
    ["platform, a module", "app/platform/format.ts", 'import { may } from "~/access/permissions.ts";'],
    ["platform, db/", "app/platform/log.server.ts", 'import { read } from "#db/client.server.ts";'],
    ["db/, a module", "db/store.server.ts", 'import { may } from "../app/access/permissions.ts";'],
    ["db/, a package", "db/store.server.ts", 'import pino from "pino";'],
    ["schema, a higher schema", "db/schema/delivery.ts", 'import { releases } from "./press.ts";'],
    ["schema, a value of a module", "db/schema/press.ts", 'import { roles } from "../../app/access/permissions.ts";'],
    ["schema, members from below", "db/schema/links.ts", 'import { members, regions } from "./regions.ts";'],
    ["an email, a module", "emails/Receipt.tsx", 'import { blocksOf } from "~/approvals/blocks.ts";'],
    ["an email, the database", "emails/Receipt.tsx", 'import { read } from "#db/client.server.ts";'],
  ])("refuses: %s", (_, at, text) => {
    expect(forbiddenImports([{ path: at, text }])).toHaveLength(1);
  });

  it.each([
    ["app/press/pages/release.tsx", 'import { toldOf } from "~/updates/updates.queries.server.ts";'],
    ["app/regions/pages/desk.tsx", 'import { standing } from "~/approvals/approvals.queries.server.ts";'],
    ["app/press/pages/release.tsx", 'import { read } from "~/platform/read.server.ts";'],
    ["app/press/parties.ts", 'import type { Member } from "#db/schema/regions.ts";'],
    ["app/press/form.ts", 'import { z } from "zod";'],
    ["app/press/a.commands.server.ts", 'import { releases } from "#db/schema/press.ts";'],
    ["app/press/ui/List.tsx", 'import type { Row } from "../releases.queries.server.ts";'],
    ["app/approvals/canonical.ts", 'import { createHash } from "node:crypto";'],
    ["app/press/a.test.ts", 'import { eq } from "drizzle-orm";'],
    ["db/schema/delivery.ts", 'import { regions } from "./regions.ts";'],
    ["db/columns.ts", 'import { env } from "../app/platform/env.server.ts";'],
  ])("allows %s: %s", (at, text) => {
    expect(forbiddenImports([{ path: at, text }])).toEqual([]);
  });

  it("knows every folder of app/", () => {
    expect(unknownModules([{ path: "app/newsroom/embargo.ts", text: "" }])).toEqual(["newsroom"]);
    expect(unknownModules(code)).toEqual([]);
  });

  it("holds", () => {
    expect(forbiddenImports(all)).toEqual([]);
  });
});

describe("the habits", () => {
  const planted: [(typeof habits)[number], SourceFile][] = [
    [emptyName, { path: "app/press/index.ts", text: "" }],
    [emptyName, { path: "app/press/utils/embargo.ts", text: "" }],
    [readsEnvironment, { path: "app/press/embargo.ts", text: "const x = process.env.TZ;" }],
    [readsEnvironment, { path: "bin/framsnakk.ts", text: "const x = process.env.TZ;" }],
    [usesAny, { path: "app/press/embargo.ts", text: "export const f = (x: any) => x as Array<any>;" }],
    [machinePath, { path: "app/press/embargo.ts", text: `const at = "/${"home"}/kari/data";` }],
    [unfinished, { path: "app/press/embargo.ts", text: `// ${"TO"}DO: more` }],
    [tooLong, { path: "app/press/pages/release.tsx", text: "\n".repeat(121) }],
    [tooLong, { path: "app/press/embargo.ts", text: "\n".repeat(351) }],
    [impure, { path: "app/press/embargo.ts", text: "const over = until < new Date();" }],
    [impure, { path: "app/press/embargo.ts", text: "const over = until < Date.now();" }],
    [onlyOneDialect, { path: "app/press/a.queries.server.ts", text: "await db.select().from(releases).all();" }],
    [onlyOneDialect, { path: "app/press/a.commands.server.ts", text: "await db.transaction(async () => {});" }],
    [
      writesOthersTables,
      {
        path: "app/press/a.commands.server.ts",
        text: 'import { links } from "#db/schema/links.ts"; await db.delete(links);',
      },
    ],
    [skippedTest, { path: "app/press/embargo.test.ts", text: `it.${"skip"}("x", () => {});` }],
  ];
  it.each(planted.map(([rule, file]) => ({ rule, file })))("$rule.name bites on $file.path", ({ rule, file }) => {
    expect(rule(file)).not.toEqual([]);
  });

  it("hold", () => {
    expect(all.flatMap((file) => habits.flatMap((rule) => rule(file)))).toEqual([]);
  });
});

describe("the routes", () => {
  it("name every page that there is, and no other", () => {
    const named = [...readFileSync(path.join(root, "app/routes.ts"), "utf8").matchAll(/"(\w+\/pages\/[\w.-]+)"/g)].map(
      (match) => `app/${match[1]}`,
    );
    const there = code
      .map((file) => file.path)
      .filter((name) => /^app\/\w+\/pages\/[^/]+\.tsx?$/.test(name) && !name.includes(".test."));
    expect([...new Set(named)].sort()).toEqual(there.sort());
  });
});

describe("the packages", () => {
  it("come from wherever npm is told to fetch them: no registry stands in the lock file or in .npmrc", () => {
    expect(readFileSync(path.join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved":|registry\./);
    expect(readFileSync(path.join(root, ".npmrc"), "utf8")).not.toMatch(/registry\s*=|_auth/);
  });
});

describe("the README", () => {
  it("names files that there are", () => {
    const readme = readFileSync(path.join(root, "README.md"), "utf8");
    const named = [...readme.matchAll(/`((?:app|db|docs|emails|tests)\/[\w./-]+\.\w+)`/g)].map(([, file = ""]) => file);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
