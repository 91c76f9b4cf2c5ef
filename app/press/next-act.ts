// The one thing to do next with a release. Pure.
import { personConcern } from "~/approvals/blocks.ts";
import { type ApprovalAct, type ApprovalActFacts, nextApprovalAct } from "~/approvals/next-act.ts";
import type { PartyState } from "~/approvals/standing.ts";
import type { ReleaseStatus } from "./release-status.ts";
import type { Part, ReleaseText } from "./release-text.ts";

export type NextAct = ApprovalAct | "markReady" | "send" | "seeSending" | null;

type Facts = Omit<ApprovalActFacts, "kind"> & { status: ReleaseStatus };

export function nextAct({ status, ...facts }: Facts): NextAct {
  const { kind, ready } = status;
  if (kind !== "draft" && kind !== "inApproval" && kind !== "changesRequested" && kind !== "approved") {
    return "seeSending";
  }
  if (facts.mayWrite && facts.complete && kind === "approved") return ready ? "send" : "markReady";
  return nextApprovalAct({ kind, ...facts });
}

/** Where a change that is asked for is made: in the version that the person is quoted in, else in the common text. */
export function partToCorrect(text: ReleaseText, parties: readonly { concern: string; state: PartyState }[]): Part {
  const asking = parties.filter(({ state }) => state === "changesRequested").map(({ concern }) => concern);
  const [first] = asking;
  if (first === undefined || text.quotes.some(({ speakerId }) => first === personConcern(speakerId))) return "core";
  return (
    text.local.find(({ quotes }) => quotes.some(({ speakerId }) => first === personConcern(speakerId)))?.memberId ??
    "core"
  );
}
