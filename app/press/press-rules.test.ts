// The small rules of a release: its address, its local versions, its embargo, its numbers, who must be there to ask.
import { describe, expect, it } from "vitest";
import { aText } from "#tests/support/factories/press.ts";
import { demandReachable } from "~/approvals/parties.ts";
import { instantAt } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { demandComplete } from "./completeness.ts";
import { embargoMoment, isInAdvance } from "./embargo.ts";
import { factLine } from "./fact-line.ts";
import { resolveCommon, resolveLocal } from "./local-version.ts";
import { readDocument, writeDocument } from "./release-document.ts";
import type { LocalText, Quote } from "./release-text.ts";
import { freeSlug, slugOf } from "./slug.ts";

describe("the address", () => {
  it.each([
    ["Bedriftene får svar dobbelt så fort", "bedriftene-far-svar-dobbelt-sa-fort"],
    ["Ærlig talt: Øyvær på nett!", "aerlig-talt-oyvaer-pa-nett"],
    ["  «31» – og 4½ flere  ", "31-og-4-flere"],
    ["Café à la carte", "cafe-a-la-carte"],
    ["Привет", "pressemelding"],
    ["a".repeat(80), "a".repeat(60)],
    [`${"ord ".repeat(30)}`, "ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord"],
  ])("%s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it.each([
    ["nytt", [], "nytt"],
    ["nytt", ["nytt"], "nytt-2"],
    ["nytt", ["nytt", "nytt-2", "nytt-4"], "nytt-3"],
  ])("%s, with %j taken", (slug, taken, free) => {
    expect(freeSlug(slug, new Set(taken))).toBe(free);
  });
});

describe("a local version", () => {
  const quote: Quote = { key: "q", speakerId: "ola", name: "Ola", title: "", text: "Felles" };
  const local: LocalText = {
    memberId: "lysfjord",
    locale: "nn",
    title: "",
    lead: " ",
    benefit: " Vi vinn. ",
    quotes: [],
    contact: null,
  };
  const text = aText({ quotes: [quote, { ...quote, key: "tom", text: " " }], local: [local] });

  it("inherits what it does not say, and knows which language that is in", () => {
    expect(resolveLocal(text, "lysfjord")).toMatchObject({
      locale: "nn",
      commonLocale: "nb",
      title: text.title,
      lead: text.lead,
      benefit: "Vi vinn.",
      quotes: [quote],
      own: { title: false, lead: false, quotes: false, contact: false },
    });
  });

  it("stands for itself where it says something, but never with other facts", () => {
    const contact = { name: "Eivind", title: "", phone: "1", email: "" };
    const own = { ...local, title: "Nytt", lead: "Nytt", contact, quotes: [{ ...quote, key: "egen", text: "Eige" }] };
    const resolved = resolveLocal({ ...text, local: [own] }, "lysfjord");
    expect(resolved).toMatchObject({
      title: "Nytt",
      lead: "Nytt",
      contact,
      own: { title: true, lead: true, quotes: true, contact: true },
    });
    expect(resolved.quotes.map(({ key }) => key)).toEqual(["egen"]);
    expect(resolved.facts).toEqual(text.facts);
    expect(resolved.body).toEqual(text.body);
  });

  it("is the common text for a member without one", () => {
    expect(resolveLocal(text, "granheim")).toEqual(resolveCommon(text));
  });
});

describe("the embargo", () => {
  const until = new Date("2026-11-26T05:00:00Z");
  it.each([
    [null, "2026-11-26T04:59:59Z", false],
    [until, "2026-11-26T04:59:59Z", true],
    [until, "2026-11-26T05:00:00Z", false],
    [until, "2026-11-26T05:00:01Z", false],
  ])("until %s, due %s: in advance is %s", (embargo, due, inAdvance) => {
    expect(isInAdvance(new Date(due), embargo)).toBe(inAdvance);
  });

  it.each<[Locale, string]>([
    ["nb", "torsdag 26. november 2026 kl. 6.00"],
    ["nn", "torsdag 26. november 2026 kl. 6.00"],
    ["en", "Thursday 26 November 2026 at 06:00"],
  ])("is told to the minute in %s", (locale, words) => {
    expect(embargoMoment(locale, until)).toBe(words);
  });

  it("is told in the wall-clock time of its own day, on both sides of a change of clock", () => {
    expect(embargoMoment("nb", instantAt("2026-10-24", "06:30"))).toBe("lørdag 24. oktober 2026 kl. 6.30");
    expect(embargoMoment("nb", instantAt("2026-10-25", "06:30"))).toBe("søndag 25. oktober 2026 kl. 6.30");
    expect(embargoMoment("nb", instantAt("2027-03-28", "06:30"))).toBe("søndag 28. mars 2027 kl. 6.30");
  });
});

describe("the line of a number", () => {
  const whole = {
    value: 1250.5,
    baseline: 0,
    measure: "nye årsverk",
    unit: "årsverk",
    period: "2026",
    source: "rapport",
  };
  it.each([
    [whole, "Nye årsverk: 1 250,5 årsverk, før 0 (2026). Kilde: rapport"],
    [{ ...whole, baseline: null, period: "", source: "", measure: "" }, "1 250,5 årsverk"],
    [{ ...whole, value: null }, null],
  ])("%j", (evidence, line) => {
    expect(factLine(evidence, translator("nb"), "nb")?.replaceAll("\u00a0", " ") ?? null).toBe(line);
  });
});

describe("the stored document", () => {
  it("is the same whatever order the keys came in, and holds no NUL", () => {
    const text = aText({ title: "Nul\u0000l" });
    const turned = Object.fromEntries(Object.entries(text).reverse()) as typeof text;
    expect(writeDocument(turned)).toBe(writeDocument(text));
    expect(readDocument(writeDocument(text)).title).toBe("Null");
  });
});

describe("what must be there before anyone is asked", () => {
  const quote: Quote = { key: "q1", speakerId: "ola", name: "Ola Vik", title: "", text: "" };
  it.each([
    ["title", aText({ title: " " })],
    ["lead", aText({ lead: "" })],
    ["quote.q1", aText({ quotes: [quote] })],
    ["contact", aText({ contact: { name: "Torunn", title: "", phone: "", email: " " } })],
  ])("%s", (field, text) => {
    expect(() => demandComplete(text)).toThrow(
      expect.objectContaining({ options: expect.objectContaining({ field }) }),
    );
  });

  const reached = { id: "kari", email: "kari@granheim.example" };
  const answering = {
    rule: "all" as const,
    askedMembers: [{ id: "granheim", displayName: "Granheim kommune" }],
    memberContacts: new Map([["granheim", reached]]),
    answeringFor: new Map([["granheim", [reached]]]),
    speakers: new Map([["ola", { id: "ola", name: "Ola Vik", email: "ola@vik.example" }]]),
  };
  it.each([
    ["approvals:refusal.memberWithoutContact", { ...answering, memberContacts: new Map() }],
    [
      "approvals:refusal.memberWithoutEmail",
      { ...answering, memberContacts: new Map([["granheim", { ...reached, email: null }]]) },
    ],
    [
      "approvals:refusal.speakerWithoutEmail",
      { ...answering, speakers: new Map([["ola", { id: "ola", name: "Ola Vik", email: null }]]) },
    ],
  ])("%s", (code, lacking) => {
    expect(() => demandReachable(lacking)).toThrow(expect.objectContaining({ code }));
    expect(() => demandReachable(answering)).not.toThrow();
  });
});
