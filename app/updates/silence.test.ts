import { describe, expect, it } from "vitest";
import { oneADay, type Point, redFrom, segmentsOf, silenceState } from "./silence.ts";

const promise = { idealDays: 30, longestDays: 45 };
const sure = (date: string): Point => ({ date, sure: true });
const planned = (date: string): Point => ({ date, sure: false });
const spelled = (points: Point[], since: string, from: string, to: string, kept = promise) =>
  segmentsOf(points, since, kept, { from, to }).map(
    (one) => `${one.from}–${one.to} ${one.state}${one.unaided === one.state ? "" : `/${one.unaided}`}`,
  );

describe("silenceState", () => {
  it.each([
    [0, "ok"],
    [29, "ok"],
    [30, "soon"],
    [44, "soon"],
    [45, "late"],
    [400, "late"],
  ])("%i days is %s", (days, state) => expect(silenceState(days, promise)).toBe(state));
});

describe("segmentsOf", () => {
  it.each<[string, Point[], string, string, string, string[]]>([
    [
      "grows to amber and red where nothing is planned",
      [sure("2026-11-01")],
      "2026-01-05",
      "2026-11-21",
      "2027-01-16",
      ["2026-11-21–2026-12-01 ok", "2026-12-01–2026-12-16 soon", "2026-12-16–2027-01-16 late"],
    ],
    [
      "counts from the promise where nothing was heard, and says nothing of the time before it",
      [],
      "2026-11-01",
      "2026-10-01",
      "2026-12-20",
      ["2026-11-01–2026-12-01 ok", "2026-12-01–2026-12-16 soon", "2026-12-16–2026-12-20 late"],
    ],
    [
      "begins anew on the day something is heard",
      [sure("2026-09-01"), sure("2026-11-10")],
      "2026-01-05",
      "2026-11-01",
      "2026-11-12",
      ["2026-11-01–2026-11-10 late", "2026-11-10–2026-11-12 ok"],
    ],
    [
      "tells what rests on a plan from what is sure",
      [sure("2026-10-01"), planned("2026-11-10")],
      "2026-01-05",
      "2026-11-05",
      "2026-11-20",
      ["2026-11-05–2026-11-10 soon", "2026-11-10–2026-11-15 ok/soon", "2026-11-15–2026-11-20 ok/late"],
    ],
    [
      "something sure takes the doubt away",
      [sure("2026-10-01"), planned("2026-11-10"), sure("2026-11-12")],
      "2026-01-05",
      "2026-11-09",
      "2026-11-14",
      ["2026-11-09–2026-11-10 soon", "2026-11-10–2026-11-12 ok/soon", "2026-11-12–2026-11-14 ok"],
    ],
    [
      "thirty days across the night in March",
      [sure("2027-03-08")],
      "2026-01-05",
      "2027-04-05",
      "2027-04-09",
      ["2027-04-05–2027-04-07 ok", "2027-04-07–2027-04-09 soon"],
    ],
    [
      "thirty days across the night in October",
      [sure("2026-10-05")],
      "2026-01-05",
      "2026-11-03",
      "2026-11-06",
      ["2026-11-03–2026-11-04 ok", "2026-11-04–2026-11-06 soon"],
    ],
    [
      "across New Year and week 53",
      [sure("2026-12-01")],
      "2026-01-05",
      "2026-12-28",
      "2027-01-20",
      ["2026-12-28–2026-12-31 ok", "2026-12-31–2027-01-15 soon", "2027-01-15–2027-01-20 late"],
    ],
  ])("%s", (_, points, since, from, to, expected) => expect(spelled(points, since, from, to)).toEqual(expected));
});

describe("redFrom", () => {
  it.each<[string, Point[], string]>([
    ["the last they heard and the longest silence", [sure("2026-11-01")], "2026-12-16"],
    ["today, where it is red already", [sure("2026-09-01")], "2026-11-21"],
    ["today, also when something is planned later", [sure("2026-09-01"), sure("2026-12-01")], "2026-11-21"],
    ["later, when something comes in time", [sure("2026-11-01"), sure("2026-12-10")], "2027-01-24"],
    ["in time is also on the red day itself", [sure("2026-11-01"), sure("2026-12-16")], "2027-01-30"],
    ["before something that comes a day too late", [sure("2026-11-01"), sure("2026-12-17")], "2026-12-16"],
    ["from the promise, where nothing was heard", [], "2026-11-21"],
  ])("%s", (_, points, expected) => expect(redFrom(points, "2026-01-05", "2026-11-21", promise)).toBe(expected));
});

it("shows one point a day, what goes by itself before what does not", () => {
  const points = [planned("2026-12-01"), sure("2026-12-01"), planned("2026-12-01"), planned("2026-12-02")];
  expect(oneADay(points)).toEqual([sure("2026-12-01"), planned("2026-12-02")]);
});
