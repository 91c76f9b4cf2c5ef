import { finds, type Row, rows } from "#tests/support/guidance.ts";
import { blankStrategy } from "~/strategy/strategy-text.ts";
import { preparednessRules } from "./preparedness.ts";

const three = finds("scenario", "a", "b", "c");
const strategy = { strategyId: "s", text: blankStrategy("Mediestrategi", "nb"), approvedOn: "2026-02-12" };

rows(preparednessRules, "2026-11-21", [
  ["ds-media-strategy", "met", { strategy, preparedness: { cardsReviewed: three, lastExercisedOn: "2024-11-21" } }],
  [
    "ds-media-strategy",
    "partial",
    {
      strategy: { ...strategy, approvedOn: "2025-11-20" },
      preparedness: { cardsReviewed: three, cardsNotReviewed: finds("scenario", "d"), lastExercisedOn: "2024-11-20" },
    },
    {
      numerator: 1,
      denominator: 3,
      missing: ["d"],
      says: ["strategyApproved", ["cardsReviewed", { count: 3, of: 4 }], "exercised"],
    },
  ],
  ["ds-media-strategy", "partial", { preparedness: { cardsReviewed: finds("scenario", "a") } }, { numerator: 0 }],
  [
    "ds-media-strategy",
    "unmet",
    { preparedness: { cardsNotReviewed: three } },
    { missing: ["a", "b", "c"], says: ["strategyNotApproved", ["cardsReviewed", { count: 0, of: 3 }], "notExercised"] },
  ],
  ["ds-media-strategy", "unmet", {}, { says: ["strategyNotApproved", "noCards", "notExercised"] }],
] satisfies Row[]);
