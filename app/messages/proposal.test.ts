import { expect, it } from "vitest";
import type { Locale } from "~/platform/locale.ts";
import { proposeMessage } from "./proposal.ts";

const benefit = (memberId: string, locale: Locale, sentence: string) => ({ memberId, locale, sentence });
const success = {
  title: "31 flere lærekontrakter",
  story: "Bedriftene tok imot kl. 12. Alle er glade.",
  locale: "nb" as const,
  benefits: [
    benefit("a", "nb", "Elvemo fikk 11."),
    benefit("b", "nn", "Lysfjord fekk fem"),
    benefit("c", "nb", "Øyvær fikk 3."),
  ],
};
const variants = [
  { locale: "nb" as const, callToAction: "Kom på møte." },
  { locale: "nn" as const, callToAction: "" },
];

type Case = [what: string, locale: Locale, memberIds: string[], text: string, callToAction: string, written: Locale];
const cases: Case[] = [
  ["one place", "nb", ["a", "z"], "31 flere lærekontrakter. Elvemo fikk 11.", "Kom på møte.", "nb"],
  ["two places", "nb", ["a", "c"], "31 flere lærekontrakter. Elvemo fikk 11. Øyvær fikk 3.", "Kom på møte.", "nb"],
  ["all places", "nb", ["a", "b", "c"], "31 flere lærekontrakter. Bedriftene tok imot kl. 12.", "Kom på møte.", "nb"],
  ["no place", "nb", [], "31 flere lærekontrakter. Bedriftene tok imot kl. 12.", "Kom på møte.", "nb"],
  ["one place in its own language", "nn", ["b"], "Lysfjord fekk fem.", "", "nn"],
  [
    "one place that speaks another",
    "nb",
    ["b"],
    "31 flere lærekontrakter. Bedriftene tok imot kl. 12.",
    "Kom på møte.",
    "nb",
  ],
  [
    "readers of another language",
    "nn",
    ["a", "b", "c"],
    "31 flere lærekontrakter. Bedriftene tok imot kl. 12.",
    "Kom på møte.",
    "nb",
  ],
  ["English readers", "en", [], "31 flere lærekontrakter. Bedriftene tok imot kl. 12.", "Kom på møte.", "nb"],
];

it.each(cases)("proposes to %s", (_, locale, memberIds, text, callToAction, written) => {
  const proposal = proposeMessage({ success, audience: { locale, memberIds }, variants });
  expect(proposal).toEqual({ text, callToAction, locale: written });
});

it("says no more than what is written", () => {
  const bare = { ...success, title: "Vi fikk det til!", story: "", benefits: [] };
  const proposal = proposeMessage({ success: bare, audience: { locale: "nb", memberIds: [] }, variants: [] });
  expect(proposal).toEqual({ text: "Vi fikk det til!", callToAction: "", locale: "nb" });
});
