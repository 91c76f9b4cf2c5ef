// Who was at an activity: as a condition on its row, and by the member that the person belongs to.
import { and, eq, exists, inArray, isNotNull, isNull, max, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityContacts } from "#db/schema/activities.ts";
import { type ContactRole, contactRoles } from "#db/schema/contacts.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import type { Thing } from "../rule.ts";
import { attendedBy, hostedBy, oneOfEach } from "./per-member.server.ts";

type Side = { roles: ContactRole[]; group: (typeof stakeholders.$inferSelect)["group"] };

export const political: Side = { roles: ["board", "councillor"], group: "political" };
export const administrative: Side = { roles: ["staff", "memberContact"], group: "administrative" };
/** Those who do the work: whoever speaks for a member to us is no specialist by that. */
export const specialist: Side = { roles: ["staff"], group: "administrative" };
export const business: Side = { roles: ["business"], group: "business" };

/** What says that whoever was there belongs to a side; by the contact alone, who is of the activity's own region. */
const byRole = ({ roles }: Side) =>
  and(eq(contactRoles.contactId, activityContacts.contactId), inArray(contactRoles.role, roles));
const byGroup = ({ group }: Side) =>
  and(eq(stakeholders.contactId, activityContacts.contactId), eq(stakeholders.group, group));

/** Somebody of this side was there. */
export function present(db: ReadDb, side: Side): SQL {
  const role = db.select({ id: contactRoles.id }).from(contactRoles).where(byRole(side));
  const stake = db.select({ id: stakeholders.id }).from(stakeholders).where(byGroup(side));
  return exists(
    db
      .select({ id: activityContacts.id })
      .from(activityContacts)
      .where(and(eq(activityContacts.activityId, activities.id), or(exists(role), exists(stake)))),
  );
}

/**
 * Who of a side was at which activity, once for each thing that says so: by the member they belong to, if to any.
 * `counts`: that member, while they are in use.
 */
const tiesOf = (db: ReadDb, side: Side, where: SQL | undefined) =>
  db.$with("ties").as(
    db
      .select({
        activityId: activityContacts.activityId,
        contactId: activityContacts.contactId,
        memberId: contactRoles.memberId,
        counts: sql<string | null>`${contactRoles.memberId}`.as("counts"),
      })
      .from(activities)
      .innerJoin(activityContacts, eq(activityContacts.activityId, activities.id))
      .innerJoin(contactRoles, byRole(side))
      .where(where)
      .unionAll(
        db
          .select({
            activityId: activityContacts.activityId,
            contactId: activityContacts.contactId,
            memberId: stakeholders.memberId,
            counts: sql<
              string | null
            >`case when ${stakeholders.archivedAt} is null then ${stakeholders.memberId} end`.as("counts"),
          })
          .from(activities)
          .innerJoin(activityContacts, eq(activityContacts.activityId, activities.id))
          .innerJoin(stakeholders, byGroup(side))
          .where(where),
      ),
  );

/** Somebody from each member; whoever belongs to none counts for all that took part. */
export async function metFromMember(db: ReadDb, side: Side, where: SQL | undefined) {
  const ties = tiesOf(db, side, where);
  const homeless = db
    .select({ id: ties.activityId })
    .from(ties)
    .groupBy(ties.activityId, ties.contactId)
    .having(isNull(max(ties.memberId)));
  return metAt(db, ties, homeless);
}

/** Somebody from each member, or with each member there. */
export async function metWithMember(db: ReadDb, side: Side, where: SQL | undefined) {
  const ties = tiesOf(db, side, where);
  return metAt(db, ties, db.select({ id: ties.activityId }).from(ties));
}

/** One activity of each member: with its own people at it, or one of `together` that it was part of. */
function metAt(db: ReadDb, ties: ReturnType<typeof tiesOf>, together: SQLWrapper): Promise<Record<string, Thing[]>> {
  const those = inArray(activities.id, together);
  const ofItsOwn = db
    .select({ memberId: sql<string>`${ties.counts}`.as("of_member"), id: ties.activityId })
    .from(ties)
    .where(isNotNull(ties.counts));
  return oneOfEach(db.with(ties), ofItsOwn.unionAll(attendedBy(db, those)).unionAll(hostedBy(db, those)).as("some"));
}
