import { asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Member, members, type Region, regions } from "#db/schema/regions.ts";

/** The two that find a region before there is an actor in it; access is decided by who asks next. */
export async function regionBySlug(db: ReadDb, slug: string): Promise<Region | undefined> {
  const [region] = await db.select().from(regions).where(eq(regions.slug, slug)).limit(1);
  return region;
}

export async function regionById(db: ReadDb, id: string): Promise<Region | undefined> {
  const [region] = await db.select().from(regions).where(eq(regions.id, id)).limit(1);
  return region;
}

/** All of the installation; for what concerns the whole of it. */
export const everyRegion = (db: ReadDb): Promise<Region[]> => db.select().from(regions).orderBy(asc(regions.createdAt));

/** The municipalities of a region, in alphabetical order. */
export async function membersOf(db: ReadDb, regionId: string): Promise<Member[]> {
  return db.select().from(members).where(eq(members.regionId, regionId)).orderBy(asc(members.sortKey), asc(members.id));
}

/**
 * What a form offers: those that have not left, and those of the thing itself, so that what was written of one that has
 * left can still be changed. @param chosen ids that the thing has already
 */
export async function membersOffered(
  db: ReadDb,
  regionId: string,
  chosen: readonly (string | null | undefined)[] = [],
): Promise<{ id: string; name: string }[]> {
  const all = await membersOf(db, regionId);
  return all.filter(({ id, leftAt }) => leftAt === null || chosen.includes(id)).map(({ id, name }) => ({ id, name }));
}

/** Those that have not left: who is asked, and who can be chosen for what is new. */
export const membersNow = async (db: ReadDb, regionId: string): Promise<Member[]> =>
  (await membersOf(db, regionId)).filter(({ leftAt }) => leftAt === null);
