// Everywhere that a contact is named, put together from the modules that name one: contacts knows none of those above it.
import { activityPlaces } from "./activities/contact-places.server.ts";
import { ambassadorParts, ambassadorPlaces } from "./ambassadors/contact-places.server.ts";
import { approvalPlaces } from "./approvals/contact-places.server.ts";
import { audiencePlaces } from "./audiences/contact-places.server.ts";
import { ownContactPlaces } from "./contacts/contact-places.server.ts";
import type { ContactPlaces } from "./contacts/merge.commands.server.ts";
import type { ContactsInUse } from "./contacts/row-store.ts";
import { deliveryPlaces } from "./delivery/contact-places.server.ts";
import { feedbackPlaces } from "./feedback/contact-places.server.ts";
import { goalPlaces } from "./goals/contact-places.server.ts";
import { linkPlaces } from "./links/contact-places.server.ts";
import { preparednessPlaces } from "./preparedness/contact-places.server.ts";
import { pressPlaces } from "./press/contact-places.server.ts";
import { stakeholderParts, stakeholderPlaces } from "./stakeholders/contact-places.server.ts";
import { strategyPlaces } from "./strategy/contact-places.server.ts";
import { successPlaces } from "./successes/contact-places.server.ts";
import { updatePlaces } from "./updates/contact-places.server.ts";

const places: ContactPlaces["places"] = [
  ...ownContactPlaces,
  ...linkPlaces,
  ...deliveryPlaces,
  ...approvalPlaces,
  ...activityPlaces,
  ...feedbackPlaces,
  ...stakeholderPlaces,
  ...audiencePlaces,
  ...successPlaces,
  ...strategyPlaces,
  ...updatePlaces,
  ...pressPlaces,
  ...ambassadorPlaces,
  ...preparednessPlaces,
  ...goalPlaces,
];

export const contactPlaces: ContactPlaces = { places, parts: [...ambassadorParts, ...stakeholderParts] };

/** Which of these contacts something rests on. */
export const contactsInUse: ContactsInUse = async (db, _regionId, ids) => {
  const used = new Set<string>();
  for (const place of places.filter(({ rests }) => rests)) for (const id of await place.used(db, ids)) used.add(id);
  return used;
};
