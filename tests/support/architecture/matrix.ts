// Who may know whom: the import matrix of docs/architecture, and the order of the modules.
import { isModule, mayKnow } from "./modules.ts";
import { type Import, importsOf, type SourceFile } from "./source.ts";

export type Kind =
  | "page"
  | "ui"
  | "server"
  | "pure"
  | "components"
  | "platform"
  /** Where the modules are put together: root.tsx, entries, routes, the table of causes. */
  | "composition"
  | "schema"
  | "db"
  | "demo"
  | "email"
  | "package"
  | "words"
  | "other";

export type Place = { kind: Kind; module: string | undefined };

const testFile = /\.test\.tsx?$/;

/** What a path is, by where it lies and how it is named. */
export function placeOf(path: string): Place {
  const [top, second = "", third = ""] = path.split("/");
  const server = isServerFile(path);
  if (top === "app") {
    if (!path.slice(4).includes("/")) return { kind: "composition", module: undefined };
    if (second === "components") return { kind: "components", module: undefined };
    if (second === "platform") return { kind: "platform", module: undefined };
    if (third === "pages") return { kind: "page", module: second };
    if (third === "ui" || path.endsWith(".css")) return { kind: "ui", module: second };
    if (third === "words") return { kind: "words", module: second };
    return { kind: server ? "server" : "pure", module: second };
  }
  if (top === "db") {
    if (second === "schema") return { kind: "schema", module: third.replace(/\.ts$/, "") };
    return { kind: second === "demo" ? "demo" : "db", module: undefined };
  }
  if (top === "emails") return { kind: "email", module: undefined };
  return {
    kind:
      path.includes("/") && !path.startsWith("@") && !path.startsWith("node:") && /\.\w+$/.test(path)
        ? "other"
        : "package",
    module: undefined,
  };
}

/** Nothing but arithmetic on what they are given. */
const purePackages = /^(zod|diff|feed|date-fns|@date-fns\/tz)(\/|$)/;
const databasePackages = /^(drizzle-orm|drizzle-kit|better-sqlite3|pg|@electric-sql\/pglite)(\/|$)/;
const emailPackages = /^(react|react-dom|@react-email\/[\w-]+)(\/|$)/;

const isServerFile = (path: string) => /\.server\.(?:tsx?|mjs)$/.test(path);

/** What one kind of file may import: kinds of files, and which packages. */
type Allowance = { kinds: readonly Kind[]; packages(name: string, one: Import): boolean };

const notDatabase = (name: string) => !databasePackages.test(name);
const forBrowser = (name: string) => notDatabase(name) && !name.startsWith("node:");

const allowances: Partial<Record<Kind, Allowance>> = {
  page: { kinds: ["server", "pure", "ui", "page", "components", "platform"], packages: notDatabase },
  ui: { kinds: ["pure", "ui", "components", "platform"], packages: forBrowser },
  pure: {
    kinds: ["pure", "platform"],
    packages: (name, one) =>
      one.typeOnly ||
      purePackages.test(name) ||
      (name === "node:crypto" && one.names.every((used) => used === "createHash")),
  },
  server: { kinds: ["server", "pure", "schema", "db", "email", "platform"], packages: () => true },
  components: { kinds: ["components", "platform"], packages: forBrowser },
  platform: { kinds: ["platform", "components"], packages: notDatabase },
  composition: {
    kinds: ["page", "ui", "server", "pure", "components", "platform", "composition"],
    packages: notDatabase,
  },
  schema: { kinds: ["schema", "db"], packages: (name) => name.startsWith("node:") || databasePackages.test(name) },
  db: { kinds: ["db", "schema"], packages: (name) => name.startsWith("node:") || databasePackages.test(name) },
  demo: { kinds: ["demo", "db", "schema", "server", "pure", "platform"], packages: () => true },
  email: { kinds: ["email", "platform"], packages: (name) => emailPackages.test(name) },
};

/** Single doors through a wall, each with its reason. */
const doors: readonly { from: RegExp; to: string; name?: string }[] = [
  // db/ learns from here which database it is.
  { from: /^db\//, to: "app/platform/env.server.ts" },
  // And where its migrations lie, also from within the bundle.
  { from: /^db\//, to: "app/platform/project-root.server.ts" },
  // Loaders hand the reading handle to queries; they get it here, and no page imports db/ itself.
  { from: /^app\/platform\/read\.server\.ts$/, to: "db/client.server.ts" },
  // Pages hand commands the table of all places that name a contact, as the worker is handed the table of causes.
  { from: /^app\/contacts\/pages\//, to: "app/contact-places.server.ts" },
  // Every row belongs to a region and goes with it, also those of the modules below regions.
  { from: /^db\/schema\//, to: "db/schema/regions.ts", name: "regions" },
];

const goesThroughDoor = (from: string, one: Import): boolean =>
  doors.some(
    (door) => door.from.test(from) && door.to === one.target && (!door.name || one.names.join() === door.name),
  );

/** A type is erased: no rows, no clock and no secret come with it. The order of the modules holds for it all the same. */
const mayBorrowTypes: readonly { from: Kind; to: Kind }[] = [
  { from: "pure", to: "schema" },
  { from: "pure", to: "db" },
  { from: "pure", to: "server" },
  { from: "ui", to: "schema" },
  { from: "ui", to: "server" },
  { from: "ui", to: "page" },
  { from: "schema", to: "pure" },
  { from: "schema", to: "platform" },
];

function forbidden(file: SourceFile, one: Import): string | undefined {
  const from = placeOf(file.path);
  const to = placeOf(one.target);
  const allowance = allowances[from.kind];
  if (!allowance || goesThroughDoor(file.path, one)) return undefined;
  if (to.kind === "package") {
    return allowance.packages(one.target, one)
      ? undefined
      : `a ${from.kind} file may not use the package ${one.target}`;
  }
  const borrowed = one.typeOnly && mayBorrowTypes.some((pair) => pair.from === from.kind && pair.to === to.kind);
  if (!borrowed) {
    if (!allowance.kinds.includes(to.kind)) return `a ${from.kind} file may not import a ${to.kind} file`;
    const browserSide = from.kind === "pure" || from.kind === "ui" || from.kind === "components";
    if (browserSide && !one.typeOnly && isServerFile(one.target))
      return `a ${from.kind} file may not import a server file`;
  }
  const free = from.kind === "page" || from.kind === "composition";
  if (!free && from.module && to.module && !mayKnow(from.module, to.module)) {
    return `${from.module} stands below or beside ${to.module} and may not know it`;
  }
  return undefined;
}

/** Every import that the matrix or the order of the modules forbids. */
export function forbiddenImports(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !testFile.test(file.path))
    .flatMap((file) =>
      importsOf(file).flatMap((one) => {
        const why = forbidden(file, one);
        return why ? [`${file.path} → ${one.target}: ${why}`] : [];
      }),
    );
}

/** Folders of app/ that the order of the modules does not know. */
export function unknownModules(files: readonly SourceFile[]): string[] {
  const names = files.map((file) => placeOf(file.path).module).filter((name): name is string => name !== undefined);
  return [...new Set(names)].filter((name) => !isModule(name));
}
