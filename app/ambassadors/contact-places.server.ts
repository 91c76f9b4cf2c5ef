// Where contacts stand among the ambassadors. Where both are one, their asks, topics and consents become the kept one's; of
// two answers the stricter holds.
import { type Reference, reference } from "#db/reference.server.ts";
import {
  type Ambassador,
  type AmbassadorConsent,
  ambassadorConsents,
  ambassadors,
  ambassadorTopics,
  asks,
} from "#db/schema/ambassadors.ts";

/** Taken back by one of them, it is taken back, and from the first time. */
const stricterConsent = (kept: AmbassadorConsent, { withdrawnOn }: AmbassadorConsent): Partial<AmbassadorConsent> =>
  withdrawnOn !== null && (kept.withdrawnOn === null || withdrawnOn < kept.withdrawnOn) ? { withdrawnOn } : {};

/** A minor stays one, with the guardian; whoever wants peace gets the longer one. */
function stricterAmbassador(kept: Ambassador, other: Ambassador): Partial<Ambassador> {
  const { isMinor, guardianName, guardianEmail, guardianConsent, pausedUntil } = other;
  const later = pausedUntil !== null && (kept.pausedUntil === null || pausedUntil > kept.pausedUntil);
  return {
    ...(isMinor && !kept.isMinor ? { isMinor, guardianName, guardianEmail, guardianConsent } : {}),
    ...(later ? { pausedUntil } : {}),
  };
}

/** What rests on a row that may be dropped: needed to put it back. */
export const ambassadorParts: readonly Reference[] = [
  reference(asks, asks.ambassadorId),
  reference(ambassadorTopics, ambassadorTopics.ambassadorId, { onceWith: [ambassadorTopics.topic] }),
  reference(ambassadorConsents, ambassadorConsents.ambassadorId, {
    onceWith: [ambassadorConsents.scope],
    stricter: stricterConsent,
  }),
];

export const ambassadorPlaces: readonly Reference[] = [
  reference(ambassadors, ambassadors.contactId, {
    onceWith: [],
    parts: ambassadorParts,
    stricter: stricterAmbassador,
  }),
];
