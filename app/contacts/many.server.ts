// Parts of other modules' imports: many people at once, in few statements, and away again.
import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import { type ContactRole, contactRoles, contacts } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { emailKey } from "~/delivery/address.ts";
import type { NewContact } from "./contacts.commands.server.ts";

/** So many rows in one statement: SQLite takes 32 766 values. */
const atOnce = 400;

async function inParts<T>(rows: readonly T[], work: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) await work(rows.slice(from, from + atOnce));
}

/** People whom the caller has found not to be known yet. The caller records who they are. */
export async function addContacts(db: WriteDb, actor: Actor, now: Date, people: readonly NewContact[]): Promise<void> {
  demand(actor, "write");
  const { regionId } = actor;
  const rows = people.map((person) => ({
    ...person,
    email: person.email?.trim() || null,
    emailKey: person.email?.trim() ? emailKey(person.email) : null,
    sortKey: sortKey(person.name),
    regionId,
    createdAt: now,
  }));
  await inParts(rows, (part) => db.insert(contacts).values(part));
}

export type NewTag = { contactId: string; role: ContactRole; memberId: string | null };

/** For people who have not had the role before. */
export async function giveRoles(db: WriteDb, actor: Actor, tags: readonly NewTag[]): Promise<void> {
  demand(actor, "write");
  const { regionId } = actor;
  await inParts(tags, (part) => db.insert(contactRoles).values(part.map((tag) => ({ ...tag, regionId }))));
}

/** Takes a role from these people, whatever member it is in. */
export async function takeRoles(
  db: WriteDb,
  actor: Actor,
  role: ContactRole,
  contactIds: readonly string[],
): Promise<void> {
  demand(actor, "write");
  await inParts(contactIds, (part) =>
    db
      .delete(contactRoles)
      .where(
        and(
          eq(contactRoles.regionId, actor.regionId),
          eq(contactRoles.role, role),
          inArray(contactRoles.contactId, part),
        ),
      ),
  );
}

/** Takes out of use those of these people whom nobody has changed and who play no other role. */
export async function putAwayUntouched(
  db: WriteDb,
  actor: Actor,
  now: Date,
  contactIds: readonly string[],
): Promise<void> {
  demand(actor, "write");
  await inParts(contactIds, (part) => {
    const withRole = db
      .select({ id: contactRoles.contactId })
      .from(contactRoles)
      .where(inArray(contactRoles.contactId, part));
    return db
      .update(contacts)
      .set({ archivedAt: now, revision: 2 })
      .where(
        and(
          eq(contacts.regionId, actor.regionId),
          inArray(contacts.id, part),
          eq(contacts.revision, 1),
          isNull(contacts.archivedAt),
          notInArray(contacts.id, withRole),
        ),
      );
  });
}
