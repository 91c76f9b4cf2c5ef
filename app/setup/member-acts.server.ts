// What the forms on the page of one municipality ask for.
import type { PersonActor } from "~/access/actor.ts";
import { textAt } from "~/contacts/typed-fields.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { memberForm } from "~/regions/form.ts";
import { changeMember, leaveMember, rejoinMember } from "~/regions/members.commands.server.ts";
import { memberAct, memberContactForm } from "./form.ts";
import { addMemberContacts, askFirst, removeMemberContact } from "./member-contacts.server.ts";

export async function actOnMember(actor: PersonActor, now: Date, memberId: string, form: FormData): Promise<void> {
  switch (memberAct.parse(textAt(form, "intent"))) {
    case "save":
      return changeMember(actor, now, memberId, memberForm.parse(Object.fromEntries(form)));
    case "addContact": {
      const contact = memberContactForm.parse({ name: textAt(form, "name"), email: textAt(form, "email") });
      if (contact.name === "") throw new Refusal("setup:form.contactNameMissing", { field: "name" });
      return addMemberContacts(actor, now, [{ memberId, ...contact }]);
    }
    case "removeContact":
      return removeMemberContact(actor, now, { memberId, contactId: textAt(form, "contactId") });
    case "askFirst":
      return askFirst(actor, now, { memberId, contactId: textAt(form, "contactId") });
    case "leave":
      return leaveMember(actor, now, memberId);
    case "rejoin":
      return rejoinMember(actor, now, memberId);
  }
}

/** The one of this id among a region's. @throws NotFound */
export function demandMemberAmong<T extends { id: string }>(members: readonly T[], id: string | undefined): T {
  const member = members.find((one) => one.id === id);
  if (!member) throw new NotFound("member");
  return member;
}
