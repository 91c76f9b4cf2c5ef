import { inTransaction } from "#db/client.server.ts";
import { type Goal, goals } from "#db/schema/goals.ts";
import { longAgo, only, regionOf, serial } from "../factories.ts";

/** A goal of 100 by the end of the year, measured by hand. */
export async function aGoal(overrides: Partial<typeof goals.$inferInsert> = {}): Promise<Goal> {
  const values = {
    title: `Mål ${serial()}`,
    level: "output" as const,
    series: "gauge" as const,
    unit: "oppslag",
    baseline: 0,
    target: 100,
    startsOn: "2026-01-01",
    dueOn: "2026-12-31",
    method: "telling",
    cadenceDays: 90,
    createdAt: longAgo,
    changedAt: longAgo,
    ...overrides,
    regionId: await regionOf(overrides),
  };
  return only(await inTransaction((db) => db.insert(goals).values(values).returning()));
}
