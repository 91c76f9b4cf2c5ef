import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekdayOf } from "~/platform/civil-date.ts";
import { publicHolidays } from "~/platform/public-holidays.server.ts";
import { closedDaysOf } from "./closed-days.ts";
import { type SlotQuestion, slotFor } from "./slot.ts";
import { slotRule } from "./slot-rule.ts";

const holidays = new Map([2026, 2027].flatMap((year) => [...publicHolidays(year)]));
const own = [
  { fromDate: "2026-12-23", toDate: "2027-01-01", reason: "jul og nyttår" },
  { fromDate: "2027-02-22", toDate: "2027-02-26", reason: "vinterferie" },
];

/** Heard long ago, nothing planned, nothing that holds it back; today is Monday 16 November 2026. */
const plain: SlotQuestion = {
  today: "2026-11-16",
  promise: { idealDays: 30, longestDays: 45, shortestDays: 10 },
  lastHeard: "2026-10-01",
  planned: [],
  embargo: null,
  waiting: null,
  happenedOn: "2026-11-10",
  noLaterThan: null,
  closedOn: closedDaysOf(holidays, []),
  rule: slotRule(new Map()),
};
const ours = { closedOn: closedDaysOf(holidays, own) };
const promise = (idealDays: number, longestDays: number, shortestDays: number) => ({
  promise: { idealDays, longestDays, shortestDays },
});

const table: [string, Partial<SlotQuestion>, string, string?][] = [
  ["tomorrow, when nothing speaks against it", {}, "2026-11-17"],
  ["never today, and not on a weekend", { today: "2026-11-20" }, "2026-11-23"],
  ["somebody who never heard anything need not wait", { lastHeard: null }, "2026-11-17"],
  ["the shortest gap after the last they heard", { lastHeard: "2026-11-12", ...promise(10, 45, 10) }, "2026-11-23"],
  ["the shortest gap to what is planned after", { planned: ["2026-11-26"] }, "2026-12-07"],
  ["a gap between two that are planned", { planned: ["2026-11-17", "2026-12-08"] }, "2026-11-27"],
  ["no gap wanted, but not twice on one day", { ...promise(1, 45, 0), planned: ["2026-11-17"] }, "2026-11-18"],
  // Embargo
  ["the embargo's own time on its own day", { embargo: { date: "2026-11-26", time: "13:30" } }, "2026-11-26", "13:30"],
  ["the usual time, where the embargo ends earlier", { embargo: { date: "2026-11-26", time: "06:00" } }, "2026-11-26"],
  ["the usual time on a later day", { embargo: { date: "2026-11-28", time: "13:30" } }, "2026-11-30"],
  ["no Friday after twelve", { embargo: { date: "2026-11-27", time: "12:01" } }, "2026-11-30"],
  ["a Friday at twelve", { embargo: { date: "2026-11-27", time: "12:00" } }, "2026-11-27", "12:00"],
  [
    "the region's own hours",
    { today: "2026-11-19", rule: slotRule(new Map([["updates.usualHour", 14]])) },
    "2026-11-23",
    "14:00",
  ],
  [
    "its own last hour on a Friday",
    { embargo: { date: "2026-11-27", time: "15:00" }, rule: slotRule(new Map([["updates.fridayHour", 16]])) },
    "2026-11-27",
    "15:00",
  ],
  [
    "what it holds to be news",
    { lastHeard: "2026-11-01", happenedOn: "2026-10-01", rule: slotRule(new Map([["updates.freshDays", 90]])) },
    "2026-12-01",
  ],
  ["an embargo that ended this morning", { embargo: { date: "2026-11-16", time: "06:00" } }, "2026-11-17"],
  // Approval
  ["not before its release", { waiting: { releaseOn: "2026-12-02" } }, "2026-12-02"],
  ["waiting with no day known", { waiting: { releaseOn: null } }, "2026-11-17"],
  // Rhythm: 1 November + 30 is 1 December
  ["waits for the ideal day while the news is fresh", { lastHeard: "2026-11-01" }, "2026-12-01"],
  ["does not wait until it is stale", { lastHeard: "2026-11-01", happenedOn: "2026-10-31" }, "2026-11-17"],
  ["is fresh on the thirtieth day", { lastHeard: "2026-11-01", happenedOn: "2026-11-01" }, "2026-12-01"],
  ["what is under way does not grow old", { lastHeard: "2026-11-01", happenedOn: null }, "2026-12-01"],
  ["does not wait past something planned", { lastHeard: "2026-11-01", planned: ["2026-11-30"] }, "2026-11-17"],
  ["counts the rhythm from what is planned before", { planned: ["2026-11-17"], happenedOn: null }, "2026-12-17"],
  ["our own no later than the press", { lastHeard: "2026-11-01", noLaterThan: "2026-11-20" }, "2026-11-17"],
  [
    "does not wait until the promise is broken",
    { lastHeard: "2026-11-07", ...promise(44, 45, 7), ...ours },
    "2026-11-17",
  ],
  // Closed days
  ["over Christmas and New Year, week 53", { today: "2026-12-22", ...ours }, "2027-01-04"],
  ["by custom 24 and 31 December, without days of one's own", { today: "2026-12-30" }, "2027-01-04"],
  ["between the two", { today: "2026-12-23" }, "2026-12-28"],
  ["Easter 2027", { today: "2027-03-24" }, "2027-03-30"],
  ["17 May 2027, also second day of Pentecost", { today: "2027-05-14" }, "2027-05-18"],
  ["the region's winter holiday", { today: "2027-02-19", ...ours }, "2027-03-01"],
  // Thirty days across the nights the clock changes
  [
    "thirty days across 28 March 2027",
    { today: "2027-03-09", lastHeard: "2027-03-08", happenedOn: null },
    "2027-04-07",
  ],
  [
    "thirty days across 25 October 2026",
    { today: "2026-10-06", lastHeard: "2026-10-05", happenedOn: null },
    "2026-11-04",
  ],
];

