import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addDays } from "../platform/civil-date.ts";
import { proposedShareRule as rule } from "../updates/fair-share.ts";
import {
  askShare,
  type Candidate,
  type Consent,
  deficitOf,
  inTurn,
  isWithin,
  obstaclesOf,
  overAsked,
} from "./eligibility.ts";
import { scopesFor } from "./kinds.ts";

const today = "2026-11-21";
const given = (scope: Consent["scope"], changes: Partial<Consent> = {}): Consent => ({
  scope,
  givenOn: "2026-02-10",
  withdrawnOn: null,
  reviewOn: null,
  ...changes,
});
const candidate = (changes: Partial<Candidate> = {}): Candidate => ({
  id: "a",
  memberId: "m1",
  isMinor: false,
  guardianConsent: false,
  maxAsksPerQuarter: 2,
  pausedUntil: null,
  consents: [given("name"), given("quote")],
  asks90d: 0,
  lastAskedOn: null,
  hasAddress: true,
  ...changes,
});

describe("who may be asked for a quote", () => {
  it.each<[string, Partial<Candidate>, string[]]>([
    ["who has agreed to it", {}, []],
    ["not who has agreed to the name alone", { consents: [given("name")] }, ["noConsent"]],
    ["not who never agreed", { consents: [] }, ["noConsent"]],
    ["not before it is given", { consents: [given("name"), given("quote", { givenOn: "2026-11-22" })] }, ["noConsent"]],
    [
      "not who has taken it back, from the same day",
      { consents: [given("name"), given("quote", { withdrawnOn: today })] },
      ["withdrawn"],
    ],
    [
      "whoever took back something else",
      { consents: [...candidate().consents, given("video", { withdrawnOn: today })] },
      [],
    ],
    ["no minor without a guardian's consent", { isMinor: true }, ["noGuardian"]],
    ["a minor with it", { isMinor: true, guardianConsent: true }, []],
    ["nobody who wants peace today", { pausedUntil: today }, ["paused"]],
    ["whoever wanted peace until yesterday", { pausedUntil: addDays(today, -1) }, []],
    ["nobody asked as often as they said", { asks90d: 2 }, ["askedEnough"]],
    ["nobody who wants none", { maxAsksPerQuarter: 0 }, ["askedEnough"]],
    ["nobody without an address", { hasAddress: false }, ["noAddress"]],
    [
      "all that stands in the way is said",
      { consents: [], isMinor: true, asks90d: 9 },
      ["noConsent", "noGuardian", "askedEnough"],
    ],
  ])("%s", (_, changes, expected) => {
    expect(obstaclesOf(candidate(changes), scopesFor("quote"), today)).toEqual(expected);
  });
});

it.each([
  ["2026-11-21", true],
  ["2026-08-24", true],
  ["2026-08-23", false],
  ["2026-11-22", false],
])("an ask of %s counts among the last 90 days: %s", (askedOn, counts) => {
  expect(isWithin(askedOn, today, 90)).toBe(counts);
});

describe("shares", () => {
  const asks = (...members: (string | null)[]) => members.map((memberId) => ({ memberId, askedOn: "2026-11-01" }));

  it("count 180 days, members alike whatever their size", () => {
    const share = askShare(
      [...asks("m1", "m1", "m2", null), { memberId: "m2", askedOn: "2026-05-25" }],
      4,
      today,
      rule,
    );
    expect(share.total).toBe(4);
    expect(["m1", "m2", "m3", null].map((memberId) => deficitOf(share, memberId))).toEqual([-0.25, 0, 0.25, 0]);
  });

  it.each<[string, (string | null)[], number, string[]]>([
    ["40 % of four members' asks is 15 points over, no more", ["m1", "m1", "m2", "m3", "m4"], 4, []],
    ["half of them is", ["m1", "m1", "m2", "m3"], 4, ["m1"]],
    ["the first ask is not too much", ["m1"], 4, []],
    ["with one member there is nothing to share", ["m1", "m1"], 1, []],
  ])("%s", (_, members, count, over) => {
    expect(overAsked(askShare(asks(...members), count, today, rule))).toEqual(over);
  });
});

it("takes turns: the member that lacks most, who was asked least, longest ago, then by id", () => {
  const share = askShare([{ memberId: "m1", askedOn: "2026-11-01" }], 2, today, rule);
  const queue = [
    candidate({ id: "f", memberId: "m1" }),
    candidate({ id: "e", memberId: null }),
    candidate({ id: "d", memberId: "m2", asks90d: 1 }),
    candidate({ id: "c", memberId: "m2", lastAskedOn: "2026-08-02" }),
    candidate({ id: "b", memberId: "m2", lastAskedOn: "2026-08-01" }),
    candidate({ id: "z", memberId: "m2" }),
    candidate({ id: "a", memberId: "m2" }),
  ];
  expect(inTurn(queue, share).map(({ id }) => id)).toEqual(["a", "z", "b", "c", "d", "e", "f"]);
});

describe("the demo region", () => {
  type DemoAmbassador = {
    id: string;
    municipalityId: string;
    isMinor: boolean;
    maxAsksPerQuarter: number;
    lastAskedAt: string | null;
    asksLast90d: number;
    consent: {
      status: string;
      scopes: string[];
      givenAt: string;
      withdrawnAt: string | null;
      guardianConsent?: boolean;
    };
    expected: { eligibleForQuote: boolean };
  };
  const demo = JSON.parse(readFileSync(new URL("../../db/demo/demo-region.json", import.meta.url), "utf8")) as {
    ambassadors: DemoAmbassador[];
    asks: { ambassadorId: string; sentAt: string }[];
  };
  const scopes: Record<string, Consent["scope"]> = { navn: "name", sitat: "quote", bilde: "picture" };

  it.each(demo.ambassadors.map((one) => [one.id, one] as const))(
    "%s is eligible for a quote as expected",
    (id, one) => {
      const mine = demo.asks.filter((ask) => ask.ambassadorId === id);
      const asks90d = mine.filter((ask) => isWithin(ask.sentAt, today, 90)).length;
      expect(asks90d).toBe(one.asksLast90d);
      const obstacles = obstaclesOf(
        candidate({
          id,
          memberId: one.municipalityId,
          isMinor: one.isMinor,
          guardianConsent: one.consent.guardianConsent ?? false,
          maxAsksPerQuarter: one.maxAsksPerQuarter,
          asks90d,
          lastAskedOn: one.lastAskedAt,
          consents:
            one.consent.status === "pending"
              ? []
              : one.consent.scopes.map((scope) =>
                  given(scopes[scope] ?? "video", {
                    givenOn: one.consent.givenAt,
                    withdrawnOn: one.consent.withdrawnAt,
                  }),
                ),
        }),
        scopesFor("quote"),
        today,
      );
      expect(obstacles.length === 0).toBe(one.expected.eligibleForQuote);
    },
  );
});
