import { describe, expect, it } from "vitest";
import { longAgo } from "#tests/support/factories.ts";
import { releaseStatus, type StateCounts, type StatusFacts } from "./release-status.ts";

const party = (
  state: StatusFacts["parties"][number]["state"],
  name = "Granheim",
  kind: "member" | "person" | "region" = "member",
) => ({ kind, name, state });
const facts = (overrides: Partial<StatusFacts> = {}): StatusFacts => ({
  openedAt: longAgo,
  answerBy: null,
  readyAt: null,
  plannedFor: null,
  parties: [party("approved")],
  sending: null,
  ...overrides,
});
const sent = (counts: StateCounts, state: "active" | "paused" | "cancelled" = "active") => ({
  state,
  dueAt: longAgo,
  counts,
});

describe("where a release is", () => {
  it.each<[string, Partial<StatusFacts>]>([
    ["draft", { openedAt: null, parties: [party("notAsked")] }],
    ["inApproval", { parties: [party("approved"), party("waiting")] }],
    ["inApproval", { parties: [party("changedSince")] }],
    ["changesRequested", { parties: [party("waiting"), party("changesRequested")] }],
    ["approved", {}],
    ["approved", { openedAt: null, parties: [party("approved", "", "region")] }],
    ["draft", { openedAt: null, parties: [] }],
    ["scheduled", { sending: sent({ waiting: 2, suppressed: 1 }) }],
    ["paused", { sending: sent({ waiting: 1, submitted: 1 }, "paused") }],
    ["sending", { sending: sent({ waiting: 1, submitted: 1 }) }],
    ["sending", { sending: sent({ deferred: 1, failed: 1 }) }],
    ["sending", { sending: sent({ sending: 1 }) }],
    ["sent", { sending: sent({ submitted: 3, suppressed: 1 }) }],
    ["sent", { sending: sent({ submitted: 3 }, "paused") }],
    ["partlySent", { sending: sent({ submitted: 2, bounced: 1 }) }],
    ["partlySent", { sending: sent({ submitted: 2, uncertain: 1 }) }],
    ["partlySent", { sending: sent({ submitted: 2, cancelled: 1 }, "cancelled") }],
    ["notSent", { sending: sent({ failed: 2, suppressed: 1 }) }],
  ])("%s", (kind, overrides) => {
    expect(releaseStatus(facts(overrides)).kind).toBe(kind);
  });

  it("names whom it waits for", () => {
    const parties = [
      party("approved", "Elvemo"),
      party("waiting", "Granheim"),
      party("changedSince", "Øyvær"),
      party("changesRequested", "Lysfjord"),
      party("notAsked", "Ola Vik", "person"),
    ];
    expect(releaseStatus(facts({ parties }))).toMatchObject({
      waitingMembers: ["Granheim", "Øyvær"],
      waitingSpeakers: ["Ola Vik"],
      changesFrom: ["Lysfjord"],
      waitingForLeader: false,
    });
  });

  it("counts the reachable without those who want no mail", () => {
    const { submitted, reachable } = releaseStatus(
      facts({ sending: sent({ submitted: 4, failed: 1, suppressed: 2 }) }),
    );
    expect({ submitted, reachable }).toEqual({ submitted: 4, reachable: 5 });
  });
});
