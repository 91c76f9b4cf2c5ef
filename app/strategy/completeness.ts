// What must be said before anyone is asked. Pure.
import { Refusal } from "~/platform/refusal.ts";
import { type Problem, problemOf } from "~/platform/rejection.ts";
import { isEmptySection, type Section, type StrategyText } from "./strategy-text.ts";

/** Without these it is no media strategy: what it is for, and who speaks. */
const needed: readonly { section: Section; code: string }[] = [
  { section: "title", code: "strategy:refusal.titleMissing" },
  { section: "purpose", code: "strategy:refusal.purposeMissing" },
  { section: "spokespersons", code: "strategy:refusal.spokespersonMissing" },
];

export type Missing = { section: Section; problem: Problem };

/** The first that is missing; null where nothing is. */
export function whatIsMissing(text: StrategyText): Missing | null {
  const first = needed.find(({ section }) => isEmptySection(text, section));
  return first ? { section: first.section, problem: problemOf(new Refusal(first.code)) } : null;
}

/** @throws Refusal */
export function demandComplete(text: StrategyText): void {
  const missing = whatIsMissing(text);
  if (missing) throw new Refusal(missing.problem.code);
}
