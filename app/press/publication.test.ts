import { describe, expect, it } from "vitest";
import { isPublic, type Publication, publicSince } from "./publication.ts";

const at = (time: string) => new Date(`2026-11-26T${time}Z`);
const scheduled: Publication = {
  publishedVersionId: "v1",
  publishAt: at("05:00:00"),
  embargoUntil: null,
  readyAt: at("04:00:00"),
  frozenAt: null,
  approved: true,
  paused: false,
  held: false,
};
const sixOClock = { ...scheduled, publishAt: at("04:00:00"), embargoUntil: at("05:00:00"), frozenAt: at("04:00:01") };

describe("isPublic", () => {
  it.each([
    ["one second before its time", scheduled, "04:59:59", false],
    ["on the second", scheduled, "05:00:00", true],
    ["sent in advance, one second before the embargo ends", sixOClock, "04:59:59", false],
    ["sent in advance, when the embargo ends", sixOClock, "05:00:00", true],
    ["never scheduled", { ...scheduled, publishedVersionId: null, publishAt: null }, "06:00:00", false],
    ["paused before anything left", { ...scheduled, paused: true }, "06:00:00", false],
    ["paused after the first mail left", { ...scheduled, paused: true, frozenAt: at("05:00:01") }, "06:00:00", true],
    ["an approval was taken back in time", { ...scheduled, approved: false }, "06:00:00", false],
    [
      "an approval was taken back too late",
      { ...scheduled, approved: false, frozenAt: at("05:00:01") },
      "06:00:00",
      true,
    ],
    ["held in a case", { ...scheduled, held: true }, "06:00:00", false],
    ["held in a case when the embargo ends", { ...sixOClock, held: true }, "06:00:00", false],
    ["not said to be ready", { ...scheduled, readyAt: null }, "06:00:00", false],
  ] as const)("%s", (_, publication, time, expected) => {
    expect(isPublic(publication, at(time))).toBe(expected);
  });
});

describe("publicSince", () => {
  it.each([
    ["no embargo", null, "05:00:00"],
    ["an embargo after the sending", at("06:00:00"), "06:00:00"],
    ["an embargo before the sending", at("04:00:00"), "05:00:00"],
  ] as const)("%s", (_, embargo, expected) => {
    expect(publicSince(at("05:00:00"), embargo)).toEqual(at(expected));
  });
});
