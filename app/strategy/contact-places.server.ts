// Where contacts stand among the responsibilities.
import { type Reference, reference } from "#db/reference.server.ts";
import { responsibilities } from "#db/schema/strategy.ts";

export const strategyPlaces: readonly Reference[] = [reference(responsibilities, responsibilities.contactId)];
