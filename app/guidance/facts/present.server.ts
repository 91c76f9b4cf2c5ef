// Who was at an activity: as a condition on its row, and by the member that the person belongs to.
import { and, eq, exists, inArray, isNotNull, isNull, notExists, or, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityContacts } from "#db/schema/activities.ts";
import { type ContactRole, contactRoles } from "#db/schema/contacts.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import type { Thing } from "../rule.ts";
import { activitiesOf, activityPerMember, asThings, earliest } from "./per-member.server.ts";

type Side = { roles: ContactRole[]; group: (typeof stakeholders.$inferSelect)["group"] };

export const political: Side = { roles: ["board", "councillor"], group: "political" };
export const administrative: Side = { roles: ["staff", "memberContact"], group: "administrative" };
export const business: Side = { roles: ["business"], group: "business" };

/** The rows that say that whoever was there belongs to a side. */
function tiesOf(db: ReadDb, regionId: string, { roles, group }: Side) {
  const byRole = and(
    eq(contactRoles.regionId, regionId),
    eq(contactRoles.contactId, activityContacts.contactId),
    inArray(contactRoles.role, roles),
  );
  const byGroup = and(
    eq(stakeholders.regionId, regionId),
    eq(stakeholders.contactId, activityContacts.contactId),
    eq(stakeholders.group, group),
  );
  const role = (where?: SQL) => db.select({ id: contactRoles.id }).from(contactRoles).where(and(byRole, where));
  const stake = (where?: SQL) => db.select({ id: stakeholders.id }).from(stakeholders).where(and(byGroup, where));
  return { byRole, byGroup, role, stake };
}

/** Somebody of this side was there; `homeless`: who belongs to no member. */
export function present(db: ReadDb, regionId: string, side: Side, { homeless = false } = {}): SQL {
  const { role, stake } = tiesOf(db, regionId, side);
  const ofSide = or(exists(role()), exists(stake()));
  const noHome = and(
    notExists(role(isNotNull(contactRoles.memberId))),
    notExists(stake(isNotNull(stakeholders.memberId))),
  );
  return exists(
    db
      .select({ id: activityContacts.id })
      .from(activityContacts)
      .where(and(eq(activityContacts.activityId, activities.id), ofSide, homeless ? noHome : undefined)),
  );
}

/** Activities with somebody of this side, by the member that the person belongs to. */
async function byPersonsMember(db: ReadDb, regionId: string, side: Side, where: SQL | undefined) {
  const { byRole, byGroup } = tiesOf(db, regionId, side);
  const roles = activitiesOf(db, contactRoles.memberId)
    .innerJoin(activityContacts, eq(activityContacts.activityId, activities.id))
    .innerJoin(contactRoles, byRole)
    .where(and(where, isNotNull(contactRoles.memberId)));
  const groups = activitiesOf(db, stakeholders.memberId)
    .innerJoin(activityContacts, eq(activityContacts.activityId, activities.id))
    .innerJoin(stakeholders, and(byGroup, isNull(stakeholders.archivedAt)))
    .where(and(where, isNotNull(stakeholders.memberId)));
  return asThings(await earliest(db, roles.unionAll(groups)));
}

/** Somebody from each member; whoever belongs to none counts for all that took part. */
export async function metFromMember(db: ReadDb, regionId: string, side: Side, where: SQL | undefined) {
  const homeless = await activityPerMember(db, and(where, present(db, regionId, side, { homeless: true })));
  return merged(homeless, await byPersonsMember(db, regionId, side, where));
}

/** Somebody from each member, or with each member there. */
export async function metWithMember(db: ReadDb, regionId: string, side: Side, where: SQL | undefined) {
  const together = await activityPerMember(db, and(where, present(db, regionId, side)));
  return merged(together, await byPersonsMember(db, regionId, side, where));
}

const merged = (some: Record<string, Thing[]>, others: Record<string, Thing[]>): Record<string, Thing[]> => ({
  ...some,
  ...others,
});
