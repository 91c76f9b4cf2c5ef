// What becomes of a row: added, changed and how, the same, or refused and why. Pure.
import type { ImportRow } from "#db/schema/imports.ts";
import {
  type CellProblem,
  changesOf,
  type FieldValue,
  isStanding,
  joined,
  type Standing,
  type Values,
} from "~/platform/row-import.ts";

export type Planned = Pick<ImportRow, "outcome" | "targetId" | "problems"> & {
  before: Values | null;
  after: Values | null;
};

export const refusedRow = (problems: CellProblem[]): Planned => ({
  outcome: "refuse",
  problems,
  targetId: null,
  before: null,
  after: null,
});

/** What a row would have stand: lists are added to, never taken from. */
export const laidOn = (standing: Values, wanted: Values): Values =>
  Object.fromEntries(
    Object.entries(wanted).map(([field, value]): [string, FieldValue] => {
      const stands = standing[field];
      return [field, Array.isArray(value) ? joined(Array.isArray(stands) ? stands : [], value) : value];
    }),
  );

/** @param newId the id it gets where it is new */
export function planRow(values: Values, standing: Standing | undefined, newId: string): Planned {
  if (isStanding(standing)) {
    const changes = changesOf(standing.values, laidOn(standing.values, values));
    if (changes === null) {
      return { outcome: "same", problems: null, targetId: standing.id, before: null, after: null };
    }
    return { outcome: "change", problems: null, targetId: standing.id, ...changes };
  }
  if (standing && "refused" in standing) return refusedRow([standing.refused]);
  const problems = standing && "notice" in standing ? [standing.notice] : null;
  return { outcome: "add", problems, targetId: newId, before: null, after: values };
}
