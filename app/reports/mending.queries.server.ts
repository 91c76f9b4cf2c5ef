// What would mend it where little or nothing has been told about a member.
import { and, asc, desc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Success, successBenefits, successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { firstShareDay } from "~/updates/fair-share.ts";
import type { Share } from "~/updates/share.queries.server.ts";
import { shareRule } from "~/updates/share-rule.server.ts";

export type Untold = Pick<Success, "id" | "title" | "locale">;

export type Mending = {
  memberId: string;
  name: string;
  /** Below its even share by more than the boundary; else: nothing told at all. */
  leftOut: boolean;
  /** Recorded in the window and not told yet. None: there is nothing to tell, and the member must be asked. */
  untold: Untold[];
};

const mostToName = 5;

/** For each member that is left out, or of which nothing has been told. */
export async function mendingOf(actor: Actor, db: ReadDb, now: Date, { rows, total }: Share): Promise<Mending[]> {
  demand(actor, "read");
  const lacking = rows.filter(({ leftOut, pairs }) => leftOut || (total > 0 && pairs.length === 0));
  if (lacking.length === 0) return [];
  const from = firstShareDay(now, await shareRule(db, actor.regionId));
  const recorded = await db
    .select({
      memberId: successBenefits.memberId,
      id: successes.id,
      title: successes.title,
      locale: successes.locale,
    })
    .from(successes)
    .innerJoin(successBenefits, eq(successBenefits.successId, successes.id))
    .where(
      and(
        eq(successes.regionId, actor.regionId),
        eq(successes.draft, false),
        or(isNull(successes.happenedOn), gte(successes.happenedOn, from)),
        inArray(
          successBenefits.memberId,
          lacking.map(({ memberId }) => memberId),
        ),
      ),
    )
    .orderBy(desc(sql`coalesce(${successes.happenedOn}, '9999')`), asc(successes.id));
  return lacking.map(({ memberId, name, leftOut, pairs }) => {
    const told = new Set(pairs.map(({ successId }) => successId));
    const untold = recorded.filter((one) => one.memberId === memberId && !told.has(one.id));
    return {
      memberId,
      name,
      leftOut,
      untold: untold.slice(0, mostToName).map(({ id, title, locale }) => ({ id, title, locale })),
    };
  });
}
