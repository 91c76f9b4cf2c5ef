import { describe, expect, it } from "vitest";
import { suggestedAnswerBy } from "~/approvals/answer-by.ts";
import type { PartyState } from "~/approvals/standing.ts";
import { type NextAct, nextAct } from "./next-act.ts";
import { type ReleaseStatusKind, releaseStatus } from "./release-status.ts";
import { stopsFor } from "./stops.ts";

const status = (kind: ReleaseStatusKind, ready = false) => ({
  ...releaseStatus({ openedAt: null, answerBy: null, readyAt: null, plannedFor: null, parties: [], sending: null }),
  kind,
  ready,
});
const member = (...states: PartyState[]) => states.map((state) => ({ kind: "member" as const, state }));

type Case = Partial<Parameters<typeof nextAct>[0]>;
const act = (facts: Case): NextAct =>
  nextAct({
    status: status("draft"),
    complete: true,
    parties: member("notAsked"),
    late: false,
    mayWrite: true,
    mayApproveForRegion: true,
    ...facts,
  });

describe("nextAct", () => {
  it.each<[string, NextAct, Case]>([
    ["an unfinished draft", "write", { complete: false }],
    ["a draft", "ask", {}],
    ["waiting", "remind", { status: status("inApproval"), parties: member("approved", "waiting") }],
    ["waiting past the time", "askAgain", { status: status("inApproval"), parties: member("waiting"), late: true }],
    ["a text that changed", "askAgain", { status: status("inApproval"), parties: member("waiting", "changedSince") }],
    [
      "a change asked for",
      "correct",
      { status: status("changesRequested"), parties: member("changesRequested", "waiting") },
    ],
    ["approved", "markReady", { status: status("approved"), parties: member("approved") }],
    ["approved and ready", "send", { status: status("approved", true), parties: member("approved") }],
    ["scheduled", "seeSending", { status: status("scheduled") }],
    ["sent, to a reader", "seeSending", { status: status("sent"), mayWrite: false }],
    ["a draft, to a reader", null, { mayWrite: false }],
    ["the leader's turn", "approveForRegion", { parties: [{ kind: "region", state: "notAsked" }] }],
    [
      "the leader's turn, to an editor",
      null,
      { parties: [{ kind: "region", state: "notAsked" }], mayApproveForRegion: false },
    ],
  ])("%s: %s", (_, expected, facts) => {
    expect(act(facts)).toBe(expected);
  });
});

describe("stopsFor", () => {
  const clear = {
    path: "/p",
    sendingPath: null,
    missing: null,
    parties: [{ name: "Elvemo", state: "approved" as const }],
    readyAt: new Date(),
    reached: 7,
  };
  it.each<[string, Partial<Parameters<typeof stopsFor>[0]>, string[]]>([
    ["nothing", {}, []],
    ["a sending that stands, alone", { sendingPath: "/s", readyAt: null }, ["scheduled"]],
    ["a text nobody answers for", { parties: [] }, ["unapproved"]],
    [
      "all of it",
      { missing: { code: "x" }, parties: [{ name: "Elvemo", state: "waiting" }], readyAt: null, reached: 0 },
      ["unwritten", "unapproved", "notReady", "nobody"],
    ],
  ])("%s", (_, facts, kinds) => {
    expect(stopsFor({ ...clear, ...facts }).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("suggestedAnswerBy: three working days ahead, at twelve", () => {
  it.each([
    ["Monday", "2026-11-23T09:00:00Z", "2026-11-26T11:00:00Z"],
    ["Thursday, over the weekend", "2026-11-26T09:00:00Z", "2026-12-01T11:00:00Z"],
    ["Saturday", "2026-11-21T19:00:00Z", "2026-11-25T11:00:00Z"],
    ["over the change to summer time", "2026-03-27T09:00:00Z", "2026-04-01T10:00:00Z"],
  ])("from a %s", (_, from, until) => {
    expect(suggestedAnswerBy(new Date(from), 3)).toEqual(new Date(until));
  });
});
