// Which of a member's results to lead with before its council. Proposed by a stated rule; a person may choose others. Pure.
import type { SuccessKind } from "#db/schema/successes.ts";

export type Candidate = {
  id: string;
  kind: SuccessKind;
  benefit: "direct" | "indirect";
  /** It answers something this member hoped for. */
  answers: boolean;
  /** It has a number, with its source. */
  shown: boolean;
  /** Civil date; null while it is under way. */
  happenedOn: string | null;
};

export const pointCount = 3;

/** What has happened before what is under way; results before the rest. */
const kindOrder: Record<SuccessKind, number> = { result: 0, progress: 1, activity: 2, notAsHoped: 3 };

const rank = ({ answers, benefit, shown, kind, happenedOn }: Candidate): number[] => [
  happenedOn === null ? 1 : 0,
  answers ? 0 : 1,
  benefit === "direct" ? 0 : 1,
  shown ? 0 : 1,
  kindOrder[kind],
];

function compare(a: Candidate, b: Candidate): number {
  const [first, second] = [rank(a), rank(b)];
  for (const [at, value] of first.entries()) {
    const difference = value - (second[at] ?? 0);
    if (difference !== 0) return difference;
  }
  const newest = (b.happenedOn ?? "").localeCompare(a.happenedOn ?? "");
  return newest !== 0 ? newest : a.id < b.id ? -1 : 1;
}

/**
 * The three to lead with: what answers the member's own hope, before what benefits it directly, before what has a number
 * with a source; then results before the rest, and the newest. What is only under way comes last.
 */
export const proposedPoints = (candidates: readonly Candidate[]): string[] =>
  candidates
    .toSorted(compare)
    .slice(0, pointCount)
    .map(({ id }) => id);

/** Those that a person has chosen, three at most; where none of them is known, the ones proposed. */
export function chosenPoints(candidates: readonly Candidate[], asked: readonly string[]): string[] {
  const known = [...new Set(asked)].filter((id) => candidates.some((one) => one.id === id)).slice(0, pointCount);
  return known.length > 0 ? known : proposedPoints(candidates);
}
