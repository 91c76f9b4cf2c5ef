// Who answers for each municipality: the contacts that are tagged so.
import { randomUUID } from "node:crypto";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { addContact, demandContact, demandMembers, giveRole, takeRole } from "~/contacts/contacts.commands.server.ts";
import { allMemberContacts } from "~/contacts/contacts.queries.server.ts";
import { Refusal } from "~/platform/refusal.ts";

export type MemberContact = {
  memberId: string;
  contactId: string;
  name: string;
  email: string | null;
  /** Stands in: is asked where a person says so. */
  isDeputy: boolean;
};

export async function contactsOfMembers(actor: Actor, db: ReadDb): Promise<MemberContact[]> {
  return (await allMemberContacts(actor, db)).map(({ memberId, isDeputy, contact }) => ({
    memberId,
    isDeputy,
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
  // The first is the one who is asked; whoever comes after stands in, until a person says otherwise.
  if (there.some(({ contactId }) => contactId === contact.id)) return;
  const role = there.some(({ isDeputy }) => !isDeputy) ? "memberDeputy" : "memberContact";
  await giveRole(db, actor, now, { contactId: contact.id, role, memberId });
}

type OfMember = { memberId: string; contactId: string };

/** This one is asked from now on; whoever was, stands in. */
export function askFirst(actor: Actor, now: Date, { memberId, contactId }: OfMember): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    await demandMembers(db, actor, [memberId]);
    const there = (await contactsOfMembers(actor, db)).filter((one) => one.memberId === memberId);
    // Taken away since the page was opened, it is no page gone astray.
    await demandContact(db, actor, contactId);
    if (!there.some((one) => one.contactId === contactId)) throw new Refusal("setup:refusal.answersNoMore");
    for (const one of there) {
      const isFirst = one.contactId === contactId;
      if (isFirst === !one.isDeputy) continue;
      const [from, to] = isFirst
        ? (["memberDeputy", "memberContact"] as const)
        : (["memberContact", "memberDeputy"] as const);
      await takeRole(db, actor, now, { contactId: one.contactId, role: from, memberId });
      await giveRole(db, actor, now, { contactId: one.contactId, role: to, memberId });
    }
  });
}

/** Answers for it no more; the person stays among the contacts. */
export function removeMemberContact(actor: Actor, now: Date, { memberId, contactId }: OfMember): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    await demandMembers(db, actor, [memberId]);
    for (const role of ["memberContact", "memberDeputy"] as const)
      await takeRole(db, actor, now, { contactId, role, memberId });
  });
}
