// One thing of each member, to show what a member has without reading all of it.
import { and, type Column, eq, inArray, isNotNull, min, type SQL, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityMembers } from "#db/schema/activities.ts";
import { successBenefits, successes } from "#db/schema/successes.ts";
import type { Thing } from "../rule.ts";
import { byMember } from "./found.server.ts";

type ByMember = Record<string, Thing[]>;
export type OfMember = { memberId: string; id: string; title: string; startsAt: Date };

/** Activities with the member that one of them counts for; to be joined and put together with others of the kind. */
export const activitiesOf = (db: ReadDb, memberId: Column) =>
  db
    .select({
      memberId: sql<string>`${memberId}`.as("of_member"),
      id: activities.id,
      title: activities.title,
      startsAt: activities.startsAt,
    })
    .from(activities)
    .$dynamic();

const attendedBy = (db: ReadDb, where: SQL | undefined) =>
  activitiesOf(db, activityMembers.memberId)
    .innerJoin(activityMembers, eq(activityMembers.activityId, activities.id))
    .where(where);
const hostedBy = (db: ReadDb, where: SQL | undefined) =>
  activitiesOf(db, activities.memberId).where(and(where, isNotNull(activities.memberId)));

/** Of each member the earliest. */
export function earliest(db: ReadDb, some: ReturnType<typeof activitiesOf>): Promise<OfMember[]> {
  const rows = some.as("some");
  const ranked = db
    .select({
      memberId: rows.memberId,
      id: rows.id,
      title: rows.title,
      startsAt: rows.startsAt,
      place: sql<number>`row_number() over (partition by ${rows.memberId} order by ${rows.startsAt}, ${rows.id})`
        .mapWith(Number)
        .as("place"),
    })
    .from(rows)
    .as("ranked");
  return db
    .select({ memberId: ranked.memberId, id: ranked.id, title: ranked.title, startsAt: ranked.startsAt })
    .from(ranked)
    .where(eq(ranked.place, 1));
}

/** The earliest that each member took part in, or hosted. */
export const firstOfMember = (db: ReadDb, where: SQL | undefined): Promise<OfMember[]> =>
  earliest(db, attendedBy(db, where).unionAll(hostedBy(db, where)));

export const asThings = (rows: readonly OfMember[]): ByMember => byMember("activity", rows);

export const activityPerMember = async (db: ReadDb, where: SQL | undefined): Promise<ByMember> =>
  asThings(await firstOfMember(db, where));

export const hostsOf = async (db: ReadDb, where: SQL | undefined): Promise<ByMember> =>
  asThings(await earliest(db, hostedBy(db, where)));

/** A success that benefits each member. */
export async function successPerMember(db: ReadDb, where: SQL | undefined): Promise<ByMember> {
  const first = await db
    .select({ memberId: successBenefits.memberId, id: min(successes.id) })
    .from(successBenefits)
    .innerJoin(successes, eq(successes.id, successBenefits.successId))
    .where(and(where))
    .groupBy(successBenefits.memberId);
  const titles = await db
    .select({ id: successes.id, title: successes.title })
    .from(successes)
    .where(inArray(successes.id, [...new Set(first.flatMap(({ id }) => id ?? []))]));
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return byMember(
    "success",
    first.flatMap(({ memberId, id }) => (id ? [{ memberId, id, title: titleOf.get(id) ?? "" }] : [])),
  );
}
