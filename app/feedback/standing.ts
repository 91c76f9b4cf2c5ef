// Where a piece of feedback stands, how fast answers come, and whether one asks for access. Pure.
import type { Feedback } from "#db/schema/feedback.ts";

export type Standing = "open" | "answered" | "closed";

export function standingOf({ answeredAt, closedAt }: Pick<Feedback, "answeredAt" | "closedAt">): Standing {
  if (answeredAt !== null) return "answered";
  return closedAt === null ? "open" : "closed";
}

/** The middle one, or the mean of the two in the middle; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const access = /\binnsyn|offent(?:leg|lig)(?:lova|hetslov|heitslov)|freedom of information/i;

/** Whether someone seems to ask for access to documents. A hint: a person at the desk decides. */
export const seemsToAskForAccess = (text: string): boolean => access.test(text);
