// One thing of each member, to show what a member has without reading all of it.
import {
  and,
  asc,
  type Column,
  eq,
  exists,
  inArray,
  isNotNull,
  min,
  or,
  type SQL,
  type Subquery,
  sql,
} from "drizzle-orm";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityMembers } from "#db/schema/activities.ts";
import { members } from "#db/schema/regions.ts";
import { successBenefits, successes } from "#db/schema/successes.ts";
import type { Thing } from "../rule.ts";
import { byMember } from "./found.server.ts";

type ByMember = Record<string, Thing[]>;
export type OfMember = { memberId: string; id: string; title: string; startsAt: Date };

/** Activities with the member that one of them counts for; to be joined and put together with others of the kind. */
export const activitiesOf = (db: ReadDb, memberId: Column) =>
  db
    .select({ memberId: sql<string>`${memberId}`.as("of_member"), id: activities.id })
    .from(activities)
    .$dynamic();

/** Those that each member took part in, and those that it hosted. */
export const attendedBy = (db: ReadDb, where: SQL | undefined) =>
  activitiesOf(db, activityMembers.memberId)
    .innerJoin(activityMembers, eq(activityMembers.activityId, activities.id))
    .where(where);
export const hostedBy = (db: ReadDb, where: SQL | undefined) =>
  activitiesOf(db, activities.memberId).where(and(where, isNotNull(activities.memberId)));

type Rows = Subquery & { memberId: SQL.Aliased<string>; id: SQLiteColumn };

/** Of each member one, whichever; a grouping costs a third of a ranking. */
export async function oneOfEach(db: Pick<ReadDb, "select">, rows: Rows): Promise<ByMember> {
  const one = db
    .select({ memberId: rows.memberId, id: min(rows.id).as("one_id") })
    .from(rows)
    .groupBy(({ memberId }) => memberId)
    .as("one");
  return byMember(
    "activity",
    await db
      .select({ memberId: one.memberId, id: activities.id, title: activities.title })
      .from(one)
      .innerJoin(activities, eq(activities.id, one.id)),
  );
}

/** One that each member took part in, or hosted. */
export const activityPerMember = (db: ReadDb, where: SQL | undefined): Promise<ByMember> =>
  oneOfEach(db, attendedBy(db, where).unionAll(hostedBy(db, where)).as("some"));

export const hostsOf = (db: ReadDb, where: SQL | undefined): Promise<ByMember> =>
  oneOfEach(db, hostedBy(db, where).as("some"));

/** The earliest that each of these took part in, or hosted: sought from the first day on, and no further than needed. */
export function firstOfMember(db: ReadDb, memberIds: readonly string[], where: SQL | undefined): Promise<OfMember[]> {
  const there = db
    .select({ id: activityMembers.id })
    .from(activityMembers)
    .where(and(eq(activityMembers.activityId, activities.id), eq(activityMembers.memberId, members.id)));
  const first = db
    .select({ id: activities.id })
    .from(activities)
    .where(and(where, or(eq(activities.memberId, members.id), exists(there))))
    .orderBy(asc(activities.startsAt), asc(activities.id))
    .limit(1);
  const one = alias(activities, "one");
  return db
    .select({ memberId: members.id, id: one.id, title: one.title, startsAt: one.startsAt })
    .from(members)
    .innerJoin(one, eq(one.id, first))
    .where(inArray(members.id, [...memberIds]));
}

export const asThings = (rows: readonly OfMember[]): ByMember => byMember("activity", rows);

/** A success that benefits each member. */
export async function successPerMember(db: ReadDb, where: SQL | undefined): Promise<ByMember> {
  const first = db
    .select({ memberId: successBenefits.memberId, id: min(successes.id).as("first_id") })
    .from(successBenefits)
    .innerJoin(successes, eq(successes.id, successBenefits.successId))
    .where(where)
    .groupBy(successBenefits.memberId)
    .as("first");
  return byMember(
    "success",
    await db
      .select({ memberId: first.memberId, id: successes.id, title: successes.title })
      .from(first)
      .innerJoin(successes, eq(successes.id, first.id)),
  );
}
