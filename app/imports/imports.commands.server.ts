// What a person does with an import: brings a file, says what its columns are, applies it, takes it back, gives it up.
// The work itself is done in the background (jobs.server.ts).
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { and, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Import, type ImportKind, type ImportState, importFiles, imports } from "#db/schema/imports.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import type { Mapping } from "./columns.ts";
import type { FileFacts } from "./list-file.server.ts";

const packed = promisify(gzip);

export type NewImport = { id: string; kind: ImportKind; fileName: string; bytes: Buffer; facts: FileFacts };

/** Keeps a file that reads. The same id again, as after a double click, is the same import. */
export async function bringFile(actor: Actor, now: Date, { id, bytes, facts, ...given }: NewImport): Promise<void> {
  demand(actor, "write");
  const kept = await packed(bytes, { level: 1 });
  await inTransaction(async (db) => {
    const [known] = await db.select({ regionId: imports.regionId }).from(imports).where(eq(imports.id, id));
    if (known && known.regionId !== actor.regionId) throw new NotFound("import");
    if (known) return;
    const { format, encoding, delimiter, sheet, headings, mapping } = facts;
    await db.insert(imports).values({
      ...given,
      ...{ id, format, encoding, delimiter, sheet, headings, mapping },
      regionId: actor.regionId,
      byteLength: bytes.length,
      state: "uploaded",
      byName: nameOf(actor),
      byUserId: actor.kind === "person" ? actor.userId : null,
      createdAt: now,
      changedAt: now,
    });
    await db.insert(importFiles).values({ importId: id, bytes: kept });
    await audited(db, actor, now, id, "imports.bring");
  });
}

/** @throws NotFound */
export async function ownImport(db: WriteDb, actor: Actor, id: string): Promise<Import> {
  const [own] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.regionId, actor.regionId), eq(imports.id, id)));
  if (!own) throw new NotFound("import");
  return own;
}

/** Another encoding, delimiter or sheet: the file is looked at anew, and the columns with it. */
export function lookAgain(actor: Actor, now: Date, id: string, facts: FileFacts): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    await ownImport(db, actor, id);
    const { encoding, delimiter, sheet, headings, mapping } = facts;
    const set = { encoding, delimiter, sheet, headings, mapping, failure: null };
    await turn(db, actor, now, id, ["uploaded", "read", "failed"], { ...set, state: "uploaded" });
  });
}

/** Reads the whole file with these columns; the preview of every row follows. */
export function startReading(
  actor: Actor,
  now: Date,
  { id, mapping }: { id: string; mapping: Mapping },
): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { state } = await ownImport(db, actor, id);
    if (state === "reading") return;
    const nothing = { rows: 0, rowsDone: 0, added: 0, changed: 0, unchanged: 0, refused: 0, failure: null };
    await turn(db, actor, now, id, ["uploaded", "read", "failed"], { ...nothing, mapping, state: "reading" });
    await audited(db, actor, now, id, "imports.read");
  });
}

/** Writes what the preview shows. Pressed twice, it is done once. */
export function startApplying(actor: Actor, now: Date, id: string): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { state, added, changed } = await ownImport(db, actor, id);
    if (state === "applying" || state === "applied") return;
    if (added + changed === 0) throw new Refusal("imports:refusal.nothingToApply");
    await turn(db, actor, now, id, ["read"], { state: "applying", rowsDone: 0 });
    await audited(db, actor, now, id, "imports.apply");
  });
}

/** Above any number of a row: from there it is taken back downwards. */
const fromTheLast = 2_000_000_000;

/** Takes back all that an import has written. Pressed twice, it is done once. */
export function startUndoing(actor: Actor, now: Date, id: string): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { state } = await ownImport(db, actor, id);
    if (state === "undoing" || state === "undone") return;
    await turn(db, actor, now, id, ["applied"], { state: "undoing", rowsDone: fromTheLast });
    await audited(db, actor, now, id, "imports.undo");
  });
}

/** Given up before anything was written: the file goes at once, its rows in the background. */
export function giveUp(actor: Actor, now: Date, id: string): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { state } = await ownImport(db, actor, id);
    if (state === "cancelled") return;
    await turn(db, actor, now, id, ["uploaded", "reading", "read", "failed"], { state: "cancelled" });
    await db.delete(importFiles).where(eq(importFiles.importId, id));
    await audited(db, actor, now, id, "imports.giveUp");
  });
}

type Turned = Partial<typeof imports.$inferInsert> & { state: ImportState };

/** @throws Refusal where it has gone on in the meantime */
async function turn(db: WriteDb, actor: Actor, now: Date, id: string, from: ImportState[], set: Turned): Promise<void> {
  const turned = await db
    .update(imports)
    .set({ ...set, changedAt: now, leaseUntil: null })
    .where(and(eq(imports.regionId, actor.regionId), eq(imports.id, id), inArray(imports.state, from)))
    .returning({ id: imports.id });
  if (turned.length === 0) throw new Refusal("imports:refusal.goneOn");
}

const audited = (db: WriteDb, actor: Actor, now: Date, id: string, act: string) =>
  recordAudit(db, actor, now, { act, subjectType: "import", subjectId: id });
