// The imports of a region, and the rows of one of them.
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { and, asc, desc, eq, gt, inArray, isNotNull, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Import, type ImportRow, importFiles, importRows, imports } from "#db/schema/imports.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { NotFound } from "~/platform/refusal.ts";

const unpacked = promisify(gunzip);
const mostListed = 100;

/** The newest first. */
export function listImports(actor: Actor, db: ReadDb): Promise<Import[]> {
  demand(actor, "write");
  return db
    .select()
    .from(imports)
    .where(eq(imports.regionId, actor.regionId))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(mostListed);
}

/** @throws NotFound */
export async function getImport(actor: Actor, db: ReadDb, id: string): Promise<Import> {
  demand(actor, "write");
  const [own] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.regionId, actor.regionId), eq(imports.id, id)));
  if (!own) throw new NotFound("import");
  return own;
}

/** The file as it came; undefined where it is kept no more. */
export async function fileOf(db: ReadDb, { id }: Import): Promise<Buffer | undefined> {
  const [file] = await db.select().from(importFiles).where(eq(importFiles.importId, id));
  return file ? unpacked(file.bytes) : undefined;
}

export const rowsPerPage = 50;

export type RowFilter = { outcome: ImportRow["outcome"] | "left" | null; after: number };

/** A stretch of the rows, one more than a page if there is: of one outcome, or those that an undo has left. */
export function listRows(db: ReadDb, { id }: Import, { outcome, after }: RowFilter): Promise<ImportRow[]> {
  const which: SQL | undefined =
    outcome === "left"
      ? and(inArray(importRows.outcome, ["add", "change"]), isNotNull(importRows.after))
      : outcome
        ? eq(importRows.outcome, outcome)
        : undefined;
  return db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), gt(importRows.number, after), which))
    .orderBy(asc(importRows.number))
    .limit(rowsPerPage + 1);
}
