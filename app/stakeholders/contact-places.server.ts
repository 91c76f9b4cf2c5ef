// Where contacts stand among the stakeholders. Where both are one, what was said of the one is said of the other.
import { type Reference, reference } from "#db/reference.server.ts";
import { stakeholderAssessments, stakeholders } from "#db/schema/stakeholders.ts";

const assessments = reference(stakeholderAssessments, stakeholderAssessments.stakeholderId, {
  onceWith: [stakeholderAssessments.assessor, stakeholderAssessments.assessedOn],
});

export const stakeholderPlaces: readonly Reference[] = [
  reference(stakeholders, stakeholders.contactId, { onceWith: [], parts: [assessments] }),
  reference(stakeholders, stakeholders.ownerContactId),
];

/** What rests on a row that may be dropped: needed to put it back. */
export const stakeholderParts: readonly Reference[] = [assessments];
