import { type Row, rows } from "#tests/support/guidance.ts";
import { audienceRules } from "./audiences.ts";

const audience = (id: string, lix: number | null, title = id) => ({ id, title, lix });
const called = (...titles: string[]) => ({ audiences: { audiences: titles.map((title) => audience(title, null)) } });

rows(audienceRules, "2026-11-21", [
  ["np-summaries", "met", { audiences: { audiences: [audience("a", 45), audience("b", 31.2)] } }],
  [
    "np-summaries",
    "partial",
    { audiences: { audiences: [audience("a", 45.1), audience("b", 31.2), audience("c", null)] } },
    { evidence: ["b"], missing: ["a", "c"] },
  ],
  ["np-summaries", "met", { audiences: { audiences: [audience("a", 50)] } }, { set: { summaryLix: 50 } }],
  ["np-summaries", "unmet", { audiences: { audiences: [audience("a", null)] } }],
  ["np-summaries", "unmet", {}],

  ["np-other-voices", "met", called("Unge og eldre", "Nye innbyggere")],
  [
    "np-other-voices",
    "partial",
    called("Unge mellom 15 og 29 år"),
    { numerator: 1, denominator: 3, says: ["youthThere", "olderMissing", "newcomersMissing"] },
  ],
  [
    "np-other-voices",
    "met",
    called("Elever", "Bestefedre", "Tilflyttere"),
    {
      set: { youthWords: ["elever"], olderWords: ["bestefedre"], newcomerWords: ["tilflytter"] },
    },
  ],
  ["np-other-voices", "unmet", called("Folkevalgte")],
] satisfies Row[]);
