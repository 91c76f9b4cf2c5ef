// A plan as the page shows it: lean rows, what is refused first. Pure.
import type { PlannedRow, RowProblem, Verdict } from "./import-plan.ts";
import type { ColumnField } from "./table.ts";

export type PreviewRow = {
  line: number;
  name: string;
  email: string;
  verdict: Verdict;
  /** What is changed. */
  changes: ColumnField[];
  problems: RowProblem[];
  /** The address is a person's who is known already: what is known about them stays. */
  known: boolean;
};

export const previewOf = (plan: readonly PlannedRow[]): PreviewRow[] =>
  plan.map((row) => ({
    line: row.line,
    name: row.name,
    email: row.email,
    verdict: row.verdict,
    changes: row.verdict === "change" ? row.changes : [],
    problems: row.verdict === "refuse" ? row.problems : [],
    known: row.verdict === "add" && row.contactId !== null,
  }));
