// Who answers for each municipality: the contacts that are tagged so.
import { randomUUID } from "node:crypto";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { addContact, demandMembers, giveRole, takeRole } from "~/contacts/contacts.commands.server.ts";
import { allMemberContacts } from "~/contacts/contacts.queries.server.ts";

export type MemberContact = { memberId: string; contactId: string; name: string; email: string | null };

export async function contactsOfMembers(actor: Actor, db: ReadDb): Promise<MemberContact[]> {
  return (await allMemberContacts(actor, db)).map(({ memberId, contact }) => ({
    memberId,
    contactId: contact.id,
    name: contact.name,
    email: contact.email,
  }));
}

export type NewMemberContact = { memberId: string; name: string; email: string };

/** Several members at once, as the first run asks for them. A known address is the same person. */
export function addMemberContacts(actor: Actor, now: Date, wanted: readonly NewMemberContact[]): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    for (const one of wanted) await addMemberContact(db, actor, now, one);
  });
}

async function addMemberContact(
  db: WriteDb,
  actor: Actor,
  now: Date,
  { memberId, name, email }: NewMemberContact,
): Promise<void> {
  await demandMembers(db, actor, [memberId]);
  const there = (await contactsOfMembers(actor, db)).filter((one) => one.memberId === memberId);
  // Without an address nothing else tells whether a second press is the same person.
  if (email === "" && there.some((one) => one.name === name)) return;
  const contact = await addContact(db, actor, now, { id: randomUUID(), name, title: "", email: email || null });
  await giveRole(db, actor, now, { contactId: contact.id, role: "memberContact", memberId });
}

/** Answers for it no more; the person stays among the contacts. */
export function removeMemberContact(
  actor: Actor,
  now: Date,
  { memberId, contactId }: { memberId: string; contactId: string },
): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    await demandMembers(db, actor, [memberId]);
    await takeRole(db, actor, now, { contactId, role: "memberContact", memberId });
  });
}
