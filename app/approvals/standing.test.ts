import { describe, expect, it } from "vitest";
import type { Block, Concern } from "./blocks.ts";
import { partyHash } from "./canonical.ts";
import { type Answer, isApproved, isAwaited, type Party, type PartyState, standingOf } from "./standing.ts";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 19, hour));

const block = (key: string, part: string, concerns: Concern[], text = key): Block => ({
  key,
  kind: "paragraph",
  part,
  text,
  concerns,
});

/** Two members with a local version each, a quote in the common text and one in each local version. */
const text: Block[] = [
  block("core.title", "core", ["member:a", "member:b"]),
  block("core.body.0", "core", ["member:a", "member:b"]),
  { ...block("quote.core", "core", ["member:a", "member:b", "person:p"]), kind: "quote", speakerId: "p" },
  block("local.a.title", "a", ["member:a"]),
  { ...block("quote.a", "a", ["member:a", "person:q"]), kind: "quote", speakerId: "q" },
  block("local.b.benefit", "b", ["member:b"]),
  { ...block("quote.b", "b", ["member:b", "person:p"]), kind: "quote", speakerId: "p" },
];

const everyone: Concern[] = ["member:a", "member:b", "person:p", "person:q"];
const party = (concern: Concern, askedAt: Date | null = at(8)): Party => ({ concern, contactId: concern, askedAt });
const answer = (concern: Concern, overrides: Partial<Answer> = {}): Answer => ({
  concern,
  sequence: 1,
  decision: "approved",
  comment: "",
  hash: partyHash(text, concern),
  byName: "Morten Lunddal",
  contactId: concern,
  via: "link",
  decidedAt: at(10),
  ...overrides,
});

describe("a change voids exactly the approvals it concerns", () => {
  const parties = everyone.map((concern) => party(concern));
  const approvals = everyone.map((concern) => answer(concern));
  const approvedIn = (blocks: Block[]) =>
    standingOf(parties, approvals, blocks)
      .filter(({ state }) => state === "approved")
      .map(({ concern }) => concern);

  it("holds where nothing changed", () => expect(approvedIn(text)).toEqual(everyone));

  describe.each(text.map((each) => [each.key, each] as const))("%s", (key, changed) => {
    const untouched = everyone.filter((concern) => !changed.concerns.includes(concern));
    it("rewritten", () => {
      const after = text.map((each) => (each.key === key ? { ...each, text: `${each.text} endret` } : each));
      expect(approvedIn(after)).toEqual(untouched);
    });
    it("taken out", () => {
      expect(approvedIn(text.filter((each) => each.key !== key))).toEqual(untouched);
    });
    it("said twice", () => {
      expect(approvedIn([...text, { ...changed, key: `${key}.again` }])).toEqual(untouched);
    });
  });
});

describe("the state of one party", () => {
  const older = { hash: "of another text" };
  it.each<[string, Party, Answer[], PartyState]>([
    ["nobody has asked", party("member:a", null), [], "notAsked"],
    ["asked", party("member:a"), [], "waiting"],
    ["approved", party("member:a"), [answer("member:a")], "approved"],
    [
      "approved, then asked for a change of the same text",
      party("member:a"),
      [answer("member:a"), answer("member:a", { sequence: 2, decision: "changesRequested" })],
      "changesRequested",
    ],
    [
      "asked for a change, then approved after all",
      party("member:a"),
      [answer("member:a", { sequence: 2 }), answer("member:a", { decision: "changesRequested" })],
      "approved",
    ],
    ["approved another text, not asked since", party("member:a"), [answer("member:a", older)], "changedSince"],
    ["approved another text, asked again", party("member:a", at(12)), [answer("member:a", older)], "waiting"],
    [
      "approved this text, then another, and this one is back",
      party("member:a"),
      [answer("member:a"), answer("member:a", { ...older, sequence: 2, decision: "changesRequested" })],
      "approved",
    ],
    ["somebody else answered", party("member:a"), [answer("member:b")], "waiting"],
  ])("%s", (_, asked, answers, state) => {
    expect(standingOf([asked], answers, text).map((each) => each.state)).toEqual([state]);
  });

  it("tells who, when, how and what they said", () => {
    const [standing] = standingOf([party("member:a")], [answer("member:a", { comment: "Fint." })], text);
    expect(standing).toMatchObject({ by: "Morten Lunddal", at: at(10), via: "link", comment: "Fint.", askedAt: at(8) });
  });

  it("leaves out who has nothing in the text any more", () => {
    const withoutQuote = text.filter(({ key }) => key !== "quote.a");
    expect(standingOf([party("person:q")], [answer("person:q")], withoutQuote)).toEqual([]);
  });
});

describe("a text is approved", () => {
  const all = everyone.map((concern) => answer(concern));
  it("when every party has approved it", () => {
    const parties = everyone.map((concern) => party(concern));
    expect(isApproved(standingOf(parties, all, text))).toBe(true);
    expect(isApproved(standingOf(parties, all.slice(1), text))).toBe(false);
    expect(isApproved([])).toBe(false);
  });

  it("and one who asked for a change waits for the writer, not the other way round", () => {
    const asked = answer("member:a", { decision: "changesRequested", comment: "Rett tallet." });
    expect(standingOf([party("member:a"), party("member:b")], [asked], text).map(isAwaited)).toEqual([false, true]);
  });
});
