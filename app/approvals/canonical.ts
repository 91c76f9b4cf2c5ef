// The one form of a text that is hashed and kept: equal texts give equal bytes, whoever typed them and wherever they
// were stored. Pure.
import { createHash } from "node:crypto";
import { plainText } from "~/platform/plain-text.ts";
import { type Block, blocksOf, type Concern } from "./blocks.ts";

/** JSON with keys in a fixed order. `blocksFrom` reads it back. */
export function canonicalText(blocks: readonly Block[]): string {
  return JSON.stringify(
    blocks.map(({ key, kind, part, text, concerns, speakerId }) => ({
      key,
      kind,
      part,
      text: plainText(text),
      concerns: [...new Set(concerns)].sort(),
      ...(speakerId === undefined ? {} : { speakerId }),
    })),
  );
}

/** What `canonicalText` wrote. Only for text from our own database. */
export const blocksFrom = (canonical: string): Block[] => JSON.parse(canonical) as Block[];

/** SHA-256, hexadecimal. */
export const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/**
 * The canonical text that one party answers for: the blocks that concern it. Whom else they concern is left out, since
 * one more member being asked changes no word of what the others approved.
 */
export const partyText = (blocks: readonly Block[], concern: Concern): string =>
  canonicalText(blocksOf(blocks, concern).map((block) => ({ ...block, concerns: [concern] })));

/** What a decision is bound to, and what a form sends back as the text it showed. */
export const partyHash = (blocks: readonly Block[], concern: Concern): string => hashOf(partyText(blocks, concern));
