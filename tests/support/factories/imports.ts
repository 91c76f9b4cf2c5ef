// Files as people bring them, and imports as far along as a test wants them.
import { randomUUID } from "node:crypto";
import ExcelJS from "exceljs";
import { inTransaction, read } from "#db/client.server.ts";
import { type Import, type ImportKind, imports } from "#db/schema/imports.ts";
import type { PersonActor } from "~/access/actor.ts";
import { contactsInUse } from "~/contact-places.server.ts";
import { bringFile, startApplying, startReading, startUndoing } from "~/imports/imports.commands.server.ts";
import { getImport } from "~/imports/imports.queries.server.ts";
import { importJob } from "~/imports/jobs.server.ts";
import { inspectFile } from "~/imports/list-file.server.ts";
import { rowKinds } from "~/imports/row-kinds.ts";
import { longAgo, only } from "../factories.ts";

/** As Excel in Norwegian saves CSV. */
export const windows1252 = (text: string): Buffer => Buffer.from(text.replaceAll("\n", "\r\n"), "latin1");

export async function aWorkbook(fill: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Does what waits, until nothing does. */
export async function workThrough(importId: string, actor: PersonActor): Promise<Import> {
  const job = importJob(contactsInUse, () => longAgo);
  for (let round = 0; round < 50; round++) {
    await job.run(longAgo);
    const now = await getImport(actor, read, importId);
    if (!["reading", "applying", "undoing"].includes(now.state)) return now;
  }
  throw new Error("the import did not come to an end");
}

/** Brought and read, so that the preview stands. */
export async function aPreview(actor: PersonActor, kind: ImportKind, file: Buffer | string): Promise<Import> {
  const bytes = Buffer.from(file);
  const id = randomUUID();
  const facts = await inspectFile(bytes, { encoding: "", delimiter: "", sheet: "" }, rowKinds[kind].fields);
  await bringFile(actor, longAgo, { id, kind, fileName: "liste.csv", bytes, facts });
  await startReading(actor, longAgo, { id, mapping: facts.mapping });
  return workThrough(id, actor);
}

export async function applied(actor: PersonActor, { id }: Import): Promise<Import> {
  await startApplying(actor, longAgo, id);
  return workThrough(id, actor);
}

export async function undone(actor: PersonActor, { id }: Import): Promise<Import> {
  await startUndoing(actor, longAgo, id);
  return workThrough(id, actor);
}

/** One that has been read, with no rows. */
export const anImport = (overrides: Partial<typeof imports.$inferInsert> & { regionId: string }): Promise<Import> =>
  inTransaction(async (db) => {
    const values = { kind: "contacts", fileName: "liste.csv", byteLength: 1, format: "csv", state: "read" } as const;
    const made = { headings: ["Navn"], mapping: ["name"], byName: "Kari", createdAt: longAgo, changedAt: longAgo };
    return only(
      await db
        .insert(imports)
        .values({ ...values, ...made, ...overrides })
        .returning(),
    );
  });
