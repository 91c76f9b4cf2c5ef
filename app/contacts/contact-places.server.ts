// Where contacts stand in this module's own tables.
import { type Reference, reference } from "#db/reference.server.ts";
import { contactRoles, contacts, contactTopics } from "#db/schema/contacts.ts";

export const ownContactPlaces: readonly Reference[] = [
  reference(contactRoles, contactRoles.contactId, { onceWith: [contactRoles.role, contactRoles.memberId], own: true }),
  reference(contactTopics, contactTopics.contactId, { onceWith: [contactTopics.topic], own: true }),
  reference(contacts, contacts.mergedIntoId),
];
