import type { Coverage } from "#db/schema/press.ts";
import type { State } from "~/components/StateWord.tsx";

/** Word keys: whether what a piece says is right. */
export const accuracyWord: Record<Coverage["accuracy"], string> = {
  right: "press:coverage.right",
  wrong: "press:coverage.wrong",
  unknown: "press:coverage.unknown",
};

type Checked = Pick<Coverage, "accuracy" | "correctionAskedOn" | "correctedOn">;

/** How a piece stands, as a shape and the key of a word. */
export function accuracyState({ accuracy, correctionAskedOn, correctedOn }: Checked): { state: State; word: string } {
  if (accuracy === "wrong" && correctedOn) return { state: "ok", word: "press:coverage.isCorrected" };
  if (accuracy === "wrong" && correctionAskedOn) return { state: "soon", word: "press:coverage.isAsked" };
  if (accuracy === "wrong") return { state: "late", word: accuracyWord.wrong };
  return { state: accuracy === "right" ? "ok" : "none", word: accuracyWord[accuracy] };
}
