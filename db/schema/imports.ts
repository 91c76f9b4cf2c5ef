import { blob, id, index, instant, int, json, table, text, uniqueIndex } from "../columns.ts";
import { regions } from "./regions.ts";

export const importKinds = ["contacts", "media", "ambassadors", "stakeholders"] as const;
export type ImportKind = (typeof importKinds)[number];

export type ImportState =
  | "uploaded"
  | "reading"
  | "read"
  | "applying"
  | "applied"
  | "undoing"
  | "undone"
  | "failed"
  | "cancelled";

/** One file brought in: what it was, what became of it. */
export const imports = table(
  "imports",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    kind: text().$type<ImportKind>().notNull(),
    fileName: text().notNull(),
    byteLength: int().notNull(),
    format: text().$type<"csv" | "xlsx">().notNull(),
    /** As found: `utf-8`, `utf-16le`, `windows-1252`; `;`, `,`, tab. */
    encoding: text().notNull().default(""),
    delimiter: text().notNull().default(""),
    sheet: text().notNull().default(""),
    /** The first row, and which field each column goes to (null: left out). */
    headings: json<string[]>().notNull(),
    mapping: json<(string | null)[]>().notNull(),
    state: text().$type<ImportState>().notNull(),
    /** Why it failed: a word key and what goes into it. */
    failure: json<{ key: string; params: Record<string, string | number> }>(),
    rows: int().notNull().default(0),
    rowsDone: int().notNull().default(0),
    added: int().notNull().default(0),
    changed: int().notNull().default(0),
    unchanged: int().notNull().default(0),
    refused: int().notNull().default(0),
    byName: text().notNull(),
    byUserId: text(),
    /** Held by the process that works on it, till then. */
    leaseUntil: instant(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    appliedAt: instant(),
    undoneAt: instant(),
  },
  (t) => [index("imports_region").on(t.regionId, t.createdAt)],
);

/** The file itself, kept until it is applied or given up. */
export const importFiles = table("import_files", {
  importId: text()
    .primaryKey()
    .references(() => imports.id, { onDelete: "cascade" }),
  bytes: blob().notNull(),
});

export type RowProblem = { column: string; key: string; params: Record<string, string | number> };

/** What each row is, will do and did; with what stood before, so that it can be undone. */
export const importRows = table(
  "import_rows",
  {
    id: id(),
    importId: text()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** As the spreadsheet counts: the headings are row 1. */
    number: int().notNull(),
    cells: json<string[]>().notNull(),
    outcome: text().$type<"add" | "change" | "same" | "refuse">().notNull(),
    problems: json<RowProblem[]>(),
    /** The row it adds or changes. */
    targetId: text(),
    /** What stood there, for undo; null where it was added. */
    before: json<Record<string, unknown>>(),
    /** What was written, to see whether somebody changed it since. */
    after: json<Record<string, unknown>>(),
  },
  (t) => [
    uniqueIndex("import_rows_unique").on(t.importId, t.number),
    index("import_rows_outcome").on(t.importId, t.outcome, t.number),
  ],
);

export type Import = typeof imports.$inferSelect;
export type ImportRow = typeof importRows.$inferSelect;
