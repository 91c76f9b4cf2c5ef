// Two people change the same success. What the other saved and I did not touch, comes into my form; where both wrote,
// mine stays and theirs is shown beside it. Nothing is lost, and nothing is overwritten unseen. Pure.
import { z } from "zod";
import type { Typed } from "~/platform/typed.ts";

export type Change = {
  field: string;
  theirs: string[];
  /** I have written something else there. */
  clash: boolean;
};

export type Meanwhile = {
  /** What the form shall hold now: all that I typed, and theirs where I changed nothing. */
  values: Typed;
  /** What they changed since I opened the form. */
  changes: Change[];
};

/** Fields that hold a set: both may add and take away without being in each other's way. */
const sets: readonly string[] = ["topics", "people", "expectations"];

const filled = (values: readonly string[] | undefined): string[] => (values ?? []).filter((value) => value !== "");
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
const sameSet = (a: readonly string[], b: readonly string[]): boolean => same(a.toSorted(), b.toSorted());

/** `opened`: what stood in the form when I opened it; `mine`: what I sent; `theirs`: what stands now. */
export function meetChanges(opened: Typed, mine: Typed, theirs: Typed): Meanwhile {
  const values: Typed = { ...mine };
  const changes: Change[] = [];
  for (const [field, now] of Object.entries(theirs)) {
    const before = filled(opened[field]);
    const after = filled(now);
    const typed = filled(mine[field]);
    if (sets.includes(field)) {
      if (sameSet(before, after)) continue;
      const kept = typed.filter((value) => after.includes(value) || !before.includes(value));
      values[field] = [...kept, ...after.filter((value) => !before.includes(value) && !typed.includes(value))];
      changes.push({ field, theirs: after, clash: false });
    } else if (!same(before, after)) {
      const untouched = same(before, typed);
      if (untouched) values[field] = [...now];
      changes.push({ field, theirs: after, clash: !untouched && !same(typed, after) });
    }
  }
  return { values, changes };
}

const openedShape = z.record(z.string(), z.array(z.string()));

/** What the form carried along of how it was opened; nothing, where that does not read. */
export function readOpened(text: string): Typed {
  try {
    return openedShape.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
