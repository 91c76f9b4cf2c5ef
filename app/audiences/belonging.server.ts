// Who belongs to an audience, as one SQL subquery that counts, lists and mailings all build on.
import { and, eq, inArray, isNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Audience, type AudienceRule, audienceContacts } from "#db/schema/audiences.ts";
import { contactRoles, contacts, contactTopics } from "#db/schema/contacts.ts";

/** An audience that is kept, or the rule of one that is being written: then nobody is in it by hand yet. */
export type Belonging = { id: string | null; regionId: string; rule: AudienceRule };

/**
 * By rule: has one of the roles in one of the members (a councillor *there*, not a councillor who also runs a business
 * there), and one of the topics; an empty list asks for nothing, and all three empty are nobody.
 */
function byRule(db: ReadDb, { regionId, rule }: Belonging): SQL | undefined {
  const { roles, memberIds, topics } = rule;
  const conditions: (SQL | undefined)[] = [];
  if (roles.length > 0 || memberIds.length > 0) {
    const tagged = db
      .select({ id: contactRoles.contactId })
      .from(contactRoles)
      .where(
        and(
          eq(contactRoles.regionId, regionId),
          roles.length > 0 ? inArray(contactRoles.role, roles) : undefined,
          memberIds.length > 0 ? inArray(contactRoles.memberId, memberIds) : undefined,
        ),
      );
    conditions.push(inArray(contacts.id, tagged));
  }
  if (topics.length > 0) {
    const interested = db
      .select({ id: contactTopics.contactId })
      .from(contactTopics)
      .where(inArray(contactTopics.topic, topics));
    conditions.push(inArray(contacts.id, interested));
  }
  return conditions.length > 0 ? and(...conditions) : sql`1 = 0`;
}

const byHand = (db: ReadDb, audienceId: string, how: "added" | "removed") =>
  db
    .select({ id: audienceContacts.contactId })
    .from(audienceContacts)
    .where(and(eq(audienceContacts.audienceId, audienceId), eq(audienceContacts.how, how)));

/** The ids of the contacts in it. What a hand has done beats the rule; those taken out of use are nowhere. */
export function belongingIds(db: ReadDb, audience: Belonging) {
  const { id, regionId } = audience;
  const rule = byRule(db, audience);
  return db
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        eq(contacts.regionId, regionId),
        isNull(contacts.archivedAt),
        id === null ? rule : or(rule, inArray(contacts.id, byHand(db, id, "added"))),
        id === null ? undefined : notInArray(contacts.id, byHand(db, id, "removed")),
      ),
    );
}

export const belongingOf = ({ id, regionId, rule }: Pick<Audience, "id" | "regionId" | "rule">): Belonging => ({
  id,
  regionId,
  rule,
});
