// Where contacts stand in what people answered and asked.
import { type Reference, reference } from "#db/reference.server.ts";
import { feedback } from "#db/schema/feedback.ts";

export const feedbackPlaces: readonly Reference[] = [reference(feedback, feedback.contactId)];
