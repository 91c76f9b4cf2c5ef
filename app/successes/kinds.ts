// What a telling can be about. Progress and what did not go as hoped count: they build trust too. Pure.
import type { SuccessKind } from "#db/schema/successes.ts";

export const successKinds = ["result", "progress", "activity", "notAsHoped"] as const satisfies readonly SuccessKind[];

/** Word keys of the names. */
export const kindWord: Record<SuccessKind, string> = {
  result: "successes:kind.result",
  progress: "successes:kind.progress",
  activity: "successes:kind.activity",
  notAsHoped: "successes:kind.notAsHoped",
};
