import type { ReadDb } from "#db/handles.ts";
import { regionsOf } from "~/auth/memberships.queries.server.ts";
import { everyRegion } from "~/regions/regions.queries.server.ts";

/**
 * Whether a person may found a region: whoever leads one may found another, and the first one is founded by whoever holds
 * the first account.
 */
export async function mayFound(db: ReadDb, userId: string): Promise<boolean> {
  const mine = await regionsOf(db, userId);
  return mine.some(({ role }) => role === "owner") || (await everyRegion(db)).length === 0;
}
