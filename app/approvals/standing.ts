// Where each party stands: a decision holds for exactly the text it was made on, and for as long as that is the text.
// Pure.
import type { ApprovalParty, DecisionRow } from "#db/schema/approvals.ts";
import { type Block, blocksOf, type Concern } from "./blocks.ts";
import { partyHash } from "./canonical.ts";

export type PartyState = "approved" | "changesRequested" | "waiting" | "changedSince" | "notAsked";

export type Party = Pick<ApprovalParty, "contactId" | "askedAt"> & { concern: Concern };

/** A decision without the text it keeps. */
export type Answer = Pick<
  DecisionRow,
  "sequence" | "decision" | "comment" | "hash" | "byName" | "contactId" | "via" | "decidedAt"
> & { concern: Concern };

export type PartyStanding = {
  concern: Concern;
  /** Who is asked. Null: the leader, at the desk. */
  contactId: string | null;
  state: PartyState;
  /** When the party was asked for the answer that is missing or given; null while it has not been asked. */
  askedAt: Date | null;
  /** The hash of what concerns the party now. */
  hash: string;
  /** The decision that holds; for `changedSince` and `waiting`, the last one, which no longer does. */
  by: string | null;
  at: Date | null;
  via: "link" | "desk" | null;
  comment: string;
};

/**
 * One standing for each party that the text concerns, in the order of the parties. A party whom nothing in the text
 * concerns any more (its quote was taken out) has nothing to answer and is left out.
 *
 * - `approved`, `changesRequested`: the latest decision on the text as it is now
 * - `changedSince`: decided, but on another text, and not asked since
 * - `waiting`: asked, and no answer to the text as it is now
 * - `notAsked`: neither
 */
export function standingOf(
  parties: readonly Party[],
  decisions: readonly Answer[],
  blocks: readonly Block[],
): PartyStanding[] {
  return parties
    .filter(({ concern }) => blocksOf(blocks, concern).length > 0)
    .map(({ concern, contactId, askedAt }) => {
      const hash = partyHash(blocks, concern);
      const own = decisions.filter((each) => each.concern === concern).sort((a, b) => a.sequence - b.sequence);
      const last = own.at(-1);
      const holding = own.filter((each) => each.hash === hash).at(-1);
      const shown = holding ?? last;
      return {
        concern,
        contactId,
        state: holding?.decision ?? unanswered(askedAt, last),
        askedAt,
        hash,
        by: shown?.byName ?? null,
        at: shown?.decidedAt ?? null,
        via: shown?.via ?? null,
        comment: shown?.comment ?? "",
      };
    });
}

function unanswered(askedAt: Date | null, last: Answer | undefined): PartyState {
  if (last) return askedAt && askedAt > last.decidedAt ? "waiting" : "changedSince";
  return askedAt ? "waiting" : "notAsked";
}

/** Whether every party has approved the text as it is now. A text that concerns nobody is approved by nobody. */
export const isApproved = (standing: readonly Pick<PartyStanding, "state">[]): boolean =>
  standing.length > 0 && standing.every(({ state }) => state === "approved");

/** Whether the party itself has something to answer now (a change it asked for waits for the writer instead). */
export const isAwaited = ({ state, askedAt }: PartyStanding): boolean =>
  askedAt !== null && (state === "waiting" || state === "changedSince");
