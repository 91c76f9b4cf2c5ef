// Who was at an activity, as conditions on its row.
import { and, eq, exists, inArray, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { activities, activityContacts } from "#db/schema/activities.ts";
import { type ContactRole, contactRoles } from "#db/schema/contacts.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";

type Group = (typeof stakeholders.$inferSelect)["group"];

/** Somebody with one of these roles, or a stakeholder of this group. */
function present(db: ReadDb, regionId: string, roles: ContactRole[], group: Group) {
  const byRole = db
    .select({ id: contactRoles.id })
    .from(contactRoles)
    .where(
      and(
        eq(contactRoles.regionId, regionId),
        eq(contactRoles.contactId, activityContacts.contactId),
        inArray(contactRoles.role, roles),
      ),
    );
  const byGroup = db
    .select({ id: stakeholders.id })
    .from(stakeholders)
    .where(
      and(
        eq(stakeholders.regionId, regionId),
        eq(stakeholders.contactId, activityContacts.contactId),
        eq(stakeholders.group, group),
      ),
    );
  return exists(
    db
      .select({ id: activityContacts.id })
      .from(activityContacts)
      .where(and(eq(activityContacts.activityId, activities.id), or(exists(byRole), exists(byGroup)))),
  );
}

export const politicalPresent = (db: ReadDb, regionId: string) =>
  present(db, regionId, ["board", "councillor"], "political");
export const administrativePresent = (db: ReadDb, regionId: string) =>
  present(db, regionId, ["staff", "memberContact"], "administrative");
export const businessPresent = (db: ReadDb, regionId: string) => present(db, regionId, ["business"], "business");
