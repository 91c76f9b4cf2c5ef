// Who stands in a quadrant, as SQL that audiences build on: the same as quadrant.ts says, by the means and the region's
// own setting.
import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { regionSettings } from "#db/schema/regions.ts";
import { type Quadrant, stakeholders } from "#db/schema/stakeholders.ts";
import { highFrom } from "./settings.ts";

/** What counts as high in the region: a number within its limits as it was set, else what we propose. */
function highIn(regionId: string): SQL {
  const text = sql`cast(${regionSettings.value} as text)`;
  // Only what begins with a digit can be read as a number: PostgreSQL refuses the rest.
  const number = sql`case when substr(${text}, 1, 1) between '0' and '9' then cast(${text} as real) end`;
  return sql`coalesce((select case when ${number} between ${highFrom.least} and ${highFrom.most} then ${number} end
    from ${regionSettings}
    where ${regionSettings.regionId} = ${regionId} and ${regionSettings.key} = ${highFrom.key}), ${highFrom.proposed})`;
}

function standsIn(quadrant: Quadrant, high: SQL): SQL {
  const { interest, influence } = stakeholders;
  switch (quadrant) {
    case "keyPlayer":
      return sql`(${interest} >= ${high} and ${influence} >= ${high})`;
    case "keepSatisfied":
      return sql`(${interest} < ${high} and ${influence} >= ${high})`;
    case "keepInformed":
      return sql`(${interest} >= ${high} and ${influence} < ${high})`;
    case "minimalEffort":
      return sql`(${interest} < ${high} and ${influence} < ${high})`;
  }
}

/** The contacts of stakeholders in use that stand in one of these; nothing where none is asked for. */
export function inQuadrants(db: ReadDb, regionId: string, quadrants: readonly Quadrant[]) {
  if (quadrants.length === 0) return undefined;
  const high = highIn(regionId);
  return db
    .select({ id: sql<string>`${stakeholders.contactId}`.as("candidate_id") })
    .from(stakeholders)
    .where(
      and(
        eq(stakeholders.regionId, regionId),
        isNull(stakeholders.archivedAt),
        or(...quadrants.map((quadrant) => standsIn(quadrant, high))),
      ),
    );
}
