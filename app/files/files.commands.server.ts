import { and, asc, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { fileRenditions, files } from "#db/schema/files.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { type PreparedPicture, preparePicture } from "./picture.server.ts";

/** @returns the file's id; the same picture again is the same file. */
export async function storePicture(db: WriteDb, actor: Actor, now: Date, picture: PreparedPicture): Promise<string> {
  demand(actor, "write");
  const { renditions, ...about } = picture;
  const [same] = await db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.regionId, actor.regionId), eq(files.sha256, picture.sha256)))
    .orderBy(asc(files.createdAt), asc(files.id))
    .limit(1);
  if (same) return same.id;

  const [file] = await db
    .insert(files)
    .values({ ...about, regionId: actor.regionId, createdAt: now })
    .returning({ id: files.id });
  if (!file) throw new Error("a file that was inserted did not come back");
  await db
    .insert(fileRenditions)
    .values(renditions.map((rendition) => ({ ...rendition, fileId: file.id, byteLength: rendition.bytes.length })));
  await recordAudit(db, actor, now, {
    act: "files.store",
    subjectType: "file",
    subjectId: file.id,
    detail: { width: picture.width, height: picture.height },
  });
  return file.id;
}

/** An upload from a form. Decoding takes its time and stands outside the transaction. */
export async function keepPicture(actor: Actor, now: Date, upload: { bytes: Buffer; name: string }): Promise<string> {
  demand(actor, "write");
  const picture = await preparePicture(upload.bytes, upload.name);
  return inTransaction((db) => storePicture(db, actor, now, picture));
}
