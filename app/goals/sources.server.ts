// Readings of a goal that measures itself: counted from the region's own rows whenever they are asked for.
import { and, eq, gte, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { asks } from "#db/schema/ambassadors.ts";
import type { Goal } from "#db/schema/goals.ts";
import { coverage } from "#db/schema/press.ts";
import { updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { memberShare } from "~/updates/share.queries.server.ts";
import { silenceMeter } from "~/updates/silence.queries.server.ts";
import type { GoalSource } from "./kinds.ts";
import { readingDays, soFar } from "./reading-days.ts";
import type { Reading } from "./standing.ts";

type Count = (actor: Actor, db: ReadDb, startsOn: string, days: readonly string[]) => Promise<Reading[]>;

const startOf = (day: string): Date => instantAt(day, "00:00");
/** The last moment of a civil day in Norway. */
const endOf = (day: string): Date => new Date(startOf(addDays(day, 1)).getTime() - 1);

/** Updates that somebody has heard, since the start. */
const updatesSent: Count = async ({ regionId }, db, startsOn, days) => {
  if (days.length === 0) return [];
  const until = (day: string) =>
    sql<number>`sum(case when ${lte(updates.heardAt, endOf(day))} then 1 else 0 end)`.mapWith(Number);
  const [heard = {}] = await db
    .select(Object.fromEntries(days.map((day) => [day, until(day)])))
    .from(updates)
    .where(and(eq(updates.regionId, regionId), isNotNull(updates.heardAt), gte(updates.heardAt, startOf(startsOn))));
  return days.map((on) => ({ on, value: heard[on] ?? 0 }));
};

/** Published pieces since the start. */
const covered: Count = async ({ regionId }, db, startsOn, days) => {
  const rows = await db
    .select({ on: coverage.publishedOn })
    .from(coverage)
    .where(and(eq(coverage.regionId, regionId), gte(coverage.publishedOn, startsOn)));
  const published = rows.map(({ on }) => on);
  return soFar(published, days);
};

/** Of those asked since the start, the part that answered: percent. */
const asksAnswered: Count = async ({ regionId }, db, startsOn, days) => {
  const rows = await db
    .select({ sentAt: asks.sentAt, answeredAt: asks.answeredAt })
    .from(asks)
    .where(and(eq(asks.regionId, regionId), isNull(asks.cancelledAt), gte(asks.sentAt, startOf(startsOn))));
  return days.flatMap((on) => {
    const sent = rows.filter(({ sentAt }) => civilDate(sentAt) <= on);
    const answered = sent.filter(({ answeredAt }) => answeredAt !== null && civilDate(answeredAt) <= on);
    return sent.length > 0 ? [{ on, value: (answered.length / sent.length) * 100 }] : [];
  });
};

/** The part of the members that at least one told success of the last 180 days is good for: percent. */
const membersTold: Count = async (actor, db, _, days) => {
  const readings: Reading[] = [];
  for (const on of days) {
    const { rows } = await memberShare(actor, db, endOf(on));
    const told = rows.filter(({ pairs }) => pairs.length > 0).length;
    if (rows.length > 0) readings.push({ on, value: (told / rows.length) * 100 });
  }
  return readings;
};

/** The longest that any audience has gone without hearing: days. */
const longestSilence: Count = async (actor, db, _, days) => {
  const readings: Reading[] = [];
  for (const on of days) {
    const meter = await silenceMeter(actor, db, endOf(on));
    if (meter.length > 0) readings.push({ on, value: Math.max(...meter.map((row) => row.days)) });
  }
  return readings;
};

const counts: Record<Exclude<GoalSource, "byHand">, Count> = {
  updatesSent,
  coverage: covered,
  asksAnswered,
  membersTold,
  longestSilence,
};

/**
 * The readings of a goal that measures itself, until `today`; empty for one that is measured by hand.
 * @param latestOnly today's alone, for those who ask only where it stands
 */
export const countedReadings = async (
  actor: Actor,
  db: ReadDb,
  { source, startsOn }: Goal,
  today: string,
  latestOnly = false,
): Promise<Reading[]> => {
  if (source === "byHand") return [];
  const days = readingDays(startsOn, today);
  return counts[source](actor, db, startsOn, latestOnly ? days.slice(-1) : days);
};
