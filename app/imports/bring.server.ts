// A file that somebody has chosen: looked at at once, so that what is wrong is said before anything is kept.

import type { ReadDb } from "#db/handles.ts";
import type { ImportKind } from "#db/schema/imports.ts";
import type { Actor } from "~/access/actor.ts";
import { textAt, textsAt } from "~/contacts/typed-fields.ts";
import { breathe } from "~/platform/breathe.server.ts";
import { plainText } from "~/platform/plain-text.ts";
import { Refusal } from "~/platform/refusal.ts";
import { missingFields, readMapping } from "./columns.ts";
import { FileProblem } from "./file-problem.ts";
import { inspectInThread } from "./file-reader.server.ts";
import { bringFile, lookAgain, startReading } from "./imports.commands.server.ts";
import { fileOf, getImport } from "./imports.queries.server.ts";
import { importLimits, mostMegabytes } from "./limits.ts";
import type { FileChoices, FileFacts } from "./list-file.server.ts";
import { rowKinds } from "./row-kinds.ts";

/** @throws Refusal beside the field, where the file cannot be read */
async function lookedAt(bytes: Buffer, kind: ImportKind, choices: FileChoices, field: string): Promise<FileFacts> {
  try {
    return await inspectInThread({ bytes, kind, choices });
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new Refusal(error.failure.key, { field, params: error.failure.params });
  }
}

const nothingSaid: FileChoices = { encoding: "", delimiter: "", sheet: "" };

/** @throws Refusal */
export async function bring(
  actor: Actor,
  now: Date,
  { id, kind }: { id: string; kind: ImportKind },
  upload: unknown,
): Promise<void> {
  if (!(upload instanceof File) || upload.size === 0) throw new Refusal("imports:file.missing", { field: "file" });
  if (upload.size > importLimits.bytes)
    throw new Refusal("imports:file.tooLarge", { field: "file", params: { most: mostMegabytes } });
  // Each step on the way copies the whole file.
  await breathe();
  const bytes = Buffer.from(await upload.arrayBuffer());
  await breathe();
  const facts = await lookedAt(bytes, kind, nothingSaid, "file");
  const fileName = plainText(upload.name).slice(0, 200) || kind;
  await bringFile(actor, now, { id, kind, fileName, bytes, facts });
}

/** Another sheet, encoding or delimiter. @throws Refusal */
export async function look(actor: Actor, db: ReadDb, now: Date, id: string, form: FormData): Promise<void> {
  const own = await getImport(actor, db, id);
  const bytes = await fileOf(db, own);
  if (!bytes) throw new Refusal("imports:file.gone");
  const choices = {
    encoding: textAt(form, "encoding"),
    delimiter: textAt(form, "delimiter"),
    sheet: textAt(form, "sheet"),
  };
  await lookAgain(
    actor,
    now,
    id,
    await lookedAt(bytes, own.kind, choices, own.format === "csv" ? "encoding" : "sheet"),
  );
}

/** @throws Refusal where a needed column is missing */
export async function readAll(actor: Actor, db: ReadDb, now: Date, id: string, form: FormData): Promise<void> {
  const own = await getImport(actor, db, id);
  const { fields } = rowKinds[own.kind];
  const mapping = readMapping(textsAt(form, "column"), own.headings.length, fields);
  const [missing] = missingFields(mapping, fields);
  if (missing) throw new Refusal(neededWord[missing.name] ?? "imports:refusal.nameMissing", { field: "columns" });
  await startReading(actor, now, { id, mapping });
}

const neededWord: Record<string, string> = {
  name: "imports:refusal.nameMissing",
  outlet: "imports:refusal.outletMissing",
};
