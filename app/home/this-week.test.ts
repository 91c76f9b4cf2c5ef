import { describe, expect, it } from "vitest";
import { thisWeek } from "./this-week.ts";
import type { Asked, AskFact, ReleaseFact, Silence, WeekFacts } from "./week-facts.ts";
import { weekLimits } from "./week-limits.ts";

const today = "2026-11-21";
const none: WeekFacts = {
  limits: weekLimits(new Map()),
  stuck: [],
  silences: [],
  releases: [],
  updates: [],
  asks: [],
  handedIn: [],
  untold: [],
  goals: [],
  leftOut: [],
  restored: null,
  cases: [],
  held: { count: 0, caseId: null },
  enquiries: [],
  feedback: [],
  duties: [],
  strategyReviewOn: null,
  cards: [],
  actions: [],
  outOfTouch: [],
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
const asked = (overrides: Partial<Asked> = {}): Asked => ({
  id: "f",
  title: "Når kommer kaia?",
  from: "Solveig",
  by: null,
  ...overrides,
});
const ask = (overrides: Partial<AskFact> = {}): AskFact => ({
  id: "a",
  name: "Mina",
  state: "sent",
  answerBy: "2026-11-20",
  doneOn: null,
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
        strategyReviewOn: "2026-12-01",
        cards: [{ id: "k", title: "K", why: "exercise" }],
        outOfTouch: [{ id: "o", name: "O", days: 40, limit: 30 }],
        duties: [{ id: "re", what: "Melde inn", name: "Vegard", daysOver: 22 }],
        feedback: [asked({ id: "late", by: "2026-11-20" }), asked({ id: "calm" })],
        enquiries: [{ ...asked({ id: "e", by: "2026-11-21" }), accessRequest: true }],
        held: { count: 3, caseId: "c" },
        cases: [{ id: "c", title: "C", exercise: false }],
        restored: 0,
      }),
    ).toEqual([
      "restored",
      "stuck sendings/x",
      "case c",
      "feedback late",
      "enquiry e",
      "held",
      "silence unge",
      "release changes",
      "update missed",
      "update near",
      "silence ansatte",
      "release r",
      "release ok",
      "handedIn d",
      "feedback calm",
      "ask a",
      "duty re",
      "touch o",
      "leftOut m",
      "untold s",
      "goal off",
      "goal risk",
      "card k exercise",
      "strategy",
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

describe("what others ask of us", () => {
  it.each<[string, string | null, string, string]>([
    ["has no day: when it suits", null, "none", "home:asked.what"],
    ["is due in three days: not yet", "2026-11-24", "none", "home:asked.is"],
    ["is due in two", "2026-11-23", "soon", "home:asked.is"],
    ["is due today", "2026-11-21", "soon", "home:asked.is"],
    ["was due yesterday", "2026-11-20", "late", "home:asked.was"],
  ])("%s", (_, by, urgency, why) => {
    const [row] = week({ feedback: [asked({ by })] }).rows;
    expect([row?.urgency, row?.why?.key]).toEqual([urgency, why]);
  });
});

describe("after a case", () => {
  it.each<[string, string, string[]]>([
    ["an action is told two days before", "2026-11-23", ["action a"]],
    ["and not sooner", "2026-11-24", []],
    ["and stays until it is done", "2026-09-01", ["action a"]],
  ])("%s", (_, dueOn, expected) => {
    expect(keys({ actions: [{ id: "a", caseId: "c", text: "Ny vaktliste", dueOn }] })).toEqual(expected);
  });
});

describe("a region's own limits", () => {
  const limits = weekLimits(
    new Map([
      ["home.nearDays", 10],
      ["home.silenceSoonDays", 40],
      ["home.hearsSoonDays", 0],
      ["home.answerSoonDays", 5],
      ["home.askForgottenDays", 60],
      ["ambassadors.thankDays", 10],
    ]),
  );
  const done = ask({ state: "done", doneOn: "2026-11-14" });
  it.each<[string, Partial<WeekFacts>, unknown]>([
    ["what is near", { updates: [{ id: "u", title: "U", audience: "A", on: "2026-12-01" }] }, ["soon"]],
    ["a promise soon broken", { silences: [silence({ state: "soon", redOn: "2026-12-20" })] }, ["soon"]],
    ["who hears soon", { silences: [silence({ sureOn: "2026-11-23" })] }, ["late"]],
    ["an answer soon due", { feedback: [asked({ by: "2026-11-25" })] }, ["soon"]],
    ["an ask not yet forgotten", { asks: [ask({ answerBy: "2026-10-10" })] }, ["soon"]],
    ["thanks that can wait", { asks: [done] }, ["none"]],
  ])("count for %s", (_, facts, expected) => {
    expect(week({ ...facts, limits }).rows.map(({ urgency }) => urgency)).toEqual(expected);
    expect(week(facts).rows.map(({ urgency }) => urgency)).not.toEqual(expected);
  });
});
