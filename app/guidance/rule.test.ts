import { expect, it } from "vitest";
import { things } from "#tests/support/guidance.ts";
import { finding, found, notApplicable, shareOf, shownAtMost, together } from "./rule.ts";

const says = { key: "guidance:say.shared", values: { count: 1 } };

it("counts each thing once, and what is not shown by its number", () => {
  const many = found(things("success", ..."abcdefghijkl"));
  expect(many).toMatchObject({ count: 12 });
  expect(many.things).toHaveLength(shownAtMost);
  const both = together([many, found(things("success", "a", "z"))]);
  expect(both).toMatchObject({ count: 13 });
  expect(both.things).toHaveLength(shownAtMost);
});

it("says that there is none instead of none of none, and that once", () => {
  const none = "guidance:say.noPillars";
  const part = (of: number) => shareOf(0, of, { says, none });
  expect(finding([part(0), part(0)], "2026-11-21")).toMatchObject({ status: "unmet", says: [{ key: none }] });
  expect(finding([part(2), part(2)], "2026-11-21").says).toEqual([says, says]);
});

it("has nothing to open where it is about nothing yet", () => {
  expect(notApplicable(says, "2026-11-21")).toMatchObject({
    status: "notApplicable",
    numerator: 0,
    evidence: { count: 0 },
  });
});
