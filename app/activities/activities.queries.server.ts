import { and, asc, eq, gt, gte, inArray, isNull, lt, lte, max, min, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Activity, activities, activityContacts, activityMembers } from "#db/schema/activities.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { personOf } from "~/contacts/person.ts";
import { NotFound } from "~/platform/refusal.ts";
import type { ActivityDetails } from "./form-values.ts";

export type ActivityRow = { activity: Activity; memberIds: string[] };

/** Everything that begins in `[from, to)`, in the order of time; what was called off is left out. */
export async function activitiesBetween(actor: Actor, db: ReadDb, from: Date, to: Date): Promise<ActivityRow[]> {
  demand(actor, "read");
  const within = and(
    eq(activities.regionId, actor.regionId),
    gte(activities.startsAt, from),
    lt(activities.startsAt, to),
    isNull(activities.cancelledAt),
  );
  const rows = await db.select().from(activities).where(within).orderBy(asc(activities.startsAt), asc(activities.id));
  const pairs = await db
    .select({ activityId: activityMembers.activityId, memberId: activityMembers.memberId })
    .from(activityMembers)
    .innerJoin(activities, eq(activities.id, activityMembers.activityId))
    .where(within);
  const members = new Map<string, string[]>();
  for (const { activityId, memberId } of pairs) members.set(activityId, [...(members.get(activityId) ?? []), memberId]);
  return rows.map((activity) => ({ activity, memberIds: members.get(activity.id) ?? [] }));
}

/** Called off or not. @throws NotFound */
export async function getActivity(actor: Actor, db: ReadDb, id: string): Promise<ActivityDetails> {
  demand(actor, "read");
  const [activity] = await db
    .select()
    .from(activities)
    .where(and(eq(activities.regionId, actor.regionId), eq(activities.id, id)));
  if (!activity) throw new NotFound("activity");
  const members = await db
    .select({ memberId: activityMembers.memberId })
    .from(activityMembers)
    .where(eq(activityMembers.activityId, id));
  const took = await db
    .select({ contactId: activityContacts.contactId })
    .from(activityContacts)
    .where(eq(activityContacts.activityId, id));
  const people = await contactsByIds(
    actor,
    db,
    took.map(({ contactId }) => contactId),
  );
  return { activity, memberIds: members.map(({ memberId }) => memberId), people: people.map(personOf) };
}

/** A statement holds this many values on both databases. */
const mostAtOnce = 5_000;

/**
 * When each of these contacts was last met or spoken with, at `until` at the latest: what is only planned, or was called
 * off, is no contact. Those never met are not in the answer.
 */
export const lastContacts = (db: ReadDb, regionId: string, contactIds: readonly string[], until: Date) =>
  whenMet(db, regionId, contactIds, { at: max(activities.startsAt), within: lte(activities.startsAt, until) });

/** When each of these contacts is to be met next, after `from`. */
export const nextContacts = (db: ReadDb, regionId: string, contactIds: readonly string[], from: Date) =>
  whenMet(db, regionId, contactIds, { at: min(activities.startsAt), within: gt(activities.startsAt, from) });

type When = { at: SQL<Date | null>; within: SQL };

async function whenMet(
  db: ReadDb,
  regionId: string,
  contactIds: readonly string[],
  { at, within }: When,
): Promise<Map<string, Date>> {
  const ids = [...new Set(contactIds)];
  const met = new Map<string, Date>();
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const rows = await db
      .select({ contactId: activityContacts.contactId, at })
      .from(activityContacts)
      .innerJoin(activities, eq(activities.id, activityContacts.activityId))
      .where(
        and(
          inArray(activityContacts.contactId, ids.slice(from, from + mostAtOnce)),
          eq(activities.regionId, regionId),
          within,
          isNull(activities.cancelledAt),
        ),
      )
      .groupBy(activityContacts.contactId);
    for (const row of rows) if (row.at) met.set(row.contactId, row.at);
  }
  return met;
}
