// Share between members of what has been told. Read from the counts of updates, never from deliveries: it takes the same
// time whether an update had twelve recipients or twelve thousand.
import { and, asc, eq, gt, gte, inArray, lte, min, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { regions } from "#db/schema/regions.ts";
import { type SuccessBenefit, successBenefits, successes } from "#db/schema/successes.ts";
import { updateSuccesses, updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { Locale } from "~/platform/locale.ts";
import { membersNow } from "~/regions/regions.queries.server.ts";
import { fairShare, type Shared, shareStart } from "./fair-share.ts";
import { shareRule } from "./share-rule.server.ts";

/** A told success and one member it benefits. */
export type ToldPair = {
  memberId: string;
  successId: string;
  title: string;
  locale: Locale;
  kind: SuccessBenefit["kind"];
  /** When an audience was first told of it, within the window. */
  toldAt: Date;
};

export type Share = Shared<ToldPair>;

/** Each member's part of what has been told within the region's window. One that has left has no part in it any more. */
export async function memberShare(actor: Actor, db: ReadDb, now: Date): Promise<Share> {
  demand(actor, "read");
  const members = await membersNow(db, actor.regionId);
  const rule = await shareRule(db, actor.regionId);
  const from = shareStart(now, rule);
  const told = await firstTold(db, actor.regionId, from, now);
  const benefits = await benefitsHeardOf(db, actor.regionId, from, now);
  const pairs = benefits.flatMap((benefit): ToldPair[] => {
    const toldAt = told.get(benefit.successId);
    return toldAt ? [{ ...benefit, toldAt }] : [];
  });
  return fairShare(
    members,
    pairs.toSorted((a, b) => a.toldAt.getTime() - b.toldAt.getTime()),
    rule,
  );
}

const heardBetween = (regionId: string, from: Date, to: Date) =>
  and(eq(updates.regionId, regionId), gt(updates.submitted, 0), gte(updates.heardAt, from), lte(updates.heardAt, to));

/** When each success was first told to enough of an audience, as `toldStatus` says it, with room for binary fractions. */
async function firstTold(db: ReadDb, regionId: string, from: Date, to: Date): Promise<Map<string, Date>> {
  const rows = await db
    .select({ successId: updateSuccesses.successId, at: min(updates.heardAt) })
    .from(updates)
    .innerJoin(regions, eq(regions.id, updates.regionId))
    .innerJoin(updateSuccesses, eq(updateSuccesses.updateId, updates.id))
    .where(
      and(
        heardBetween(regionId, from, to),
        gt(updates.reachable, 0),
        sql`${updates.submitted} + 0.000001 >= ${updates.reachable} * ${regions.toldThreshold}`,
      ),
    )
    .groupBy(updateSuccesses.successId);
  return new Map(rows.flatMap(({ successId, at }) => (at ? [[successId, at]] : [])));
}

async function benefitsHeardOf(db: ReadDb, regionId: string, from: Date, to: Date) {
  const heard = db
    .select({ id: updateSuccesses.successId })
    .from(updateSuccesses)
    .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
    .where(heardBetween(regionId, from, to));
  return db
    .select({
      memberId: successBenefits.memberId,
      successId: successes.id,
      title: successes.title,
      locale: successes.locale,
      kind: successBenefits.kind,
    })
    .from(successBenefits)
    .innerJoin(successes, eq(successes.id, successBenefits.successId))
    .where(and(eq(successes.regionId, regionId), eq(successes.draft, false), inArray(successes.id, heard)))
    .orderBy(asc(successes.id));
}
