// Where contacts stand in successes: who can be quoted, and who was asked for news.
import { type Reference, reference } from "#db/reference.server.ts";
import { collectRequests, successPeople } from "#db/schema/successes.ts";

export const successPlaces: readonly Reference[] = [
  reference(successPeople, successPeople.contactId, { onceWith: [successPeople.successId] }),
  reference(collectRequests, collectRequests.contactId),
];
