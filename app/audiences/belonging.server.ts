// Who belongs to an audience, as SQL that counts, lists and mailings all build on. It begins with those whom a rule or a
// hand could mean, so that a small audience is quick in a large region; the cross join is what makes SQLite begin there.
import { and, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Audience, type AudienceRule, audienceContacts } from "#db/schema/audiences.ts";
import { contactRoles, contacts, contactTopics } from "#db/schema/contacts.ts";
import { inQuadrants } from "~/stakeholders/quadrant-sql.server.ts";
import { quadrantsIn } from "./rule.ts";

/** An audience that is kept, or the rule of one that is being written: then nobody is in it by hand yet. */
export type Belonging = { id: string | null; regionId: string; rule: AudienceRule };

export const belongingOf = ({ id, regionId, rule }: Pick<Audience, "id" | "regionId" | "rule">): Belonging => ({
  id,
  regionId,
  rule,
});

const idOf = (column: SQL | typeof contactRoles.contactId) => sql<string>`${column}`.as("candidate_id");

/**
 * By rule: has one of the roles in one of the members (a councillor *there*, not a councillor who also runs a business
 * there), one of the topics, and stands in one of the quadrants; an empty list asks for nothing, and all of them empty are
 * nobody. And those put in by hand.
 */
function candidates(db: ReadDb, { id, regionId, rule }: Belonging) {
  const { roles, memberIds, topics } = rule;
  const added = db
    .select({ id: idOf(sql`${audienceContacts.contactId}`) })
    .from(audienceContacts)
    .where(and(eq(audienceContacts.audienceId, id ?? ""), eq(audienceContacts.how, "added")));
  const ofTopics = inArray(contactTopics.topic, topics);
  const interestedIn = (those: SQL | undefined) =>
    db
      .select({ id: idOf(sql`${contactTopics.contactId}`) })
      .from(contactTopics)
      .where(those);
  const interested = interestedIn(ofTopics);
  const placed = inQuadrants(db, regionId, quadrantsIn(rule));
  if (roles.length + memberIds.length > 0) {
    const tagged = db
      .select({ id: idOf(contactRoles.contactId) })
      .from(contactRoles)
      .where(
        and(
          eq(contactRoles.regionId, regionId),
          roles.length > 0 ? inArray(contactRoles.role, roles) : undefined,
          memberIds.length > 0 ? inArray(contactRoles.memberId, memberIds) : undefined,
          topics.length > 0 ? inArray(contactRoles.contactId, interested) : undefined,
          placed ? inArray(contactRoles.contactId, placed) : undefined,
        ),
      );
    return tagged.union(added).as("candidate");
  }
  if (topics.length > 0) {
    const both = placed ? interestedIn(and(ofTopics, inArray(contactTopics.contactId, placed))) : interested;
    return both.union(added).as("candidate");
  }
  return placed ? placed.union(added).as("candidate") : added.as("candidate");
}

/**
 * `from(candidate).crossJoin(contacts).where(isIn)` is everyone in it. What a hand has done beats the rule; those taken
 * out of use are nowhere.
 */
export function belonging(db: ReadDb, audience: Belonging) {
  const candidate = candidates(db, audience);
  const removed = db
    .select({ id: audienceContacts.contactId })
    .from(audienceContacts)
    .where(and(eq(audienceContacts.audienceId, audience.id ?? ""), eq(audienceContacts.how, "removed")));
  const isIn = and(
    eq(contacts.id, candidate.id),
    eq(contacts.regionId, audience.regionId),
    isNull(contacts.archivedAt),
    notInArray(contacts.id, removed),
  );
  return { candidate, isIn };
}

/** The ids of the contacts in it, as a subquery. */
export function belongingIds(db: ReadDb, audience: Belonging) {
  const { candidate, isIn } = belonging(db, audience);
  return db.select({ id: contacts.id }).from(candidate).crossJoin(contacts).where(isIn);
}
