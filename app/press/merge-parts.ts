// The parts of a release, each edited by itself and merged with what others did meanwhile. Pure.
import { type Merge, mergeByPart } from "~/approvals/merge.ts";
import type { LocalText, Part, ReleaseText } from "./release-text.ts";

export type CoreText = Omit<ReleaseText, "local">;

/** What one form sends: the common text, or one member's version (null: without one). */
export type PartText = { part: "core"; core: CoreText } | { part: Part; local: LocalText | null };

/**
 * @param base the text that the form was opened on
 * @param current the text as it stands now
 * @param mine the part as the form has it
 */
export const mergePart = (base: ReleaseText, current: ReleaseText, mine: PartText): Merge<ReleaseText> =>
  mergeByPart(base, current, mine, {
    take: (text) => partText(text, mine.part),
    put: (text) => withPart(text, mine),
  });

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
