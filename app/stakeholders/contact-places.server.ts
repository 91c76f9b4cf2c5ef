// Where contacts stand among the stakeholders. Where both are one, what was said of the one is said of the other.
import { inArray } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { type Reference, reference } from "#db/reference.server.ts";
import { stakeholderAssessments, stakeholders } from "#db/schema/stakeholders.ts";
import { refreshMeans } from "./assessments.commands.server.ts";
import { mayHaveAttitude } from "./openness.ts";
import { forgetAttitudes } from "./stakeholders.commands.server.ts";

const assessments = reference(stakeholderAssessments, stakeholderAssessments.stakeholderId, {
  onceWith: [stakeholderAssessments.assessor, stakeholderAssessments.assessedOn],
});

async function countAnew(db: WriteDb, ids: readonly string[]): Promise<void> {
  const found = await db
    .select()
    .from(stakeholders)
    .where(inArray(stakeholders.id, [...ids]));
  for (const stakeholder of found) {
    await refreshMeans(db, stakeholder.id);
    if (!mayHaveAttitude(stakeholder)) await forgetAttitudes(db, stakeholder.id);
  }
}

export const stakeholderPlaces: readonly Reference[] = [
  reference(stakeholders, stakeholders.contactId, { onceWith: [], parts: [assessments], after: countAnew }),
  reference(stakeholders, stakeholders.ownerContactId),
];

/** What rests on a row that may be dropped: needed to put it back. */
export const stakeholderParts: readonly Reference[] = [assessments];
