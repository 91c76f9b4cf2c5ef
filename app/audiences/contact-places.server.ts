// Where contacts stand in audiences: put in or kept out by hand, and asked to publish.
import { type Reference, reference } from "#db/reference.server.ts";
import { audienceContacts, channelConfirmers } from "#db/schema/audiences.ts";

export const audiencePlaces: readonly Reference[] = [
  reference(audienceContacts, audienceContacts.contactId, {
    onceWith: [audienceContacts.audienceId],
    stricter: (kept, { how }) => (how === "removed" && kept.how !== how ? { how } : {}),
  }),
  reference(channelConfirmers, channelConfirmers.contactId, { onceWith: [channelConfirmers.channelId] }),
];
