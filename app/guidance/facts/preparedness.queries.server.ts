import { and, asc, desc, eq, gte, isNotNull, isNull, lt, max, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { cases, scenarios } from "#db/schema/preparedness.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { shownAtMost } from "../rule.ts";
import type { PreparednessFacts } from "../rules/preparedness.ts";
import { cardDays } from "../settings/preparedness.ts";
import type { Asking } from "./asking.ts";
import { foundOf, total } from "./found.server.ts";

export async function preparednessFacts(db: ReadDb, { regionId, today, kept }: Asking): Promise<PreparednessFacts> {
  const since = addDays(today, -settingOf(kept, cardDays));
  const inUse = and(eq(scenarios.regionId, regionId), isNull(scenarios.archivedAt));
  const shown = { id: scenarios.id, title: scenarios.title, total };
  const reviewed = await db
    .select(shown)
    .from(scenarios)
    .where(and(inUse, gte(scenarios.lastReviewedOn, since)))
    .orderBy(desc(scenarios.lastReviewedOn), asc(scenarios.id))
    .limit(shownAtMost);
  const notReviewed = await db
    .select(shown)
    .from(scenarios)
    .where(and(inUse, or(isNull(scenarios.lastReviewedOn), lt(scenarios.lastReviewedOn, since))))
    .orderBy(asc(scenarios.lastReviewedOn), asc(scenarios.id))
    .limit(shownAtMost);
  const [card] = await db
    .select({ on: max(scenarios.lastExercisedOn) })
    .from(scenarios)
    .where(inUse);
  const [exercise] = await db
    .select({ at: cases.openedAt })
    .from(cases)
    .where(and(eq(cases.regionId, regionId), eq(cases.exercise, true), isNotNull(cases.closedAt)))
    .orderBy(desc(cases.openedAt))
    .limit(1);
  const days = [card?.on, exercise && civilDate(exercise.at)].filter((day) => day != null);
  return {
    cardsReviewed: foundOf("scenario", reviewed),
    cardsNotReviewed: foundOf("scenario", notReviewed),
    lastExercisedOn: days.sort().at(-1) ?? null,
  };
}
