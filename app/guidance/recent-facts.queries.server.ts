// The facts of a region as they were gathered a moment ago, as long as nobody has done anything since. Whoever goes from
// the list to an item and back has them read once; whoever changes anything sees it in the very next page.
import { and, count, eq, gte } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { gatherFacts } from "./facts.queries.server.ts";

type Gathered = Awaited<ReturnType<typeof gatherFacts>>;

/** What goes by itself, as a mail that arrives, is in no audit: that is seen this much later at most. */
const keptMs = 60_000;
/** A command is dated when it was asked for, and may be written later; never as much as this. */
const writtenWithinMs = 10 * 60_000;
const mostRegions = 50;

const recent = new Map<string, Gathered & { acts: number }>();

export async function recentFacts(db: ReadDb, regionId: string, now: Date): Promise<Gathered> {
  const known = recent.get(regionId);
  if (known && isFresh(known, now) && known.acts === (await actsAround(db, regionId, known.asking.now))) return known;
  // Counted first: what is done while the facts are gathered makes them old at once.
  const acts = await actsAround(db, regionId, now);
  const gathered = { ...(await gatherFacts(db, regionId, now)), acts };
  recent.delete(regionId);
  recent.set(regionId, gathered);
  const [oldest] = recent.keys();
  if (recent.size > mostRegions && oldest !== undefined) recent.delete(oldest);
  return gathered;
}

function isFresh({ asking }: Gathered, now: Date): boolean {
  const age = now.getTime() - asking.now.getTime();
  return age >= 0 && age < keptMs && asking.today === civilDate(now);
}

/** Every command writes what it did, in its own transaction: one more, and the facts are old. */
async function actsAround(db: ReadDb, regionId: string, gatheredAt: Date): Promise<number> {
  const [row] = await db
    .select({ acts: count() })
    .from(auditEntries)
    .where(
      and(eq(auditEntries.regionId, regionId), gte(auditEntries.at, new Date(gatheredAt.getTime() - writtenWithinMs))),
    );
  return row?.acts ?? 0;
}
