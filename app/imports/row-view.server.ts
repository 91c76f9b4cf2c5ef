// The rows of an import as a page shows them: whom a row is about, what it adds or changes, and what is wrong with it.
import type { Import, ImportRow } from "#db/schema/imports.ts";
import type { CellProblem, ImportField, Values } from "~/platform/row-import.ts";
import { rowKinds } from "./row-kinds.ts";
import { valueText, type Wording } from "./value-words.server.ts";

export type RowView = {
  number: number;
  outcome: ImportRow["outcome"];
  /** Whom or what it is about. */
  title: string;
  /** What it says of somebody new. */
  says: string;
  changes: { field: string; from: string; to: string }[];
  problems: string[];
};

/** Not a column of any list, and changed all the same. */
const otherFields: Record<string, string> = { archived: "imports:value.use" };

export const fieldWord = (fields: readonly ImportField[], field: string): string =>
  fields.find(({ name }) => name === field)?.word ?? otherFields[field] ?? "imports:row.whole";

const titleFields = ["name", "outlet", "email"];

export function rowView({ kind, mapping }: Import, row: ImportRow, words: Wording): RowView {
  const { fields } = rowKinds[kind];
  const { t } = words;
  const columns = mapping.filter((field) => field !== null);
  const cells = new Map(columns.map((field, at) => [field, row.cells[at] ?? ""]));
  const after = (row.after ?? {}) as Values;
  const before = (row.before ?? {}) as Values;
  const shownFields = Object.keys(after).filter((field) => field !== "made");
  const firstAndLast = [cells.get("firstName"), cells.get("lastName")].filter(Boolean).join(" ");
  const title = titleFields.map((field) => cells.get(field) || (field === "name" ? firstAndLast : "")).find(Boolean);
  const problemText = ({ column, key, params }: CellProblem): string => {
    const text = t(key, params);
    // Some name the column as it is headed in the file.
    return column === "" || "column" in params
      ? text
      : t("imports:row.inColumn", { column: t(fieldWord(fields, column)), problem: text });
  };
  const said = shownFields.filter((field) => field !== "archived" && cells.get(field) !== title);
  return {
    number: row.number,
    outcome: row.outcome,
    title: title || (row.cells.find(Boolean) ?? "–"),
    says: row.outcome === "add" ? said.map((field) => valueText(field, after[field], words)).join(" · ") : "",
    changes:
      row.outcome === "change"
        ? shownFields.map((field) => ({
            field: t(fieldWord(fields, field)),
            from: valueText(field, before[field], words),
            to: valueText(field, after[field], words),
          }))
        : [],
    problems: (row.problems ?? []).map((problem) => problemText(problem)),
  };
}
