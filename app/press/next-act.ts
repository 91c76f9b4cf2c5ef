// The one thing to do next with a release. Pure.
import { personConcern } from "~/approvals/blocks.ts";
import type { PartyState } from "~/approvals/standing.ts";
import type { ReleaseStatus } from "./release-status.ts";
import type { Part, ReleaseText } from "./release-text.ts";

export type NextAct =
  /** Title or lead is missing. */
  | "write"
  /** Nobody is asked yet, or some whose text changed since are not asked again. */
  | "ask"
  | "askAgain"
  | "remind"
  /** Somebody asks for a change. */
  | "correct"
  | "approveForRegion"
  | "markReady"
  | "send"
  | "seeSending"
  | null;

type Facts = {
  status: ReleaseStatus;
  /** Title, lead and contact are there. */
  complete: boolean;
  parties: readonly { kind: "member" | "person" | "region"; state: PartyState }[];
  /** The time for answers has passed: it must be set anew. */
  late: boolean;
  mayWrite: boolean;
  mayApproveForRegion: boolean;
};

export function nextAct({ status, complete, parties, late, mayWrite, mayApproveForRegion }: Facts): NextAct {
  if (!["draft", "inApproval", "changesRequested", "approved"].includes(status.kind)) return "seeSending";
  if (!mayWrite) return null;
  if (!complete) return "write";
  const others = parties.filter((party) => party.kind !== "region");
  if (status.kind === "approved") return status.ready ? "send" : "markReady";
  if (status.kind === "changesRequested") return "correct";
  const unasked = others.filter((party) => party.state === "notAsked" || party.state === "changedSince");
  if (unasked.length > 0) return status.kind === "draft" ? "ask" : "askAgain";
  if (others.some((party) => party.state === "waiting")) return late ? "askAgain" : "remind";
  return mayApproveForRegion ? "approveForRegion" : null;
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
