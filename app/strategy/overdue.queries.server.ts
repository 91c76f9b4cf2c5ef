// What the week must know of the strategy: responsibilities that nobody has looked after in time, and a review that is near.
import { eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { strategies } from "#db/schema/strategy.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { civilDate, daysBetween } from "~/platform/civil-date.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { dutyRows } from "./responsibility-rows.server.ts";
import { reviewNoticeDays } from "./settings.ts";

export type OverdueResponsibility = { id: string; what: string; name: string; dueOn: string; daysOver: number };

/** Those past their day, the longest first. What somebody has said no to waits for a person, not for a day. */
export async function overdueResponsibilities(actor: Actor, db: ReadDb, now: Date): Promise<OverdueResponsibility[]> {
  demand(actor, "read");
  return (await dutyRows(db, actor.regionId, now))
    .flatMap(({ id, what, name, dueOn, daysOver }) =>
      dueOn !== null && daysOver > 0 ? [{ id, what, name, dueOn, daysOver }] : [],
    )
    .sort((a, b) => b.daysOver - a.daysOver);
}

export type StrategyDue = {
  reviewOn: string;
  /** Negative where the day has passed. */
  daysLeft: number;
};

/** The review of the strategy, where its day has passed or is near; else null. */
export async function strategyDue(actor: Actor, db: ReadDb, now: Date): Promise<StrategyDue | null> {
  demand(actor, "read");
  const [strategy] = await db
    .select({ reviewOn: strategies.reviewOn })
    .from(strategies)
    .where(eq(strategies.regionId, actor.regionId));
  if (!strategy?.reviewOn) return null;
  const daysLeft = daysBetween(civilDate(now), strategy.reviewOn);
  const notice = await readSetting(db, actor.regionId, reviewNoticeDays);
  return daysLeft <= notice ? { reviewOn: strategy.reviewOn, daysLeft } : null;
}
