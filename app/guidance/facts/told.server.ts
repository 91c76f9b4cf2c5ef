// What has been told, by the same measure as everywhere: an update that reached enough of its audience.
import { and, eq, gt, gte, lte, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { regions } from "#db/schema/regions.ts";
import { successes } from "#db/schema/successes.ts";
import { updateSuccesses, updates } from "#db/schema/updates.ts";
import { addDays, instantAt } from "~/platform/civil-date.ts";
import type { Asking } from "./asking.ts";

/** Enough by the region's own threshold; a hair is given, so that 4 of 5 is 80 % also in binary fractions. */
const enough = (regionId: string) =>
  sql`${updates.submitted} >= ${updates.reachable} * (select ${regions.toldThreshold} from ${regions} where ${regions.id} = ${regionId}) - 0.000000001`;

/** @param days civil days back from today */
export const toldUpdate = ({ regionId, now, today }: Asking, days: number) =>
  and(
    eq(updates.regionId, regionId),
    gt(updates.submitted, 0),
    gte(updates.heardAt, instantAt(addDays(today, -days), "00:00")),
    lte(updates.heardAt, now),
    enough(regionId),
  );

/** The successes told then; for `in`. */
export const toldSince = (db: ReadDb, asking: Asking, days: number) =>
  db
    .select({ id: updateSuccesses.successId })
    .from(updateSuccesses)
    .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
    .where(toldUpdate(asking, days));

/** Those that have been looked over. */
export const recorded = ({ regionId }: Pick<Asking, "regionId">) =>
  and(eq(successes.regionId, regionId), eq(successes.draft, false));
