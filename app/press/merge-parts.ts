// Two people saving the same release: what each changed is merged by part, and nothing is lost. Pure.
import type { LocalText, Part, ReleaseText } from "./release-text.ts";

export type CoreText = Omit<ReleaseText, "local">;

/** What one form sends: the common text, or one member's version (null: without one). */
export type PartText = { part: "core"; core: CoreText } | { part: Part; local: LocalText | null };

export type Merge =
  /** Nobody else has touched the part, or both say the same. */
  | { kind: "merged"; text: ReleaseText }
  /** Somebody else has saved the same part meanwhile: `kept` is the newest text with the part as this person has it. */
  | { kind: "conflict"; kept: ReleaseText };

/**
 * @param base the text that the form was opened on
 * @param current the text as it stands now
 * @param mine the part as the form has it
 */
export function mergePart(base: ReleaseText, current: ReleaseText, mine: PartText): Merge {
  const theirs = partText(current, mine.part);
  const untouchedByOthers = same(theirs, partText(base, mine.part));
  if (untouchedByOthers || same(theirs, mine)) return { kind: "merged", text: withPart(current, mine) };
  if (same(mine, partText(base, mine.part))) return { kind: "merged", text: current };
  return { kind: "conflict", kept: withPart(current, mine) };
}

export function partText(text: ReleaseText, part: Part): PartText {
  if (part !== "core") return { part, local: text.local.find((local) => local.memberId === part) ?? null };
  const { local: _, ...core } = text;
  return { part: "core", core };
}

/** The text with one part replaced. Local versions keep their order; a new one comes last. */
export function withPart(text: ReleaseText, mine: PartText): ReleaseText {
  if ("core" in mine) return { ...mine.core, local: text.local };
  const { local } = mine;
  if (!local) return { ...text, local: text.local.filter((each) => each.memberId !== mine.part) };
  const known = text.local.some((each) => each.memberId === mine.part);
  return {
    ...text,
    local: known ? text.local.map((each) => (each.memberId === mine.part ? local : each)) : [...text.local, local],
  };
}

/** Equal in content, whatever the order of keys. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, ordered(each)]);
}
