import { describe, expect, it } from "vitest";
import { thisWeek } from "./this-week.ts";
import type { AskFact, ReleaseFact, Silence, WeekFacts } from "./week-facts.ts";

const today = "2026-11-21";
const none: WeekFacts = {
  stuck: [],
  silences: [],
  releases: [],
  updates: [],
  asks: [],
  handedIn: [],
  untold: [],
  goals: [],
  leftOut: [],
};
const week = (facts: Partial<WeekFacts>) => thisWeek({ ...none, ...facts }, today);
const keys = (facts: Partial<WeekFacts>) => {
  const { rows, later } = week(facts);
  return [...rows, ...later].map(({ key }) => key);
};
const silence = (overrides: Partial<Silence> = {}): Silence => ({
  audienceId: "unge",
  name: "Unge",
  isPress: false,
  days: 67,
  longestDays: 60,
  state: "late",
  redOn: today,
  planned: null,
  sureOn: null,
  ...overrides,
});
const release = (overrides: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id: "r",
  title: "Svar",
  state: "inApproval",
  waitingFor: ["Granheim"],
  changesFrom: [],
  answerBy: "2026-11-24",
  plannedOn: "2026-12-02",
  ...overrides,
});
const ask = (overrides: Partial<AskFact> = {}): AskFact => ({
  id: "a",
  name: "Mina",
  state: "sent",
  answerBy: "2026-11-20",
  ...overrides,
});

describe("what needs doing", () => {
  it("is nothing where nothing is", () => {
    expect(week({})).toEqual({ rows: [], later: [], minutes: 0 });
  });

  it("puts the worst consequence first, whatever comes in first", () => {
    expect(
      keys({
        goals: [
          { id: "risk", title: "G", status: "atRisk" },
          { id: "off", title: "G", status: "offTrack" },
        ],
        untold: [{ id: "s", title: "S", members: 2, days: 3 }],
        leftOut: [{ memberId: "m", name: "Øyvær" }],
        asks: [ask(), ask({ id: "b", state: "done" })],
        handedIn: [{ id: "d", title: "D", from: "Tore" }],
        updates: [
          { id: "near", title: "U", audience: "A", on: "2026-11-24" },
          { id: "missed", title: "U", audience: "A", on: "2026-11-20" },
        ],
        releases: [
          release(),
          release({ id: "changes", state: "changesRequested" }),
          release({ id: "draft", state: "draft" }),
          release({ id: "ok", state: "approved" }),
        ],
        silences: [silence({ audienceId: "ansatte", state: "soon", days: 52, redOn: "2026-11-29" }), silence()],
        stuck: [{ to: "sendings/x", title: "T", count: 3 }],
      }),
    ).toEqual([
      "stuck sendings/x",
      "silence unge",
      "release changes",
      "update missed",
      "update near",
      "silence ansatte",
      "release r",
      "release ok",
      "handedIn d",
      "ask a",
      "leftOut m",
      "untold s",
      "goal off",
      "goal risk",
      "ask b",
      "release draft",
    ]);
  });

  it("shows seven, counts their minutes, and keeps the rest", () => {
    const untold = Array.from({ length: 10 }, (_, n) => ({ id: `${n}`, title: "S", members: 1, days: n }));
    const { rows, later, minutes } = week({ untold });
    expect(rows).toHaveLength(7);
    expect(later).toHaveLength(3);
    expect(minutes).toBe(rows.reduce((sum, row) => sum + row.minutes, 0));
    expect(minutes).toBe(14);
  });

  it("puts what is good for more members first, then what is fresh", () => {
    const one = { title: "S", members: 1, days: 1 };
    expect(
      keys({
        untold: [
          { ...one, id: "old", days: 90 },
          { ...one, id: "new" },
          { ...one, id: "wide", members: 6, days: 300 },
        ],
      }),
    ).toEqual(["untold wide", "untold new", "untold old"]);
  });
});

describe("an audience that waits", () => {
  it.each<[string, Partial<Silence>, string[]]>([
    ["is no matter while the promise is kept", { state: "ok", days: 10 }, []],
    ["needs nothing where it hears something by itself within a week", { sureOn: "2026-11-28" }, []],
    ["needs something where that is later", { sureOn: "2026-11-29" }, ["silence unge"]],
    ["amber is told three weeks before red", { state: "soon", days: 40, redOn: "2026-12-12" }, ["silence unge"]],
    ["and not sooner", { state: "soon", days: 40, redOn: "2026-12-13" }, []],
  ])("%s", (_, overrides, expected) => expect(keys({ silences: [silence(overrides)] })).toEqual(expected));

  it("leads to the update that is planned for it, and that update is not a row of its own", () => {
    const planned = { updateId: "u", title: "Jobbkveld" };
    const updates = [{ id: "u", title: "Jobbkveld", audience: "Unge", on: "2026-11-23" }];
    const { rows } = week({ silences: [silence({ planned })], updates });
    expect(rows.map(({ to }) => to)).toEqual(["updates/u"]);
    expect(rows[0]?.why?.key).toBe("home:silence.planned");
  });

  it("the longest broken promise first", () => {
    expect(
      keys({ silences: [silence({ audienceId: "a", days: 61 }), silence({ audienceId: "b", days: 80 })] }),
    ).toEqual(["silence b", "silence a"]);
  });

  it("the press is written to, not chosen for", () => {
    expect(week({ silences: [silence({ isPress: true })] }).rows[0]?.to).toBe("releases");
  });
});

describe("asks", () => {
  it.each<[string, AskFact, string[]]>([
    ["wait for their day", ask({ answerBy: today }), []],
    ["and are a matter the day after", ask(), ["ask a"]],
    ["no answer to the end", ask({ state: "noReply" }), ["ask a"]],
    ["until nobody waits for it any more", ask({ answerBy: "2026-10-21" }), []],
    ["what is done wants thanks at once", ask({ state: "done", answerBy: "2026-12-20" }), ["ask a"]],
  ])("%s", (_, fact, expected) => expect(keys({ asks: [fact] })).toEqual(expected));
});

describe("releases", () => {
  it("are reminded of when the answer is late", () => {
    expect(week({ releases: [release({ answerBy: "2026-11-20" })] }).rows[0]).toMatchObject({
      urgency: "late",
      act: { key: "home:release.remind" },
    });
    expect(week({ releases: [release()] }).rows[0]).toMatchObject({
      urgency: "none",
      act: { key: "home:release.look" },
    });
  });
});

describe("updates", () => {
  it("are left alone until they are near", () => {
    const on = (day: string) => keys({ updates: [{ id: "u", title: "U", audience: "A", on: day }] });
    expect(on("2026-11-25")).toEqual(["update u"]);
    expect(on("2026-11-26")).toEqual([]);
  });
});
