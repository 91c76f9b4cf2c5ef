// Reads what the rules ask about: counts and grouped queries, never all rows, so that a large region costs no more.
import { and, asc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { members, regions } from "#db/schema/regions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import type { Asking } from "./facts/asking.ts";
import { goalFacts } from "./facts/goals.queries.server.ts";
import { preparednessFacts } from "./facts/preparedness.queries.server.ts";
import { stakeholderFacts } from "./facts/stakeholders.queries.server.ts";
import { strategyFacts } from "./facts/strategy.queries.server.ts";
import type { Facts, RegionFacts } from "./facts.ts";

/** What is asked with, and what came of it. */
export async function gatherFacts(db: ReadDb, regionId: string, now: Date): Promise<{ asking: Asking; facts: Facts }> {
  const kept = await keptSettings(db, regionId);
  const region = await regionFacts(db, regionId);
  const asking: Asking = { regionId, now, today: civilDate(now), kept, members: region.members };
  const [strategy, stakeholders, goals, preparedness] = await Promise.all([
    strategyFacts(db, asking),
    stakeholderFacts(db, asking),
    goalFacts(db, asking),
    preparednessFacts(db, asking),
  ]);
  return { asking, facts: { region, strategy, stakeholders, goals, preparedness } };
}

async function regionFacts(db: ReadDb, regionId: string): Promise<RegionFacts> {
  const [region] = await db.select({ startedOn: regions.startedOn }).from(regions).where(eq(regions.id, regionId));
  const present = await db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(eq(members.regionId, regionId), isNull(members.leftAt)))
    .orderBy(asc(members.sortKey));
  return { members: present, startedOn: region?.startedOn ?? null };
}
