// What changed between two versions of a text, word by word. Pure.
import { diffArrays, diffWordsWithSpace } from "diff";
import type { Locale } from "~/platform/locale.ts";
import type { Block, BlockKind } from "./blocks.ts";
import { type Line, linesOf } from "./lines.ts";

export type Piece = { text: string; mark: "same" | "added" | "removed" };

export type BlockChange = {
  key: string;
  kind: BlockKind;
  part: string;
  change: "none" | "changed" | "added" | "removed";
  /** The text as it is read, both old and new: `added` and `same` together are the new text. */
  pieces: Piece[];
  /** What the part is written in. */
  locale: Locale;
};

/**
 * Every block of both texts, in the order of the new one, what was taken out standing where it stood. Paragraphs are
 * matched by what they say before they are matched by where they stand, so that a new one does not mark all after it.
 */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const identity = (line: Line) => `${line.block.part} ${line.block.kind} ${line.text}`;
  const runs = diffArrays(linesOf(before), linesOf(after), {
    comparator: (a, b) => identity(a) === identity(b),
  });
  const changes: BlockChange[] = [];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at];
    const next = runs[at + 1];
    if (!run) continue;
    if (!run.removed && !run.added) {
      changes.push(...run.value.map((line) => whole(line, "none", "same")));
    } else if (run.removed && next?.added) {
      changes.push(...paired(run.value, next.value));
      at++;
    } else if (run.added && next?.removed) {
      changes.push(...paired(next.value, run.value));
      at++;
    } else {
      changes.push(
        ...run.value.map((line) => (run.added ? whole(line, "added", "added") : whole(line, "removed", "removed"))),
      );
    }
  }
  return changes;
}

/** A text that nothing is held against. */
export const unchanged = (blocks: readonly Block[]): BlockChange[] =>
  linesOf(blocks).map((line) => whole(line, "none", "same"));

/** Only what changed. */
export const changedOnly = (changes: readonly BlockChange[]): BlockChange[] =>
  changes.filter(({ change }) => change !== "none");

const whole = ({ block, text, locale }: Line, change: BlockChange["change"], mark: Piece["mark"]): BlockChange => ({
  key: block.key,
  kind: block.kind,
  part: block.part,
  change,
  pieces: [{ text, mark }],
  locale,
});

/** What is not words: an instant, the name of a language. */
const indivisible: readonly BlockKind[] = ["embargo", "language", "edition"];

const replaced = (before: string, after: string): Piece[] => [
  { text: before, mark: "removed" },
  { text: after, mark: "added" },
];

/** In a stretch where all differs: what has the same key, or the same kind and turn, is the same block rewritten. */
function paired(before: readonly Line[], after: readonly Line[]): BlockChange[] {
  const left = [...before];
  const take = (fits: (line: Line) => boolean): Line | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const partners = new Map<Line, Line>();
  for (const line of after) {
    const partner =
      line.block.kind === "item" ? takeLike(left, line) : take(({ block }) => block.key === line.block.key);
    if (partner) partners.set(line, partner);
  }
  for (const line of after) {
    if (partners.has(line) || line.block.kind === "quote" || line.block.kind === "item") continue;
    const partner = take(({ block }) => block.part === line.block.part && block.kind === line.block.kind);
    if (partner) partners.set(line, partner);
  }
  const changes = after.map((line): BlockChange => {
    const partner = partners.get(line);
    if (!partner) return whole(line, "added", "added");
    const words = indivisible.includes(line.block.kind)
      ? replaced(partner.text, line.text)
      : diffWords(partner.text, line.text);
    return { ...whole(line, "changed", "same"), pieces: words };
  });
  return [...left.map((line) => whole(line, "removed", "removed")), ...changes];
}

/** Of the points that stood in the same part, the one that says most of the same; none where none says much of it. */
function takeLike(left: Line[], { block, text }: Line): Line | undefined {
  const said = wordsOf(text);
  const likeness = (line: Line): number => {
    if (line.block.kind !== block.kind || line.block.part !== block.part) return 0;
    const other = wordsOf(line.text);
    const shared = [...said].filter((word) => other.has(word)).length;
    return shared / Math.max(said.size, other.size, 1);
  };
  const best = Math.max(0, ...left.map(likeness));
  return best < alikeFrom
    ? undefined
    : left.splice(
        left.findIndex((line) => likeness(line) === best),
        1,
      )[0];
}

/** The part of the words that two points must share to be the same one rewritten. */
const alikeFrom = 0.4;

const wordsOf = (text: string): Set<string> => new Set(text.toLocaleLowerCase("nb").match(/[\p{L}\p{N}]+/gu) ?? []);

/** The words of a piece without the space around them, which no mark should cover. */
export function bareWords(text: string): { before: string; words: string; after: string } {
  const words = text.trim();
  const at = text.indexOf(words);
  return { before: text.slice(0, at), words, after: text.slice(at + words.length) };
}

/** Words that changed, with runs of changed words kept together: «ti dager» → «fem virkedager» is one change, not two. */
export function diffWords(before: string, after: string): Piece[] {
  const pieces = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): Piece => ({ text: value, mark: added ? "added" : removed ? "removed" : "same" }),
  );
  const joined: Piece[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) joined.push({ text: removed, mark: "removed" });
    if (added) joined.push({ text: added, mark: "added" });
    removed = "";
    added = "";
  };
  pieces.forEach((piece, at) => {
    if (piece.mark === "removed") removed += piece.text;
    else if (piece.mark === "added") added += piece.text;
    else if (
      /^\s+$/.test(piece.text) &&
      removed &&
      added &&
      pieces[at + 1]?.mark !== "same" &&
      at + 1 < pieces.length
    ) {
      removed += piece.text;
      added += piece.text;
    } else {
      flush();
      joined.push(piece);
    }
  });
  flush();
  return joined;
}
