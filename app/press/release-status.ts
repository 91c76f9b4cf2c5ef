// Where a release is on its way out, and whom it waits for. Pure.
import type { DeliveryState } from "#db/schema/delivery.ts";
import { isApproved, type PartyState } from "~/approvals/standing.ts";

export type ReleaseStatusKind =
  | "draft"
  | "inApproval"
  | "changesRequested"
  | "approved"
  | "scheduled"
  | "paused"
  | "sending"
  | "sent"
  | "partlySent"
  | "notSent";

export type ReleaseStatus = {
  kind: ReleaseStatusKind;
  /** Members (as displayed) and people quoted that have not answered this text. */
  waitingMembers: string[];
  waitingSpeakers: string[];
  /** Those who ask for a change. */
  changesFrom: string[];
  /** The leader has not approved. */
  waitingForLeader: boolean;
  answerBy: Date | null;
  /** Someone has said that it is ready for publishing. */
  ready: boolean;
  /** When it leaves, left, or is meant to. */
  at: Date | null;
  /** Of the sending that stands: how many got it, and how many there are to reach. */
  submitted: number;
  reachable: number;
};

export type StatusFacts = {
  openedAt: Date | null;
  answerBy: Date | null;
  readyAt: Date | null;
  plannedFor: Date | null;
  parties: readonly { kind: "member" | "person" | "region"; name: string; state: PartyState }[];
  /** The newest sending that was not cancelled before any mail left. */
  sending: { state: "active" | "paused" | "cancelled"; dueAt: Date; counts: StateCounts } | null;
};

export type StateCounts = Partial<Record<DeliveryState, number>>;

const sum = (counts: StateCounts, states: readonly DeliveryState[]): number =>
  states.reduce((total, state) => total + (counts[state] ?? 0), 0);

/** Sent or not, it has had its turn. */
const unfinished = ["waiting", "deferred", "sending", "held"] as const;
/** Everyone with an address, but for those who have asked for no mail. */
const addressed = [...unfinished, "submitted", "uncertain", "bounced", "failed", "cancelled"] as const;

export function releaseStatus(facts: StatusFacts): ReleaseStatus {
  const { parties, sending } = facts;
  const names = (kind: string, ...states: PartyState[]) =>
    parties.filter((party) => party.kind === kind && states.includes(party.state)).map((party) => party.name);
  const unanswered: PartyState[] = ["waiting", "changedSince", "notAsked"];
  return {
    kind: sending ? sendingKind(sending) : approvalKind(facts),
    waitingMembers: names("member", ...unanswered),
    waitingSpeakers: names("person", ...unanswered),
    changesFrom: parties.filter((party) => party.state === "changesRequested").map((party) => party.name),
    waitingForLeader: parties.some((party) => party.kind === "region" && party.state !== "approved"),
    answerBy: facts.answerBy,
    ready: facts.readyAt !== null,
    at: sending?.dueAt ?? facts.plannedFor,
    submitted: sending ? sum(sending.counts, ["submitted"]) : 0,
    reachable: sending ? sum(sending.counts, addressed) : 0,
  };
}

function approvalKind({ parties, openedAt }: StatusFacts): ReleaseStatusKind {
  if (isApproved(parties)) return "approved";
  if (!openedAt) return "draft";
  return parties.some((party) => party.state === "changesRequested") ? "changesRequested" : "inApproval";
}

function sendingKind({ state, counts }: NonNullable<StatusFacts["sending"]>): ReleaseStatusKind {
  const left = sum(counts, unfinished);
  const submitted = sum(counts, ["submitted"]);
  if (left > 0 && state === "paused") return "paused";
  if (left > 0)
    return submitted + sum(counts, ["sending", "uncertain", "bounced", "failed"]) > 0 ? "sending" : "scheduled";
  if (submitted === 0) return "notSent";
  return submitted === sum(counts, addressed) ? "sent" : "partlySent";
}
