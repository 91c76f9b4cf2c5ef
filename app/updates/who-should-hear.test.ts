import { describe, expect, it } from "vitest";
import type { ToldState } from "./told.ts";
import { type HearReason, type Listening, type Noted, weights, whoShouldHear } from "./who-should-hear.ts";

const success = {
  topics: ["skole", "Arbeid"],
  benefits: [
    { memberId: "a", name: "Elvemo" },
    { memberId: "b", name: "Haukvik" },
  ],
};

type Overrides = Partial<Omit<Listening, "audience">> & { audience?: Partial<Listening["audience"]> };

/** Heard lately enough, and has nothing in common with the success. */
const listening = ({ audience, ...rest }: Overrides = {}): Listening => ({
  audience: { id: "x", kind: "people", own: false, idealDays: 30, longestDays: 45, shortestDays: 7, ...audience },
  topics: [],
  memberIds: [],
  silence: { days: 20, never: false },
  told: "untold",
  ...rest,
});

const only = (one: Overrides, others: Overrides[] = []) => {
  const [first] = whoShouldHear(success, [listening(one), ...others.map(listening)]).filter(
    ({ listener }) => listener.audience.id === "x",
  );
  if (!first) throw new Error("it is not among them");
  return first;
};

const reasons: [what: string, listener: Overrides, reason: HearReason | null, weight: number][] = [
  ["nothing in common", {}, null, 0],
  ["one topic", { topics: ["arbeid "] }, "topics", 40],
  ["two topics", { topics: ["SKOLE", "arbeid", "natur"] }, "topics", 50],
  ["another topic", { topics: ["arbeidsliv"] }, null, 0],
  ["people in one that it is good for", { memberIds: ["a"] }, "members", 30],
  ["people in three, good for one", { memberIds: ["a", "c", "d"] }, "members", 10],
  ["people in two, good for both", { memberIds: ["a", "b"] }, "everyMember", 30],
  [
    "people in a hundred, good for one",
    { memberIds: ["a", ...Array.from({ length: 99 }, (_, n) => `m${n}`)] },
    "members",
    1,
  ],
  ["people elsewhere", { memberIds: ["c"] }, null, 0],
  ["the day before the ideal", { silence: { days: 29, never: false } }, null, 0],
  ["the ideal", { silence: { days: 30, never: false } }, "silenceSoon", 30],
  ["the day before the longest", { silence: { days: 44, never: false } }, "silenceSoon", 30],
  ["the longest", { silence: { days: 45, never: false } }, "silenceLate", 60],
  ["never heard, and late", { silence: { days: 80, never: true } }, "silenceNever", 60],
  ["the day before the shortest", { silence: { days: 6, never: false } }, "tooSoon", -50],
  ["the shortest", { silence: { days: 7, never: false } }, null, 0],
  ["promised yesterday, never heard", { silence: { days: 1, never: true } }, null, 0],
  ["the press", { audience: { kind: "press" } }, "pressUntold", 25],
  ["told to some", { told: "partly" }, "partly", 10],
];

describe("the reasons", () => {
  it.each(reasons)("%s", (_, listener, reason, weight) => {
    const hearing = only(listener);
    expect(hearing.reasons.map((one) => [one.reason, one.weight])).toEqual(reason ? [[reason, weight]] : []);
    expect(hearing.score).toBe(weight);
  });

  it("name the members that it is good for and that they come from", () => {
    expect(only({ memberIds: ["b", "c"] }).reasons[0]?.names).toEqual(["Haukvik"]);
  });

  it("say how long it has been, and what was promised", () => {
    expect(only({ silence: { days: 50, never: false } }).reasons[0]?.params).toEqual({ count: 50, promised: 45 });
    expect(only({ silence: { days: 31, never: false } }).reasons[0]?.params).toEqual({ count: 31, promised: 30 });
  });
});

const press = (told: ToldState): Overrides => ({ audience: { id: "p", kind: "press" }, told });

describe("our own people", () => {
  it.each([
    ["told", "ownFirstTold"],
    ["partly", "ownFirstTold"],
    ["planned", "ownFirstPlanned"],
  ] as const)("come first where the press is %s", (told, reason) => {
    const everything: Overrides = {
      audience: { id: "y" },
      topics: success.topics,
      memberIds: ["a"],
      silence: { days: 90, never: false },
    };
    const order = whoShouldHear(
      success,
      [everything, press(told), { audience: { id: "x", own: true } }].map(listening),
    );
    expect(order[0]?.listener.audience.id).toBe("x");
    expect(order[0]?.reasons[0]?.reason).toBe(reason);
  });

  it("wait for a reason like all others where the press has heard nothing", () => {
    expect(only({ audience: { own: true } }, [press("untold")]).noted).toBe("nothingSpecial");
  });
});

const noted: [what: string, listener: Overrides, noted: Noted | null][] = [
  ["told, whatever speaks for it", { told: "told", topics: ["skole"] }, "told"],
  ["planned", { told: "planned", silence: { days: 99, never: false } }, "planned"],
  ["no reason", {}, "nothingSpecial"],
  ["heard just now, and nothing in common", { silence: { days: 1, never: false } }, "nothingSpecial"],
  ["heard just now, and about them", { silence: { days: 1, never: false }, topics: ["skole"] }, null],
  ["told to some", { told: "partly" }, null],
];

describe("who is listed", () => {
  it.each(noted)("%s", (_, listener, expected) => expect(only(listener).noted).toBe(expected));

  it("is in the order of the weights; equals stay as they were given", () => {
    const order = whoShouldHear(success, [
      listening({ audience: { id: "told" }, told: "told" }),
      listening({ audience: { id: "soon" }, topics: ["skole"], silence: { days: 2, never: false } }),
      listening({ audience: { id: "b" }, topics: ["skole"] }),
      listening({ audience: { id: "a" }, topics: ["arbeid"] }),
      listening({ audience: { id: "late" }, silence: { days: 60, never: false } }),
      listening({ audience: { id: "press", kind: "press" } }),
    ]);
    expect(order.map(({ listener }) => listener.audience.id)).toEqual(["late", "b", "a", "press", "soon", "told"]);
    expect(weights.topic + weights.tooSoon).toBeLessThan(0);
  });

  it("is nobody where there is nobody", () => expect(whoShouldHear(success, [])).toEqual([]));
});
