// XML as programs write it, a piece at a time: tags by their own names, whatever their prefix, and the text between. Pure.
import { FileProblem } from "./file-problem.ts";

export type XmlReader = {
  open(name: string, attributes: string, isClosed: boolean): void;
  close(name: string): void;
  text(text: string): void;
};

const longestTag = 1 << 20;

/** Texts may come in pieces, also within an entity: whoever reads them puts them together. */
export class XmlScanner {
  #left = "";
  constructor(private readonly reader: XmlReader) {}

  write(piece: string): void {
    const xml = this.#left + piece;
    this.#left = "";
    let at = 0;
    while (at < xml.length) {
      const tag = xml.indexOf("<", at);
      if (tag !== at) this.reader.text(xml.slice(at, tag === -1 ? xml.length : tag));
      if (tag === -1) return;
      const end = endOf(xml, tag);
      if (end === -1) {
        this.#left = xml.slice(tag);
        if (this.#left.length > longestTag) throw new FileProblem("imports:file.brokenWorkbook");
        return;
      }
      this.#see(xml.slice(tag + 1, end));
      at = end + 1;
    }
  }

  #see(tag: string): void {
    if (tag.startsWith("![CDATA[")) this.reader.text(tag.slice(8, -2).replaceAll("&", "&amp;"));
    else if (tag.startsWith("/")) this.reader.close(localName(tag.slice(1).trim()));
    else if (!tag.startsWith("?") && !tag.startsWith("!")) {
      const isClosed = tag.endsWith("/");
      const space = tag.search(/[\s/]/);
      const name = space === -1 ? tag : tag.slice(0, space);
      this.reader.open(localName(name), space === -1 ? "" : tag.slice(space), isClosed);
    }
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const endOf = (xml: string, tag: number): number => {
  const [start, end] = xml.startsWith("<!--", tag)
    ? ["<!--", "-->"]
    : xml.startsWith("<![CDATA[", tag)
      ? ["<![CDATA[", "]]>"]
      : ["<", ">"];
  const found = xml.indexOf(end, tag + start.length);
  return found === -1 ? -1 : found + end.length - 1;
};

/** One attribute, whatever its prefix; empty where it is not there. */
export function attribute(attributes: string, name: string): string {
  for (let at = attributes.indexOf(`${name}="`); at !== -1; at = attributes.indexOf(`${name}="`, at + 1)) {
    if (!/[\s:]/.test(attributes[at - 1] ?? "")) continue;
    const from = at + name.length + 2;
    return unescaped(attributes.slice(from, attributes.indexOf('"', from)));
  }
  return "";
}

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

export const unescaped = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
        const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : -1;
        if (code >= 0) return code <= 0x10ffff ? String.fromCodePoint(code) : "";
        return entities[name] ?? whole;
      })
    : text;
