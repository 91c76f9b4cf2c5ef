import type { Params, Refusal } from "./refusal.ts";
import type { Typed } from "./typed.ts";

/** One thing that is wrong: a word key with namespace, and the field it stands beside. */
export type Problem = { code: string; field?: string; params?: Params };

/** What a refusal says, as something to show. */
export const problemOf = ({ code, options: { field, params } }: Refusal): Problem => ({ code, field, params });

/** What an action answers with when it was refused: the problems, and everything that was typed. */
export type Rejection = { problems: Problem[]; values: Typed };

export const isRejection = (answer: unknown): answer is Rejection =>
  typeof answer === "object" && answer !== null && Array.isArray((answer as Rejection).problems);

/** The problem beside one field, if there is one. */
export const problemAt = (rejection: Rejection | undefined, field: string): Problem | undefined =>
  rejection?.problems.find((problem) => problem.field === field);
