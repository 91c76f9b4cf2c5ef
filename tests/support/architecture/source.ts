// The source as the architecture test sees it: paths, texts, and what each file imports.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

export type SourceFile = { path: string; text: string };

/** `names`: what is imported by name; `target`: a path from the root, or a package. */
export type Import = { target: string; typeOnly: boolean; names: string[] };

const leaveOut = new Set([
  "node_modules",
  "build",
  ".git",
  ".cache",
  "data",
  "migrations",
  "test-results",
  "playwright-report",
]);

/** Every file below `folder` whose name ends in one of `ends`. */
export function readSource(folders: readonly string[], ends: readonly string[]): SourceFile[] {
  const found: SourceFile[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const at = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!leaveOut.has(entry.name)) visit(at);
      } else if (ends.some((end) => entry.name.endsWith(end))) {
        found.push({ path: at, text: readFileSync(path.join(root, at), "utf8") });
      }
    }
  };
  folders.forEach(visit);
  return found;
}

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

export function syntaxOf(file: SourceFile): ts.SourceFile {
  let tree = parsed.get(file);
  if (!tree) {
    const kind = file.path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true, kind);
    parsed.set(file, tree);
  }
  return tree;
}

export function everyNode(file: SourceFile, see: (node: ts.Node) => void): void {
  const visit = (node: ts.Node) => {
    see(node);
    ts.forEachChild(node, visit);
  };
  visit(syntaxOf(file));
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith("~/")) return path.posix.join("app", specifier.slice(2));
  if (specifier.startsWith("#db/")) return path.posix.join("db", specifier.slice(4));
  if (specifier.startsWith("#emails/")) return path.posix.join("emails", specifier.slice(8));
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(from), specifier);
  return specifier;
}

/** Static, dynamic and re-exporting imports, and `import("…")` types. */
export function importsOf(file: SourceFile): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, names: string[]) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      imports.push({ target: resolve(file.path, specifier.text), typeOnly, names });
    }
  };
  everyNode(file, (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const named = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
      const allTypes = named.length > 0 && !clause?.name && named.every((element) => element.isTypeOnly);
      const names = named.map((element) => (element.propertyName ?? element.name).text);
      add(node.moduleSpecifier, Boolean(clause?.isTypeOnly) || allTypes, names);
    } else if (ts.isExportDeclaration(node)) {
      const named = node.exportClause && ts.isNamedExports(node.exportClause) ? [...node.exportClause.elements] : [];
      const allTypes = named.length > 0 && named.every((element) => element.isTypeOnly);
      add(
        node.moduleSpecifier,
        node.isTypeOnly || allTypes,
        named.map((element) => (element.propertyName ?? element.name).text),
      );
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, []);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true, []);
    }
  });
  return imports;
}
