// Which words the code asks for, and what it says without asking.
import ts from "typescript";
import { everyNode, type SourceFile, syntaxOf } from "../architecture/source.ts";

export type Usage = {
  /** «press:release.title», wherever it stands as a string: in t(), a refusal, a zod message, a table of keys. */
  keys: Map<string, string>;
  /** The fixed beginning of a key that is put together: «press:state.». */
  beginnings: Map<string, string>;
  /** Calls of t() and refusals whose key has no namespace. */
  homeless: string[];
  /** Words that stand in the code itself. */
  spoken: string[];
};

const shape = /^([a-z]+):([A-Za-z][\w-]*(?:\.[\w-]+)*)$/;
const beginning = /^([a-z]+):([\w.-]*)$/;
const spokenAttributes = new Set([
  "aria-label",
  "title",
  "alt",
  "placeholder",
  "label",
  "description",
  "aria-description",
]);
/** Names, the same in every language. */
const properNames = /^(?:Framsnakk|RSS|JPG|Bokmål|Nynorsk|English)$/;
const hasWords = (text: string) => /\p{L}{2,}/u.test(text.replace(/&\w+;/g, "")) && !properNames.test(text.trim());

export function usageOf(files: readonly SourceFile[], namespaces: ReadonlySet<string>): Usage {
  const usage: Usage = { keys: new Map(), beginnings: new Map(), homeless: [], spoken: [] };
  for (const file of files) {
    const at = (node: ts.Node) =>
      `${file.path}:${syntaxOf(file).getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    everyNode(file, (node) => {
      if (ts.isStringLiteralLike(node) && namespaces.has(shape.exec(node.text)?.[1] ?? ""))
        usage.keys.set(node.text, at(node));
      if (ts.isTemplateExpression(node) && namespaces.has(beginning.exec(node.head.text)?.[1] ?? "")) {
        usage.beginnings.set(node.head.text, at(node));
      }
      const asks = ts.isCallExpression(node) && ["t", "i18n.t"].includes(node.expression.getText());
      const refuses = ts.isNewExpression(node) && node.expression.getText() === "Refusal";
      if (asks || refuses) {
        const [first] = node.arguments ?? [];
        if (first && ts.isStringLiteralLike(first) && !shape.test(first.text))
          usage.homeless.push(`${at(node)}: «${first.text}»`);
      }
      if (ts.isJsxText(node) && hasWords(node.text)) usage.spoken.push(`${at(node)}: ${node.text.trim()}`);
      if (
        ts.isJsxAttribute(node) &&
        spokenAttributes.has(node.name.getText()) &&
        node.initializer &&
        ts.isStringLiteral(node.initializer)
      ) {
        if (hasWords(node.initializer.text)) usage.spoken.push(`${at(node)}: ${node.initializer.text}`);
      }
    });
  }
  return usage;
}
