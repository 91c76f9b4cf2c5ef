// What one party is shown: the common text, and the local versions it has something in. Pure.
import type { Block, Concern } from "./blocks.ts";

export const corePart = "core";

/** The parts in which something concerns one of these, the common text first. */
function partsFor(blocks: readonly Block[], concerns: readonly Concern[]): string[] {
  const parts = blocks
    .filter((block) => block.concerns.some((concern) => concerns.includes(concern)))
    .map(({ part }) => part);
  return [...new Set([corePart, ...parts])];
}

/** The text around what concerns them, in its order: whoever is quoted reads the quote where it stands. */
export function readingFor(blocks: readonly Block[], concerns: readonly Concern[]): Block[] {
  const parts = partsFor(blocks, concerns);
  return blocks.filter(({ part }) => parts.includes(part));
}
