// Where contacts stand in preparedness: who speaks, and who is called.
import { type Reference, reference } from "#db/reference.server.ts";
import { caseCalls, scenarioCalls, scenarios } from "#db/schema/preparedness.ts";

export const preparednessPlaces: readonly Reference[] = [
  reference(scenarios, scenarios.spokespersonContactId),
  reference(scenarios, scenarios.deputyContactId),
  reference(scenarioCalls, scenarioCalls.contactId),
  reference(caseCalls, caseCalls.contactId),
];
