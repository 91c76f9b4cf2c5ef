import { describe, expect, it } from "vitest";
import { dueAt, enquiryState, firstDue, took, whoAndWhere } from "./enquiry-standing.ts";
import { addMonths, isDue } from "./verification.ts";

const at = (iso: string) => new Date(`2026-11-${iso}:00+01:00`);
const open = { deadlineAt: null, accessDueOn: null, answeredAt: null, outcome: null, receivedAt: at("10T09:00") };

describe("by when it must be answered", () => {
  it.each([
    [open, null],
    [{ ...open, deadlineAt: at("18T14:00") }, at("18T14:00")],
    [{ ...open, accessDueOn: "2026-11-25" }, at("26T00:00")],
    [{ ...open, accessDueOn: "2026-11-25", deadlineAt: at("25T16:00") }, at("25T16:00")],
    [{ ...open, accessDueOn: "2026-11-25", deadlineAt: at("27T16:00") }, at("26T00:00")],
  ])("%j", (row, due) => expect(dueAt(row)).toEqual(due));

  it("sorts what is due first on top, and what has no deadline by when it came", () => {
    const late = { ...open, deadlineAt: at("20T10:00") };
    const soon = { ...open, accessDueOn: "2026-11-18" };
    const older = { ...open, receivedAt: at("01T09:00") };
    expect([open, late, older, soon].sort(firstDue)).toEqual([soon, late, older, open]);
  });
});

describe("where it stands", () => {
  it.each([
    [open, "open"],
    [{ ...open, deadlineAt: at("21T10:00") }, "late"],
    [{ ...open, deadlineAt: at("21T12:00") }, "open"],
    [{ ...open, accessDueOn: "2026-11-21" }, "open"],
    [{ ...open, accessDueOn: "2026-11-20" }, "overdue"],
    [{ ...open, answeredAt: at("21T09:00"), outcome: "declined" as const, accessDueOn: "2026-11-01" }, "declined"],
  ])("%j is %s", (row, state) => expect(enquiryState(row, at("21T11:00"))).toBe(state));
});

describe("how long an answer took", () => {
  it.each([
    ["10T09:00", { unit: "minutes", count: 1 }],
    ["10T09:59", { unit: "minutes", count: 59 }],
    ["10T12:05", { unit: "hours", count: 3 }],
    ["11T09:00", { unit: "hours", count: 24 }],
    ["13T09:00", { unit: "days", count: 3 }],
  ])("until %s", (until, said) => expect(took(at("10T09:00"), at(until))).toEqual(said));
});

describe("who asks, and from where", () => {
  it.each([
    ["Nils Torgersrud, Haukvikposten", "Nils Torgersrud", "Haukvikposten"],
    ["Nils", "Nils", ""],
    ["Berg, Per, NRK", "Berg, Per", "NRK"],
    [", NRK", "", "NRK"],
  ])("%s", (typed, name, outlet) => expect(whoAndWhere(typed)).toEqual({ name, outlet }));
});

describe("what is known of a journalist", () => {
  it.each([
    ["2025-11-21", 12, "2026-11-21"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
  ])("from %s in %i months: %s", (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it.each([
    [null, true],
    ["2025-11-21", true],
    ["2025-11-22", false],
  ])("checked on %s must be looked at: %s", (on, due) => expect(isDue(on, 12, "2026-11-21")).toBe(due));
});
