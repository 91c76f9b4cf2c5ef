import { expect, it } from "vitest";
import type { SettingValue } from "#db/schema/regions.ts";
import { type Setting, settingOf } from "./setting.ts";

const words = { label: "x:label", reason: "x:reason" };
const days: Setting = { key: "x.days", kind: "number", proposed: 30, least: 1, most: 365, ...words };
const on: Setting = { key: "x.on", kind: "switch", proposed: false, ...words };
const topics: Setting = { key: "x.topics", kind: "words", proposed: ["kompetanse"], ...words };
const day: Setting = { key: "x.day", kind: "date", proposed: "", ...words };

it.each<[string, Setting, SettingValue | undefined, unknown]>([
  ["nothing set: what we propose", days, undefined, 30],
  ["a number within its limits", days, 60, 60],
  ["a number beyond them, from an earlier version", days, 1000, 30],
  ["a number kept as text", days, "60", 30],
  ["switched on", on, true, true],
  ["a region's own words", topics, ["læring", "skole"], ["læring", "skole"]],
  ["no words at all", topics, [], []],
  ["a day", day, "2027-09-13", "2027-09-13"],
  ["no day", day, "", ""],
  ["something that is no day", day, "i fjor", ""],
])("%s", (_, setting, kept, expected) => {
  expect(settingOf(new Map(kept === undefined ? [] : [[setting.key, kept]]), setting)).toEqual(expected);
});
