import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { cases, scenarios } from "#db/schema/preparedness.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { settingOf } from "~/regions/setting.ts";
import { found, type Thing } from "../rule.ts";
import type { PreparednessFacts } from "../rules/preparedness.ts";
import { cardDays } from "../settings/preparedness.ts";
import type { Asking } from "./asking.ts";

/** Cards are written by hand and are few, so all of them are read. */
export async function preparednessFacts(db: ReadDb, { regionId, today, kept }: Asking): Promise<PreparednessFacts> {
  const since = addDays(today, -settingOf(kept, cardDays));
  const cards = await db
    .select({
      id: scenarios.id,
      title: scenarios.title,
      reviewedOn: scenarios.lastReviewedOn,
      exercisedOn: scenarios.lastExercisedOn,
    })
    .from(scenarios)
    .where(and(eq(scenarios.regionId, regionId), isNull(scenarios.archivedAt)))
    .orderBy(asc(scenarios.lastReviewedOn), asc(scenarios.id));
  const [exercise] = await db
    .select({ at: cases.openedAt })
    .from(cases)
    .where(and(eq(cases.regionId, regionId), eq(cases.exercise, true), isNotNull(cases.closedAt)))
    .orderBy(desc(cases.openedAt))
    .limit(1);
  const things = (some: typeof cards) => found(some.map(({ id, title }): Thing => ({ type: "scenario", id, title })));
  const reviewed = cards.filter(({ reviewedOn }) => reviewedOn !== null && reviewedOn >= since);
  const exercised = cards.flatMap(({ exercisedOn }) => exercisedOn ?? []);
  if (exercise) exercised.push(civilDate(exercise.at));
  return {
    cardsReviewed: things(reviewed),
    cardsNotReviewed: things(cards.filter((card) => !reviewed.includes(card))),
    lastExercisedOn: exercised.sort().at(-1) ?? null,
  };
}
