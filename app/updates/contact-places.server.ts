// Where contacts stand in updates: who is asked to publish.
import { type Reference, reference } from "#db/reference.server.ts";
import { updateTasks } from "#db/schema/updates.ts";

export const updatePlaces: readonly Reference[] = [
  reference(updateTasks, updateTasks.contactId, {
    onceWith: [updateTasks.updateId],
    // One of them has published it.
    stricter: (kept, { confirmedAt, publishedOn, url, note, via }) =>
      confirmedAt !== null && kept.confirmedAt === null ? { confirmedAt, publishedOn, url, note, via } : {},
  }),
];
