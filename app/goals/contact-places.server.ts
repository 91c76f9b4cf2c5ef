// Where contacts stand in goals.
import { type Reference, reference } from "#db/reference.server.ts";
import { goals } from "#db/schema/goals.ts";

export const goalPlaces: readonly Reference[] = [reference(goals, goals.ownerContactId)];
