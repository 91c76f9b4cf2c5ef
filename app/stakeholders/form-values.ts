// A stakeholder as its form shows it. Pure.
import type { Stakeholder } from "#db/schema/stakeholders.ts";
import type { Typed } from "~/platform/typed.ts";

export const valuesOf = (stakeholder: Stakeholder): Typed => ({
  id: [stakeholder.id],
  revision: [String(stakeholder.revision)],
  nature: [stakeholder.nature],
  category: [stakeholder.category],
  group: [stakeholder.group],
  opposition: stakeholder.opposition ? ["on"] : [],
  memberId: [stakeholder.memberId ?? ""],
  relation: [stakeholder.relation],
  expectation: [stakeholder.expectation],
  successCriteria: [stakeholder.successCriteria],
  importantPhase: [stakeholder.importantPhase],
  needFromUs: [stakeholder.needFromUs],
  weNeed: [stakeholder.weNeed],
  participation: [stakeholder.participation ?? ""],
  promise: [stakeholder.promise],
  preferredChannel: [stakeholder.preferredChannel],
  ownerContactId: [stakeholder.ownerContactId ?? ""],
});

/** @param chosen the contact that one came from, if any */
export const newValues = (id: string, chosen: { id: string; name: string } | null): Typed => ({
  id: [id],
  nature: ["organisation"],
  ...(chosen ? { contact: [chosen.id], name: [chosen.name] } : {}),
});
