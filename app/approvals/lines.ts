// Blocks as they are read: quotes set as quotes, each part in its own language. Pure.
import { isLocale, type Locale } from "~/platform/locale.ts";
import type { Block } from "./blocks.ts";
import { quoteLine, quoteOf } from "./quote-line.ts";

export type Line = { block: Block; text: string; locale: Locale };

/** What a part is written in; a part that does not say is written as the common text. */
export function localeOfPart(blocks: readonly Block[], part: string): Locale {
  const said = (of: string) => blocks.find((block) => block.part === of && block.kind === "language")?.text;
  const locale = said(part) ?? said("core");
  return isLocale(locale) ? locale : "nb";
}

export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.map((block) => {
    const locale = localeOfPart(blocks, block.part);
    return { block, locale, text: block.kind === "quote" ? quoteLine(locale, quoteOf(block.text)) : block.text };
  });
}
