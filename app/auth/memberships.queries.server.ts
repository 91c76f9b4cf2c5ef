import { and, asc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { memberships } from "#db/schema/auth.ts";
import { type Region, regions } from "#db/schema/regions.ts";
import type { Role } from "~/access/permissions.ts";

/** A signed-in person is not yet an actor: these find where the person may become one. */
export async function membershipIn(
  db: ReadDb,
  userId: string,
  regionSlug: string,
): Promise<{ region: Region; role: Role; memberId: string | null } | undefined> {
  const [found] = await db
    .select({ region: regions, role: memberships.role, memberId: memberships.memberId })
    .from(memberships)
    .innerJoin(regions, eq(regions.id, memberships.regionId))
    .where(and(eq(memberships.userId, userId), eq(regions.slug, regionSlug)))
    .limit(1);
  return found;
}

/** The regions a person belongs to, by name. */
export async function regionsOf(db: ReadDb, userId: string): Promise<{ slug: string; name: string; role: Role }[]> {
  return db
    .select({ slug: regions.slug, name: regions.name, role: memberships.role })
    .from(memberships)
    .innerJoin(regions, eq(regions.id, memberships.regionId))
    .where(eq(memberships.userId, userId))
    .orderBy(asc(regions.name), asc(regions.id));
}
