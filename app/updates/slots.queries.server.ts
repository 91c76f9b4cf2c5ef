import { and, asc, eq, gte, inArray, isNull, ne } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { successes } from "#db/schema/successes.ts";
import { updateSuccesses, updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { getAudience } from "~/audiences/audiences.queries.server.ts";
import { pressAudienceId } from "~/audiences/press-audience.server.ts";
import { addDays, civilDate, wallTime } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { storiesOf } from "~/successes/stories.queries.server.ts";
import { closedOnDates } from "./closed-days.queries.server.ts";
import { pointsOf } from "./heard.queries.server.ts";
import { type Slot, slotFor } from "./slot.ts";
import { slotRule } from "./slot-rule.ts";

export type { Slot, SlotReason } from "./slot.ts";

/** Closed days are read this far ahead: the slot's own horizon, and a year for embargoes and releases. */
const closedAhead = 800;

export type SlotRequest = {
  audienceId: string;
  successIds: readonly string[];
  /** When the release that carries them is meant to go out, where one is: the caller asks the press. */
  releaseOn?: Date | null;
};

/** The next day that suits an audience for these successes, and why. @throws NotFound where one is not in the region */
export async function nextSlot(
  actor: Actor,
  db: ReadDb,
  now: Date,
  { audienceId, successIds, releaseOn }: SlotRequest,
): Promise<Slot> {
  demand(actor, "read");
  const today = civilDate(now);
  const { audience } = await getAudience(actor, db, audienceId);
  const { idealDays, longestDays, shortestDays } = audience;
  const { heard, ahead } = await pointsOf(actor, db, now, { audienceIds: [audienceId], since: today });
  const last = heard.at(-1);
  const carried = await carriedBy(actor, db, successIds);
  const embargo = carried.embargoUntil && carried.embargoUntil > now ? carried.embargoUntil : null;
  const press = audience.own ? await pressHears(actor, db, now, successIds) : null;
  const releaseDay = releaseOn ? civilDate(releaseOn) : null;
  return slotFor({
    today,
    promise: { idealDays, longestDays, shortestDays },
    lastHeard: last ? civilDate(last.at) : null,
    planned: [...new Set(ahead.map(({ at }) => civilDate(at)))],
    embargo: embargo && { date: civilDate(embargo), time: wallTime(embargo) },
    waiting: carried.open ? null : { releaseOn: releaseDay },
    happenedOn: carried.happenedOn,
    noLaterThan: press ? civilDate(press) : audience.own ? releaseDay : null,
    closedOn: await closedOnDates(actor, db, today, addDays(today, closedAhead)),
    rule: slotRule(await keptSettings(db, actor.regionId)),
  });
}

/** What the successes are under, taken together. */
async function carriedBy(actor: Actor, db: ReadDb, successIds: readonly string[]) {
  const ids = [...new Set(successIds)];
  if (ids.length === 0) return { embargoUntil: null, open: true, happenedOn: null };
  const stories = await storiesOf(db, actor.regionId, ids);
  if (stories.size !== ids.length) throw new NotFound("success");
  const rows = await db
    .select({ happenedOn: successes.happenedOn })
    .from(successes)
    .where(and(eq(successes.regionId, actor.regionId), inArray(successes.id, ids)));
  const embargoes = [...stories.values()].flatMap(({ embargoUntil }) => (embargoUntil ? [embargoUntil.getTime()] : []));
  const happened = rows.flatMap(({ happenedOn }) => (happenedOn ? [happenedOn] : [])).sort();
  return {
    embargoUntil: embargoes.length ? new Date(Math.max(...embargoes)) : null,
    open: [...stories.values()].every(({ approved, ready, onHold }) => approved && ready && !onHold),
    happenedOn: happened[0] ?? null,
  };
}

/** When the press is to hear of any of these; nothing where it is not planned. */
async function pressHears(actor: Actor, db: ReadDb, now: Date, successIds: readonly string[]): Promise<Date | null> {
  if (successIds.length === 0) return null;
  const [first] = await db
    .select({ at: updates.plannedFor })
    .from(updates)
    .innerJoin(updateSuccesses, eq(updateSuccesses.updateId, updates.id))
    .where(
      and(
        eq(updates.regionId, actor.regionId),
        eq(updates.audienceId, pressAudienceId(actor.regionId)),
        inArray(updateSuccesses.successId, [...new Set(successIds)]),
        gte(updates.plannedFor, now),
        ne(updates.state, "cancelled"),
        isNull(updates.cancelledAt),
      ),
    )
    .orderBy(asc(updates.plannedFor))
    .limit(1);
  return first?.at ?? null;
}
