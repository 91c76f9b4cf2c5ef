// Where contacts stand among the ambassadors. Where both are one, their asks, topics and consents become the kept one's.
import { type Reference, reference } from "#db/reference.server.ts";
import { ambassadorConsents, ambassadors, ambassadorTopics, asks } from "#db/schema/ambassadors.ts";

/** What rests on a row that may be dropped: needed to put it back. */
export const ambassadorParts: readonly Reference[] = [
  reference(asks, asks.ambassadorId),
  reference(ambassadorTopics, ambassadorTopics.ambassadorId, { onceWith: [ambassadorTopics.topic] }),
  reference(ambassadorConsents, ambassadorConsents.ambassadorId, { onceWith: [ambassadorConsents.scope] }),
];

export const ambassadorPlaces: readonly Reference[] = [
  reference(ambassadors, ambassadors.contactId, { onceWith: [], parts: ambassadorParts }),
];
