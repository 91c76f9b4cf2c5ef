// The middle one of some numbers, in whole days: one that is begun counts. Pure.
import { median } from "~/feedback/standing.ts";

export function middleOf(numbers: readonly number[]): number | null {
  const middle = median(numbers);
  return middle === null ? null : Math.ceil(middle);
}
