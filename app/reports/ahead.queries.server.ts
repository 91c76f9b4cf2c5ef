// What is planned to be told about a member in the time to come.
import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { successBenefits } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { Locale } from "~/platform/locale.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { updatesBetween } from "~/updates/updates.queries.server.ts";
import { aheadDays } from "./settings.ts";

export type Ahead = { id: string; title: string; locale: Locale; at: Date; audience: string; successIds: string[] };

/** Each update of the days to come that carries a success which benefits the member, in that order. */
export async function aheadOf(actor: Actor, db: ReadDb, now: Date, memberId: string): Promise<Ahead[]> {
  demand(actor, "read");
  const daysAhead = await readSetting(db, actor.regionId, aheadDays);
  const coming = await updatesBetween(actor, db, now, new Date(now.getTime() + daysAhead * 86_400_000));
  const carried = [...new Set(coming.flatMap(({ successIds }) => successIds))];
  if (carried.length === 0) return [];
  const good = await db
    .select({ id: successBenefits.successId })
    .from(successBenefits)
    .where(and(eq(successBenefits.memberId, memberId), inArray(successBenefits.successId, carried)));
  const ids = new Set(good.map(({ id }) => id));
  return coming
    .filter(({ successIds }) => successIds.some((id) => ids.has(id)))
    .map(({ update, audience, successIds }) => ({
      id: update.id,
      title: update.title,
      locale: update.locale,
      at: update.plannedFor,
      audience: audience.name,
      successIds,
    }));
}
