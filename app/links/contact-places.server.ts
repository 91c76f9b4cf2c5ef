// Where contacts hold links. Where both hold one to the same, the other's stays: it stands in mail that has been sent.
import { type Reference, reference } from "#db/reference.server.ts";
import { links } from "#db/schema/links.ts";

export const linkPlaces: readonly Reference[] = [
  reference(links, links.holderId, { onceWith: [links.regionId, links.purpose, links.subject], whereBoth: "leave" }),
];
