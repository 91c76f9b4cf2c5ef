// Successes as the story gate sees them: what those who carry them have laid on them, put together.
import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { successes, successRestrictions } from "#db/schema/successes.ts";
import type { Story } from "./story-gate.ts";
import { type Restriction, storyUnder } from "./story-under.ts";

/** The story of each of these successes that is in the region. */
export async function storiesOf(
  db: ReadDb,
  regionId: string,
  successIds: readonly string[],
): Promise<Map<string, Story>> {
  if (successIds.length === 0) return new Map();
  const known = await db
    .select({ id: successes.id, draft: successes.draft })
    .from(successes)
    .where(and(eq(successes.regionId, regionId), inArray(successes.id, [...new Set(successIds)])));
  const laid = await db
    .select()
    .from(successRestrictions)
    .where(inArray(successRestrictions.successId, [...new Set(successIds)]));
  const bySuccess = new Map<string, Restriction[]>();
  for (const row of laid) bySuccess.set(row.successId, [...(bySuccess.get(row.successId) ?? []), row]);
  return new Map(known.map(({ id, draft }) => [id, storyUnder(bySuccess.get(id) ?? [], draft)]));
}