describe("the next slot", () => {
  it.each(table)("%s", (_, question, date, time = "09:00") => {
    expect(slotFor({ ...plain, ...question })).toMatchObject({ date, time });
  });

  it("says when nothing is free, and gives the earliest day", () => {
    const slot = slotFor({ ...plain, closedOn: () => ({ why: "own", reason: "stengt" }) });
    expect(slot).toEqual({ date: "2026-11-17", time: "09:00", reasons: [{ kind: "noneFree" }] });
  });

  it("keeps every rule whatever is asked", () => {
    let seed = 7;
    const dice = (sides: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % sides;
    };
    for (let round = 0; round < 500; round += 1) {
      const today = addDays("2026-10-01", dice(300));
      const question: SlotQuestion = {
        ...plain,
        today,
        ...ours,
        ...promise(10 + dice(40), 50 + dice(40), dice(15)),
        lastHeard: dice(4) === 0 ? null : addDays(today, -dice(80)),
        planned: Array.from({ length: dice(4) }, () => addDays(today, dice(90))),
        embargo:
          dice(2) === 0 ? null : { date: addDays(today, dice(40)), time: ["06:00", "11:59", "14:00"][dice(3)] ?? "" },
        happenedOn: dice(3) === 0 ? null : addDays(today, -dice(60)),
      };
      const { date, time } = slotFor(question);
      const { planned, lastHeard, embargo } = question;
      const gap = Math.max(1, question.promise.shortestDays);
      const told = `${JSON.stringify(question)} → ${date} ${time}`;
      expect(date > today, told).toBe(true);
      expect(question.closedOn(date), told).toBeUndefined();
      expect(weekdayOf(date) === 5 && time > "12:00", told).toBe(false);
      for (const other of planned) expect(Math.abs(daysBetween(other, date)), told).toBeGreaterThanOrEqual(gap);
      if (lastHeard) expect(daysBetween(lastHeard, date), told).toBeGreaterThanOrEqual(gap);
      if (embargo) expect(`${embargo.date} ${embargo.time}` <= `${date} ${time}`, told).toBe(true);
    }
  });
});

describe("why", () => {
  it.each<[string, Partial<SlotQuestion>, unknown[]]>([
    ["how long ago they heard", {}, [{ kind: "heardAgo", days: 46, date: "2026-10-01" }, { kind: "tooLate" }]],
    ["that they never did", { lastHeard: null }, [{ kind: "neverHeard" }]],
    [
      "a public holiday",
      { today: "2027-05-14", lastHeard: "2027-04-12" },
      [
        { kind: "heardAgo", days: 32 },
        { kind: "closed", from: "2027-05-17", to: "2027-05-17", reason: { why: "holiday", name: "constitutionDay" } },
      ],
    ],
    [
      "the region's own days, as one run over the holidays in them",
      { today: "2026-12-22", lastHeard: "2026-12-01", ...promise(10, 45, 10), ...ours },
      [{ kind: "heardAgo" }, { kind: "closed", from: "2026-12-23", to: "2027-01-01", reason: { why: "own" } }],
    ],
    [
      "what else they get",
      { lastHeard: null, planned: ["2026-11-19"] },
      [{ kind: "neverHeard" }, { kind: "spaced", date: "2026-11-19", days: 10 }, { kind: "fresh", date: "2026-12-21" }],
    ],
    [
      "that it waits for the rhythm they like, and not why the days before would do",
      { lastHeard: "2026-11-01" },
      [
        { kind: "heardAgo", days: 15 },
        { kind: "ideal", days: 30 },
      ],
    ],
    [
      "that the news would grow old",
      { lastHeard: "2026-11-01", happenedOn: "2026-10-20" },
      [{ kind: "heardAgo" }, { kind: "fresh", date: "2026-12-01", days: 30 }],
    ],
    [
      "that it is not approved",
      { lastHeard: null, waiting: { releaseOn: "2026-12-02" } },
      [{ kind: "neverHeard" }, { kind: "releaseOn", date: "2026-12-02" }],
    ],
    [
      "that no day is known",
      { lastHeard: null, waiting: { releaseOn: null } },
      [{ kind: "neverHeard" }, { kind: "waiting" }],
    ],
    [
      "that a Friday afternoon was passed over",
      { lastHeard: null, embargo: { date: "2026-11-27", time: "14:00" } },
      [{ kind: "neverHeard" }, { kind: "embargo", date: "2026-11-27" }, { kind: "fridayNoon", date: "2026-11-27" }],
    ],
    [
      "that the press gets it first",
      { lastHeard: null, planned: ["2026-11-19"], noLaterThan: "2026-11-20" },
      [{ kind: "neverHeard" }, { kind: "afterPress", date: "2026-11-20" }, { kind: "spaced" }, { kind: "fresh" }],
    ],
  ])("%s", (_, question, reasons) => {
    const answer = slotFor({ ...plain, ...question }).reasons;
    expect(answer).toHaveLength(reasons.length);
    expect(answer).toMatchObject(reasons);
  });
});
