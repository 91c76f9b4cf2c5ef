// A list made into a file, a stretch at a time, so that others are answered in between. Who took it is written down.
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { breathe } from "~/platform/breathe.server.ts";
import { type Cell, csvOf, workbookOf } from "~/platform/spreadsheet.server.ts";
import { type ExportName, listExports } from "./list-exports.server.ts";
import { cellText, type Wording } from "./value-words.server.ts";

const formats = ["csv", "xlsx", "json"] as const;
export type Format = (typeof formats)[number];
export const isFormat = (text: string): text is Format => (formats as readonly string[]).includes(text);

type Asked = { actor: Actor; db: ReadDb; now: Date; params: URLSearchParams };

export async function exportFile(asked: Asked, list: ExportName, format: Format, words: Wording): Promise<Buffer> {
  const { columns, rows } = listExports[list](asked);
  const headings: Cell[] = columns.map(({ word }) => words.t(word));
  let count = 0;
  async function* cells(): AsyncGenerator<Cell[][]> {
    yield [headings];
    for await (const part of rows()) {
      count += part.length;
      yield part.map((row) => columns.map(({ name }) => cellText(name, row[name], words)));
      await breathe();
    }
  }
  const made = format === "xlsx" ? await workbookOf(words.t(sheetWord[list]), cells()) : await textFile();
  await inTransaction((db) =>
    recordAudit(db, asked.actor, asked.now, {
      act: "imports.download",
      subjectType: "list",
      subjectId: list,
      detail: { format, rows: count },
    }),
  );
  return made;

  async function textFile(): Promise<Buffer> {
    const parts: Buffer[] = [];
    if (format === "csv") for await (const part of cells()) parts.push(csvOf(part, parts.length === 0));
    else {
      for await (const part of rows()) {
        count += part.length;
        for (const row of part) {
          const named = Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
          parts.push(Buffer.from(`${parts.length === 0 ? "[\n" : ",\n"}${JSON.stringify(named)}`));
        }
        await breathe();
      }
      parts.push(Buffer.from(parts.length === 0 ? "[]\n" : "\n]\n"));
    }
    return Buffer.concat(parts);
  }
}

const sheetWord: Record<ExportName, string> = {
  contacts: "imports:kind.contacts",
  media: "imports:kind.media",
  ambassadors: "imports:kind.ambassadors",
  stakeholders: "imports:kind.stakeholders",
  successes: "imports:export.successes",
  coverage: "imports:export.coverage",
};
