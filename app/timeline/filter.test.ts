import { describe, expect, it } from "vitest";
import { isNarrowed, monthsShown, readTimelineFilter, searchFor, weeksShown } from "./filter.ts";

const everything = {
  week: null,
  kinds: [],
  memberId: null,
  audienceId: null,
  text: "",
  month: null,
  day: null,
  page: 1,
  lanes: null,
};

const addresses: [search: string, filter: Partial<ReturnType<typeof readTimelineFilter>>][] = [
  ["", {}],
  ["kind=success&kind=update", { kinds: ["update", "success"] }],
  ["kind=nonsense", {}],
  ["kind=update&kind=release&kind=activity&kind=ask&kind=success&kind=coverage", {}],
  ["member=m1&audience=a1&text=+fjord+", { memberId: "m1", audienceId: "a1", text: "fjord" }],
  ["month=2026-02&page=3", { month: "2026-02", page: 3 }],
  ["month=2026-99&page=-1", {}],
  ["day=2028-02-29", { day: "2028-02-29" }],
  ["day=2026-02-29", {}],
  ["week=2027-01-03", { week: "2026-12-28" }],
  ["lanes=member", { lanes: "member" }],
  ["lanes=everyone", {}],
  ["text=a%00b", { text: "a b" }],
];

describe("readTimelineFilter", () => {
  it.each(addresses)("«%s»", (search, filter) => {
    expect(readTimelineFilter(new URLSearchParams(search))).toEqual({ ...everything, ...filter });
  });

  it("comes back from a link", () => {
    const filter = readTimelineFilter(
      new URLSearchParams("kind=ask&member=m&text=å+%26+ø&month=2026-11&lanes=audience"),
    );
    expect(readTimelineFilter(new URLSearchParams(searchFor(filter, { page: 2 })))).toEqual({ ...filter, page: 2 });
    expect(isNarrowed(filter)).toBe(true);
    expect(isNarrowed(readTimelineFilter(new URLSearchParams("month=2026-11&page=2")))).toBe(false);
  });
});

describe("monthsShown", () => {
  it.each([
    [null, "2026-12-31", ["2026-12", "2027-01"]],
    ["2026-05", "2026-12-31", ["2026-05"]],
  ])("%s on %s", (month, today, months) => {
    expect(monthsShown({ month }, today)).toEqual(months);
  });
});

describe("weeksShown", () => {
  it("are thirteen, also over New Year with its week 53, with today in the middle", () => {
    const weeks = weeksShown({ month: null }, "2027-01-03");
    expect([weeks.length, weeks[0], weeks[6], weeks[12]]).toEqual([13, "2026-11-16", "2026-12-28", "2027-02-08"]);
    expect(weeksShown({ month: "2026-11" }, "2027-01-03")[0]).toBe("2026-10-26");
  });
});
