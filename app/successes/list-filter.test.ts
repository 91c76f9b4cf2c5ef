import { describe, expect, it } from "vitest";
import { readListFilter, searchFor, sinceChoices } from "./list-filter.ts";

const everything = { memberId: null, since: null, text: "", page: 1 };

const urls: [search: string, filter: ReturnType<typeof readListFilter>][] = [
  ["", everything],
  ["member=m1&since=2026-09-01&text=fjord&page=3", { memberId: "m1", since: "2026-09-01", text: "fjord", page: 3 }],
  ["member=&since=&text=+&page=", everything],
  ["since=2026-02-30", everything],
  ["since=i+fjor", everything],
  ["page=0", everything],
  ["page=-2", everything],
  ["page=1.5", everything],
  ["page=1e9", everything],
  ["text=a%00b", { ...everything, text: "a b" }],
];

describe("readListFilter", () => {
  it.each(urls)("«%s»", (search, filter) => {
    expect(readListFilter(new URLSearchParams(search))).toEqual(filter);
  });

  it("comes back from the link to another page", () => {
    const filter = { memberId: "m1", since: "2026-09-01", text: "å & ø", page: 1 };
    expect(readListFilter(new URLSearchParams(searchFor(filter, 4)))).toEqual({ ...filter, page: 4 });
  });
});

const choices: [today: string, chosen: string | null, dates: string[]][] = [
  ["2026-11-21", null, ["2026-11-01", "2026-09-01", "2026-01-01", "2025-01-01"]],
  ["2026-11-21", "2026-06-15", ["2026-11-01", "2026-09-01", "2026-06-15", "2026-01-01", "2025-01-01"]],
  ["2027-01-02", null, ["2027-01-01", "2026-11-01", "2026-01-01"]],
];

describe("sinceChoices", () => {
  it.each(choices)("on %s, with %s chosen", (today, chosen, dates) => {
    expect(sinceChoices(today, chosen)).toEqual(dates);
  });
});
