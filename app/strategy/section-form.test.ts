import { describe, expect, it } from "vitest";
import { ZodError } from "zod";
import type { Typed } from "~/platform/typed.ts";
import { translator } from "~/platform/words.server.ts";
import { parseSection, typedSection } from "./section-form.ts";
import { strategyBlocks } from "./strategy-blocks.ts";
import { readStrategy, writeStrategy } from "./strategy-document.ts";
import { blankStrategy, type Section, type StrategyText, sections, withEdition, withSection } from "./strategy-text.ts";

const kari = { id: "kari", name: "Kari Brekkås" };
const full: StrategyText = {
  ...blankStrategy("Mediestrategi for fjordene", "nb"),
  purpose: "Alle skal vite det.",
  principles: ["Egne folk først", "Tall har kilde"],
  organisation: { form: "interkommunalt politisk råd", rationale: "Én stemme hver." },
  spokespersons: [{ topic: "politikk", person: kari, deputy: { id: "tore", name: "Tore" }, note: "" }],
  channels: [{ name: "Nyhetsbrev", audiences: [{ id: "bedrifter", name: "Bedriftene" }], owner: kari }],
  challenges: { internal: ["Få timer"], external: [], lookedOverOn: "2026-08-20" },
  horizon: { years: 4, renewalOn: "2027-12-16" },
  more: [{ heading: "Språk", text: "Nynorsk og bokmål." }],
};
/** Names are filled in by the command. */
const unnamed = (text: StrategyText): unknown =>
  JSON.parse(JSON.stringify(text).replace(/"name":"(Kari Brekkås|Tore|Bedriftene)"/g, '"name":""'));

describe("the form of a section", () => {
  it.each([...sections])("sends back %s as it was opened", (section) => {
    const sent = withSection(full, parseSection(section, typedSection(full, section)));
    expect(unnamed(sent)).toEqual(unnamed(full));
  });

  it.each<[string, Section, Typed, string, string]>([
    ["no title", "title", { title: [" "], locale: ["nb"] }, "title", "strategy:form.titleMissing"],
    [
      "a date that is not one",
      "horizon",
      { years: ["4"], renewalOn: ["2026-02-30"] },
      "renewalOn",
      "strategy:form.notADate",
    ],
    ["half a year", "horizon", { years: ["0,5"], renewalOn: [""] }, "years", "strategy:form.notYears"],
    [
      "somebody without a topic",
      "spokespersons",
      { topic: ["politikk", ""], person: ["kari", "tore"], deputy: ["", ""], note: ["", ""] },
      "rows.1.topic",
      "strategy:form.topicMissing",
    ],
    [
      "a deputy for oneself",
      "spokespersons",
      { topic: ["politikk"], person: ["kari"], deputy: ["kari"], note: [""] },
      "rows.0.deputy",
      "strategy:form.sameDeputy",
    ],
    ["a text far too long", "purpose", { text: ["a".repeat(10_001)] }, "text", "strategy:form.tooLong"],
  ])("refuses %s, beside its field", (_, section, typed, field, message) => {
    try {
      parseSection(section, typed);
      throw new Error("it was taken");
    } catch (error) {
      expect(error).toBeInstanceOf(ZodError);
      const issues = (error as ZodError).issues.map((issue) => [issue.path.join("."), issue.message]);
      expect(issues).toContainEqual([field, message]);
    }
  });

  it("takes points as people write them, and leaves empty rows out", () => {
    expect(parseSection("principles", { lines: ["- Egne folk\n\n• Tall\r\n  * Svar "] }).value).toEqual([
      "Egne folk",
      "Tall",
      "Svar",
    ]);
    expect(parseSection("channels", { name: ["", "Nett"], owner: ["", ""], "audiences.1": ["alle"] }).value).toEqual([
      { name: "Nett", owner: null, audiences: [{ id: "alle", name: "" }] },
    ]);
  });
});

describe("the text", () => {
  it("is kept and read back the same, whatever order its keys came in", () => {
    const turned = Object.fromEntries(Object.entries(full).reverse()) as StrategyText;
    expect(writeStrategy(turned)).toBe(writeStrategy(full));
    expect(readStrategy(writeStrategy(full))).toEqual(full);
  });

  it.each<[string, Partial<StrategyText>, StrategyText | null, number]>([
    ["the first while nothing holds", {}, null, 1],
    ["that of what holds where it says the same", {}, { ...full, edition: 4 }, 4],
    ["the next where it says something else", { purpose: "Noe annet." }, { ...full, edition: 4 }, 5],
  ])("is an edition: %s", (_, change, inForce, edition) => {
    expect(withEdition({ ...full, ...change }, inForce).edition).toBe(edition);
  });

  it("is asked of all members alike, or of the leader, section by section, in the language of the text", () => {
    const blocks = strategyBlocks(full, { askedMembers: ["b", "a"], rule: "all" }, translator("nb"));
    expect(new Set(blocks.map(({ concerns }) => concerns.join()))).toEqual(new Set(["member:a,member:b"]));
    expect(blocks.filter(({ part }) => part === "spokespersons").map(({ text }) => text)).toEqual([
      "Hvem uttaler seg",
      "Politikk: Kari Brekkås. Vara: Tore.",
    ]);
    const leader = strategyBlocks({ ...full, locale: "nn" }, { askedMembers: [], rule: "leader" }, translator("nn"));
    expect(leader.every(({ concerns }) => concerns.join() === "region")).toBe(true);
    expect(leader.map(({ text }) => text)).toContain("Kven uttaler seg");
  });
});
