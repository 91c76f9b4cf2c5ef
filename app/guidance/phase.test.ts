import { expect, it } from "vitest";
import { type ItemId, itemIds } from "./item-ids.ts";
import { firstStep, phaseOf, phases, stepsOf } from "./phase.ts";
import type { Status } from "./rule.ts";

const [one, two, three] = stepsOf.start;
const [four, five] = stepsOf.build;
const [eight] = stepsOf.deliver;

it.each<[string, Record<string, Status>, string, (ItemId | undefined)[], (ItemId | undefined)[]]>([
  ["all is in place: what comes after", {}, "renew", [], []],
  ["one step is missing", { [two ?? ""]: "unmet" }, "start", [two], []],
  ["one is partly there", { [five ?? ""]: "partial" }, "build", [five], []],
  [
    "the first phase that lacks something counts",
    { [five ?? ""]: "unmet", [eight ?? ""]: "unmet" },
    "build",
    [five],
    [],
  ],
  [
    "what nobody has answered holds nobody back",
    { [three ?? ""]: "attestNeeded", [four ?? ""]: "attestNeeded", [eight ?? ""]: "partial" },
    "deliver",
    [eight],
    [three, four],
  ],
  ["nothing lacks, something is unanswered", { [four ?? ""]: "attestNeeded" }, "build", [], [four]],
  ["what does not fit does not count", { [one ?? ""]: "notApplicable" }, "renew", [], []],
])("%s", (_, statuses, phase, open, unanswered) => {
  expect(phaseOf((id) => statuses[id] ?? "met")).toEqual({ phase, open, unanswered });
});

it("has each of the ten steps once, in their order", () => {
  expect(Object.values(stepsOf).flat()).toEqual(itemIds.filter((id) => id.startsWith("ox10-")));
});

it("numbers the steps from one phase to the next", () => {
  expect(phases.map(firstStep)).toEqual([1, 4, 8, 10]);
});
