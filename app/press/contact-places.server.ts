// Where contacts stand at the press desk.
import { type Reference, reference } from "#db/reference.server.ts";
import { mediaContacts, pressEnquiries } from "#db/schema/press.ts";

export const pressPlaces: readonly Reference[] = [
  reference(mediaContacts, mediaContacts.contactId, { onceWith: [mediaContacts.outletId] }),
  reference(pressEnquiries, pressEnquiries.contactId),
];
