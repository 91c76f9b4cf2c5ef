// Those who can be given something to do for the cooperation.
import { and, asc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";

/** Those with an account, each member's contact and who stands in for it, and the board, by name; and those chosen already, whatever became of them. */
export async function peopleInOffice(
  actor: Actor,
  db: ReadDb,
  chosen: readonly string[] = [],
): Promise<{ id: string; name: string }[]> {
  demand(actor, "read");
  const inOffice = db
    .select({ id: contactRoles.contactId })
    .from(contactRoles)
    .where(
      and(
        eq(contactRoles.regionId, actor.regionId),
        inArray(contactRoles.role, ["memberContact", "memberDeputy", "board"]),
      ),
    );
  return db
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(
      and(
        eq(contacts.regionId, actor.regionId),
        or(
          and(isNull(contacts.archivedAt), or(isNotNull(contacts.userId), inArray(contacts.id, inOffice))),
          chosen.length > 0 ? inArray(contacts.id, [...chosen]) : undefined,
        ),
      ),
    )
    .orderBy(asc(contacts.sortKey), asc(contacts.id));
}
