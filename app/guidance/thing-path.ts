// Where the things that a finding rests on are opened. Pure.

/** Under the region's desk; `:id` is the thing's. */
export const thingPaths = {
  member: "/members/:id",
  contact: "/contacts/:id",
  stakeholder: "/stakeholders/:id",
  audience: "/audiences/:id",
  message: "/messages/:id",
  success: "/successes/:id",
  expectation: "/expectations#e-:id",
  release: "/releases/:id",
  coverage: "/coverage/:id/edit",
  enquiry: "/enquiries/:id",
  update: "/updates/:id",
  activity: "/activities/:id",
  goal: "/goals/:id",
  ambassador: "/ambassadors/:id",
  ask: "/ambassadors/asks/:id",
  feedback: "/feedback/:id",
  scenario: "/preparedness/cards/:id",
  case: "/preparedness/cases/:id",
  responsibility: "/responsibilities/:id/edit",
  pillar: "/messages#core-:id",
  strategy: "/strategy",
} as const;

export type ThingType = keyof typeof thingPaths;

export const thingPath = (desk: string, { type, id }: { type: ThingType; id: string }): string =>
  desk + thingPaths[type].replace(":id", id);
