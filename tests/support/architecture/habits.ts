// What no file may do, whatever it imports.
import ts from "typescript";
import { placeOf } from "./matrix.ts";
import { everyNode, importsOf, type SourceFile, syntaxOf } from "./source.ts";

type Finding = (file: SourceFile) => string[];

const testFile = /\.test\.tsx?$/;
const at = (file: SourceFile, node: ts.Node) =>
  `${file.path}:${syntaxOf(file).getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

const emptyNames = new Set([
  "index",
  "utils",
  "util",
  "helpers",
  "helper",
  "services",
  "service",
  "types",
  "common",
  "misc",
]);

/** A name says an idea. */
export const emptyName: Finding = (file) =>
  file.path.split("/").some((part) => emptyNames.has(part.split(".")[0] ?? ""))
    ? [`${file.path}: its name says nothing`]
    : [];

const mayReadEnvironment =
  /^(app\/platform\/env\.server\.ts|(drizzle|vitest|playwright|vite)\.config\.ts|tests\/|scripts\/)|\.test\.tsx?$/;

export const readsEnvironment: Finding = (file) =>
  !mayReadEnvironment.test(file.path) && /\bprocess\s*\.\s*env\b|from "node:process"/.test(file.text)
    ? [`${file.path}: only app/platform/env.server.ts reads process.env`]
    : [];

export const usesAny: Finding = (file) => {
  const found: string[] = [];
  everyNode(file, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${at(file, node)}: any`);
  });
  return found;
};

/** The folder of one person's machine. */
export const machinePath: Finding = (file) =>
  /["'`](\/home\/|\/Users\/|\/work\/|\/root\/|[A-Z]:\\\\Users)/.test(file.text)
    ? [`${file.path}: a path of one machine`]
    : [];

export const unfinished: Finding = (file) =>
  /\b(TO(?:)DO|FIX(?:)ME)\b/.test(file.text) ? [`${file.path}: unfinished`] : [];

export const tooLong: Finding = (file) => {
  const lines = file.text.split("\n").length - 1;
  const limit = placeOf(file.path).kind === "page" && !testFile.test(file.path) ? 120 : 350;
  return lines > limit ? [`${file.path}: ${lines} lines, at most ${limit}`] : [];
};

/** A clock or chance in a rule makes it another rule each time: both are arguments. */
export const impure: Finding = (file) => {
  if (placeOf(file.path).kind !== "pure" || testFile.test(file.path)) return [];
  const found: string[] = [];
  everyNode(file, (node) => {
    const text = node.getText();
    const clock = ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length;
    const chance =
      ts.isCallExpression(node) &&
      ["Date.now", "Math.random", "randomUUID", "performance.now", "fetch"].includes(node.expression.getText());
    if (clock || chance) found.push(`${at(file, node)}: ${text} in a pure file`);
  });
  return found;
};

/** Compiles, and crashes on PostgreSQL; or slips out of the transaction. */
export const onlyOneDialect: Finding = (file) => {
  if (placeOf(file.path).kind !== "server" || testFile.test(file.path)) return [];
  const found: string[] = [];
  everyNode(file, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const name = node.expression.name.text;
    if (node.arguments.length === 0 && ["get", "all", "run"].includes(name))
      found.push(`${at(file, node)}: .${name}() is SQLite's alone`);
    if (name === "transaction") found.push(`${at(file, node)}: use inTransaction`);
    if (name === "findMany" || name === "findFirst") found.push(`${at(file, node)}: no relational queries`);
  });
  return found;
};

/** A module writes only the tables of db/schema/<module>.ts, and reads those of itself and of lower modules. */
export const writesOthersTables: Finding = (file) => {
  const { kind, module } = placeOf(file.path);
  if (kind !== "server" || testFile.test(file.path)) return [];
  const owner = new Map<string, string>();
  for (const one of importsOf(file)) {
    const match = /^db\/schema\/(\w+)\.ts$/.exec(one.target);
    if (match?.[1]) for (const name of one.names) owner.set(name, match[1]);
  }
  const found: string[] = [];
  everyNode(file, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const [table] = node.arguments;
    const of = table && ts.isIdentifier(table) ? owner.get(table.text) : undefined;
    if (!["insert", "update", "delete"].includes(node.expression.name.text) || of === undefined || of === module)
      return;
    found.push(`${at(file, node)}: ${module} writes a table of ${of}`);
  });
  return found;
};

/** A test that is left out by hand is a test that nobody misses. */
export const skippedTest: Finding = (file) =>
  testFile.test(file.path) || file.path.endsWith(".spec.ts")
    ? [...file.text.matchAll(/\b(?:it|test|describe)\s*\.\s*(skip|only|todo|skipIf|runIf|fixme)\b/g)].map(
        (match) => `${file.path}: ${match[1]}`,
      )
    : [];

export const habits: readonly Finding[] = [
  emptyName,
  readsEnvironment,
  usesAny,
  machinePath,
  unfinished,
  tooLong,
  impure,
  onlyOneDialect,
  writesOthersTables,
  skippedTest,
];
