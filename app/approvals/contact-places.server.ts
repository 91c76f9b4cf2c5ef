// Where contacts stand in approvals. A text that was approved keeps the name it was approved with: its blocks are never
// touched, only who is asked from now on, and whose answer it was.
import { type Reference, reference } from "#db/reference.server.ts";
import { approvalParties, approvalRequests, decisions } from "#db/schema/approvals.ts";

export const approvalPlaces: readonly Reference[] = [
  reference(approvalParties, approvalParties.contactId),
  reference(approvalRequests, approvalRequests.contactId),
  reference(approvalRequests, approvalRequests.askedByContactId),
  reference(decisions, decisions.contactId),
];
