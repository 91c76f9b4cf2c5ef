// Why an ask cannot be about a story yet, as words. Pure.
import type { ClosedReason } from "~/successes/story-gate.ts";

export const closedWord: Record<ClosedReason, string> = {
  notApproved: "ambassadors:closed.notApproved",
  notReady: "ambassadors:closed.notReady",
  embargo: "ambassadors:closed.embargo",
  onHold: "ambassadors:closed.onHold",
};
