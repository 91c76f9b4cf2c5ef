// The audiences that one contact is in and why, and the meetings and talks it has been part of.
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Activity, activities, activityContacts } from "#db/schema/activities.ts";
import { type Audience, audienceContacts, audiences } from "#db/schema/audiences.ts";
import type { Contact } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { Tag } from "~/contacts/roles.ts";
import { quadrantOfContact } from "~/stakeholders/stakeholders.queries.server.ts";
import { fitsRule } from "./rule.ts";

export type InAudience = Pick<Audience, "id" | "name"> & { why: "rule" | "added" | "keptOut" };

type Person = { contact: Pick<Contact, "id" | "archivedAt">; tags: readonly Tag[]; topics: readonly string[] };

/** By name; those it is kept out of by hand are said too. One taken out of use is in none. */
export async function audiencesOf(actor: Actor, db: ReadDb, person: Person): Promise<InAudience[]> {
  demand(actor, "read");
  if (person.contact.archivedAt !== null) return [];
  const rows = await db
    .select({ id: audiences.id, name: audiences.name, rule: audiences.rule, how: audienceContacts.how })
    .from(audiences)
    .leftJoin(
      audienceContacts,
      and(eq(audienceContacts.audienceId, audiences.id), eq(audienceContacts.contactId, person.contact.id)),
    )
    .where(and(eq(audiences.regionId, actor.regionId), isNull(audiences.archivedAt)))
    .orderBy(asc(audiences.sortKey), asc(audiences.id));
  const quadrant = await quadrantOfContact(db, actor.regionId, person.contact.id);
  return rows.flatMap(({ id, name, rule, how }): InAudience[] => {
    if (how === "added") return [{ id, name, why: "added" }];
    if (how === "removed") return [{ id, name, why: "keptOut" }];
    return fitsRule(rule, { ...person, quadrant }) ? [{ id, name, why: "rule" }] : [];
  });
}

/** So many of the latest are shown. */
const mostActivities = 20;

/** Newest first. */
export async function activitiesWith(
  actor: Actor,
  db: ReadDb,
  contactId: string,
): Promise<Pick<Activity, "id" | "title" | "kind" | "startsAt" | "locale" | "cancelledAt">[]> {
  demand(actor, "read");
  return db
    .select({
      id: activities.id,
      title: activities.title,
      kind: activities.kind,
      startsAt: activities.startsAt,
      locale: activities.locale,
      cancelledAt: activities.cancelledAt,
    })
    .from(activityContacts)
    .innerJoin(activities, eq(activities.id, activityContacts.activityId))
    .where(and(eq(activities.regionId, actor.regionId), eq(activityContacts.contactId, contactId)))
    .orderBy(desc(activities.startsAt), asc(activities.id))
    .limit(mostActivities);
}
