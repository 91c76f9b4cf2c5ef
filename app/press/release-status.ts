// Where a release is on its way out, and whom it waits for. Pure.
import type { DeliveryState } from "#db/schema/delivery.ts";
import {
  type ApprovalFacts,
  type ApprovalKind,
  type ApprovalStatus,
  approvalStatus,
} from "~/approvals/approval-status.ts";

export type ReleaseStatusKind = ApprovalKind | "scheduled" | "paused" | "sending" | "sent" | "partlySent" | "notSent";

export type ReleaseStatus = ApprovalStatus & {
  kind: ReleaseStatusKind;
  /** Someone has said that it is ready for publishing. */
  ready: boolean;
  /** When it leaves, left, or is meant to. */
  at: Date | null;
  /** Of the sending that stands: how many got it, and how many there are to reach. */
  submitted: number;
  reachable: number;
};

export type StatusFacts = ApprovalFacts & {
  readyAt: Date | null;
  plannedFor: Date | null;
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
  const { sending } = facts;
  const approval = approvalStatus(facts);
  return {
    ...approval,
    kind: sending ? sendingKind(sending) : approval.kind,
    ready: facts.readyAt !== null,
    at: sending?.dueAt ?? facts.plannedFor,
    submitted: sending ? sum(sending.counts, ["submitted"]) : 0,
    reachable: sending ? sum(sending.counts, addressed) : 0,
  };
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
