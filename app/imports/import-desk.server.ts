// What the page of one import shows, in each of its states.
import type { ReadDb } from "#db/handles.ts";
import type { Import } from "#db/schema/imports.ts";
import type { Actor } from "~/access/actor.ts";
import type { Locale } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { FileProblem } from "./file-problem.ts";
import { inspectInThread } from "./file-reader.server.ts";
import { fileOf, getImport, listRows, type RowFilter, rowsPerPage } from "./imports.queries.server.ts";
import type { FileFacts } from "./list-file.server.ts";
import { rowKinds } from "./row-kinds.ts";
import { type RowView, rowView } from "./row-view.server.ts";

export type Facts = Pick<Import, "id" | "kind" | "fileName" | "state" | "rows" | "rowsDone" | "failure" | "byName"> &
  Pick<Import, "added" | "changed" | "unchanged" | "refused" | "appliedAt" | "undoneAt" | "createdAt" | "format">;

/** The columns of the file with what stands in them, and where each goes. */
export type Columns = Pick<FileFacts, "encoding" | "delimiter" | "sheet" | "sheets" | "headings" | "samples"> & {
  mapping: (string | null)[];
  fields: { name: string; word: string; needed: boolean }[];
};

export type ImportDesk = {
  facts: Facts;
  columns: Columns | null;
  rows: RowView[];
  /** Where the next page begins; null at the end. */
  next: number | null;
};

const open = new Set(["uploaded", "read", "failed"]);
const hasRows = new Set(["read", "applied", "undone"]);

export async function importDesk(
  actor: Actor,
  db: ReadDb,
  locale: Locale,
  id: string,
  { filter, columns: asked }: { filter: RowFilter; columns: boolean },
): Promise<ImportDesk> {
  const own = await getImport(actor, db, id);
  const choosing = open.has(own.state) && (asked || own.state !== "read");
  const rows = !choosing && hasRows.has(own.state) ? await listRows(db, own, filter) : [];
  const members = await membersOf(db, actor.regionId);
  const words = {
    t: translator(locale),
    locale,
    members: new Map(members.map((member) => [member.id, member.name])),
  };
  return {
    facts: factsOf(own),
    columns: choosing ? await columnsOf(db, own) : null,
    rows: rows.slice(0, rowsPerPage).map((row) => rowView(own, row, words)),
    next: rows.length > rowsPerPage ? (rows[rowsPerPage - 1]?.number ?? null) : null,
  };
}

const factsOf = (own: Import): Facts => ({
  ...{ id: own.id, kind: own.kind, fileName: own.fileName, state: own.state, format: own.format },
  ...{ rows: own.rows, rowsDone: own.rowsDone, failure: own.failure, byName: own.byName },
  ...{ added: own.added, changed: own.changed, unchanged: own.unchanged, refused: own.refused },
  ...{ appliedAt: own.appliedAt, undoneAt: own.undoneAt, createdAt: own.createdAt },
});

async function columnsOf(db: ReadDb, own: Import): Promise<Columns | null> {
  const bytes = await fileOf(db, own);
  if (!bytes) return null;
  const { kind, encoding, delimiter, sheet, headings, mapping } = own;
  const { fields } = rowKinds[kind];
  const task = { bytes, kind, choices: { encoding, delimiter, sheet } };
  const facts = await inspectInThread(task).catch((error) => {
    if (error instanceof FileProblem) return null;
    throw error;
  });
  return {
    encoding: facts?.encoding ?? "",
    delimiter: facts?.delimiter ?? "",
    sheet: facts?.sheet ?? sheet,
    sheets: facts?.sheets ?? [],
    headings,
    samples: facts?.samples ?? headings.map(() => []),
    mapping,
    fields: fields.map(({ name, word, needed = false }) => ({ name, word, needed })),
  };
}
