// How far a text has come with those who must approve it, and whom it waits for. Pure.
import { isApproved, type PartyState } from "./standing.ts";

export type ApprovalKind = "draft" | "inApproval" | "changesRequested" | "approved";

export type ApprovalStatus = {
  /** Members (as displayed) and people quoted that have not answered this text. */
  waitingMembers: string[];
  waitingSpeakers: string[];
  /** Those who ask for a change. */
  changesFrom: string[];
  /** The leader has not approved. */
  waitingForLeader: boolean;
  answerBy: Date | null;
};

export type ApprovalFacts = {
  openedAt: Date | null;
  answerBy: Date | null;
  parties: readonly { kind: "member" | "person" | "region"; name: string; state: PartyState }[];
};

export function approvalStatus({
  openedAt,
  answerBy,
  parties,
}: ApprovalFacts): ApprovalStatus & { kind: ApprovalKind } {
  const names = (kind: string, ...states: PartyState[]) =>
    parties.filter((party) => party.kind === kind && states.includes(party.state)).map((party) => party.name);
  const unanswered: PartyState[] = ["waiting", "changedSince", "notAsked"];
  return {
    kind: approvalKind(parties, openedAt),
    waitingMembers: names("member", ...unanswered),
    waitingSpeakers: names("person", ...unanswered),
    changesFrom: parties.filter((party) => party.state === "changesRequested").map((party) => party.name),
    waitingForLeader: parties.some((party) => party.kind === "region" && party.state !== "approved"),
    answerBy,
  };
}

function approvalKind(parties: ApprovalFacts["parties"], openedAt: Date | null): ApprovalKind {
  if (isApproved(parties)) return "approved";
  if (!openedAt) return "draft";
  return parties.some((party) => party.state === "changesRequested") ? "changesRequested" : "inApproval";
}
