import { describe, expect, it } from "vitest";
import type { DeliveryState } from "#db/schema/delivery.ts";
import { figuresOf, toldState, toldStatus } from "./told.ts";

const statuses: [reachable: number, submitted: number, threshold: number, status: string][] = [
  [0, 0, 0.8, "untold"],
  [0, 0, 0, "untold"],
  [8, 0, 0.8, "untold"],
  [8, 1, 0.8, "partly"],
  [8, 6, 0.8, "partly"],
  [8, 7, 0.8, "told"],
  [5, 4, 0.8, "told"],
  [10, 8, 0.8, "told"],
  [1000, 799, 0.8, "partly"],
  [10, 7, 0.7, "told"],
  [3, 3, 1, "told"],
  [3, 2, 1, "partly"],
  [1, 1, 0.8, "told"],
];

describe("toldStatus", () => {
  it.each(statuses)("of %i reachable, %i submitted, at %f: %s", (reachable, submitted, threshold, status) => {
    expect(toldStatus({ reachable, submitted }, threshold)).toBe(status);
  });
});

const mails = (...states: DeliveryState[]) =>
  states.map((state, position) => ({ recipientKey: `p${position}`, state }));

describe("figuresOf", () => {
  it("leaves out whoever is suppressed", () => {
    expect(figuresOf(mails("submitted", "suppressed"))).toEqual({ reachable: 1, submitted: 1, pending: 0 });
  });

  it("counts the cancelled, failed and bounced as reachable and not submitted", () => {
    expect(figuresOf(mails("submitted", "cancelled", "failed", "bounced"))).toEqual({
      reachable: 4,
      submitted: 1,
      pending: 0,
    });
  });

  it("never takes an uncertain mail for a submitted one", () => {
    expect(figuresOf(mails("uncertain", "sending", "waiting", "deferred", "held"))).toEqual({
      reachable: 5,
      submitted: 0,
      pending: 5,
    });
  });

  it("counts a person once, also over two updates", () => {
    const twice = [...mails("cancelled", "submitted"), ...mails("submitted", "cancelled")];
    expect(figuresOf(twice)).toEqual({ reachable: 2, submitted: 2, pending: 0 });
  });
});

const states: [what: string, states: DeliveryState[], state: string][] = [
  ["nothing", [], "untold"],
  ["everyone suppressed", ["suppressed", "suppressed"], "untold"],
  ["all waiting", ["waiting", "waiting"], "planned"],
  ["on hold", ["held"], "planned"],
  ["all cancelled", ["cancelled", "cancelled"], "untold"],
  ["some left, the rest waiting", ["submitted", "waiting", "waiting"], "partly"],
  ["stopped half-way", ["submitted", "cancelled"], "partly"],
  ["enough", ["submitted", "submitted", "submitted", "submitted", "failed"], "told"],
  ["enough, and one still waiting", ["submitted", "submitted", "submitted", "submitted", "waiting"], "told"],
];

describe("toldState", () => {
  it.each(states)("%s", (_, deliveries, state) => {
    expect(toldState(figuresOf(mails(...deliveries)), 0.8)).toBe(state);
  });
});
