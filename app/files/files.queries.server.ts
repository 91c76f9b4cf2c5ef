import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { fileRenditions, files, type RenditionName } from "#db/schema/files.ts";
import { NotFound } from "~/platform/refusal.ts";

export type Rendition = {
  mime: string;
  width: number;
  height: number;
  bytes: Buffer;
  fileName: string;
  sha256: string;
};

const names: readonly string[] = ["print", "web", "thumb"] satisfies RenditionName[];
const isRenditionName = (name: string): name is RenditionName => names.includes(name);

/**
 * One rendition of a region's picture, for whoever has already been found to be allowed to see it: a person at the
 * desk, or the public where a release shows it.
 * @throws NotFound
 */
export async function rendition(db: ReadDb, regionId: string, fileId: string, name: string): Promise<Rendition> {
  if (!isRenditionName(name)) throw new NotFound("picture");
  const [found] = await db
    .select({
      mime: fileRenditions.mime,
      width: fileRenditions.width,
      height: fileRenditions.height,
      bytes: fileRenditions.bytes,
      fileName: files.name,
      sha256: files.sha256,
    })
    .from(fileRenditions)
    .innerJoin(files, eq(files.id, fileRenditions.fileId))
    .where(and(eq(files.regionId, regionId), eq(files.id, fileId), eq(fileRenditions.name, name)));
  if (!found) throw new NotFound("picture");
  return found;
}

/** Those of the ids that are pictures of this region. */
export async function knownFiles(db: ReadDb, regionId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.regionId, regionId), inArray(files.id, [...ids])));
  return new Set(rows.map((row) => row.id));
}

/** The size in pixels of one rendition of each picture, so that a page can keep its place before it has come. */
export async function sizesOf(
  db: ReadDb,
  regionId: string,
  ids: readonly string[],
  name: RenditionName,
): Promise<Map<string, { width: number; height: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: files.id, width: fileRenditions.width, height: fileRenditions.height })
    .from(fileRenditions)
    .innerJoin(files, eq(files.id, fileRenditions.fileId))
    .where(and(eq(files.regionId, regionId), inArray(files.id, [...ids]), eq(fileRenditions.name, name)));
  return new Map(rows.map(({ id, width, height }) => [id, { width, height }]));
}
