// The one thing to do next to get a text approved. Pure.
import type { ApprovalKind } from "./approval-status.ts";
import type { PartyState } from "./standing.ts";

export type ApprovalAct =
  /** Something without which nobody can be asked is missing. */
  | "write"
  /** Nobody is asked yet, or some whose text changed since are not asked again. */
  | "ask"
  | "askAgain"
  | "remind"
  /** Somebody asks for a change. */
  | "correct"
  | "approveForRegion";

export type ApprovalActFacts = {
  kind: ApprovalKind;
  /** Nothing is missing that must be there before anyone is asked. */
  complete: boolean;
  parties: readonly { kind: "member" | "person" | "region"; state: PartyState }[];
  /** The time for answers has passed: it must be set anew. */
  late: boolean;
  mayWrite: boolean;
  mayApproveForRegion: boolean;
};

/** Null where nothing is left to do here: all have approved, or this person may not. */
export function nextApprovalAct(facts: ApprovalActFacts): ApprovalAct | null {
  const { kind, complete, parties, late, mayWrite, mayApproveForRegion } = facts;
  if (!mayWrite) return null;
  if (!complete) return "write";
  if (kind === "approved") return null;
  if (kind === "changesRequested") return "correct";
  const others = parties.filter((party) => party.kind !== "region");
  const unasked = others.filter((party) => party.state === "notAsked" || party.state === "changedSince");
  if (unasked.length > 0) return kind === "draft" ? "ask" : "askAgain";
  if (others.some((party) => party.state === "waiting")) return late ? "askAgain" : "remind";
  return mayApproveForRegion ? "approveForRegion" : null;
}
