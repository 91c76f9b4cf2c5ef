// Where contacts stand in what has happened.
import { type Reference, reference } from "#db/reference.server.ts";
import { activityContacts } from "#db/schema/activities.ts";

export const activityPlaces: readonly Reference[] = [
  reference(activityContacts, activityContacts.contactId, { onceWith: [activityContacts.activityId] }),
];
