// Reads what the rules ask about: counts and grouped queries, never all rows, so that a large region costs no more.
import { and, asc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { members, regions } from "#db/schema/regions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { ambassadorFacts } from "./facts/ambassadors.queries.server.ts";
import type { Asking } from "./facts/asking.ts";
import { audienceFacts } from "./facts/audiences.queries.server.ts";
import { feedbackFacts } from "./facts/feedback.queries.server.ts";
import { goalFacts } from "./facts/goals.queries.server.ts";
import { messageFacts } from "./facts/messages.queries.server.ts";
import { plannerFacts } from "./facts/planner.queries.server.ts";
import { preparednessFacts } from "./facts/preparedness.queries.server.ts";
import { pressFacts } from "./facts/press.queries.server.ts";
import { stakeholderFacts } from "./facts/stakeholders.queries.server.ts";
import { strategyFacts } from "./facts/strategy.queries.server.ts";
import { successFacts } from "./facts/successes.queries.server.ts";
import { timelineFacts } from "./facts/timeline.queries.server.ts";
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
  const [messages, press, successes, audiences] = await Promise.all([
    messageFacts(db, asking),
    pressFacts(db, asking),
    successFacts(db, asking),
    audienceFacts(db, asking),
  ]);
  const [feedback, timeline, ambassadors, planner] = await Promise.all([
    feedbackFacts(db, asking),
    timelineFacts(db, asking),
    ambassadorFacts(db, asking),
    plannerFacts(db, asking),
  ]);
  const facts = {
    region,
    strategy,
    stakeholders,
    goals,
    preparedness,
    messages,
    press,
    successes,
    audiences,
    feedback,
    timeline,
    ambassadors,
    planner,
  };
  return { asking, facts };
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
