// One thing of each member, to show what a member has without reading all of it.
import { and, eq, inArray, min, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityMembers } from "#db/schema/activities.ts";
import { successBenefits, successes } from "#db/schema/successes.ts";
import type { Thing } from "../rule.ts";
import { byMember } from "./found.server.ts";

type First = { memberId: string | null; id: string | null };
type ByMember = Record<string, Thing[]>;

/** An activity that each member took part in, or hosted. */
export async function activityPerMember(db: ReadDb, where: SQL | undefined): Promise<ByMember> {
  const attended = await db
    .select({ memberId: activityMembers.memberId, id: min(activities.id) })
    .from(activityMembers)
    .innerJoin(activities, eq(activities.id, activityMembers.activityId))
    .where(where)
    .groupBy(activityMembers.memberId);
  const hosted = await hostedPerMember(db, where);
  return activitiesByMember(db, [...attended, ...hosted]);
}

/** The first named of each member, with its title. */
export async function activitiesByMember(db: ReadDb, all: readonly First[]): Promise<ByMember> {
  const firsts = new Map(all.toReversed().map((row) => [row.memberId, row]));
  const rows = [...firsts.values()].filter(({ memberId }) => memberId !== null);
  return titled(rows, await activityTitles(db, rows));
}

export async function hostsOf(db: ReadDb, where: SQL | undefined): Promise<ByMember> {
  return activitiesByMember(db, await hostedPerMember(db, where));
}

const hostedPerMember = (db: ReadDb, where: SQL | undefined) =>
  db
    .select({ memberId: activities.memberId, id: min(activities.id) })
    .from(activities)
    .where(where)
    .groupBy(activities.memberId);

function activityTitles(db: ReadDb, rows: readonly First[]) {
  return db
    .select({ id: activities.id, title: activities.title })
    .from(activities)
    .where(inArray(activities.id, idsOf(rows)));
}

const idsOf = (rows: readonly First[]): string[] => [...new Set(rows.flatMap(({ id }) => id ?? []))];

function titled(rows: readonly First[], titles: readonly { id: string; title: string }[]): ByMember {
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return byMember(
    "activity",
    rows.flatMap(({ memberId, id }) => (id ? [{ memberId, id, title: titleOf.get(id) ?? "" }] : [])),
  );
}

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
    .where(inArray(successes.id, idsOf(first)));
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return byMember(
    "success",
    first.flatMap(({ memberId, id }) => (id ? [{ memberId, id, title: titleOf.get(id) ?? "" }] : [])),
  );
}
